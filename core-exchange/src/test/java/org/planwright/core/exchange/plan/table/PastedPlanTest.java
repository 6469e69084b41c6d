package org.planwright.core.exchange.plan.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.model.Section;
import org.planwright.core.model.input.Fault;

@DisplayName("A table pasted from a document is read as its rows")
class PastedPlanTest {

	private static PlanTables read(String text, Map<String, Field> byHand) {
		return TableReader.read(GridReader.read(text.getBytes(StandardCharsets.UTF_8), Limits.DOCUMENT), byHand);
	}

	private static PlanTables read(String text) {
		return read(text, Map.of());
	}

	private static PlanTables pasted() throws IOException {
		try (InputStream in = PastedPlanTest.class.getResourceAsStream("/plans/pasted-plan.txt")) {
			return TableReader.read(GridReader.read(in.readAllBytes(), Limits.DOCUMENT), Map.of());
		}
	}

	@Test
	void with_the_numbers_that_were_meant() throws IOException {
		assertThat(pasted().rows().stream().map(row -> row.text(Field.REF))).containsExactly("1.1", "1.2", "2.8", "2.9", "2.10");
		assertThat(pasted().faults()).isEmpty();
	}

	@Test
	void with_the_row_put_together_that_a_page_break_cut() throws IOException {
		TableRow cut = pasted().rows().get(3);
		assertThat(cut.text(Field.TITLE)).isEqualTo("Join up the catalogues of the county and the cathedral");
		assertThat(cut.text(Field.OUTCOMES)).isEqualTo("One search for all readers");
		assertThat(cut.text(Field.PROGRESS)).isEqualTo("Agreed in principle");
	}

	@Test
	void with_the_sections_and_the_words_before_the_table() throws IOException {
		assertThat(pasted().sections()).containsExactly(new Section("1", "Money"), new Section("2", "Openings"));
		assertThat(pasted().purpose()).contains("Barsetshire wants its libraries to open again. This plan says how.\nRead it beside the estates strategy.");
	}

	@Test
	void whatever_the_order_of_the_columns_and_whatever_they_are_called() {
		TableRow row = read("Deadline;SRO;What we will do;No.;How will we know?\n31/05/2023;Ann Abbot;Sell books;1.2;Sold").rows().get(0);
		assertThat(row.cells().keySet().stream().map(field -> field.word() + "=" + row.text(field)).collect(joining(" ")))
				.isEqualTo("ref=1.2 title=Sell books accountable=Ann Abbot due=31/05/2023 success=Sold");
	}

	@Test
	void with_columns_mapped_by_hand_by_letter_or_by_heading() {
		TableRow row = read("Nr,Massnahme,Wer,Bis wann\n1.2,Sell books,Ann Abbot,May 2023", Map.of("A", Field.REF, "Massnahme", Field.TITLE, "C", Field.LEADS, "Bis wann", Field.TIMEFRAME))
				.rows().get(0);
		assertThat(row.text(Field.TITLE)).isEqualTo("Sell books");
		assertThat(row.text(Field.TIMEFRAME)).isEqualTo("May 2023");
	}

	@Test
	void a_column_that_is_not_known_is_named_and_passed_over() {
		assertThat(read("Ref,Action,Lead,Colour\n1.1,x,Ann,red").remarks()).containsExactly("The column D, \"Colour\", is not known and was passed over");
	}

	@Test
	void two_columns_for_the_same_are_refused_with_both() {
		assertThat(read("Ref,Action,Lead,Lead officer\n1.1,x,Ann,Bea").faults())
				.containsExactly(new Fault("D1", "\"Lead officer\" and \"Lead\" in column C both are the leads; say by hand which column holds what", 1));
	}

	@Test
	void a_row_without_a_number_that_names_officers_is_refused_with_its_place() {
		assertThat(read("Ref,Action,Lead\n1.1,x,Ann\n,y,Bea").faults()).containsExactly(new Fault("A3", "has no number, and does not go on from the row before", 3));
	}

	@Test
	void a_number_that_does_not_follow_is_asked_about() {
		assertThat(read("Ref,Action,Lead\n1.1,x,Ann\n7,y,Bea").questions()).singleElement().satisfies(question -> {
			assertThat(question.place()).hasToString("A3");
			assertThat(question.question()).contains("\"7\" after 1.1");
		});
	}

	@Test
	void a_document_without_a_plan_is_refused() {
		assertThat(read("some words\nand more").faults()).singleElement().extracting(Fault::reason).asString().startsWith("holds no table of a plan");
	}
}
