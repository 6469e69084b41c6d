package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document is read as Word shows it")
class WordConventionsTest {

	private static final byte[] DOCUMENT = Files.bytes(out -> {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createTable(1, 1);
			document.write(out);
		}
	});

	private static String cell(String paragraphs) {
		return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + paragraphs + "</w:tc>";
	}

	private static String words(String words) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
	}

	private static String row(String properties, String... cells) {
		return "<w:tr>" + properties + String.join("", cells) + "</w:tr>";
	}

	private static String shown(String... rows) {
		String body = "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl><w:p/>";
		return GridReaderTest.shown(GridReaderTest.read(Files.with(DOCUMENT, "word/document.xml",
				Files.part(DOCUMENT, "word/document.xml").replaceFirst("(?s)<w:body>.*</w:body>", "<w:body>" + body + "</w:body>"))));
	}

	private static String paragraph(String content) {
		return "<w:p>" + content + "</w:p>";
	}

	private static String run(String content) {
		return "<w:r>" + content + "</w:r>";
	}

	private static String text(String text) {
		return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
	}

	@Test
	void words_that_it_cut_into_runs_links_fields_and_tags_are_whole() {
		assertThat(shown(row("<w:trPr><w:tblHeader/></w:trPr>", cell(words("Ref")), cell(words("Title"))),
				row("", cell(paragraph(run("<w:t>1.</w:t>") + "<w:proofErr w:type=\"spellStart\"/>" + run("<w:rPr><w:b/></w:rPr><w:t>1</w:t>"))),
						cell(paragraph("<w:hyperlink w:anchor=\"x\">" + run(text("link")) + "</w:hyperlink>" + run(text(" and")) + "<w:smartTag>" + run(text(" tag"))
								+ "</w:smartTag><w:fldSimple w:instr=\"DATE\">" + run(text(" 1 May")) + "</w:fldSimple>" + run("<w:fldChar w:fldCharType=\"begin\"/>")
								+ run("<w:instrText> DATE </w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>") + run(text(" 2020")) + run("<w:fldChar w:fldCharType=\"end\"/>")))))).isEqualTo("""
				Table 1!A1 = Ref
				Table 1!B1 = Title
				Table 1!A2 = 1.1
				Table 1!B2 = link and tag 1 May 2020""");
	}

	@Test
	void tracked_changes_are_accepted() {
		assertThat(shown(row("", cell(paragraph(run(text("by ")) + "<w:del w:id=\"1\" w:author=\"A\">" + run("<w:delText>May</w:delText>") + "</w:del><w:ins w:id=\"2\" w:author=\"A\">"
						+ run(text("June")) + "</w:ins>" + run(text(" 2020"))))),
				row("", cell(paragraph("<w:moveFrom w:id=\"3\" w:author=\"A\">" + run(text("moved away")) + "</w:moveFrom>")), cell(paragraph("<w:moveTo w:id=\"4\" w:author=\"A\">"
						+ run(text("moved here")) + "</w:moveTo>"))),
				row("<w:trPr><w:del w:id=\"5\" w:author=\"A\"/></w:trPr>", cell(words("a row taken out"))),
				row("<w:trPr><w:ins w:id=\"6\" w:author=\"A\"/></w:trPr>", cell(words("a new row"))))).isEqualTo("""
				Table 1!A1 = by June 2020
				Table 1!B2 = moved here
				Table 1!A3 = a new row""");
	}

	private static String form(String properties, String content) {
		return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
	}

	@Test
	void what_fills_a_form_counts_and_what_asks_to_fill_it_does_not() {
		assertThat(shown(row("", cell(form("<w:date/>", words("1 May 2020"))), form("", cell(words("a cell"))), cell(form("<w:showingPlcHdr/>", words("Click to enter text."))),
				cell(paragraph(form("", run(text("within a line")))))), form("", row("", cell(words("a row")))))).isEqualTo("""
				Table 1!A1 = 1 May 2020
				Table 1!B1 = a cell
				Table 1!D1 = within a line
				Table 1!A2 = a row""");
	}

	@Test
	void a_table_inside_a_form_is_a_table() {
		byte[] inForm = Files.with(DOCUMENT, "word/document.xml", Files.part(DOCUMENT, "word/document.xml").replaceFirst("(?s)<w:body>.*</w:body>", "<w:body>"
				+ form("", "<w:tbl><w:tblPr/><w:tblGrid/>" + row("", cell(words("Ref"))) + "</w:tbl>") + "</w:body>"));

		assertThat(GridReaderTest.shown(GridReaderTest.read(inForm))).isEqualTo("Table 1!A1 = Ref");
	}

	@Test
	void marks_of_notes_and_comments_are_no_text() {
		assertThat(shown(row("", cell(paragraph(run(text("Text") + "<w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"0\"/>")))))).isEqualTo("Table 1!A1 = Text");
	}

	@Test
	void merged_cells_say_into_which_and_an_indented_row_keeps_its_columns() {
		assertThat(shown(row("", "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + words("wide") + "</w:tc>", "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + words("tall") + "</w:tc>"),
				row("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", cell(words("indented")), "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"))).isEqualTo("""
				Table 1!A1 = wide
				Table 1!B1 in Table 1!A1
				Table 1!C1 = tall
				Table 1!B2 = indented
				Table 1!C2 in Table 1!C1""");
	}

	@Test
	void a_table_inside_a_cell_is_refused_with_its_place() {
		assertThatThrownBy(() -> shown(row("", cell(words("Ref")), cell("<w:tbl><w:tblPr/><w:tblGrid/>" + row("", cell(words("x"))) + "</w:tbl><w:p/>"))))
				.hasMessageStartingWith("Table 1!B1: holds a table of its own");
	}
}
