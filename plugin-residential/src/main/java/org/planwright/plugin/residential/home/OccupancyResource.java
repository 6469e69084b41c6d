package org.planwright.plugin.residential.home;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Asked;
import org.planwright.plugin.residential.ResidentialSettings;
import org.planwright.plugin.residential.Sorts;

/** Whether beds bought in a block are cheaper than beds bought singly. */
@Path("plans/{plan}/occupancy")
@Produces(MediaType.APPLICATION_JSON)
public final class OccupancyResource {

	private final Plans plans;
	private final ResidentialSettings settings;

	public OccupancyResource(Plans plans, ResidentialSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	@GET
	public OccupancyView get(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Settings s = Sorts.of(view, BlockRule.OCCUPANCY).stream().findFirst().map(action -> settings.of(action.action())).orElseGet(settings::ofCouncil);
		return OccupancyView.of(BlockOccupancy.of(Home.KIND.values(view), WeeklyReturn.KIND.values(view), s));
	}
}
