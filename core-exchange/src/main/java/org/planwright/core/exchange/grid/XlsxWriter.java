package org.planwright.core.exchange.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes Excel workbooks row by row: those that are written leave the memory. */
final class XlsxWriter {

	private static final int ROWS_IN_MEMORY = 100;

	/** What a sheet holds, its heading included. A longer table goes on in the next. */
	private static final int MOST_ROWS = 1_048_576;
	private static final int NARROWEST = 8;
	private static final int WIDEST = 50;

	private final SXSSFWorkbook workbook;
	private final CellStyle heading;
	private final CellStyle day;
	private final CellStyle moment;
	private final CellStyle text;

	private XlsxWriter(SXSSFWorkbook workbook) {
		this.workbook = workbook;
		Font bold = workbook.createFont();
		bold.setBold(true);
		heading = workbook.createCellStyle();
		heading.setFont(bold);
		day = dated(workbook, "dd/mm/yyyy");
		moment = dated(workbook, "dd/mm/yyyy hh:mm:ss");
		text = text(workbook);
	}

	private static CellStyle dated(Workbook workbook, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		style.setVerticalAlignment(VerticalAlignment.TOP);
		return style;
	}

	/** A text keeps being one when it is edited. */
	private static CellStyle text(Workbook workbook) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat("@"));
		style.setQuotePrefixed(true);
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		return style;
	}

	/** Texts are kept apart, as Excel does it, unless there may be too many of them to be held in memory. */
	static void write(List<Table> tables, OutputStream out) throws IOException {
		boolean held = tables.stream().allMatch(table -> table.rows() instanceof Collection);
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, held)) {
			// Otherwise what reads an archive as it comes cannot read it.
			workbook.setZip64Mode(Zip64Mode.AsNeeded);
			XlsxWriter writer = new XlsxWriter(workbook);
			tables.forEach(writer::table);
			workbook.write(out);
		}
	}

	private void table(Table table) {
		int[] widths = table.headings().stream().mapToInt(String::length).toArray();
		SXSSFSheet sheet = sheet(table.name(), table.headings());
		int sheets = 1;
		int next = 1;
		for (List<Content> row : table.rows()) {
			if (next == MOST_ROWS) {
				width(sheet, widths);
				sheet = sheet(table.name() + " " + ++sheets, table.headings());
				next = 1;
			}
			row(sheet.createRow(next++), row, widths);
		}
		width(sheet, widths);
	}

	private SXSSFSheet sheet(String name, List<String> headings) {
		SXSSFSheet sheet = workbook.createSheet(name);
		sheet.createFreezePane(0, 1);
		Row head = sheet.createRow(0);
		for (int i = 0; i < headings.size(); i++) {
			Cell cell = head.createCell(i);
			cell.setCellValue(headings.get(i));
			cell.setCellStyle(heading);
		}
		return sheet;
	}

	private static void width(SXSSFSheet sheet, int[] widths) {
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(i, Math.max(NARROWEST, Math.min(WIDEST, widths[i] + 2)) * 256);
		}
	}

	private void row(Row written, List<Content> row, int[] widths) {
		for (int i = 0; i < row.size(); i++) {
			Content content = row.get(i);
			if (content instanceof Content.Nothing) {
				continue;
			}
			widths[i] = Math.max(widths[i], content.shown().length());
			Cell cell = written.createCell(i);
			if (content instanceof Content.Figure figure) {
				cell.setCellValue(figure.value().doubleValue());
			} else if (content instanceof Content.Day on) {
				cell.setCellValue(on.value());
				cell.setCellStyle(day);
			} else if (content instanceof Content.Moment at) {
				cell.setCellValue(at.time());
				cell.setCellStyle(moment);
			} else {
				cell.setCellValue(GridWriter.fitting(content.shown()));
				cell.setCellStyle(text);
			}
		}
	}
}
