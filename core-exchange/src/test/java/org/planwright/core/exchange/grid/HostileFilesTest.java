package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

@DisplayName("A file that is broken, disguised or made to do harm is refused, and says why")
class HostileFilesTest {

	private static final byte[] XLSX = Files.bytes(out -> {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Plan").createRow(0).createCell(0).setCellValue("Ref");
			workbook.write(out);
		}
	});
	private static final byte[] DOCX = Files.bytes(out -> {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createTable(1, 1).getRow(0).getCell(0).setText("Ref");
			document.write(out);
		}
	});
	private static final byte[] ODS = Files.openDocument("spreadsheet", "", "<table:table table:name=\"Plan\"><table:table-row><table:table-cell><text:p>Ref</text:p></table:table-cell></table:table-row></table:table>");

	private static Refusal refusal(byte[] file) {
		return catchThrowableOfType(Refusal.class, () -> GridReader.read(file, Limits.DOCUMENT));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] sheet(String rows) {
		String sheet = Files.part(XLSX, "xl/worksheets/sheet1.xml");
		return Files.with(XLSX, "xl/worksheets/sheet1.xml", sheet.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
	}

	private static byte[] ods(String cells) {
		return Files.openDocument("spreadsheet", "", "<table:table table:name=\"Plan\"><table:table-row>" + cells + "</table:table-row></table:table>");
	}

	@Test
	void what_is_no_plan_document_is_named() {
		assertThat(refusal(text("%PDF-1.7 ..."))).hasMessageContaining("is a PDF");
		assertThat(refusal(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 })).hasMessageContaining("password");
		assertThat(refusal(text("{\\rtf1 x}"))).hasMessageContaining("rich text");
		assertThat(refusal(new byte[0])).hasMessage("is empty");
		assertThat(refusal(Files.zip(Map.of("a.txt", text("x"))))).hasMessageContaining("no Excel, Word or OpenDocument");
		assertThat(refusal(new byte[21 * 1024 * 1024]).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
		assertThat(refusal(new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 0 })).hasMessageContaining("is no text");
	}

	@Test
	void macros_are_refused_in_every_kind() {
		assertThat(refusal(Files.with(XLSX, "xl/vbaProject.bin", "x"))).hasMessageContaining("macros");
		assertThat(refusal(Files.with(ODS, "Basic/Standard/Module1.xml", "<x/>"))).hasMessageContaining("macros");
		assertThat(refusal(Files.with(DOCX, "[Content_Types].xml", Files.part(DOCX, "[Content_Types].xml").replace("main+xml", "macroEnabled.main+xml")))).hasMessageContaining("macros");
	}

	@Test
	void an_encrypted_opendocument_is_refused() {
		assertThat(refusal(Files.with(ODS, "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"))).hasMessageContaining("encrypted");
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 30, 50, 70, 90, 99 })
	void a_truncated_file_is_refused(int percent) {
		for (byte[] file : new byte[][] { XLSX, DOCX, ODS }) {
			assertThat(refusal(Arrays.copyOf(file, file.length * percent / 100))).hasMessageContaining("cut off");
		}
	}

	@Test
	void a_zip_bomb_is_refused_before_it_is_unpacked() {
		byte[] bomb = Files.with(XLSX, "xl/media/bomb.bin", new byte[70 * 1024 * 1024]);
		assertThat(bomb.length).isLessThan(1024 * 1024);
		assertThat(refusal(bomb).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
	}

	@Test
	void an_archive_of_very_many_parts_is_refused() {
		Map<String, byte[]> parts = new LinkedHashMap<>(Files.unzip(ODS));
		for (int i = 0; i < 2_000; i++) {
			parts.put("Pictures/" + i, new byte[0]);
		}
		assertThat(refusal(Files.zip(parts))).hasMessageContaining("more than 2000 parts");
	}

	@Test
	void entities_are_refused_whether_they_multiply_or_fetch() {
		String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
		String fetch = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
		for (String type : new String[] { laughs, fetch }) {
			String content = Files.part(ODS, "content.xml").replace("?>", "?>" + type).replace("Ref", "&a;");
			assertThat(refusal(Files.with(ODS, "content.xml", content))).hasMessageContaining("defines entities");
			String strings = Files.part(XLSX, "xl/sharedStrings.xml").replace("?>", "?>" + type).replace("Ref", "&a;");
			assertThat(refusal(Files.with(XLSX, "xl/sharedStrings.xml", strings))).hasMessageContaining("defines entities");
		}
	}

	@Test
	void deep_nesting_is_refused() {
		assertThat(refusal(ods("<table:table-cell><text:p>" + "<text:span>".repeat(200) + "</text:span>".repeat(200) + "</text:p></table:table-cell>")))
				.hasMessageContaining("nested more than 100 deep");
	}

	@Test
	void a_table_inside_a_cell_is_refused_with_its_place() {
		assertThat(refusal(ods("<table:table-cell/><table:table-cell><table:table/></table:table-cell>")).faults()).singleElement()
				.extracting(Fault::field).isEqualTo("Plan!B1");
	}

	@Test
	void a_hundred_thousand_columns_are_refused_with_sheet_and_row() {
		assertThat(refusal(sheet("<row r=\"7\"><c r=\"SG7\"><v>1</v></c></row>")).faults())
				.containsExactly(new Fault("Plan!SG7", "stands beyond column SF, the 500th, and no more are read"));
		assertThat(refusal(sheet("<row r=\"7\">" + "<c><v>1</v></c>".repeat(100_000) + "</row>")).faults()).singleElement()
				.satisfies(fault -> assertThat(fault.reason()).contains("500"));
		assertThat(refusal(sheet("<row r=\"7\"><c r=\"EQXD7\"><v>1</v></c></row>")).faults()).singleElement()
				.extracting(Fault::field).isEqualTo("EQXD7 of xl/worksheets/sheet1.xml");
		assertThat(refusal(ods("<table:table-cell table:number-columns-repeated=\"100000\"><text:p>x</text:p></table:table-cell>")).faults()).singleElement()
				.extracting(Fault::field).isEqualTo("Plan!SG1");
		assertThat(refusal(text("a,b\n" + ",".repeat(100_000) + "x"))).hasMessageContaining("line 2");
	}

	@Test
	void very_many_cells_are_refused() {
		assertThat(refusal(sheet(("<row>" + "<c><v>1</v></c>".repeat(400) + "</row>").repeat(800)))).hasMessageContaining("more cells");
		assertThat(refusal(Files.openDocument("spreadsheet", "", "<table:table table:name=\"Plan\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>")))
				.hasMessageContaining("more than 50000 rows");
	}

	@Test
	void broken_xml_is_refused_with_the_part() {
		assertThat(refusal(Files.with(ODS, "content.xml", "<a><b></a>"))).hasMessageContaining("content.xml");
		assertThat(refusal(Files.with(XLSX, "xl/workbook.xml", "<workbook/>"))).extracting(Refusal::kind).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void whatever_bytes_are_changed_the_answer_is_tables_or_a_refusal() {
		Random random = new Random(42);
		for (int i = 0; i < 600; i++) {
			byte[] file = (i % 3 == 0 ? XLSX : i % 3 == 1 ? DOCX : ODS).clone();
			if (i % 2 == 0) {
				file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
			} else {
				file = damaged(file, random);
			}
			byte[] changed = file;
			assertThat(catchThrowable(() -> GridReader.read(changed, Limits.DOCUMENT))).satisfiesAnyOf(
					thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown).isInstanceOf(Refusal.class));
		}
	}

	/** Changes the XML inside, which a changed archive would only show as a wrong checksum. */
	private static byte[] damaged(byte[] file, Random random) {
		Map<String, byte[]> parts = Files.unzip(file);
		List<String> written = parts.keySet().stream().filter(name -> name.endsWith(".xml")).toList();
		String part = written.get(random.nextInt(written.size()));
		StringBuilder content = new StringBuilder(new String(parts.get(part), StandardCharsets.UTF_8));
		int at = random.nextInt(content.length());
		switch (random.nextInt(3)) {
			case 0 -> content.setCharAt(at, (char) (32 + random.nextInt(90)));
			case 1 -> content.delete(at, Math.min(content.length(), at + random.nextInt(20)));
			default -> content.insert(at, content.substring(at, Math.min(content.length(), at + 10)));
		}
		return Files.with(file, part, content.toString());
	}
}
