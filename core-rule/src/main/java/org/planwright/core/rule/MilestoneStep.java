package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;

/**
 * One milestone and the one it must wait for, on any day.
 *
 * @param gate the milestone that must be done first, when there is one
 * @param sinceMoved the next step towards it that was done since its date was last moved, when there is one
 * @param logged when something was last logged about it
 */
record MilestoneStep(Milestone milestone, Optional<Milestone> gate, Optional<Milestone> sinceMoved, Optional<LocalDate> logged, MilestoneRule.Thresholds thresholds) {

	/** One thing to be said, put into words only when somebody reads it. */
	record Finding(Status status, Supplier<String> words) {
	}

	Status status(LocalDate day) {
		return Status.worst(findings(day).stream().map(Finding::status).toList());
	}

	/** Every day on which its status may change, as far as it rests on itself, its gate and the step that makes up for a move. */
	Stream<LocalDate> breaks() {
		return Stream.concat(Stream.concat(Stream.of(milestone), gate.stream()).flatMap(this::breaks), sinceMoved.flatMap(Milestone::done).stream());
	}

	private Stream<LocalDate> breaks(Milestone m) {
		List<LocalDate> days = new ArrayList<>();
		MilestoneRule.promised(m).ifPresent(due -> days
				.addAll(List.of(due.minusDays(thresholds.soonDays()), due.plusDays(1), due.plusDays(thresholds.redDays() + 1L))));
		m.hardStop().ifPresent(stop -> days.add(stop.plusDays(1)));
		m.done().ifPresent(days::add);
		logged.ifPresent(day -> days.add(day.plusDays(thresholds.quietDays())));
		return days.stream();
	}

	/** At least one, once the step is dated or done. */
	List<Finding> findings(LocalDate day) {
		List<Finding> findings = new ArrayList<>();
		if (MilestoneRule.doneBy(milestone, day)) {
			findings.add(new Finding(Status.GREEN, this::doneWords));
			gate.filter(first -> !MilestoneRule.doneBy(first, day)).ifPresent(first -> findings.add(new Finding(Status.RED,
					() -> title() + " is recorded as done, but \"" + first.title() + "\", which must come first, is not.")));
			return findings;
		}
		MilestoneRule.promised(milestone).ifPresent(due -> {
			findings.add(dated(due, day));
			forecast(due).ifPresent(findings::add);
			quiet(due, day).ifPresent(findings::add);
		});
		milestone.hardStop().ifPresent(stop -> findings.add(hardStop(stop, day)));
		rebaselined(day).ifPresent(findings::add);
		gate.filter(first -> !MilestoneRule.doneBy(first, day)).ifPresent(first -> findings.add(waiting(first, day)));
		return findings;
	}

	private Finding dated(LocalDate due, LocalDate day) {
		long late = Words.daysBetween(due, day);
		if (late > 0) {
			return new Finding(late > thresholds.redDays() ? Status.RED : Status.AMBER, () -> title() + " was due on " + Words.day(due)
					+ " and is "
					+ Words.days(late) + " late; more than " + Words.days(thresholds.redDays()) + " late is off track.");
		}
		return new Finding(Status.GREEN, () -> title() + " is due on " + Words.day(due) + (late == 0 ? ", today."
				: ", in " + Words.days(-late) + "."));
	}

	private Optional<Finding> forecast(LocalDate due) {
		return milestone.forecast().filter(forecast -> forecast.isAfter(due)).map(forecast -> new Finding(Status.AMBER, () -> title()
				+ " is forecast for " + Words.day(forecast) + ", " + Words.days(Words.daysBetween(due, forecast)) + " after its date, "
				+ Words.day(due) + "."));
	}

	private Optional<Finding> quiet(LocalDate due, LocalDate day) {
		long left = Words.daysBetween(day, due);
		boolean near = left >= 0 && left <= thresholds.soonDays();
		boolean quiet = logged.filter(last -> Words.daysBetween(last, day) < thresholds.quietDays()).isEmpty();
		return near && quiet ? Optional.of(new Finding(Status.AMBER, () -> title() + " is due within " + Words.days(thresholds.soonDays())
				+ ", and nothing has been logged "
				+ logged.map(last -> "since " + Words.day(last) + ", " + Words.days(Words.daysBetween(last, day)) + " ago.").orElse("yet.")))
				: Optional.empty();
	}

	private Finding hardStop(LocalDate stop, LocalDate day) {
		if (day.isAfter(stop)) {
			return new Finding(Status.RED, () -> title() + " is not done, and its hard stop, " + Words.day(stop) + ", has passed.");
		}
		Optional<LocalDate> tooLate = milestone.forecast().filter(stop::isBefore);
		if (tooLate.isPresent()) {
			return new Finding(Status.RED, () -> title() + " is forecast for " + Words.day(tooLate.get()) + ", past its hard stop, "
					+ Words.day(stop) + ".");
		}
		long between = Words.daysBetween(MilestoneRule.promised(milestone).orElse(stop), stop);
		return new Finding(Status.GREEN, () -> title() + " has a hard stop on " + Words.day(stop) + " and "
				+ (between > 0 ? Words.days(between) + " of float before it." : "no float: it cannot be a day late."));
	}

	private Optional<Finding> rebaselined(LocalDate day) {
		List<Rebaseline> changes = milestone.rebaselines();
		if (changes.isEmpty()) {
			return Optional.empty();
		}
		String moved = "The date of " + title() + " has been moved " + (changes.size() == 1 ? "once" : changes.size() + " times")
				+ ", first from " + changes.get(0).from().map(Words::day).orElse("a date that nobody wrote down");
		if (changes.stream().skip(1).anyMatch(change -> change.approvedBy().isEmpty())) {
			return Optional.of(new Finding(Status.RED, () -> moved + "; a second move needs approval, which is not recorded."));
		}
		return Optional.of(sinceMoved.filter(next -> MilestoneRule.doneBy(next, day))
				.map(next -> new Finding(Status.GREEN, () -> moved + "; since then \"" + next.title() + "\" was done."))
				.orElseGet(() -> new Finding(Status.AMBER, () -> moved + ": at risk at best until the next step towards it is done.")));
	}

	private Finding waiting(Milestone first, LocalDate day) {
		boolean late = MilestoneRule.promised(first).filter(day::isAfter).isPresent();
		return new Finding(late ? Status.AMBER : Status.GREEN,
				() -> title() + " has to wait for \"" + first.title() + "\"" + (late ? ", which is late." : ", which is not done yet."));
	}

	private String doneWords() {
		LocalDate done = milestone.done().orElseThrow();
		long late = MilestoneRule.promised(milestone).map(due -> Words.daysBetween(due, done)).orElse(0L);
		return title() + " was done on " + Words.day(done) + (late > 0 ? ", " + Words.days(late) + " late."
				: MilestoneRule.promised(milestone).isPresent() ? ", in time." : ".");
	}

	private String title() {
		return "\"" + milestone.title() + "\"";
	}

	List<Used> used() {
		List<Used> used = new ArrayList<>();
		milestone.due().ifPresent(day -> used.add(dated("due", day)));
		milestone.forecast().ifPresent(day -> used.add(dated("forecast", day)));
		milestone.done().ifPresent(day -> used.add(dated("done", day)));
		milestone.hardStop().ifPresent(day -> used.add(dated("hard stop", day)));
		logged.ifPresent(day -> used.add(new Used("last logged", Words.day(day), Optional.of(day))));
		return used;
	}

	private Used dated(String what, LocalDate day) {
		return new Used(milestone.title() + ", " + what, Words.day(day), Optional.of(day));
	}
}
