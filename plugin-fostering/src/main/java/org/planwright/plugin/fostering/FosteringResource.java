package org.planwright.plugin.fostering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.Action;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Asked;

/** What follows from what was entered: the funnel, stock and flow, and whether the targets add up. */
@Path("plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public final class FosteringResource {

	private final Plans plans;
	private final FosteringSettings settings;

	FosteringResource(Plans plans, FosteringSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/**
	 * What is here of a plan.
	 *
	 * @param action the one with a target for placements
	 * @param entered how many records of each kind there are
	 */
	public record Overview(String plan, Optional<String> action, Map<String, Integer> entered, Map<String, String> links) {
	}

	@GET
	public Overview overview(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Evidence evidence = Evidence.of(view);
		Map<String, Integer> entered = new LinkedHashMap<>();
		entered.put("returns", evidence.returns().size());
		entered.put("cohorts", evidence.cohorts().size());
		entered.put("stocks", evidence.stocks().size());
		entered.put("flows", evidence.flows().size());
		Map<String, String> links = new LinkedHashMap<>();
		for (String page : new String[] {"funnel", "stock", "coherence", "returns", "cohorts", "stocks", "flows"}) {
			links.put(page, "/api/fostering/plans/" + plan + "/" + page);
		}
		return new Overview(plan, action(view).map(Action::ref), entered, links);
	}

	@GET
	@Path("funnel")
	public Funnel funnel(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Settings s = settings(view);
		int months = Impact.cohortMonths(s);
		s.check();
		return Funnel.of(Evidence.of(view), months);
	}

	@GET
	@Path("stock")
	public StockAndFlows stock(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Settings s = settings(view);
		StockAndFlows stock = StockAndFlows.of(Evidence.of(view), Impact.tolerance(s));
		s.check();
		return stock;
	}

	@GET
	@Path("coherence")
	public Targets coherence(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Action action = action(view)
				.orElseThrow(() -> Refusal.unknown("no fostering action of plan " + plan + " has a measure in the role " + Impact.NET_PLACEMENTS));
		Settings s = settings.of(action);
		Targets targets = Targets.of(view.view(action.ref()), Evidence.of(view), s);
		s.check();
		return targets;
	}

	static Optional<Action> action(PlanView plan) {
		return plan.actions().stream().filter(action -> action.programme().equals(FosteringProgramme.ID))
				.filter(action -> action.use(Impact.NET_PLACEMENTS).isPresent()).findFirst();
	}

	private Settings settings(PlanView plan) {
		return action(plan).map(settings::of).orElseGet(settings::ofCouncil);
	}
}
