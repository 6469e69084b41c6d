package org.planwright.core.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;

/** A status that worsens at once and improves by one level a period, so that one good month does not hide a bad year. */
final class Hysteresis {

	static final String HELD_BACK = "It is better than that by itself, but improves by one level a period only.";

	private Hysteresis() {
	}

	/** Folds the statuses of periods, oldest first: at least one, each RED, AMBER or GREEN. */
	static Status fold(List<Status> periods) {
		Status held = periods.get(0);
		for (Status status : periods) {
			held = status.isWorseThan(held) ? status : status == held ? held : oneUp(held);
		}
		return held;
	}

	private static Status oneUp(Status status) {
		return status == Status.RED ? Status.AMBER : Status.GREEN;
	}

	/** The last of each period, oldest first; when no interval is given each is a period of its own. */
	static <T> List<T> lastOfEach(List<T> items, Function<T, LocalDate> on, Optional<Interval> every) {
		List<T> last = new ArrayList<>();
		for (T item : items) {
			int top = last.size() - 1;
			if (top >= 0 && every.isPresent() && start(on.apply(last.get(top)), every.get()).equals(start(on.apply(item), every.get()))) {
				last.set(top, item);
			} else {
				last.add(item);
			}
		}
		return last;
	}

	/** The first day of the calendar period that a day falls in. */
	private static LocalDate start(LocalDate day, Interval every) {
		if (every == Interval.WEEKLY) {
			return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		}
		int months = (int) every.period().toTotalMonths();
		return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
	}
}
