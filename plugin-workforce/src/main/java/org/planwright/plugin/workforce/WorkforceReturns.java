package org.planwright.plugin.workforce;

import static org.planwright.core.model.form.Return.NOTE;
import static org.planwright.core.model.form.Return.Question.number;

import java.util.List;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;

/** What is asked for by forms each month. */
final class WorkforceReturns {

	static final List<Return> ALL = List.of(
			Return.monthly("staffing", "Social workers in a month", "In full-time equivalents, at the end of the month.",
					number("inPostFte", "In post", "For example, 120.5."), number("leaversFte", "Left in the month", ""), NOTE),
			Return.monthly("posts", "Posts in a month", "At the end of the month.", number("created", "Posts created", ""), number("filled", "Of these, filled", ""), NOTE),
			Return.monthly("audits", "Audits of a month", "How many audits came to which grade.", number("outstanding", "Outstanding", ""), number("good", "Good", ""),
					number("requiresImprovement", "Requires improvement", ""), number("inadequate", "Inadequate", ""), NOTE));

	private WorkforceReturns() {
	}

	static List<Event> events(PlanView plan, String id, String key, Input body) {
		return WorkforceRecords.MONTHLY.stream().filter(shelf -> shelf.name().equals(id)).findFirst()
				.orElseThrow(() -> Refusal.unknown("there is no return " + id)).events(plan, key, body);
	}
}
