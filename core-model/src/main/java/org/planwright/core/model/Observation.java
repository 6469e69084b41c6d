package org.planwright.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * A value of a measure on a day.
 *
 * @param measure the measure's id
 * @param on the day it is about: the last of its period
 * @param part the home, team or service it is about, as an id; empty for the whole. Never a child.
 * @param reading the value
 * @param outOf of how many, where the value is a count of some
 * @param sample how many answered, for a survey
 * @param source where it comes from
 * @param note what to know about it
 */
public record Observation(String measure, LocalDate on, Optional<String> part, Reading reading, Optional<BigDecimal> outOf,
		Optional<Integer> sample, Optional<String> source, Optional<String> note) {

	public Observation {
		Require.id("measure", measure);
		Objects.requireNonNull(on, "on");
		part.ifPresent(p -> Require.id("part", p));
		Objects.requireNonNull(reading, "reading");
		outOf.ifPresent(n -> Require.that(n.signum() >= 0, "outOf is negative"));
		sample.ifPresent(n -> Require.that(n >= 0, "sample is negative"));
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(note, "note");
	}

	/** The value, unless a symbol stands for it. */
	public Optional<BigDecimal> figure() {
		return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
	}
}
