package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.ActionView;
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
	 * @param verdict the worst of the steps that have a date
	 * @param complete whether every step is done, those without a date too, and there is at least one
	 * @param completed the day of the last, when complete
	 * @param steps each with its own verdict, in the order given
	 */
	public record Chain(Verdict verdict, boolean complete, Optional<LocalDate> completed, List<Step> steps) {
		public Chain {
			steps = List.copyOf(steps);
		}
	}

	/** A step and how it stands; no verdict when it has no date. */
	public record Step(Milestone milestone, Optional<Verdict> verdict) {
	}

	private MilestoneRule() {
	}

	/** Judges the milestones of an action; what was logged last is its newest progress. */
	public static Chain judge(ActionView action, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Judges some milestones of one action. A step without a date is not judged and listed as missing; GREY when none has one.
	 *
	 * @param logged when something was last logged about them
	 */
	public static Chain judge(List<Milestone> milestones, Optional<LocalDate> logged, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}
}
