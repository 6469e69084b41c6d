package org.planwright.core.exchange.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.Officers;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;

/** Takes in the rows that are about milestones. */
final class MilestoneRows {

	private static final String KEY = "milestone:";

	private final Intake intake;
	private final Map<Thing.OfMilestone, Milestone> known = new LinkedHashMap<>();
	private final Map<Thing.OfMilestone, TableRow> seen = new HashMap<>();

	MilestoneRows(Intake intake) {
		this.intake = intake;
		intake.view.ifPresent(view -> view.actions().forEach(action -> view.view(action.ref()).milestones()
				.forEach(milestone -> known.put(new Thing.OfMilestone(action.ref(), milestone.id()), milestone))));
	}

	void row(TableRow row) {
		Thing.OfMilestone thing = thing(row);
		Require.ref("the action's number", thing.action());
		Require.id("the milestone's id", thing.id());
		Require.that(seen.putIfAbsent(thing, row) == null, "the " + thing + " stands on a row before this one too");
		if (row.isKeyed() && intake.isAbsent(thing.action())) {
			intake.remark("The " + thing + " (" + row.place() + ") was passed over, since its action is no more");
			return;
		}
		Optional<Milestone> before = Optional.ofNullable(known.get(thing));
		Differences differences = new Differences(Wording.of(row));
		Milestone there = before.orElseGet(() -> new Milestone(thing.id(), row.text(Field.TITLE), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
		Milestone milestone = changed(there, row, differences);
		if (before.isEmpty() || !differences.changes().isEmpty()) {
			intake.propose(new Event.MilestoneSet(thing.action(), milestone, intake.terms.told(), before.flatMap(m -> intake.terms.reason())), row);
		}
		intake.change(row, thing, before.isEmpty(), differences.changes());
	}

	private Thing.OfMilestone thing(TableRow row) {
		Optional<String> key = Keys.of(row, KEY);
		if (key.isEmpty()) {
			known.forEach((thing, there) -> {
				if (thing.action().equals(row.text(Field.REF)) && there.title().equals(row.text(Field.TITLE))) {
					Keys.missing(intake, Headings.Kind.MILESTONE, thing, KEY + thing.action() + "/" + thing.id());
				}
			});
			return new Thing.OfMilestone(row.text(Field.REF), Officers.id(row.text(Field.TITLE)));
		}
		int stroke = key.get().indexOf('/');
		Require.that(stroke > 0, "has the key \"" + KEY + key.get() + "\", expected one such as " + KEY + "2.2/purchase");
		Keys.ref(row, key.get().substring(0, stroke), intake);
		return new Thing.OfMilestone(key.get().substring(0, stroke), key.get().substring(stroke + 1));
	}

	private Milestone changed(Milestone there, TableRow row, Differences d) {
		Cells cells = new Cells(row, intake);
		cells.filled(Field.TITLE);
		Optional<LocalDate> due = d.optional("due", there.due(), cells.day(Field.DUE));
		return new Milestone(there.id(), d.text("title", there.title(), cells.text(Field.TITLE).flatMap(text -> text)), due,
				d.optional("forecast", there.forecast(), cells.day(Field.FORECAST)), d.optional("done", there.done(), cells.day(Field.DONE)),
				d.optional("hardStop", there.hardStop(), cells.day(Field.HARD_STOP)),
				d.optional("owner", there.owner(), cells.text(Field.OWNER).map(name -> name.map(intake.names::id))), d.optional("after", there.after(), cells.text(Field.AFTER)),
				rebaselines(there, due, cells), d.words("note", there.note(), cells.text(Field.NOTE)));
	}

	/** A promised date never moves without a trace. */
	private List<Rebaseline> rebaselines(Milestone there, Optional<LocalDate> due, Cells cells) {
		if (there.due().isEmpty() || due.equals(there.due())) {
			return there.rebaselines();
		}
		if (due.isEmpty()) {
			cells.bad(Field.DUE, "is empty; the promised date, " + Days.words(there.due().get()) + ", can be moved with a reason but not taken back");
			return there.rebaselines();
		}
		if (intake.terms.reason().isEmpty()) {
			cells.bad(Field.DUE, "moves the promised date from " + Days.words(there.due().get()) + " to " + Days.words(due.get()) + "; give a reason with the import");
			return there.rebaselines();
		}
		List<Rebaseline> rebaselines = new ArrayList<>(there.rebaselines());
		rebaselines.add(new Rebaseline(Optional.of(intake.terms.told()), there.due(), due.get(), intake.terms.reason().get(), Optional.empty()));
		return rebaselines;
	}

	void missing(Missing missing) {
		for (Thing.OfMilestone thing : known.keySet()) {
			if (!missing.removes(thing.action())) {
				if (!seen.containsKey(thing)) {
					missing.thing(Headings.Kind.MILESTONE, thing, (on, reason) -> new Event.MilestoneRemoved(thing.action(), thing.id(), on, reason));
				}
			} else if (!intake.retract(thing)) {
				intake.fault(seen.get(thing), "is about a milestone of action " + thing.action() + ", whose own row was taken out");
			} else {
				intake.unmentioned(thing, PlanImport.Outcome.REMOVED);
			}
		}
	}
}
