package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.Progress;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;

/** K4: whether steps are reached by their dates, one by one and as a chain. */
public final class MilestoneRule {

	/**
	 * @param redDays more days late than this is red, {@code milestone-red-days}
	 * @param soonDays a step due within so many days is near, {@code milestone-soon-days}
	 * @param quietDays a near step with nothing logged for so many days is amber, {@code milestone-quiet-days}
	 */
	public record Thresholds(int redDays, int soonDays, int quietDays) {

		public static final Thresholds DEFAULT = new Thresholds(28, 30, 14);

		public static Thresholds from(Settings settings) {
			return new Thresholds(settings.count("milestone-red-days", DEFAULT.redDays), settings.count("milestone-soon-days", DEFAULT.soonDays),
					settings.count("milestone-quiet-days", DEFAULT.quietDays));
		}
	}

	/**
	 * How a chain of steps stands.
	 *
	 * @param verdict the worst of the steps that are judged
	 * @param complete whether every step is done, those without a date too, and there is at least one
	 * @param completed the day of the last, when complete
	 * @param steps each with its own verdict, in the order given
	 */
	public record Chain(Verdict verdict, boolean complete, Optional<LocalDate> completed, List<Step> steps) {
		public Chain {
			steps = List.copyOf(steps);
		}
	}

	/** A step and how it stands; no verdict while it is neither dated nor done. */
	public record Step(Milestone milestone, Optional<Verdict> verdict) {
	}

	private MilestoneRule() {
	}

	/**
	 * Judges the milestones of an action; what was logged last is its newest progress. Never better than GREY where nobody
	 * answers for a step.
	 */
	public static Chain judge(ActionView action, Thresholds thresholds) {
		Optional<LocalDate> logged = action.progress().stream().map(Progress::on).max(Comparator.naturalOrder());
		Chain chain = judge(action.milestones(), logged, action.asOf(), thresholds);
		List<String> unowned = action.milestones().stream()
				.filter(m -> m.done().isEmpty() && m.owner().isEmpty() && action.action().leads().isEmpty())
				.map(m -> "an owner for \"" + m.title() + "\"").toList();
		if (unowned.isEmpty()) {
			return chain;
		}
		Verdict capped = Verdicts.cap(chain.verdict(), Status.GREY, "Nobody answers for every step: " + Words.list(unowned) + " is missing.");
		return new Chain(Verdicts.missing(capped, unowned), chain.complete(), chain.completed(), chain.steps());
	}

	/**
	 * Judges some milestones of one action. A step without a date is not judged and listed as missing; GREY when none is judged.
	 *
	 * @param logged when something was last logged about them
	 */
	public static Chain judge(List<Milestone> milestones, Optional<LocalDate> logged, LocalDate asOf, Thresholds thresholds) {
		List<Step> steps = milestones.stream()
				.map(m -> new Step(m, verdict(new MilestoneStep(m, predecessor(m, milestones), sinceMoved(m, milestones), logged, thresholds), asOf))).toList();
		List<Verdict> judged = steps.stream().flatMap(step -> step.verdict().stream()).toList();
		List<String> missing = milestones.stream().flatMap(m -> missing(m, milestones)).toList();
		boolean complete = !milestones.isEmpty() && milestones.stream().allMatch(m -> doneBy(m, asOf));
		Optional<LocalDate> completed = complete ? milestones.stream().flatMap(m -> m.done().stream()).max(Comparator.naturalOrder())
				: Optional.empty();
		Verdict verdict = judged.isEmpty() ? undated(missing) : Verdicts.missing(Verdicts.worst(judged), missing);
		return new Chain(Verdicts.notLaterThan(verdict, firstDoneLater(milestones, asOf)), complete, completed, steps);
	}

	/** A step without a date is judged from the day on which it is done. */
	private static Optional<LocalDate> firstDoneLater(List<Milestone> milestones, LocalDate asOf) {
		return milestones.stream().filter(m -> promised(m).isEmpty()).flatMap(m -> m.done().stream())
				.filter(asOf::isBefore).min(Comparator.naturalOrder());
	}

	private static Verdict undated(List<String> missing) {
		return missing.isEmpty() ? Verdicts.grey("No milestone is recorded.", List.of("milestones, each with its date"))
				: Verdicts.grey("None of the steps has a date.", missing);
	}

	private static Optional<Verdict> verdict(MilestoneStep step, LocalDate asOf) {
		if (promised(step.milestone()).isEmpty() && !doneBy(step.milestone(), asOf)) {
			return Optional.empty();
		}
		List<MilestoneStep.Finding> findings = step.findings(asOf);
		return Optional.of(new Verdict(step.status(asOf), findings.stream().sorted(Comparator.comparing(MilestoneStep.Finding::status))
				.map(finding -> finding.words().get()).toList(), step.used(), List.of(), Turns.first(asOf, step.breaks().toList(), step::status)));
	}

	private static Stream<String> missing(Milestone m, List<Milestone> all) {
		Stream<String> date = promised(m).isEmpty() && m.done().isEmpty() ? Stream.of(dateFor(m)) : Stream.empty();
		Stream<String> gate = m.after().filter(id -> predecessor(m, all).isEmpty()).stream()
				.map(id -> "the milestone \"" + id + "\", after which \"" + m.title() + "\" is to come");
		return Stream.concat(date, gate);
	}

	private static Optional<Milestone> predecessor(Milestone m, List<Milestone> all) {
		return m.after().flatMap(id -> all.stream().filter(other -> other.id().equals(id)).findFirst());
	}

	/** Of the steps that lead to it, the first to be done since its date was last moved; none while nobody wrote down when that was. */
	private static Optional<Milestone> sinceMoved(Milestone m, List<Milestone> all) {
		Optional<LocalDate> moved = m.rebaselines().stream().reduce((earlier, later) -> later).flatMap(Rebaseline::on);
		return moved.flatMap(day -> leadingTo(m, all).stream().filter(step -> step.done().filter(day::isBefore).isPresent())
				.min(Comparator.comparing(step -> step.done().orElseThrow())));
	}

	private static List<Milestone> leadingTo(Milestone m, List<Milestone> all) {
		List<Milestone> chain = new ArrayList<>();
		for (Optional<Milestone> step = predecessor(m, all); step.isPresent() && !chain.contains(step.get());
				step = predecessor(step.get(), all)) {
			chain.add(step.get());
		}
		return chain;
	}

	/** The day it is measured by: its due date, or its hard stop when it has nothing else. */
	static Optional<LocalDate> promised(Milestone m) {
		return m.due().or(m::hardStop);
	}

	static String dateFor(Milestone m) {
		return "a date for \"" + m.title() + "\"";
	}

	static boolean doneBy(Milestone m, LocalDate day) {
		return m.done().filter(done -> !done.isAfter(day)).isPresent();
	}
}
