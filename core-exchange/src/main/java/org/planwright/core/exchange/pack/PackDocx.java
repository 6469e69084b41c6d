package org.planwright.core.exchange.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.planwright.core.exchange.pack.PackText.Block;
import org.planwright.core.exchange.pack.PackText.Grid;
import org.planwright.core.exchange.pack.PackText.Heading;
import org.planwright.core.exchange.pack.PackText.Paragraph;

/** A pack as a Word document, with headings by which it is walked through and tables whose first row is repeated on each page. */
final class PackDocx {

	private static final int[] SIZES = {20, 15, 12};

	private final XWPFDocument document;

	private PackDocx(XWPFDocument document) {
		this.document = document;
	}

	static byte[] of(PackText text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			new PackDocx(document).fill(text);
			document.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private void fill(PackText text) {
		document.getProperties().getCoreProperties().setTitle(text.title());
		document.getProperties().getCoreProperties().setCreator("Planwright");
		XWPFStyles styles = document.createStyles();
		styles.setSpellingLanguage(text.language());
		for (int level = 1; level <= SIZES.length; level++) {
			styles.addStyle(heading(level));
		}
		for (Block block : text.blocks()) {
			if (block instanceof Heading heading) {
				XWPFParagraph title = paragraph(document.createParagraph(), heading.text(), true, SIZES[heading.level() - 1]);
				title.setStyle("Heading" + heading.level());
				title.setSpacingBefore(SIZES[heading.level() - 1] * 20);
				title.setKeepNext(true);
			} else if (block instanceof Paragraph paragraph) {
				paragraph(document.createParagraph(), paragraph.text(), false, 11);
			} else {
				grid((Grid) block);
			}
		}
	}

	private static XWPFStyle heading(int level) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setType(STStyleType.PARAGRAPH);
		style.setStyleId("Heading" + level);
		style.addNewName().setVal("heading " + level);
		style.addNewQFormat();
		style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
		return new XWPFStyle(style);
	}

	private static XWPFParagraph paragraph(XWPFParagraph paragraph, String text, boolean bold, int size) {
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setBold(bold);
		run.setFontSize(size);
		run.setFontFamily("Arial");
		return paragraph;
	}

	private void grid(Grid grid) {
		XWPFParagraph caption = paragraph(document.createParagraph(), grid.caption(), true, 10);
		caption.setSpacingBefore(120);
		caption.setKeepNext(true);
		XWPFTable table = document.createTable(grid.rows().size() + 1, grid.headings().size());
		table.setWidth("100%");
		row(table.getRow(0), grid.headings(), grid, true);
		table.getRow(0).setRepeatHeader(true);
		for (int i = 0; i < grid.rows().size(); i++) {
			row(table.getRow(i + 1), grid.rows().get(i), grid, false);
			table.getRow(i + 1).setCantSplitRow(true);
		}
		document.createParagraph();
	}

	private static void row(XWPFTableRow row, List<String> cells, Grid grid, boolean bold) {
		for (int i = 0; i < cells.size(); i++) {
			XWPFTableCell cell = row.getCell(i);
			XWPFParagraph paragraph = paragraph(cell.getParagraphs().get(0), cells.get(i), bold, 9);
			if (grid.numeric().get(i)) {
				paragraph.setAlignment(ParagraphAlignment.RIGHT);
			}
		}
	}
}
