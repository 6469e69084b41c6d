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
 * @param reason why promised dates move and rows are gone, when they do
 * @param programme the programme of new actions that do not name one
 * @param opens the plan that the document makes, when it is new
 * @param missing what a row means that is not there
 * @param dates what comes first in dates of numbers, where it was asked
 * @param leavesOpen whether it may be taken in although it leaves questions open, which then stand beside their actions
 */
public record ImportTerms(Map<String, String> columns, Optional<LocalDate> knownFrom, Optional<String> reason, String programme, Optional<NewPlan> opens,
		Missing missing, Dates dates, boolean leavesOpen) {

	/** What becomes of what the plan has and the document's tables of that kind do not mention. */
	public enum Missing {
		/**
		 * It is removed where the table was handed out from this plan, with keys, when it was as it is now; in all other cases it
		 * stays.
		 */
		AS_HANDED_OUT,
		/** It stays. */
		STAYS,
		/** It is removed. */
		REMOVED
	}

	/** What comes first in a date such as {@code 03/04/2020}. */
	public enum Dates {
		/** The day; where another date of the document has the month first, it is asked. */
		UNSAID, DAY_FIRST, MONTH_FIRST
	}

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
		Objects.requireNonNull(missing, "missing");
		Objects.requireNonNull(dates, "dates");
	}

	public ImportTerms(Map<String, String> columns, Optional<LocalDate> knownFrom, Optional<String> reason, String programme, Optional<NewPlan> opens) {
		this(columns, knownFrom, reason, programme, opens, Missing.AS_HANDED_OUT);
	}

	public ImportTerms(Map<String, String> columns, Optional<LocalDate> knownFrom, Optional<String> reason, String programme, Optional<NewPlan> opens,
			Missing missing) {
		this(columns, knownFrom, reason, programme, opens, missing, Dates.UNSAID, false);
	}

	/** The same, with this being first in dates of numbers. */
	public ImportTerms reading(Dates first) {
		return new ImportTerms(columns, knownFrom, reason, programme, opens, missing, first, leavesOpen);
	}

	/** The same, for a document whose questions are to stay open. */
	public ImportTerms leavingOpen() {
		return new ImportTerms(columns, knownFrom, reason, programme, opens, missing, dates, true);
	}
}
