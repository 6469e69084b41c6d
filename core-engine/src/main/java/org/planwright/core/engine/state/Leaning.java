package org.planwright.core.engine.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

/** Finds what would lean on something that is no more, on the day a write removes it or on any day after. */
final class Leaning {

	private final PlanState after;

	private Leaning(PlanState after) {
		this.after = after;
	}

	/** A fault for each thing that leans on what the write removes. */
	static List<Fault> on(PlanState state, Write write) {
		if (write.events().stream().noneMatch(proposed -> removes(proposed.event()))) {
			return List.of();
		}
		PlanState after = state;
		for (Proposed proposed : write.events()) {
			after = after.plus(new Told<>(proposed.event(), after.version() + 1, Instant.EPOCH, proposed.event().on(), write.actor().id()));
		}
		Leaning leaning = new Leaning(after);
		return write.events().stream().filter(proposed -> removes(proposed.event())).flatMap(leaning::faults).toList();
	}

	private static boolean removes(Event event) {
		return History.endsAll(event) || event instanceof Event.MilestoneRemoved;
	}

	private Stream<Fault> faults(Proposed proposed) {
		Event event = proposed.event();
		Thing thing = event.sets().orElseThrow();
		String field = field(thing);
		return leaning(event).distinct().map(who -> new Fault(proposed.path().isEmpty() ? field : proposed.path() + "." + field,
				"the " + thing + " cannot be removed: " + who, proposed.line()));
	}

	/** The field of a removal that names a thing. */
	static String field(Thing thing) {
		return thing instanceof Thing.OfRecord ? "key" : thing instanceof Thing.OfMilestone ? "milestone" : thing instanceof Thing.OfMeasure ? "measure" : "action";
	}

	private Stream<String> leaning(Event event) {
		if (event instanceof Event.ActionRemoved removed) {
			return actions(removed.on(), action -> byAction(action, removed.action()));
		} else if (event instanceof Event.MeasureRemoved removed) {
			return actions(removed.on(), action -> action.measures().stream().filter(use -> use.measure().equals(removed.measure()))
					.map(use -> "action " + action.ref() + " uses it as " + use.role()));
		} else {
			Event.MilestoneRemoved removed = (Event.MilestoneRemoved) event;
			return days(Subject.milestones(removed.action()), removed.on()).stream()
					.flatMap(day -> lens(day).milestones(removed.action()).stream())
					.filter(milestone -> milestone.after().equals(Optional.of(removed.milestone()))).map(Milestone::id)
					.map(id -> "milestone " + id + " waits for it");
		}
	}

	private static Stream<String> byAction(Action action, String ref) {
		Stream<String> part = action.parent().filter(ref::equals).map(parent -> "action " + action.ref() + " is a part of it").stream();
		Stream<String> capped = action.cappedBy().stream().filter(ref::equals).map(cap -> "action " + action.ref() + " is capped by it");
		return Stream.concat(part, capped);
	}

	private Stream<String> actions(LocalDate from, Function<Action, Stream<String>> leaning) {
		return after.actions().stream().flatMap(ref -> days(Subject.action(ref), from).stream().flatMap(day -> lens(day).action(ref).stream()))
				.flatMap(leaning);
	}

	/** The days from one on at which there is another form of a subject. */
	private List<LocalDate> days(Subject subject, LocalDate from) {
		List<LocalDate> days = new ArrayList<>(List.of(from));
		after.history(subject).events().stream().map(told -> told.value().on()).filter(from::isBefore).distinct().forEach(days::add);
		return days;
	}

	private Lens lens(LocalDate day) {
		return new Lens(after, day, Optional.empty());
	}
}
