package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What OpenDocument numbers by itself is read with its number")
class ListNumbersTest {

	private static final String DECIMAL = style("L1", number(1, "style:num-format=\"1\" style:num-suffix=\".\""), number(2, "style:num-format=\"1\" text:display-levels=\"2\""),
			number(3, "style:num-format=\"a\" style:num-suffix=\")\""));
	private static final String OUTLINE = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\" text:start-value=\"3\"/>"
			+ "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style>";

	private static String style(String name, String... levels) {
		return "<text:list-style style:name=\"" + name + "\">" + String.join("", levels) + "</text:list-style>";
	}

	private static String number(int level, String how) {
		return "<text:list-level-style-number text:level=\"" + level + "\" " + how + "/>";
	}

	private static String list(String how, String... items) {
		return "<text:list " + how + ">" + String.join("", items) + "</text:list>";
	}

	private static String l1(String... items) {
		return list("text:style-name=\"L1\"", items);
	}

	private static String item(String... content) {
		return "<text:list-item>" + String.join("", content) + "</text:list-item>";
	}

	private static String from(int start, String... content) {
		return "<text:list-item text:start-value=\"" + start + "\">" + String.join("", content) + "</text:list-item>";
	}

	private static String p(String words) {
		return "<text:p>" + words + "</text:p>";
	}

	private static String h(int level, String how, String words) {
		return "<text:h text:outline-level=\"" + level + "\" " + how + ">" + words + "</text:h>";
	}

	/** The paragraphs, each on a line of its own. */
	private static String shown(String styles, String... body) {
		return GridReaderTest.shown(GridReaderTest.read(Files.openDocument("text", styles, String.join("", body)))).replaceAll("(?m)^Text!A\\d+ = ", "");
	}

	@Test
	void items_are_counted_within_each_other() {
		assertThat(shown(DECIMAL, l1(item(p("one"), list("", item(p("first")), item(p("second"), list("", item(p("deep")))))), item(p("two"), list("", item(p("first"))))))).isEqualTo("""
				1. one
				1.1 first
				1.2 second
				a) deep
				2. two
				2.1 first""");
	}

	@Test
	void counting_starts_where_the_style_or_the_item_says() {
		assertThat(shown(style("L1", number(1, "style:num-format=\"1\" text:start-value=\"4\"")), l1(item(p("four")), from(9, p("nine")), item(p("ten"))))).isEqualTo("""
				4 four
				9 nine
				10 ten""");
	}

	@Test
	void a_list_begins_anew_unless_it_goes_on_with_another() {
		assertThat(shown(DECIMAL + style("L2", number(1, "style:num-format=\"i\"")), list("xml:id=\"a\" text:style-name=\"L1\"", item(p("one"))), l1(item(p("anew"))),
				list("text:style-name=\"L1\" text:continue-numbering=\"true\"", item(p("on"))), list("text:style-name=\"L2\"", item(p("between"))),
				list("text:style-name=\"L1\" text:continue-numbering=\"true\"", item(p("not over another style"))), list("text:style-name=\"L1\" text:continue-list=\"a\"", item(p("the first, on"))),
				list("text:style-name=\"L1\" text:continue-list=\"unknown\"", item(p("anew"))))).isEqualTo("""
				1. one
				1. anew
				2. on
				i between
				1. not over another style
				2. the first, on
				1. anew""");
	}

	@Test
	void a_number_of_two_levels_goes_on_from_cell_to_cell() {
		String on = "text:style-name=\"L1\" text:continue-numbering=\"true\"";
		String row = "<table:table-row><table:table-cell>%s</table:table-cell></table:table-row>";

		assertThat(GridReaderTest.shown(GridReaderTest.read(Files.openDocument("text", DECIMAL, "<table:table>" + row.formatted(l1(item(p("Section"))))
				+ row.formatted(list(on, item(list("", item(p("")))))) + row.formatted(list(on, item(list("", item(p(""))))))
				+ row.formatted(list(on, item(p("Section"), list("", item(p("first"))), list("", item(p("a list of its own"))), list("text:continue-numbering=\"true\"", item(p("and on"))))))
				+ "</table:table>")))).isEqualTo("""
				Table 1!A1 = 1. Section
				Table 1!A2 = 1.1
				Table 1!A3 = 1.2
				Table 1!A4 = 2. Section/2.1 first/2.1 a list of its own/2.2 and on""");
	}

	@Test
	void a_level_that_is_only_seen_in_the_one_below_is_counted_as_office_programs_do() {
		assertThat(shown(DECIMAL, l1(item(list("", item(p("below")))), item(list("", item(p("still below")))), item(p("two"))))).isEqualTo("""
				1.1 below
				1.2 still below
				2. two""");
	}

