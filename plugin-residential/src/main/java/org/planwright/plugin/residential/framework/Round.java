package org.planwright.plugin.residential.framework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * A round of tenders.
 *
 * @param on the day this is about
 * @param issued when tenders were invited
 * @param expected when they are due back
 * @param returned when they were back
 * @param tenders how many came
 */
public record Round(String id, LocalDate on, String title, Optional<LocalDate> issued, Optional<LocalDate> expected,
		Optional<LocalDate> returned, Optional<Integer> tenders) {

	public static final RecordKind<Round> KIND = new RecordKind<>("residential", "round", "round", Round::read, Round::on);

	private static final int MOST_TENDERS = 10_000;

	public Round {
		Require.id("round", id);
		Objects.requireNonNull(on, "on");
		Require.text("title", title);
		Objects.requireNonNull(issued, "issued");
		Objects.requireNonNull(expected, "expected");
		Objects.requireNonNull(returned, "returned");
		Objects.requireNonNull(tenders, "tenders");
	}

	private static Round read(String id, Fields fields) {
		LocalDate on = fields.date("on");
		Round round = new Round(Body.id(fields, "round", id, 64), on, Reads.title(fields, "title"), fields.optionalDate("issued"),
				fields.optionalDate("expected"), Reads.past(fields, "returned", on), Body.optionalWhole(fields, "tenders", 0, MOST_TENDERS));
		if (round.returned.isEmpty() && round.tenders.isPresent()) {
			fields.fault("returned", "is missing, and tenders have come");
		}
		return round;
	}

	/** When its tenders are due back, while they are not. */
	Optional<LocalDate> stillExpected() {
		return returned.isPresent() ? Optional.empty() : expected;
	}
}
