package org.planwright.plugin.corporate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Review;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.CadenceRule;

/** All that a plan wants done again and again, whichever programme it belongs to: when it was done, and when it is due. */
public record Calendar(LocalDate asOf, List<Row> cadences) {

	/**
	 * @param due when the next round is due; empty while nothing says so
	 * @param daysLate how many days that is past, when it is
	 */
	public record Row(String action, String programme, String cadence, String title, Interval every, Optional<Integer> outOf, List<Round> held,
			Optional<LocalDate> due, Optional<Long> daysLate) {
	}

	/** @param held whether it was complete, full and in time */
	public record Round(LocalDate on, boolean complete, Optional<Integer> count, boolean held, Optional<LocalDate> nextDue) {
	}

	static Calendar of(PlanView plan) {
		return new Calendar(plan.asOf(), plan.actions().stream()
				.flatMap(action -> action.cadences().stream().map(cadence -> row(plan, action, cadence))).toList());
	}

	private static Row row(PlanView plan, Action action, Cadence cadence) {
		List<Review> rounds = Rounds.of(action, cadence, plan.view(action.ref()).reviews(cadence.id()));
		List<Boolean> held = CadenceRule.held(cadence, rounds).stream().map(round -> round.held()).toList();
		List<Round> rows = java.util.stream.IntStream.range(0, rounds.size()).mapToObj(i -> new Round(rounds.get(i).on(),
				rounds.get(i).complete(), rounds.get(i).count(), held.get(i), rounds.get(i).next())).toList();
		Optional<LocalDate> due = CadenceRule.due(cadence, rounds);
		return new Row(action.ref(), action.programme(), cadence.id(), cadence.title(), cadence.every(), cadence.outOf(), rows, due,
				due.filter(plan.asOf()::isAfter).map(day -> ChronoUnit.DAYS.between(day, plan.asOf())));
	}
}
