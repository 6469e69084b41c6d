package org.planwright.core.exchange.bad;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.planwright.core.exchange.grid.Files;

/** A table as each kind of document, plain or with something in it that a person may do or an attacker would. */
enum Made {
	XLSX("xl/worksheets/sheet1.xml", "Sheet!"), DOCX("word/document.xml", "Table 1!"), ODS("content.xml", "Sheet!"), ODT("content.xml", "Sheet!"), CSV("", "");

	/** The part that holds the table. */
	final String part;

	/** What stands before a cell's letters and number in the name of its place. */
	final String sheet;

	Made(String part, String sheet) {
		this.part = part;
		this.sheet = sheet;
	}

	/** What is in a table besides its texts. */
	enum Twist {
		NONE, HIDDEN, MERGED, FORMULA
	}

	byte[] of(List<List<String>> rows) {
		return of(rows, Twist.NONE);
	}

	byte[] of(List<List<String>> rows, Twist twist) {
		return switch (this) {
			case XLSX -> xlsx(rows, twist);
			case DOCX -> docx(rows, twist);
			case ODS -> Files.openDocument("spreadsheet", twist == Twist.HIDDEN
					? "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>" : "", table(rows, twist));
			case ODT -> Files.openDocument("text", "", table(rows, twist));
			case CSV -> rows.stream().map(row -> row.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(",")))
					.collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
		};
	}

	/** With a row of which each cell holds the same, put in below the others. */
	byte[] wide(List<List<String>> rows, int columns) {
		List<List<String>> wide = new java.util.ArrayList<>(rows);
		wide.add(java.util.Collections.nCopies(columns, "x"));
		byte[] narrow = of(rows);
		return switch (this) {
			case XLSX -> Files.with(narrow, part, Files.part(narrow, part).replace("</sheetData>", "<row>" + "<c t=\"str\"><v>x</v></c>".repeat(columns) + "</row></sheetData>"));
			case DOCX -> Files.with(narrow, part, Files.part(narrow, part).replace("</w:tbl>",
					"<w:tr>" + "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>".repeat(columns) + "</w:tr></w:tbl>"));
			case ODS, ODT -> Files.with(narrow, part, Files.part(narrow, part).replace("</table:table>", "<table:table-row><table:table-cell table:number-columns-repeated=\""
					+ columns + "\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
			case CSV -> of(wide);
		};
	}

	private static byte[] xlsx(List<List<String>> rows, Twist twist) {
		return Files.bytes(out -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook()) {
				XSSFSheet sheet = workbook.createSheet("Sheet");
				rows.forEach(cells -> {
					XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
					cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
				});
				if (twist == Twist.MERGED) {
					sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
				} else if (twist == Twist.FORMULA) {
					sheet.getRow(2).getCell(2).setCellFormula("1/0");
					workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sheet.getRow(2).getCell(2));
				} else if (twist == Twist.HIDDEN) {
					workbook.createSheet("Front");
					workbook.setSheetHidden(0, true);
				}
				workbook.write(out);
			}
		});
	}

	private static byte[] docx(List<List<String>> rows, Twist twist) {
		return Files.bytes(out -> {
			try (XWPFDocument document = new XWPFDocument()) {
				XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
				for (int row = 0; row < rows.size(); row++) {
					for (int column = 0; column < rows.get(row).size(); column++) {
						table.getRow(row).getCell(column).setText(rows.get(row).get(column));
					}
				}
				if (twist == Twist.MERGED) {
					table.getRow(1).getCell(2).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
					table.getRow(2).getCell(2).getCTTc().addNewTcPr().addNewVMerge();
				}
				document.write(out);
			}
		});
	}

	private static String table(List<List<String>> rows, Twist twist) {
		StringBuilder table = new StringBuilder("<table:table table:name=\"Sheet\" table:style-name=\"ta1\">");
		for (int row = 0; row < rows.size(); row++) {
			table.append("<table:table-row>");
			for (int column = 0; column < rows.get(row).size(); column++) {
				boolean here = column == 2 && row == 2;
				String attributes = twist == Twist.MERGED && column == 2 && row == 1 ? " table:number-rows-spanned=\"2\""
						: twist == Twist.FORMULA && here ? " table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"" : "";
				table.append(twist == Twist.MERGED && here ? "<table:covered-table-cell/>"
						: "<table:table-cell" + attributes + "><text:p>" + (attributes.contains("error") ? "#DIV/0!" : rows.get(row).get(column)) + "</text:p></table:table-cell>");
			}
			table.append("</table:table-row>");
		}
		return table.append("</table:table>").toString();
	}
}
