package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planwright.core.rule.programme.Kept;

/**
 * A home's way to its first child, as it is shown.
 *
 * @param action that promises the home
 * @param openBy the day from which it is scheduled back
 * @param version of what was entered for the home; empty while nothing was
 */
public record RegistrationView(Optional<String> home, Optional<String> action, Optional<LocalDate> openBy, List<Line> steps,
		Optional<Long> version) {

	/**
	 * A step.
	 *
	 * @param step its id
	 * @param latest the last day on which it may be done
	 * @param floatDays how many days are left between the day it was done, or is planned for, and the latest; negative when it
	 *        is too late
	 */
	public record Line(String step, String title, Optional<LocalDate> planned, Optional<LocalDate> done, Optional<LocalDate> latest,
			Optional<Long> floatDays) {
	}

	static RegistrationView of(Opening opening, String action, Optional<Long> version) {
		List<Line> steps = opening.schedule().stream().flatMap(schedule -> schedule.steps().stream())
				.map(line -> new Line(line.step().id(), line.step().words(), line.planned(), line.done(), Optional.of(line.latest()), line.floatDays()))
				.toList();
		return new RegistrationView(opening.home(), Optional.of(action), opening.schedule().map(Schedule::openBy), steps, version);
	}

	/** For a home that no action of the plan promises. */
	static RegistrationView of(Kept<Registration> kept, Leads leads) {
		Registration registration = kept.value();
		Optional<Schedule> schedule = registration.openBy().map(day -> Schedule.of(registration, day, leads));
		List<Line> steps = Arrays.stream(Step.values()).map(step -> new Line(step.id(), step.words(), registration.dates(step).planned(),
				registration.done(step), schedule.map(s -> s.line(step).latest()), schedule.flatMap(s -> s.line(step).floatDays()))).toList();
		return new RegistrationView(Optional.of(registration.home()), registration.action(), registration.openBy(), steps, Optional.of(kept.version()));
	}
}
