package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.PlanItem;

/** The plans of this installation. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlansResource {

	private final Plans plans;
	private final PlanFiles files;

	PlansResource(Plans plans, PlanFiles files) {
		this.plans = plans;
		this.files = files;
	}

	/** In the order of their ids. */
	public record PlanList(LocalDate asOf, Optional<LocalDate> knownAt, List<PlanItem> plans) {
	}

	@GET
	public PlanList list(@BeanParam Dates dates) {
		When when = dates.when();
		return new PlanList(when.asOf().orElseGet(plans::today), when.knownAt(), PlanItem.all(plans, when));
	}

	@POST
	public Response create(@BeanParam Sender sender, Input body) {
		return Writes.created(files.create(body, sender.actor(), sender.idempotencyKey()));
	}
}
