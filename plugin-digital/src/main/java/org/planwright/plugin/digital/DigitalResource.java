package org.planwright.plugin.digital;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Asked;

/** What follows from what was entered: how far each roll-out has come, and which actions have a baseline. */
@Path("plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public final class DigitalResource {

	private final Plans plans;
	private final DigitalSettings settings;

	DigitalResource(Plans plans, DigitalSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/**
	 * What is here of a plan.
	 *
	 * @param actions those this programme judges
	 * @param entered how many records of each kind there are
	 */
	public record Overview(String plan, LocalDate asOf, List<String> actions, Map<String, Integer> entered, Map<String, String> links) {
	}

	@GET
	public Overview overview(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Map<String, Integer> entered = new LinkedHashMap<>();
		entered.put("returns", DeviceReturn.KIND.values(view).size());
		entered.put("reports", Report.KIND.values(view).size());
		entered.put("deliverables", Deliverable.KIND.values(view).size());
		Map<String, String> links = new LinkedHashMap<>();
		for (String page : List.of("rollouts", "baselines", "returns", "reports", "deliverables")) {
			links.put(page, "/api/digital/plans/" + plan + "/" + page);
		}
		return new Overview(plan, view.asOf(), RollOuts.actions(view).map(Action::ref).toList(), entered, links);
	}

	@GET
	@Path("rollouts")
	public Map<String, List<RollOut.Page>> rollOuts(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Map.of("rollouts", RollOuts.of(plans.at(plan, asked.when())).stream().map(this::page).toList());
	}

	@GET
	@Path("rollouts/{rollout}")
	public RollOut.Page rollOut(@PathParam("plan") String plan, @PathParam("rollout") String rollOut, @BeanParam Asked asked) {
		return RollOuts.of(plans.at(plan, asked.when())).stream().filter(one -> one.view().measure().id().equals(rollOut)).findFirst()
				.map(this::page).orElseThrow(() -> Refusal.unknown("there is no roll-out " + rollOut + " in plan " + plan));
	}

	private RollOut.Page page(RollOut rollOut) {
		Settings s = settings.of(rollOut.action().action());
		RollOut.Page page = rollOut.page(s);
		s.check();
		return page;
	}

	@GET
	@Path("baselines")
	public Baselines baselines(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Map<String, List<MeasureView>> measures = new LinkedHashMap<>();
		view.actions().forEach(action -> measures.put(action.ref(), view.view(action.ref()).measures()));
		return Baselines.of(measures);
	}
}
