package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rest.Remover.Ending;
import org.planwright.core.rest.json.MilestoneJson;
import org.planwright.core.rest.json.Names;

/** A step with a date. A promised date changes only with a reason, and the date before is kept. */
@Path("plans/{plan}/actions/{ref}/milestones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MilestoneResource {

	private final Plans plans;
	private final People people;
	private final Writes writes;

	MilestoneResource(Plans plans, People people, Writes writes) {
		this.plans = plans;
		this.people = people;
		this.writes = writes;
	}

	@GET
	public Response milestone(@PathParam("plan") String plan, @PathParam("ref") String ref, @PathParam("id") String id,
			@BeanParam Dates dates) {
		PlanView view = plans.at(plan, dates.when());
		MilestoneJson json = MilestoneJson.of(view, ref, find(view, ref, id), new Names(people.names()));
		return Writes.thing(json, json.version());
	}

	@PUT
	public Response set(@PathParam("plan") String plan, @PathParam("ref") String ref, @PathParam("id") String id,
			@BeanParam Editor editor, Input body) {
		Optional<Milestone> known = writes.now(plan).view(ref).milestone(id);
		return writes.set(plan, editor, body, "plans/" + plan + "/actions/" + ref + "/milestones/" + id, telling -> {
			Milestone milestone = Forms.milestone(telling.fields(), id, rebaselines(telling, known), telling.known());
			return new Event.MilestoneSet(ref, milestone, telling.on(), telling.reason());
		});
	}

	@DELETE
	@Consumes(MediaType.WILDCARD)
	public Response remove(@PathParam("plan") String plan, @PathParam("ref") String ref, @PathParam("id") String id, @BeanParam Remover remover) {
		Ending ending = remover.ending(plans.today());
		return writes.remove(plan, remover, () -> find(writes.now(plan), ref, id), new Event.MilestoneRemoved(ref, id, ending.on(), ending.reason()),
				List.of());
	}

	private static Milestone find(PlanView view, String ref, String id) {
		return view.view(ref).milestone(id).orElseThrow(
				() -> Refusal.unknown("there is no milestone " + id + " in action " + ref + " of plan " + view.head().id()));
	}

	/** The changes of the promised date so far, with this one if it is one. */
	private static List<Rebaseline> rebaselines(Telling telling, Optional<Milestone> known) {
		Optional<String> approvedBy = Forms.optionalPerson(telling.fields(), "approvedBy", telling.known());
		List<Rebaseline> rebaselines = new ArrayList<>(known.map(Milestone::rebaselines).orElse(List.of()));
		Optional<LocalDate> before = known.flatMap(Milestone::due);
		Optional<LocalDate> after = telling.fields().optionalDate("due");
		if (before.isEmpty() || after.equals(before) || after.isEmpty() && telling.fields().has("due")) {
			return rebaselines;
		}
		if (after.isEmpty()) {
			telling.fields().fault("due", "is missing; the promised date, " + Days.words(before.get()) + ", can be moved with a reason but not taken back");
		} else if (telling.reason().isEmpty()) {
			telling.fields().fault("reason", "is missing: why the promised date moves from " + Days.words(before.get()) + " to "
					+ Days.words(after.get()));
		} else {
			rebaselines.add(new Rebaseline(Optional.of(telling.on()), before, after.get(), telling.reason().get(), approvedBy));
		}
		return rebaselines;
	}
}
