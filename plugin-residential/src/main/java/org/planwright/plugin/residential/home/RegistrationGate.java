package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Words;

/** Whether Ofsted can have registered a home by the day its places are to be open. Nobody may open one before. */
final class RegistrationGate {

	private final String home;
	private final Schedule schedule;
	private final LocalDate asOf;
	private final int redDays;

	/**
	 * @param home what it is called in sentences
	 * @param redDays more days late than this is red
	 */
	RegistrationGate(String home, Schedule schedule, LocalDate asOf, int redDays) {
		this.home = home;
		this.schedule = schedule;
		this.asOf = asOf;
		this.redDays = redDays;
	}

	/** @param opened when a child moved in or the home was called open */
	Verdict judge(Optional<LocalDate> opened) {
		Schedule.Line registration = schedule.line(Step.REGISTRATION);
		if (opened.isPresent() && registration.done().filter(day -> !day.isAfter(opened.get())).isEmpty()) {
			return verdict(Status.RED, "Blocked: " + home + " opened on " + Words.day(opened.get()) + " and Ofsted had not registered it"
					+ registration.done().map(day -> " until " + Words.day(day)).orElse("") + "; running an unregistered children's home is an offence.");
		}
		if (registration.done().isPresent()) {
			return verdict(Status.GREEN, "Ofsted registered " + home + " on " + Words.day(registration.done().get()) + ", "
					+ distance(registration.done().get(), registration.latest()) + ".");
		}
		return schedule.line(Step.APPLICATION).done().map(this::applied).orElseGet(this::toApply);
	}

	private Verdict toApply() {
		Schedule.Line application = schedule.line(Step.APPLICATION);
		LocalDate latest = application.latest();
		String by = "The application to Ofsted (SC1) for " + home + " must be made by " + Words.day(latest) + ", "
				+ period(lead()) + " before " + Words.day(schedule.openBy());
		if (asOf.isAfter(latest)) {
			return verdict(Status.RED, by + "; it is not logged, " + Words.days(ChronoUnit.DAYS.between(latest, asOf)) + " later.");
		}
		String left = by + ": " + Words.days(ChronoUnit.DAYS.between(asOf, latest)) + " left.";
		Optional<Schedule.Line> late = schedule.steps().stream().filter(Schedule.Line::plannedTooLate).findFirst();
		if (late.isPresent()) {
			return verdict(Status.AMBER, "For " + home + ", " + late.get().step().words() + " is planned for " + Words.day(late.get().planned().get())
					+ ", " + Words.days(-late.get().floatDays().get()) + " after the latest day, " + Words.day(late.get().latest()) + ".", left,
					latest);
		}
		Schedule.Line next = schedule.next().orElse(application);
		if (asOf.isAfter(next.latest())) {
			return verdict(Status.AMBER, "For " + home + ", " + next.step().words() + " was needed by " + Words.day(next.latest())
					+ " and is not logged.", left, latest);
		}
		return verdict(Status.GREEN, left, next.latest(), latest);
	}

	private Verdict applied(LocalDate applied) {
		LocalDate needed = schedule.line(Step.REGISTRATION).latest();
		LocalDate expected = applied.plusDays(lead());
		LocalDate atBest = expected.isAfter(asOf) ? expected : asOf;
		String waiting = "The application to Ofsted (SC1) for " + home + " was made on " + Words.day(applied)
				+ "; registration is to be expected by " + Words.day(expected) + ", " + distance(expected, needed);
		long late = ChronoUnit.DAYS.between(needed, atBest);
		if (late > redDays) {
			return verdict(Status.RED, waiting + ", and is not logged: at least " + Words.days(late) + " late.");
		}
		if (late > 0) {
			return verdict(Status.AMBER, waiting + ", and is not logged.", needed.plusDays(redDays));
		}
		if (asOf.isAfter(expected)) {
			return verdict(Status.AMBER, waiting + ", and is not logged.", needed, needed.plusDays(redDays));
		}
		return verdict(Status.GREEN, waiting + ".", expected, needed, needed.plusDays(redDays));
	}

	private long lead() {
		return ChronoUnit.DAYS.between(schedule.line(Step.APPLICATION).latest(), schedule.line(Step.REGISTRATION).latest());
	}

	private static String period(long days) {
		return days % 7 == 0 ? Words.count(days / 7, "week") : Words.days(days);
	}

	private static String distance(LocalDate day, LocalDate latest) {
		long days = ChronoUnit.DAYS.between(day, latest);
		return days == 0 ? "on the latest day for it" : Words.days(Math.abs(days)) + (days > 0 ? " before" : " after") + " the latest day for it, "
				+ Words.day(latest);
	}

	private Verdict verdict(Status status, String reason, LocalDate... lastDays) {
		return verdict(status, List.of(reason), lastDays);
	}

	private Verdict verdict(Status status, String reason, String further, LocalDate... lastDays) {
		return verdict(status, List.of(reason, further), lastDays);
	}

	/** @param lastDays each the last day on which something still holds */
	private Verdict verdict(Status status, List<String> reasons, LocalDate... lastDays) {
		List<Used> used = schedule.steps().stream().filter(line -> line.done().isPresent() || line.planned().isPresent())
				.map(line -> new Used(line.step().words(), line.done().isPresent() ? "done" : "planned", line.done().or(line::planned))).toList();
		return new Verdict(status, reasons, used, List.of(),
				Stream.of(lastDays).map(day -> day.plusDays(1)).filter(day -> day.isAfter(asOf)).min(LocalDate::compareTo));
	}
}
