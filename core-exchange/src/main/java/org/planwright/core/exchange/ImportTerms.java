package org.planwright.core.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a document is to be read and taken in.
 *
 * @param columns what a column holds, by its letters or its heading, where the headings do not tell: {@code C=leads}
 * @param knownFrom since when the world knows what it says; today when empty
 * @param reason why promised dates move, when they do
 * @param programme the programme of new actions that do not name one
 * @param opens the plan that the document makes, when it is new
 */
public record ImportTerms(Map<String, String> columns, Optional<LocalDate> knownFrom, Optional<String> reason, String programme, Optional<NewPlan> opens) {

	/** The programme that takes actions of any kind. */
	public static final String ANY_PROGRAMME = "corporate";

	/** For a document that changes a plan and says it all itself. */
	public static final ImportTerms PLAIN = new ImportTerms(Map.of(), Optional.empty(), Optional.empty(), ANY_PROGRAMME, Optional.empty());

	/** What a document does not say of the plan that it makes. */
	public record NewPlan(String title, String organisation) {
	}

	public ImportTerms {
		columns = Map.copyOf(columns);
		Objects.requireNonNull(knownFrom, "knownFrom");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(programme, "programme");
		Objects.requireNonNull(opens, "opens");
	}
}
