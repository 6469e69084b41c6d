package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads the tables of Word documents, and the text between them, since a section's heading may stand there. */
final class Docx {

	private Docx() {
	}

	static List<Sheet> read(Archive archive, Limits limits) {
		archive.replace("word/document.xml", WordText::of);
		return Office.read(() -> {
			try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(archive.plain()))) {
				Written written = new Written(new Tally(limits));
				WordNumbers numbers = new WordNumbers(document);
				for (IBodyElement element : document.getBodyElements()) {
					if (element instanceof XWPFTable table) {
						table(table, written.table(Optional.empty(), false), numbers);
					} else if (element instanceof XWPFParagraph paragraph) {
						written.paragraph(numbers.shown(paragraph));
					}
				}
				return written.sheets();
			}
		});
	}

	private static void table(XWPFTable table, Rows rows, WordNumbers numbers) {
		// By column, the cell at the head of cells that are merged downwards.
		Map<Integer, Place> heads = new HashMap<>();
		int number = 0;
		for (XWPFTableRow row : table.getRows()) {
			Optional<CTTrPr> shape = Optional.ofNullable(row.getCtRow().getTrPr());
			if (shape.filter(CTTrPr::isSetDel).isPresent()) {
				continue;
			}
			Rows.Line line = rows.line(++number, false);
			int before = shape.filter(properties -> properties.sizeOfGridBeforeArray() > 0).map(properties -> properties.getGridBeforeArray(0).getVal().intValue()).orElse(0);
			for (XWPFTableCell cell : row.getTableCells()) {
				cell(cell, line.next() == 1 ? 1 + before : line.next(), line, heads, numbers);
			}
			line.end();
		}
	}

	private static void cell(XWPFTableCell cell, int column, Rows.Line line, Map<Integer, Place> heads, WordNumbers numbers) {
		Place place = line.place(column);
		if (!cell.getTables().isEmpty()) {
			throw Refusals.unreadable(place, "holds a table of its own, which is not read; put its content into the outer table");
		}
		Optional<CTTcPr> shape = Optional.ofNullable(cell.getCTTc().getTcPr());
		boolean downwards = shape.filter(CTTcPr::isSetVMerge).isPresent();
		boolean head = downwards && STMerge.RESTART.equals(shape.get().getVMerge().getVal());
		Optional<Place> mergedInto = downwards && !head ? Optional.ofNullable(heads.get(column)) : Optional.empty();
		if (head) {
			heads.put(column, place);
		} else if (!downwards) {
			heads.remove(column);
		}
		String text = cell.getParagraphs().stream().map(numbers::shown).collect(Collectors.joining("\n"));
		line.add(column, Content.of(text), false, mergedInto);
		int span = shape.filter(CTTcPr::isSetGridSpan).map(p -> p.getGridSpan().getVal()).map(BigInteger::intValue).orElse(1);
		for (int i = 1; i < span; i++) {
			line.add(column + i, Content.Nothing.NOTHING, false, Optional.of(mergedInto.orElse(place)));
		}
	}
}
