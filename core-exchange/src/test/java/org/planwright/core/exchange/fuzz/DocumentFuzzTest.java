package org.planwright.core.exchange.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.planwright.core.exchange.grid.Files;

/** Word, Excel and OpenDocument files: damaged as a whole, or whole but for one part. */
class DocumentFuzzTest {

	private static final byte[] WORKBOOK = Files.bytes(out -> {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Plan").createRow(0).createCell(0).setCellValue("Ref");
			workbook.write(out);
		}
	});
	private static final byte[] LETTER = Files.bytes(out -> {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createTable(1, 1);
			document.write(out);
		}
	});
	private static final byte[] OPEN_DOCUMENT = Files.openDocument("spreadsheet", "", "");

	/** A part, by the name of its outermost element. */
	private record Part(byte[] document, String name) {
	}

	private static final Map<String, Part> PARTS = new LinkedHashMap<>(Map.of("<worksheet", new Part(WORKBOOK, "xl/worksheets/sheet1.xml"),
			"<sst", new Part(WORKBOOK, "xl/sharedStrings.xml"), "<styleSheet", new Part(WORKBOOK, "xl/styles.xml"),
			"<workbook", new Part(WORKBOOK, "xl/workbook.xml"), "<w:document", new Part(LETTER, "word/document.xml")));

	@FuzzTest
	void read(byte[] input) {
		String text = new String(input, StandardCharsets.ISO_8859_1);
		if (text.startsWith("PK")) {
			Fuzzed.document(input);
		} else {
			Part part = PARTS.entrySet().stream().filter(each -> text.contains(each.getKey())).map(Map.Entry::getValue).findFirst()
					.orElse(new Part(OPEN_DOCUMENT, "content.xml"));
			Fuzzed.document(Files.with(part.document(), part.name(), input));
		}
	}
}
