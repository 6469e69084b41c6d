package org.planwright.core.exchange.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** For a plan that came, or was described, after the releases. */
@Service
@Command(scope = "statistics", name = "tell", description = "Tells a plan what the loaded releases say of its measures")
public final class TellPlan implements Action {

	@Reference
	Statistics statistics;

	@Argument(name = "plan", description = "The plan's id", required = true)
	String plan;

	@Override
	public Object execute() {
		try {
			System.out.println(statistics.tell(plan, Actor.SYSTEM).words());
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(plan, refusal);
		}
	}
}
