package org.planwright.core.rest;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.Measure;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write.Proposed;
import org.planwright.core.rest.Remover.Ending;
import org.planwright.core.rest.json.MeasureJson;
import org.planwright.core.rest.json.MeasuresJson;
import org.planwright.core.rest.json.Names;

/** The measures of a plan and their series. */
@Path("plans/{plan}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeasureResource {

	private final Plans plans;
	private final People people;
	private final Writes writes;

	MeasureResource(Plans plans, People people, Writes writes) {
		this.plans = plans;
		this.people = people;
		this.writes = writes;
	}

	@GET
	public MeasuresJson measures(@PathParam("plan") String plan, @BeanParam Dates dates) {
		When when = dates.when();
		return MeasuresJson.of(plans.at(plan, when), when, new Names(people.names()));
	}

	@GET
	@Path("{id}")
	public Response measure(@PathParam("plan") String plan, @PathParam("id") String id, @BeanParam Dates dates,
			@QueryParam("latest") String latest) {
		Query query = new Query();
		When when = dates.when(query);
		boolean onlyLatest = query.flag("latest", latest);
		query.check();
		MeasureJson measure = MeasureJson.of(plans.at(plan, when), when, id, onlyLatest, new Names(people.names()));
		return Writes.thing(measure, measure.version());
	}

	@PUT
	@Path("{id}")
	public Response define(@PathParam("plan") String plan, @PathParam("id") String id, @BeanParam Editor editor, Input body) {
		return writes.set(plan, editor, body, "plans/" + plan + "/measures/" + id, telling -> {
			Measure measure = Forms.measure(telling.fields(), id, telling.known());
			return new Event.MeasureSet(measure, telling.on(), telling.reason());
		});
	}

	@DELETE
	@Path("{id}")
	@Consumes(MediaType.WILDCARD)
	public Response remove(@PathParam("plan") String plan, @PathParam("id") String id, @BeanParam Remover remover) {
		Ending ending = remover.ending(plans.today());
		return writes.remove(plan, remover, () -> writes.now(plan).measure(id), new Event.MeasureRemoved(id, ending.on(), ending.reason()), List.of());
	}

	/** One value, or a list of them that is written as a whole. */
	@POST
	@Path("{id}/observations")
	public Response observe(@PathParam("plan") String plan, @PathParam("id") String id, @BeanParam Teller teller, Input body) {
		writes.now(plan).measure(id);
		return writes.add(plan, teller, body, telling -> {
			Fields f = telling.fields();
			return f.has("observations") ? several(telling, id) : List.of(observed(telling, f, id));
		});
	}

	private static List<Proposed> several(Telling telling, String id) {
		List<Proposed> observed = telling.fields().groups("observations", group -> observed(telling, group, id));
		Require.that(!observed.isEmpty(), "observations holds no value");
		return observed;
	}

	private static Proposed observed(Telling telling, Fields group, String id) {
		return telling.proposed(group, new Event.Observed(Forms.observation(group, id)));
	}
}
