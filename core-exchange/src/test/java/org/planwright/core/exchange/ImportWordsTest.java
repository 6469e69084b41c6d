package org.planwright.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.ImportTerms.Dates;
import org.planwright.core.exchange.ImportTerms.Missing;
import org.planwright.core.exchange.ImportTerms.NewPlan;

@DisplayName("What is said about a document")
class ImportWordsTest {

	private final List<String> faults = new ArrayList<>();

	private ImportTerms terms(Map<String, List<String>> said) {
		return new ImportWords(said, (name, reason) -> faults.add(name + ": " + reason)).terms();
	}

	@Test
	void is_nothing_or_blank_and_all_is_as_usual() {
		assertThat(terms(Map.of())).isEqualTo(ImportTerms.PLAIN);
		assertThat(terms(Map.of("title", List.of(" "), "organisation", List.of(), "dates", List.of("")))).isEqualTo(ImportTerms.PLAIN);
		assertThat(faults).isEmpty();
	}

	@Test
	void is_all_that_can_be_said() {
		ImportTerms terms = terms(Map.of("title", List.of("Libraries"), "organisation", List.of("Barsetshire"), "programme", List.of("digital"), "reason", List.of("Moved by the board"),
				"knownFrom", List.of("2030-05-01"), "missing", List.of("removed"), "dates", List.of("day-first"), "questions", List.of("leave-open"), "column", List.of("C=leads", "a=b=due")));

		assertThat(terms).isEqualTo(new ImportTerms(Map.of("C", "leads", "a=b", "due"), Optional.of(LocalDate.of(2030, 5, 1)), Optional.of("Moved by the board"), "digital",
				Optional.of(new NewPlan("Libraries", "Barsetshire")), Missing.REMOVED, Dates.DAY_FIRST, true));
		assertThat(faults).isEmpty();
	}

	@Test
	void is_named_where_it_is_wrong_all_at_once() {
		terms(Map.of("organisation", List.of("Barsetshire"), "reason", List.of("one", "two"), "knownFrom", List.of("yesterday"), "missing", List.of("m".repeat(50)), "dates", List.of("unsaid"),
				"questions", List.of("guess"), "column", List.of("C", "D=leads", "D=due")));

		assertThat(faults).hasSize(8).contains("title: is missing: a new plan has a title and an organisation", "reason: is said twice",
				"missing: is \"" + "m".repeat(40) + "...\", expected as-handed-out, stays or removed", "dates: is \"unsaid\", expected day-first or month-first",
				"questions: can only be leave-open", "column: is \"C\", expected a column and what it holds, such as C=leads", "column: says twice what D holds").anyMatch(fault -> fault.startsWith("knownFrom: "));
	}
}
