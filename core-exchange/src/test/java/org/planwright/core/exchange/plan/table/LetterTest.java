package org.planwright.core.exchange.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.planwright.core.exchange.grid.Files;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.model.Section;
import org.planwright.core.model.input.Fault;

@DisplayName("Of a letter or a workbook the rows of its tables are read, and what is no row is named")
class LetterTest {

	private static final List<String> HEADINGS = List.of("Ref", "Improvement action", "Lead officer", "Timeframe");

	private static PlanTables read(byte[] file) {
		return TableReader.read(GridReader.read(file, Limits.DOCUMENT), Map.of());
	}

	private static PlanTables letter(Consumer<XWPFDocument> content) {
		return read(Files.bytes(out -> {
			try (XWPFDocument document = new XWPFDocument()) {
				content.accept(document);
				document.write(out);
			}
		}));
	}

	private static void say(XWPFDocument document, String words) {
		document.createParagraph().createRun().setText(words);
	}

	private static XWPFTable table(XWPFDocument document, List<List<String>> rows) {
		XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < rows.get(row).size(); column++) {
				table.getRow(row).getCell(column).setText(rows.get(row).get(column));
			}
		}
		return table;
	}

	@SafeVarargs
	private static PlanTables workbook(Consumer<XSSFSheet> twist, List<String>... rows) {
		return read(Files.bytes(out -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook()) {
				XSSFSheet sheet = workbook.createSheet("Plan");
				Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).forEach(cells -> {
					XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
					for (int i = 0; i < cells.size(); i++) {
						row.createCell(i).setCellValue(cells.get(i));
					}
				});
				twist.accept(sheet);
				workbook.write(out);
			}
		}));
	}

	@Test
	void a_line_after_a_table_is_a_section_or_is_passed_over_and_named() {
		PlanTables letter = letter(document -> {
			say(document, "We mean it.");
			table(document, List.of(HEADINGS, List.of("1.1", "Hold a panel", "Ann Ash", "May 2027")));
			say(document, "2. Openings");
			say(document, "Signed by the director");
			table(document, List.of(HEADINGS, List.of("2.1", "Open a branch", "Bo Birch", "June 2027")));
			say(document, "3 copies were printed");
		});
		assertThat(letter.faults()).isEmpty();
		assertThat(letter.rows()).extracting(row -> row.text(Field.TITLE)).containsExactly("Hold a panel", "Open a branch");
		assertThat(letter.purpose()).contains("We mean it.");
		assertThat(letter.sections()).contains(new Section("2", "Openings"));
		assertThat(letter.remarks()).containsExactly("Outside of the tables and passed over: \"Signed by the director\" (Text!A3), \"3 copies were printed\" (Text!A4)");
	}

	@Test
	void the_rest_of_a_row_that_a_page_break_cut_is_no_section_though_it_begins_with_a_number() {
		PlanTables letter = letter(document -> {
			table(document, List.of(HEADINGS, List.of("1.1", "Appoint", "Ann Ash", "May 2027")));
			table(document, List.of(HEADINGS, List.of("", "2 project managers, and a lead", "", "")));
		});
		assertThat(letter.sections()).isEmpty();
		assertThat(letter.rows()).singleElement().satisfies(row -> assertThat(row.text(Field.TITLE)).isEqualTo("Appoint 2 project managers, and a lead"));
		assertThat(letter.remarks()).containsExactly("Without a number, and joined to the action before: Table 2!A2 to 1.1");
	}

	@Test
	void a_line_of_pasted_text_that_is_no_row_is_passed_over_and_named() {
		PlanTables pasted = read("Ref\tImprovement action\tLead officer\tTimeframe\n1.1\tHold a panel\tAnn Ash\tMay 2027\nPrinted for members\n2. Openings\n2.1\tOpen a branch\tBo Birch\tJune 2027\n"
				.getBytes(StandardCharsets.UTF_8));
		assertThat(pasted.faults()).isEmpty();
		assertThat(pasted.rows()).extracting(row -> row.text(Field.TITLE)).containsExactly("Hold a panel", "Open a branch");
		assertThat(pasted.sections()).containsExactly(new Section("2", "Openings"));
		assertThat(pasted.remarks()).containsExactly("Outside of the tables and passed over: \"Printed for members\" (A3)");
	}

	@Test
	void numbers_that_word_makes_by_itself_are_read() {
		PlanTables letter = letter(document -> {
			BigInteger list = list(document);
			XWPFParagraph heading = document.createParagraph();
			heading.setNumID(list);
			heading.setNumILvl(BigInteger.ZERO);
			heading.createRun().setText("Money");
			XWPFTable table = table(document, List.of(HEADINGS, List.of("", "Hold a panel", "Ann Ash", "May 2027"), List.of("", "Sell stock", "Bo Birch", "June 2027")));
			for (int row = 1; row <= 2; row++) {
				XWPFParagraph number = table.getRow(row).getCell(0).getParagraphs().get(0);
				number.setNumID(list);
				number.setNumILvl(BigInteger.ONE);
			}
		});
		assertThat(letter.faults()).isEmpty();
		assertThat(letter.rows()).extracting(row -> row.text(Field.REF) + " " + row.text(Field.TITLE)).containsExactly("1.1 Hold a panel", "1.2 Sell stock");
		assertThat(letter.sections()).containsExactly(new Section("1", "Money"));
	}

	@Test
	void numbers_that_an_opendocument_text_makes_by_itself_are_read() {
		String style = "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
				+ "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:list-style>";
		String numbered = "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item><text:list><text:list-item><text:p/></text:list-item></text:list></text:list-item></text:list>";
		String rows = Stream.of(HEADINGS, List.of("", "Hold a panel", "Ann Ash", "May 2027"), List.of("", "Sell stock", "Bo Birch", "June 2027"))
				.map(row -> row.stream().map(cell -> "<table:table-cell>" + (cell.isEmpty() ? numbered : "<text:p>" + cell + "</text:p>") + "</table:table-cell>")
						.collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
				.collect(Collectors.joining());
		PlanTables letter = read(Files.openDocument("text", style, "<text:list text:style-name=\"L1\"><text:list-item><text:p>Money</text:p></text:list-item></text:list><table:table>" + rows + "</table:table>"));

		assertThat(letter.faults()).isEmpty();
		assertThat(letter.rows()).extracting(row -> row.text(Field.REF) + " " + row.text(Field.TITLE)).containsExactly("1.1 Hold a panel", "1.2 Sell stock");
		assertThat(letter.sections()).containsExactly(new Section("1", "Money"));
	}

	/** A list that numbers 1. and below it 1.1. */
	private static BigInteger list(XWPFDocument document) {
		CTAbstractNum list = CTAbstractNum.Factory.newInstance();
		list.setAbstractNumId(BigInteger.ONE);
		for (int level = 0; level < 2; level++) {
			CTLvl numbered = list.addNewLvl();
			numbered.setIlvl(BigInteger.valueOf(level));
			numbered.addNewStart().setVal(BigInteger.ONE);
			numbered.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
			numbered.addNewLvlText().setVal(level == 0 ? "%1." : "%1.%2");
		}
		return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
	}

	@Test
	void hidden_rows_and_columns_are_passed_over_and_named() {
		PlanTables plan = workbook(sheet -> {
			sheet.getRow(2).setZeroHeight(true);
			sheet.setColumnHidden(2, true);
		}, List.of("1.1", "Hold a panel", "Ann Ash", "May 2027"), List.of("1.2", "Sell stock", "Bo Birch", "June 2027"));
		assertThat(plan.rows()).singleElement().satisfies(row -> assertThat(row.has(Field.LEADS)).isFalse());
		assertThat(plan.remarks()).containsExactly("The column C, \"Lead officer\", is hidden and was passed over", "Hidden and passed over in Plan: row 3");
	}

	@Test
	void of_cells_that_are_merged_sideways_it_is_asked_and_a_row_that_is_one_cell_is_no_action() {
		PlanTables plan = workbook(sheet -> {
			sheet.getRow(1).getCell(3).setBlank();
			sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
			sheet.getRow(2).createCell(3);
			sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 3));
		}, List.of("1.1", "Hold a panel", "Ann Ash", ""), List.of("Done by last year"), List.of("1.2", "Sell stock", "Bo Birch", "June 2027"));
		assertThat(plan.rows()).extracting(row -> row.text(Field.REF)).containsExactly("1.1", "1.2");
		assertThat(plan.questions()).singleElement().satisfies(question -> {
			assertThat(question.place()).hasToString("Plan!D2");
			assertThat(question.question()).startsWith("It is merged with Plan!C2.");
		});
		assertThat(plan.remarks()).containsExactly("Outside of the tables and passed over: \"Done by last year\" (Plan!A3)");
		assertThat(plan.faults()).extracting(Fault::reason).isEmpty();
	}
}
