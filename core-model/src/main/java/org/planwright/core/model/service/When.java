package org.planwright.core.model.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/**
 * The two dates of a question.
 *
 * @param asOf the day it is about; today when empty
 * @param knownAt only what the world knew by the end of that day; everything when empty
 */
public record When(Optional<LocalDate> asOf, Optional<LocalDate> knownAt) {

	/** Today, with everything that is known. */
	public static final When NOW = new When(Optional.empty(), Optional.empty());

	public When {
		Objects.requireNonNull(asOf, "asOf");
		Objects.requireNonNull(knownAt, "knownAt");
	}

	public static When asOf(LocalDate day) {
		return new When(Optional.of(day), Optional.empty());
	}

	/**
	 * Reads the two query parameters {@code asOf} and {@code knownAt}; null when absent, as JAX-RS hands them over.
	 *
	 * @throws Refusal of kind {@code UNREADABLE} that names each that is no date
	 */
	public static When parse(String asOf, String knownAt) {
		List<Fault> faults = new ArrayList<>();
		When when = new When(day("asOf", asOf, faults), day("knownAt", knownAt, faults));
		if (!faults.isEmpty()) {
			throw new Refusal(Refusal.Kind.UNREADABLE, String.join("; ", faults.stream().map(Fault::toString).toList()), faults);
		}
		return when;
	}

	private static Optional<LocalDate> day(String name, String text, List<Fault> faults) {
		if (text == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Days.parse(text));
		} catch (IllegalArgumentException e) {
			faults.add(new Fault(name, e.getMessage()));
			return Optional.empty();
		}
	}
}
