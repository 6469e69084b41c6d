package org.planwright.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a measure stood when the promise was made. The day is compulsory, since another day can turn the status round.
 *
 * @param on the day the value is about
 * @param value in the unit of the measure
 * @param sample how many answered, for a survey
 */
public record Baseline(LocalDate on, BigDecimal value, Optional<Integer> sample) {

	public Baseline {
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(sample, "sample");
	}
}
