package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule says.
 *
 * @param reasons why, as sentences with numbers and dates; never empty
 * @param used what it looked at
 * @param missing what it would have needed, each as what somebody can enter
 * @param next the next day on which the passing of time alone may change {@code status}: never later than the first such
 *        day, perhaps earlier; empty when only evidence can
 */
public record Verdict(Status status, List<String> reasons, List<Used> used, List<String> missing, Optional<LocalDate> next) {

	public Verdict {
		Objects.requireNonNull(status, "status");
		reasons = List.copyOf(reasons);
		if (reasons.isEmpty() || reasons.stream().anyMatch(String::isBlank)) {
			throw new IllegalArgumentException("a status without a reason");
		}
		used = List.copyOf(used);
		missing = List.copyOf(missing);
		Objects.requireNonNull(next, "next");
	}

	public static Verdict of(Status status, String reason) {
		return new Verdict(status, List.of(reason), List.of(), List.of(), Optional.empty());
	}
}
