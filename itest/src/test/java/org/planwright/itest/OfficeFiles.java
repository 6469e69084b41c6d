package org.planwright.itest;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents of one table, as people's programs write them. */
final class OfficeFiles {

	private OfficeFiles() {
	}

	private interface Writing {
		void to(OutputStream out) throws IOException;
	}

	private static byte[] bytes(Writing writing) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writing.to(out);
		return out.toByteArray();
	}

	/** A document by the ending of its name. */
	static byte[] of(String ending, List<List<String>> rows) throws IOException {
		return switch (ending) {
			case "docx" -> docx(rows);
			case "xlsx" -> xlsx(rows);
			case "ods" -> ods(rows);
			case "odt" -> odt(rows);
			default -> rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
		};
	}

	private static byte[] docx(List<List<String>> rows) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("Our plan");
			XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					table.getRow(row).getCell(column).setText(rows.get(row).get(column));
				}
			}
			return bytes(document::write);
		}
	}

	private static byte[] xlsx(List<List<String>> rows) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet("Plan");
			for (List<String> row : rows) {
				XSSFRow written = sheet.createRow(sheet.getPhysicalNumberOfRows());
				row.forEach(text -> written.createCell(Math.max(0, written.getLastCellNum())).setCellValue(text));
			}
			return bytes(workbook::write);
		}
	}

	private static byte[] ods(List<List<String>> rows) throws IOException {
		SpreadSheet spreadsheet = new SpreadSheet();
		Sheet sheet = new Sheet("Plan", rows.size(), rows.get(0).size());
		sheet.getDataRange().setValues(rows.stream().map(List::toArray).toArray(Object[][]::new));
		spreadsheet.appendSheet(sheet);
		return bytes(spreadsheet::save);
	}

	/** No library at hand writes text documents; this is all that one needs. */
	private static byte[] odt(List<List<String>> rows) throws IOException {
		String cells = rows.stream().map(row -> row.stream().map(text -> "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>")
				.collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"))).collect(Collectors.joining());
		String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
				+ " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>"
				+ "<office:text><text:p>Our plan</text:p><table:table table:name=\"Plan\">" + cells + "</table:table></office:text></office:body></office:document-content>";
		return bytes(out -> {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
				entry(zip, "content.xml", content);
			}
		});
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	static XSSFWorkbook workbook(byte[] xlsx) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
	}

	static SpreadSheet spreadsheet(byte[] ods) throws IOException {
		return new SpreadSheet(new ByteArrayInputStream(ods));
	}
}
