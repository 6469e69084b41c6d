package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.planwright.core.model.assess.Status;

/** Finds the day on which time alone changes a status. */
final class Turns {

	private Turns() {
	}

	/**
	 * The first day after {@code asOf} with another status.
	 *
	 * @param breaks every day on which the status may jump or begin to drift: from one to the next it drifts one way only, and
	 *        behind the last it stays
	 */
	static Optional<LocalDate> first(LocalDate asOf, Collection<LocalDate> breaks, Function<LocalDate, Status> statusOn) {
		Status now = statusOn.apply(asOf);
		LocalDate same = asOf;
		for (LocalDate day : new TreeSet<>(breaks).tailSet(asOf, false)) {
			LocalDate before = day.minusDays(1);
			if (before.isAfter(same) && statusOn.apply(before) != now) {
				return Optional.of(between(same, before, now, statusOn));
			}
			if (statusOn.apply(day) != now) {
				return Optional.of(day);
			}
			same = day;
		}
		return Optional.empty();
	}

	private static LocalDate between(LocalDate same, LocalDate other, Status now, Function<LocalDate, Status> statusOn) {
		LocalDate from = same;
		LocalDate to = other;
		while (Words.daysBetween(from, to) > 1) {
			LocalDate middle = from.plusDays(Words.daysBetween(from, to) / 2);
			if (statusOn.apply(middle) == now) {
				from = middle;
			} else {
				to = middle;
			}
		}
		return to;
	}
}
