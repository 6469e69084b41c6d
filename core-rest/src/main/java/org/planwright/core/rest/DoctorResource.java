package org.planwright.core.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.DoctorJson;

/** What is amiss with a plan as a plan. */
@Path("plans/{plan}/doctor")
@Produces(MediaType.APPLICATION_JSON)
public final class DoctorResource {

	private final Plans plans;
	private final PlanExchange exchange;

	DoctorResource(Plans plans, PlanExchange exchange) {
		this.plans = plans;
		this.exchange = exchange;
	}

	@GET
	public DoctorJson examine(@PathParam("plan") String plan, @BeanParam Dates dates) {
		When when = dates.when();
		return DoctorJson.of(plans.at(plan, when), when, exchange.examine(plan, when));
	}
}
