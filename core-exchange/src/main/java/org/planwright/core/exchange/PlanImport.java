package org.planwright.core.exchange;

import java.util.List;
import org.planwright.core.model.input.Fault;

/**
 * What a document would do to a plan, row by row.
 *
 * @param plan the id of the plan
 * @param basedOn the version of the plan it was compared with; 0 when the plan is new
 * @param digest by which this comparison is known again: of the document, the terms, the day and that version
 * @param rows what each row comes to, in the order of the document; what the document does not mention stands last
 * @param questions what the document leaves open, which is asked and not guessed
 * @param faults what keeps it from being imported, each with its place
 * @param remarks what was noticed and passed over
 * @param diagnosis how well the plan would say what it promises
 */
public record PlanImport(String plan, long basedOn, String digest, List<RowChange> rows, List<OpenQuestion> questions, List<Fault> faults,
		List<String> remarks, Diagnosis diagnosis) {

	/** What becomes of a row. */
	public enum Outcome {
		ADDED, CHANGED, UNCHANGED,
		/** In the plan and not in the document. It stays. */
		NOT_MENTIONED,
		/** No more in the document: from the day the document is about on it is no more in the plan. */
		REMOVED
	}

	/**
	 * One row, or one thing that a row tells.
	 *
	 * @param place where it stands, such as {@code Plan!A7}; empty for what the document does not mention
	 * @param subject what it concerns: {@code action 2.10}
	 */
	public record RowChange(String place, String subject, Outcome outcome, List<FieldChange> fields) {
		public RowChange {
			fields = List.copyOf(fields);
		}
	}

	/** A value before and after; empty for none. */
	public record FieldChange(String field, String from, String to) {
	}

	/**
	 * Something left open.
	 *
	 * @param place where it stands
	 * @param subject what it concerns
	 */
	public record OpenQuestion(String place, String subject, String question) {
	}

	public PlanImport {
		rows = List.copyOf(rows);
		questions = List.copyOf(questions);
		faults = List.copyOf(faults);
		remarks = List.copyOf(remarks);
	}

	public long count(Outcome outcome) {
		return rows.stream().filter(row -> row.outcome() == outcome).count();
	}
}