	@Test
	void a_second_list_in_an_item_begins_anew_and_what_follows_it_has_no_number() {
		assertThat(shown(DECIMAL, l1(item(p("one"), list("", item(p("first"))))), list("text:style-name=\"L1\" text:continue-numbering=\"true\"",
				item(list("", item(p("second"))), list("", item(p("anew"))), list("text:continue-numbering=\"true\"", item(p("on"))), p("text")), item(p("two"))))).isEqualTo("""
				1. one
				1.1 first
				1.2 second
				1.1 anew
				1.2 on
				text
				2. two""");
	}

	@Test
	void only_the_first_paragraph_of_an_item_has_a_number_and_no_header_and_no_bullet() {
		assertThat(shown(DECIMAL + style("LB", "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"-\"/>", number(2, "style:num-format=\"1\" text:display-levels=\"2\"")),
				l1("<text:list-header>" + p("header") + "</text:list-header>", item(p("one"), p("more of it"), list("", item(p("below"))), p("still"))),
				list("text:style-name=\"LB\"", item(p("bullet"), list("", item(p("numbered")))), item(p("bullet"), list("", item(p("numbered"))))),
				list("text:style-name=\"gone\"", item(p("no style"))))).isEqualTo("""
				header
				1. one
				more of it
				1.1 below
				still
				bullet
				1 numbered
				bullet
				1 numbered
				no style""");
	}

	@Test
	void a_style_is_that_of_the_item_its_list_the_list_around_or_the_paragraph() {
		assertThat(shown(DECIMAL + style("L2", number(1, "style:num-format=\"A\" style:num-prefix=\"(\" style:num-suffix=\")\""))
				+ "<style:style style:name=\"P0\" style:family=\"paragraph\" style:list-style-name=\"L2\"/><style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"P0\"/>",
				l1(item(p("one")), "<text:list-item text:style-override=\"L2\">" + p("another") + "</text:list-item>"),
				list("", item("<text:p text:style-name=\"P1\">by its paragraph</text:p>")))).isEqualTo("""
				1. one
				(B) another
				(A) by its paragraph""");
	}

	@Test
	void other_marks_and_numerals_are_those_that_libreoffice_shows() {
		assertThat(shown(style("L1", number(1, "style:num-format=\"I\" loext:num-list-format=\"Part %1%:\" style:num-prefix=\"Part \" style:num-suffix=\":\""),
				number(2, "style:num-format=\"01, 02, 03, ...\" text:display-levels=\"2\" loext:num-list-format=\"%1%-%2%\"")), l1(from(14, p("x"), list("", item(p("y"))))))).isEqualTo("""
				Part XIV: x
				XIV-01 y""");
	}

	@Test
	void headings_are_counted_by_their_level() {
		assertThat(shown(OUTLINE + "<style:style style:name=\"H2\" style:family=\"paragraph\" style:default-outline-level=\"2\" style:list-style-name=\"\"/>"
				+ "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"H2\" style:list-style-name=\"\"/>", h(1, "", "Money"),
				h(2, "text:style-name=\"H2\"", "<text:number>3.1</text:number>Sub"), h(2, "text:style-name=\"P1\"", "taken out"), h(2, "", "Sub"), p("text"),
				h(1, "text:is-list-header=\"true\"", "no number"), h(1, "", "Openings"), h(2, "", "Sub"), h(1, "text:restart-numbering=\"true\" text:start-value=\"9\"", "Nine"),
				h(1, "text:restart-numbering=\"true\"", "As at first"), h(3, "", "not numbered"), h(400000, "", "no level"))).isEqualTo("""
				3. Money
				3.1 Sub
				taken out
				3.2 Sub
				text
				no number
				4. Openings
				4.1 Sub
				9. Nine
				3. As at first
				not numbered
				no level""");
	}

	@Test
	void a_heading_in_a_list_has_its_number_from_there() {
		assertThat(shown(DECIMAL + OUTLINE, l1(item(h(1, "", "Money"))), h(1, "", "Openings"))).isEqualTo("""
				1. Money
				3. Openings""");
	}

	@Test
	void what_is_said_wildly_counts_as_not_said() {
		assertThat(shown(style("L1", number(1, "style:num-format=\"1\" text:start-value=\"-2147483648\" style:num-prefix=\"" + "x".repeat(90) + "\"")), l1(from(7, p("a"))),
				list("text:style-name=\"L1\"", "<text:list-item text:start-value=\"99999999999\">" + p("b") + "</text:list-item>"))).isEqualTo("x".repeat(40) + " a\n" + "x".repeat(40) + " b");
	}
}
