package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planwright.core.rule.BackSchedule;

/**
 * A home's way to its first child, scheduled back from the day by which its places are to be open.
 *
 * @param steps in their order
 */
record Schedule(LocalDate openBy, List<Line> steps) {

	/**
	 * A step.
	 *
	 * @param latest the last day on which it may be done
	 * @param floatDays how many days are left between the day it was done, or is planned for, and the latest; negative when it
	 *        is too late
	 */
	public record Line(Step step, LocalDate latest, Optional<LocalDate> planned, Optional<LocalDate> done, Optional<Long> floatDays) {

		boolean plannedTooLate() {
			return done.isEmpty() && floatDays.filter(days -> days < 0).isPresent();
		}
	}

	public Schedule {
		steps = List.copyOf(steps);
	}

	static Schedule of(Registration registration, LocalDate openBy, Leads leads) {
		List<BackSchedule.Latest> latest = BackSchedule.latest(openBy, Arrays.stream(Step.values())
				.map(step -> new BackSchedule.Step(step.words(), Period.ofDays(leads.after(step)))).toList());
		List<Line> lines = new ArrayList<>();
		for (Step step : Step.values()) {
			Registration.Dates dates = registration.dates(step);
			LocalDate last = latest.get(step.ordinal()).on();
			lines.add(new Line(step, last, dates.planned(), dates.done(),
					dates.done().or(dates::planned).map(day -> ChronoUnit.DAYS.between(day, last))));
		}
		return new Schedule(openBy, lines);
	}

	Line line(Step step) {
		return steps.get(step.ordinal());
	}

	/** The first step that is not done, nor any after it. */
	Optional<Line> next() {
		int open = steps.size();
		while (open > 0 && steps.get(open - 1).done().isEmpty()) {
			open--;
		}
		return open == steps.size() ? Optional.empty() : Optional.of(steps.get(open));
	}
}
