package org.planwright.core.web.evidence;

import org.planwright.core.model.Milestone;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.web.frame.Visit;

/** The milestone that an address names. */
final class Milestones {

	private Milestones() {
	}

	static Milestone of(Visit visit) {
		return visit.plan().view(visit.name("ref")).milestone(visit.name("milestone"))
				.orElseThrow(() -> Refusal.unknown("there is no milestone " + visit.name("milestone") + " in action " + visit.name("ref")));
	}

	static Thing thing(Visit visit) {
		return new Thing.OfMilestone(visit.name("ref"), visit.name("milestone"));
	}
}
