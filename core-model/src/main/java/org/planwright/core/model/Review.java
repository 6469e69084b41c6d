package org.planwright.core.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * One round of a cadence that was held.
 *
 * @param cadence the id of the action's cadence
 * @param on when it was held
 * @param complete whether all that belongs to it was done, such as the advice issued after the review
 * @param count how many were looked at, where that matters
 * @param next the day for which the next one was announced
 * @param note what came of it
 */
public record Review(String action, String cadence, LocalDate on, boolean complete, Optional<Integer> count, Optional<LocalDate> next,
		Optional<String> note) {

	public Review {
		Require.ref("action", action);
		Require.id("cadence", cadence);
		Objects.requireNonNull(on, "on");
		count.ifPresent(n -> Require.that(n >= 0, "count is negative"));
		next.ifPresent(day -> Require.that(day.isAfter(on), "next is " + day + ", not after " + on));
		Objects.requireNonNull(note, "note");
	}
}
