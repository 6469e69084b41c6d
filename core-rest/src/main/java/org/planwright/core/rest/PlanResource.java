package org.planwright.core.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.BoardJson;
import org.planwright.core.rest.json.ChangesJson;
import org.planwright.core.rest.json.Names;
import org.planwright.core.rest.json.PanelJson;
import org.planwright.core.rest.json.PlanJson;

/** A plan as a whole. */
@Path("plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

	private final Plans plans;
	private final People people;

	PlanResource(Plans plans, People people) {
		this.plans = plans;
		this.people = people;
	}

	@GET
	public PlanJson plan(@PathParam("plan") String plan, @BeanParam Dates dates) {
		When when = dates.when();
		return PlanJson.of(plans.at(plan, when), when, new Names(people.names()));
	}

	@GET
	@Path("board")
	public BoardJson board(@PathParam("plan") String plan, @BeanParam Dates dates) {
		When when = dates.when();
		return BoardJson.of(plans.at(plan, when), when, new Names(people.names()));
	}

	@GET
	@Path("panels/{programme}")
	public PanelJson.All panels(@PathParam("plan") String plan, @PathParam("programme") String programme, @BeanParam Dates dates) {
		PlanView view = plans.at(plan, dates.when());
		return new PanelJson.All(plan, programme, view.asOf().toString(), view.panels(programme).stream().map(PanelJson::of).toList());
	}

	@GET
	@Path("changes")
	public ChangesJson changes(@PathParam("plan") String plan, @BeanParam Since since) {
		return new Changes(plans, new Names(people.names())).answer(plan, since.question(plan, plans));
	}
}
