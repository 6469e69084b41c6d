package org.planwright.core.rest;

import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Write.Proposed;
import org.planwright.core.rest.json.MeetingJson;
import org.planwright.core.rest.json.MeetingJson.DecisionJson;
import org.planwright.core.rest.json.Names;

/** One meeting, what is said on its pack, and what it decides. */
@Path("plans/{plan}/meetings/{meeting}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeetingResource {

	private final Plans plans;
	private final People people;
	private final Writes writes;

	MeetingResource(Plans plans, People people, Writes writes) {
		this.plans = plans;
		this.people = people;
		this.writes = writes;
	}

	@GET
	public Response meeting(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @BeanParam Dates dates) {
		PlanView view = plans.at(plan, dates.when());
		MeetingJson json = MeetingJson.of(view, view.meeting(meeting), new Names(people.names()));
		return Writes.thing(json, json.version());
	}

	@PUT
	public Response set(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @BeanParam Editor editor, Input body) {
		return writes.set(plan, editor, body, address(plan, meeting),
				telling -> new Event.MeetingSet(Forms.meeting(telling.fields(), meeting, telling.known()), telling.on()));
	}

	@POST
	@Path("comments")
	public Response comment(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @BeanParam Teller teller, Input body) {
		writes.now(plan).meeting(meeting);
		return writes.add(plan, teller, body, telling -> telling
				.proposed(new Event.Commented(Forms.comment(telling.fields(), meeting, teller.actor().id(), telling.on()))));
	}

	@GET
	@Path("decisions/{decision}")
	public Response decision(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @PathParam("decision") String decision,
			@BeanParam Dates dates) {
		PlanView view = plans.at(plan, dates.when());
		DecisionJson json = DecisionJson.of(view, view.meeting(meeting).decision(decision), new Names(people.names()));
		return Writes.thing(json, json.version());
	}

	@PUT
	@Path("decisions/{decision}")
	public Response decide(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @PathParam("decision") String decision,
			@BeanParam Editor editor, Input body) {
		writes.now(plan).meeting(meeting);
		return writes.set(plan, editor, body, address(plan, meeting) + "/decisions/" + decision,
				telling -> new Event.DecisionSet(Forms.decision(telling.fields(), meeting, decision, telling.known()), telling.on()));
	}

	/** Makes a decision an action of the plan: both or neither. */
	@POST
	@Path("decisions/{decision}/action")
	public Response turn(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @PathParam("decision") String decision,
			@BeanParam Editor editor, Input body) {
		MeetingView held = writes.now(plan).meeting(meeting);
		held.decision(decision);
		return writes.setLast(plan, editor, body, address(plan, meeting) + "/decisions/" + decision, telling -> turned(telling, held, decision));
	}

	private static List<Proposed> turned(Telling telling, MeetingView held, String decision) {
		Fields f = telling.fields();
		List<Event> events = held.turn(decision, f.text("ref"), f.text("section"), f.text("programme"), telling.on());
		int last = events.size() - 1;
		return Stream.concat(events.subList(0, last).stream().map(telling::beside), telling.proposed(events.get(last)).stream()).toList();
	}

	private static String address(String plan, String meeting) {
		return "plans/" + plan + "/meetings/" + meeting;
	}
}
