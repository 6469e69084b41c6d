package org.planwright.plugin.digital;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.service.PlanView;

/** The roll-outs of a plan: what its digital actions use a measure for shows which they are. */
final class RollOuts {

	private RollOuts() {
	}

	static Stream<Action> actions(PlanView plan) {
		return plan.actions().stream().filter(action -> action.programme().equals(DigitalProgramme.ID));
	}

	static List<RollOut> of(PlanView plan) {
		List<DeviceReturn> returns = DeviceReturn.KIND.values(plan);
		return actions(plan).map(action -> plan.view(action.ref())).flatMap(view -> of(view, returns)).toList();
	}

	private static Stream<RollOut> of(ActionView view, List<DeviceReturn> returns) {
		return RollOut.ROLES.stream().map(view::measure).flatMap(Optional::stream).map(measure -> RollOut.of(view, measure, returns));
	}
}
