package org.planwright.core.model;

import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * Something that is counted or measured, defined once and used by any number of actions.
 *
 * @param title what it is, for people
 * @param unit of the value: {@code %}, {@code places}, {@code households}; empty when the plan does not say
 * @param polarity which way is better
 * @param owner who answers for the figure, as a person's id
 * @param every how often a value is due
 * @param baseline where it stood
 * @param target what was promised
 * @param note how it is counted, and what is unclear about it
 */
public record Measure(String id, String title, Optional<String> unit, Polarity polarity, Optional<String> owner,
		Optional<Interval> every, Optional<Baseline> baseline, Optional<Target> target, Optional<String> note) {

	public Measure {
		Require.id("id", id);
		Require.text("title", title);
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(polarity, "polarity");
		Objects.requireNonNull(owner, "owner");
		Objects.requireNonNull(every, "every");
		Objects.requireNonNull(baseline, "baseline");
		Objects.requireNonNull(target, "target");
		Objects.requireNonNull(note, "note");
	}
}
