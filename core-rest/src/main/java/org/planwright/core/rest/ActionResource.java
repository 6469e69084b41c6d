package org.planwright.core.rest;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.planwright.core.model.Action;
import org.planwright.core.model.Progress;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.Remover.Ending;
import org.planwright.core.rest.json.ActionJson;
import org.planwright.core.rest.json.Names;

/** One action, and what is told of it. */
@Path("plans/{plan}/actions/{ref}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActionResource {

	private final Plans plans;
	private final People people;
	private final Writes writes;

	ActionResource(Plans plans, People people, Writes writes) {
		this.plans = plans;
		this.people = people;
		this.writes = writes;
	}

	@GET
	public Response action(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Dates dates) {
		When when = dates.when();
		ActionJson action = ActionJson.of(plans.at(plan, when), when, ref, new Names(people.names()));
		return Writes.thing(action, action.version());
	}

	@PUT
	public Response define(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Editor editor, Input body) {
		return writes.set(plan, editor, body, address(plan, ref), telling -> {
			Fields f = telling.fields();
			Action action = Forms.action(f, ref, f.optionalText("parent"), f.text("section"), f.text("programme"), telling.known());
			return new Event.ActionSet(action, telling.on(), telling.reason());
		});
	}

	/** Takes the action out of the plan, with its parts when that is asked for. */
	@DELETE
	@Consumes(MediaType.WILDCARD)
	public Response remove(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Remover remover,
			@QueryParam("parts") String parts) {
		Query query = new Query();
		boolean withParts = query.flag("parts", parts);
		query.check();
		Ending ending = remover.ending(plans.today());
		PlanView now = writes.now(plan);
		Stream<String> going = now.actions().stream().filter(action -> withParts && action.parent().equals(Optional.of(ref))).map(Action::ref);
		return writes.remove(plan, remover, () -> now.action(ref), new Event.ActionRemoved(ref, ending.on(), ending.reason()),
				going.<Event>map(part -> new Event.ActionRemoved(part, ending.on(), ending.reason())).toList());
	}

	@POST
	@Path("progress")
	public Response progress(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Teller teller, Input body) {
		return add(plan, ref, teller, body,
				telling -> new Event.Progressed(new Progress(ref, telling.on(), telling.fields().text("text"))));
	}

	@POST
	@Path("reviews")
	public Response review(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Teller teller, Input body) {
		return add(plan, ref, teller, body, telling -> new Event.Reviewed(Forms.review(telling.fields(), ref)));
	}

	@POST
	@Path("confidence")
	public Response confidence(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Teller teller, Input body) {
		return add(plan, ref, teller, body, telling -> new Event.ConfidenceStated(new Confidence(ref,
				telling.fields().choice("level", Status.class), telling.by(), telling.on(), telling.fields().optionalText("note"))));
	}

	@POST
	@Path("acceptance")
	public Response accept(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Teller teller, Input body) {
		return add(plan, ref, teller, body, telling -> new Event.EvidenceAccepted(
				new Acceptance(ref, telling.by(), telling.on(), telling.fields().optionalText("note"))));
	}

	@PUT
	@Path("override")
	public Response override(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Editor editor, Input body) {
		writes.now(plan).action(ref);
		return writes.set(plan, editor, body, address(plan, ref), telling -> {
			Fields f = telling.fields();
			return new Event.Overridden(new StatusOverride(ref, f.choice("status", Status.class), f.text("reason"), telling.by(),
					telling.on(), f.date("expires")));
		});
	}

	@DELETE
	@Path("override")
	@Consumes(MediaType.WILDCARD)
	public Response lift(@PathParam("plan") String plan, @PathParam("ref") String ref, @BeanParam Remover remover) {
		Ending ending = remover.ending(plans.today());
		writes.now(plan).action(ref);
		return writes.set(plan, remover, address(plan, ref), new Event.OverrideLifted(ref, ending.on(), ending.reason()));
	}

	private Response add(String plan, String ref, Teller teller, Input body, Function<Telling, Event> reader) {
		writes.now(plan).action(ref);
		return writes.add(plan, teller, body, telling -> telling.proposed(reader.apply(telling)));
	}

	private static String address(String plan, String ref) {
		return "plans/" + plan + "/actions/" + ref;
	}
}
