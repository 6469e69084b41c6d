package org.planwright.plugin.digital;

import static org.planwright.core.model.form.Return.Question.number;

import java.util.List;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.service.PlanView;

/** What is asked for by forms each week: how far a roll-out has come. */
final class DigitalReturns {

	static final Return ROLL_OUT = Return.ofDay("returns", "The return of a roll-out", "In devices, or in accounts on them; never who has which.", "week",
			number("issued", "Issued", "Handed out."), number("activated", "Activated", "Of the issued, switched on and signed in."),
			number("functioning", "Functioning", "Of the activated, those with all that belongs on them."),
			number("usedInLast30Days", "Used in the last 30 days", "Of the functioning, those that somebody used."));

	private DigitalReturns() {
	}

	static List<Return> of(PlanView plan) {
		List<Return.Choice> rollOuts = RollOuts.of(plan).stream().map(each -> each.view().measure()).map(each -> new Return.Choice(each.id(), each.title())).distinct().toList();
		return rollOuts.isEmpty() ? List.of() : List.of(ROLL_OUT.of(new Return.Subject("rollOut", "The roll-out", rollOuts)));
	}
}
