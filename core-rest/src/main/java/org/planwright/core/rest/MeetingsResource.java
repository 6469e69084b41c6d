package org.planwright.core.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.MeetingsJson;
import org.planwright.core.rest.json.Names;

/** The meetings about a plan. */
@Path("plans/{plan}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingsResource {

	private final Plans plans;
	private final People people;

	MeetingsResource(Plans plans, People people) {
		this.plans = plans;
		this.people = people;
	}

	@GET
	public MeetingsJson list(@PathParam("plan") String plan, @BeanParam Dates dates) {
		When when = dates.when();
		return MeetingsJson.of(plans.at(plan, when), when, new Names(people.names()));
	}
}
