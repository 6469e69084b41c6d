package org.planwright.core.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * Something that is to be done again and again: a panel, a review.
 *
 * @param id within its action
 * @param start the first day of the first period, when the plan says
 * @param next the day for which the next one is announced, when the plan says
 * @param graceDays how many days after the end of a period it may still be done
 * @param outOf how many are to be looked at each time, as in "the top 20"
 */
public record Cadence(String id, String title, Interval every, Optional<LocalDate> start, Optional<LocalDate> next, int graceDays,
		Optional<Integer> outOf) {

	public Cadence {
		Require.id("id", id);
		Require.text("title", title);
		Objects.requireNonNull(every, "every");
		Objects.requireNonNull(start, "start");
		Objects.requireNonNull(next, "next");
		Require.that(graceDays >= 0 && graceDays <= 366, "graceDays is " + graceDays + ", expected 0 to 366");
		outOf.ifPresent(n -> Require.that(n > 0, "outOf is " + n + ", expected more than 0"));
	}
}
