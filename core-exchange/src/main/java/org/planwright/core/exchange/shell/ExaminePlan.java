package org.planwright.core.exchange.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.When;

/** What is amiss with a plan as a plan. */
@Service
@Command(scope = "plan", name = "doctor", description = "Says what a plan leaves open, contradicts, or cannot be held to")
public final class ExaminePlan implements Action {

	@Reference
	PlanExchange exchange;

	@Argument(name = "plan", description = "The id of the plan", required = true)
	String plan;

	@Override
	public Object execute() {
		try {
			Printout.diagnosis(exchange.examine(plan, When.NOW)).forEach(System.out::println);
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(plan, refusal);
		}
	}
}
