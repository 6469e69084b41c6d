package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A workbook is read as Excel shows it")
class ExcelConventionsTest {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String STYLES = """
			<styleSheet xmlns="MAIN"><numFmts count="4"><numFmt numFmtId="164" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/>\
			<numFmt numFmtId="165" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/>\
			<numFmt numFmtId="167" formatCode="&quot;Day &quot;0"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>\
			<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>\
			<cellXfs count="11"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="17" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/>\
			<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/><xf numFmtId="167" applyNumberFormat="1"/>\
			<xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>""";

	/** Parts as Excel writes them, with these rows in the first sheet. */
	private static byte[] workbook(String properties, String rows, String behind) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("[Content_Types].xml", """
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
				<Default Extension="xml" ContentType="application/xml"/>\
				<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
				<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
				<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
				<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
				<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
		texts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		texts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties
				+ "<sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Lists\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/></sheets></workbook>");
		texts.put("xl/_rels/workbook.xml.rels", """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="OFFICE/worksheet" Target="worksheets/sheet1.xml"/>\
				<Relationship Id="rId2" Type="OFFICE/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="OFFICE/styles" Target="styles.xml"/>\
				<Relationship Id="rId4" Type="OFFICE/sharedStrings" Target="sharedStrings.xml"/></Relationships>""".replace("OFFICE", OFFICE));
		texts.put("xl/styles.xml", STYLES.replace("MAIN", MAIN));
		texts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" count=\"4\" uniqueCount=\"4\"><si><t xml:space=\"preserve\"> Hold a panel </t></si>"
				+ "<si><r><rPr><b/></rPr><t>Review</t></r><r><t xml:space=\"preserve\"> what placements cost</t></r></si>"
				+ "<si><t>first_x000D_\nsecond</t></si><si><t>Ref</t><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si></sst>");
		texts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
		texts.put("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");
		texts.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
		return Files.zip(parts);
	}

	private static String shown(String properties, String rows, String behind) {
		return GridReaderTest.shown(GridReaderTest.read(workbook(properties, rows, behind)));
	}

	@Test
	void texts_stand_in_a_table_of_their_own_or_in_their_cell_in_runs_and_with_line_breaks() {
		assertThat(shown("", """
				<row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c>\
				<c r="E1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row><row><c><v>7</v></c><c><v>8</v></c></row>""", "")).isEqualTo("""
				Plan!A1 = Ref
				Plan!B1 = Hold a panel
				Plan!C1 = Review what placements cost
				Plan!D1 = first/second
				Plan!E1 (hidden) = inline
				Plan!A2 = 7
				Plan!B2 = 8
				Lists!A1 (hidden) = 1""");
	}

	@Test
	void a_number_is_a_day_when_its_format_shows_one_and_not_when_it_shows_a_time_or_words() {
		assertThat(shown("", """
				<row r="2"><c r="A2" s="1"><v>43776</v></c><c r="B2" s="2"><v>43776</v></c><c r="C2" s="3"><v>43776.75</v></c><c r="D2" s="4"><v>43776</v></c>\
				<c r="F2" s="5"><v>43776</v></c><c r="G2" t="d"><v>2019-11-07T00:00:00Z</v></c></row>\
				<row r="3"><c r="A3" s="6"><v>1.5</v></c><c r="B3" s="7"><v>43776</v></c><c r="C3"><v>43776</v></c><c r="D3" s="1"><v>60</v></c><c r="F3" s="1"><v>0.5</v></c><c r="G3" t="d"><v>soon</v></c></row>""", ""))
				.isEqualTo("""
				Plan!A2 = 7 November 2019
				Plan!B2 = November 2019
				Plan!C2 = 7 November 2019
				Plan!D2 = 7 November 2019
				Plan!F2 = 7 November 2019
				Plan!G2 = 7 November 2019
				Plan!A3 = 36:00:00
				Plan!B3 = Day 43776
				Plan!C3 = 43776
				Plan!D3 = 60
				Plan!F3 = 0.5
				Plan!G3 = a cell of an unknown type
				Lists!A1 (hidden) = 1""");
	}

	@Test
	void days_are_counted_from_1904_where_the_workbook_says_so() {
		assertThat(shown("<workbookPr date1904=\"1\"/>", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>42314</v></c></row>", "")).startsWith("Plan!A1 = 7 November 2019");
	}

	@Test
	void numbers_are_known_as_they_are_shown_and_kept_without_the_noise_of_their_binary_fraction() {
		byte[] file = workbook("", "<row r=\"1\"><c r=\"A1\" s=\"8\"><v>0.79</v></c><c r=\"B1\" s=\"9\"><v>1234567</v></c><c r=\"C1\"><v>1E-3</v></c><c r=\"D1\"><v>0.30000000000000004</v></c></row>", "");

		assertThat(GridReaderTest.shown(GridReaderTest.read(file))).startsWith("Plan!A1 = 79%\nPlan!B1 = 1,234,567\nPlan!C1 = 0.001\nPlan!D1 = 0.3\n");
		assertThat(GridReaderTest.read(file).sheets().get(0).rows().get(0).cells()).extracting(cell -> ((Content.Figure) cell.content()).value())
				.usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal("0.79"), new BigDecimal(1234567), new BigDecimal("0.001"), new BigDecimal("0.3"));
	}

	@Test
	void a_formula_is_what_it_last_came_to_also_one_of_newer_functions() {
		assertThat(shown("", """
				<row r="4"><c r="A4" t="str"><f>_xlfn.CONCAT(A1,B1)</f><v>joined</v></c><c r="B4"><f>_xlfn.XLOOKUP(1,A:A,B:B)</f><v>12.5</v></c>\
				<c r="C4" t="b"><f>1=1</f><v>1</v></c><c r="D4" t="str"><f>IF(1,"")</f><v></v></c><c r="F4" s="1"><f t="shared" ref="F4:F5" si="0">A2</f><v>43776</v></c></row>\
				<row r="5"><c r="A5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B5" t="e"><f>_xlfn.UNIQUE(A1)</f><v>#NAME?</v></c><c r="C5" t="e"><v>#SPILL!</v></c><c r="D5"><f>A1</f></c>\
				<c r="F5" s="1"><f t="shared" si="0"/><v>43777</v></c></row>""", "")).isEqualTo("""
				Plan!A4 = joined
				Plan!B4 = 12.5
				Plan!C4 = yes
				Plan!F4 = 7 November 2019
				Plan!A5 = #DIV/0!
				Plan!B5 = #NAME?
				Plan!C5 = #SPILL!
				Plan!D5 = a formula that was never worked out
				Plan!F5 = 8 November 2019
				Lists!A1 (hidden) = 1""");
		Grid grid = GridReaderTest.read(workbook("", "<row r=\"5\"><c r=\"A5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>", ""));
		assertThat(grid.sheets().get(0).rows().get(0).cell(1).content()).isEqualTo(new Content.Failure("#DIV/0!"));
	}

	@Test
	void what_is_merged_or_hidden_is_known_as_such() {
		assertThat(shown("", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row><row r=\"2\"><c r=\"A2\"/><c r=\"E2\"><v>1</v></c></row><row r=\"6\" hidden=\"1\"><c r=\"A6\"><v>1</v></c></row>",
				"<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>")).isEqualTo("""
				Plan!A1 = Ref
				Plan!A2 in Plan!A1
				Plan!E2 (hidden) = 1
				Plan!A6 (hidden) = 1
				Lists!A1 (hidden) = 1""");
	}

	@Test
	void a_workbook_with_macros_and_a_strict_one_are_refused_with_the_way_out() {
		byte[] workbook = workbook("", "", "");
		String types = Files.part(workbook, "[Content_Types].xml").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
				"application/vnd.ms-excel.sheet.macroEnabled.main+xml");

		assertThatThrownBy(() -> GridReaderTest.read(Files.with(workbook, "[Content_Types].xml", types))).hasMessage("carries macros; save it without them");
		assertThatThrownBy(() -> GridReaderTest.read(Files.with(workbook, "xl/workbook.xml", Files.part(workbook, "xl/workbook.xml").replace(MAIN,
				"http://purl.oclc.org/ooxml/spreadsheetml/main")))).hasMessageContaining("Strict Open XML").hasMessageContaining("save it as");
	}
}
