package org.planwright.core.rest.json;

import java.util.List;
import java.util.stream.Stream;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** The plans as at two dates, without those of which nothing was known by then. */
final class KnownPlans {

	private KnownPlans() {
	}

	static List<PlanView> of(Plans plans, When when) {
		return plans.list().stream().flatMap(plan -> view(plans, plan, when)).toList();
	}

	private static Stream<PlanView> view(Plans plans, PlanHead plan, When when) {
		try {
			return Stream.of(plans.at(plan.id(), when));
		} catch (Refusal e) {
			if (e.kind() == Refusal.Kind.UNKNOWN) {
				return Stream.empty();
			}
			throw e;
		}
	}
}
