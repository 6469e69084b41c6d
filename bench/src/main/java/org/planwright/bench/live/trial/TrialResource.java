package org.planwright.bench.live.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Write;

/** Reads that take their time, and a write. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class TrialResource {

	private final Plans plans;

	TrialResource(Plans plans) {
		this.plans = plans;
	}

	@GET
	@Path("wait/{millis: [0-9]{1,4}}")
	public Map<String, Object> waits(@PathParam("millis") long millis) throws InterruptedException {
		Thread.sleep(millis);
		return Map.of("waited", millis);
	}

	@POST
	@Path("plans/{plan}/told")
	@Consumes(MediaType.APPLICATION_JSON)
	public Response tell(@PathParam("plan") String plan, @Context SecurityContext who, Input body) {
		Observation told = Fields.read(body, TrialResource::observation);
		plans.write(plan, Write.add(Actor.of(who.getUserPrincipal()), new Event.Observed(told)));
		return Response.status(Response.Status.CREATED).build();
	}

	private static Observation observation(Fields fields) {
		LocalDate on = fields.date("on");
		String part = fields.text("part");
		BigDecimal value = fields.number("value");
		return new Observation("told", on, Optional.of(part), new Reading.Figure(value), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());
	}
}
