package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Told;

/**
 * A plan's journal up to a version, sorted by subject. Immutable; the next state shares with this one all that the new
 * event does not touch, so that a write costs the same however large the plan is. What held on a day is read through a
 * {@link Lens}.
 *
 * @param head empty before the plan is opened
 * @param knownFrom since when the world knows the plan
 * @param all every event in the order of the journal, without those that say nothing any more
 * @param actions the refs in the order in which they were first set, those that are no more too
 * @param parts the refs of each action's sub-actions, in the same order
 * @param measures the ids in the order in which they were first set, those that are no more too
 * @param things the version at which each thing was last set, without those that are no more
 * @param ended how each thing last ended that ever did
 * @param writes the writes that carried an idempotency key
 */
public record PlanState(Optional<PlanHead> head, Optional<LocalDate> knownFrom, long version, PVector<Told<Event>> all,
		PVector<String> actions, PMap<String, PVector<String>> parts, PVector<String> measures, PMap<Subject, History> histories, PMap<Thing, Long> things,
		PMap<Thing, Ended> ended, PMap<String, Keyed> writes) {

	/** A write that carried an idempotency key: the versions it was given, and a digest of who said what. */
	public record Keyed(long first, long last, String said) {
	}

	/** The end of a thing: the version it had, and that of the event which ended it. */
	public record Ended(long was, long at) {
	}

	public static final PlanState EMPTY = new PlanState(Optional.empty(), Optional.empty(), Journal.EMPTY, TreePVector.empty(),
			TreePVector.empty(), HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

	/** The state after one more event. */
	public PlanState plus(Told<Event> told) {
		Event event = told.value();
		if (event instanceof Event.PlanOpened opened) {
			return new PlanState(Optional.of(opened.head()), Optional.of(told.knownFrom()), told.version(), all.plus(told), actions, parts,
					measures, histories, things, ended, writes);
		}
		PVector<String> nextActions = actions;
		PMap<String, PVector<String>> nextParts = parts;
		PVector<String> nextMeasures = measures;
		if (event instanceof Event.ActionSet set) {
			String ref = set.action().ref();
			nextActions = histories.containsKey(Subject.action(ref)) ? actions : actions.plus(ref);
			nextParts = set.action().parent().filter(parent -> !exists(new Thing.OfAction(ref)) && !parts(parent).contains(ref))
					.map(parent -> parts.plus(parent, parts(parent).plus(ref))).orElse(parts);
		} else if (event instanceof Event.MeasureSet set) {
			String id = set.measure().id();
			nextMeasures = histories.containsKey(Subject.measure(id)) ? measures : measures.plus(id);
		}
		PMap<Subject, History> next = rearranges(event) ? histories.plus(Subject.STRUCTURE, History.EMPTY.plus(told)) : histories;
		for (Subject subject : Subject.of(event)) {
			next = next.plus(subject, history(subject).plus(told));
		}
		PMap<Thing, Long> nextThings = event.sets()
				.map(thing -> event.ends() ? things.minusAll(withAllItsOwn(thing)) : things.plus(thing, told.version())).orElse(things);
		PMap<Thing, Ended> nextEnded = event.sets().filter(thing -> event.ends() && exists(thing))
				.map(thing -> ended.plus(thing, new Ended(things.get(thing), told.version()))).orElse(ended);
		return new PlanState(head, knownFrom, told.version(), all.plus(told), nextActions, nextParts, nextMeasures, next, nextThings, nextEnded, writes);
	}

	/** Whether there is an action or a measure more or less afterwards. */
	private boolean rearranges(Event event) {
		return event.sets().filter(thing -> thing instanceof Thing.OfAction || thing instanceof Thing.OfMeasure)
				.filter(thing -> event.ends() || !exists(thing)).isPresent();
	}

	/** An action takes its milestones and its override along. */
	private Set<Thing> withAllItsOwn(Thing thing) {
		Set<Thing> own = new HashSet<>(Set.of(thing));
		if (thing instanceof Thing.OfAction action) {
			own.add(new Thing.OfOverride(action.ref()));
			history(Subject.milestones(action.ref())).events().forEach(told -> told.value().sets().ifPresent(own::add));
		}
		return own;
	}

	/** The same state at a later version, after an event that says nothing any more. */
	public PlanState at(long later) {
		return new PlanState(head, knownFrom, later, all, actions, parts, measures, histories, things, ended, writes);
	}

	public PlanState plusKey(String key, Keyed keyed) {
		return new PlanState(head, knownFrom, version, all, actions, parts, measures, histories, things, ended, writes.plus(key, keyed));
	}

	/** The refs of an action's sub-actions. */
	public PVector<String> parts(String ref) {
		return parts.getOrDefault(ref, TreePVector.empty());
	}

	History history(Subject subject) {
		return histories.getOrDefault(subject, History.EMPTY);
	}

	/** The version of the newest event that concerns a subject; 0 when there is none. */
	public long version(Subject subject) {
		return history(subject).version();
	}

	public boolean exists(Thing thing) {
		return things.containsKey(thing);
	}

	/** How a thing ended that is no more, if it had a version then. */
	Optional<Ended> end(Thing thing, OptionalLong version) {
		return Optional.ofNullable(ended.get(thing)).filter(end -> !exists(thing) && version.equals(OptionalLong.of(end.was())));
	}

	public OptionalLong version(Thing thing) {
		Long version = things.get(thing);
		return version == null ? OptionalLong.empty() : OptionalLong.of(version);
	}
}
