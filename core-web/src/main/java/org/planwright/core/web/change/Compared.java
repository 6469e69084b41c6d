package org.planwright.core.web.change;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;
import org.planwright.core.web.frame.Visit;

/** The plan on an earlier day as it was known then, with which a page compares what it shows. */
public final class Compared {

	private static final int USUAL_DAYS = 28;

	private Compared() {
	}

	/** The day of the last meeting, or four weeks before if there was none; but no day before anything was known of the plan. */
	public static LocalDate usual(Visit visit, PlanView now) {
		LocalDate day = now.lastMeeting(now.asOf()).orElseGet(() -> now.asOf().minusDays(USUAL_DAYS));
		LocalDate known = visit.plans().journal(now.head().id(), 0, 1).get(0).knownFrom();
		return known.isAfter(day) && !known.isAfter(now.asOf()) ? known : day;
	}

	/**
	 * The plan on that day, of which a page that asks for an earlier knowledge sees no more than that.
	 *
	 * @throws Refusal when nothing was known of it yet
	 */
	public static PlanView at(Visit visit, PlanView now, LocalDate day) {
		return visit.plans().at(now.head().id(), new When(Optional.of(day), Optional.of(known(visit, day))));
	}

	/** The day by which it was known what that page sees of the earlier day. */
	static LocalDate known(Visit visit, LocalDate day) {
		return visit.when().knownAt().filter(day::isAfter).orElse(day);
	}
}
