package org.planwright.plugin.residential;

import java.util.List;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.service.PlanView;

/** Finds the actions of a plan that are of one sort: what an action is about shows in the measure it uses. */
public final class Sorts {

	private Sorts() {
	}

	/** The programme's actions that use a measure in this role, in the order of the plan. */
	public static List<ActionView> of(PlanView plan, String role) {
		return plan.actions().stream().filter(action -> action.programme().equals(ResidentialProgramme.ID) && action.use(role).isPresent())
				.map(action -> plan.view(action.ref())).toList();
	}
}
