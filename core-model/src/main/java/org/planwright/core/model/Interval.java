package org.planwright.core.model;

import java.time.LocalDate;
import java.time.Period;

/** How often something is done or measured. */
public enum Interval {
	WEEKLY(Period.ofWeeks(1)), MONTHLY(Period.ofMonths(1)), QUARTERLY(Period.ofMonths(3)), HALF_YEARLY(Period.ofMonths(6)), ANNUAL(
			Period.ofYears(1));

	private final Period period;

	Interval(Period period) {
		this.period = period;
	}

	public Period period() {
		return period;
	}

	/** The day one interval after the given one. */
	public LocalDate after(LocalDate day) {
		return day.plus(period);
	}

	/** {@code quarterly}, {@code half-yearly}. */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}
}
