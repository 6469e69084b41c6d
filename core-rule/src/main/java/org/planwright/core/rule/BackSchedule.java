package org.planwright.core.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.planwright.core.model.input.Require;

/** K4 backwards: the latest day of every step of a chain that is to end on a day. */
public final class BackSchedule {

	/**
	 * A step.
	 *
	 * @param lead how long it takes from this step to the next one, or to the end of the chain
	 */
	public record Step(String title, Period lead) {
		public Step {
			Require.text("title", title);
			Require.that(!lead.isNegative(), "the lead time of " + title + " is negative");
		}
	}

	/** A step and the latest day on which it may be taken. */
	public record Latest(String title, LocalDate on) {
	}

	private BackSchedule() {
	}

	/** In the order of the steps. */
	public static List<Latest> latest(LocalDate due, List<Step> steps) {
		List<Latest> dates = new ArrayList<>();
		LocalDate day = due;
		for (int i = steps.size() - 1; i >= 0; i--) {
			day = day.minus(steps.get(i).lead());
			dates.add(0, new Latest(steps.get(i).title(), day));
		}
		return List.copyOf(dates);
	}
}
