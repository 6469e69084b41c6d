package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
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
 * @param actions the refs in the order in which they were first set
 * @param parts the refs of each action's sub-actions, in the same order
 * @param measures the ids in the order in which they were first set
 * @param things the version at which each thing was last set, without those that are no more
 * @param writes the writes that carried an idempotency key
 */
public record PlanState(Optional<PlanHead> head, Optional<LocalDate> knownFrom, long version, PVector<String> actions,
		PMap<String, PVector<String>> parts, PVector<String> measures, PMap<Subject, History> histories, PMap<Thing, Long> things, PMap<String, Keyed> writes) {

	/** A write that carried an idempotency key: the versions it was given, and a digest of who said what. */
	public record Keyed(long first, long last, String said) {
	}

	public static final PlanState EMPTY = new PlanState(Optional.empty(), Optional.empty(), Journal.EMPTY, TreePVector.empty(),
			HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

	/** The state after one more event. */
	public PlanState plus(Told<Event> told) {
		Event event = told.value();
		if (event instanceof Event.PlanOpened opened) {
			return new PlanState(Optional.of(opened.head()), Optional.of(told.knownFrom()), told.version(), actions, parts, measures,
					histories, things, writes);
		}
		PVector<String> nextActions = actions;
		PMap<String, PVector<String>> nextParts = parts;
		PVector<String> nextMeasures = measures;
		PMap<Subject, History> next = histories;
		if (event instanceof Event.ActionSet set && !exists(new Thing.OfAction(set.action().ref()))) {
			nextActions = actions.plus(set.action().ref());
			if (set.action().parent().isPresent()) {
				nextParts = parts.plus(set.action().parent().get(), parts(set.action().parent().get()).plus(set.action().ref()));
			}
		} else if (event instanceof Event.MeasureSet set && !exists(new Thing.OfMeasure(set.measure().id()))) {
			nextMeasures = measures.plus(set.measure().id());
		}
		if (nextActions != actions || nextMeasures != measures) {
			next = next.plus(Subject.STRUCTURE, History.EMPTY.plus(told));
		}
		Subject subject = Subject.of(event);
		next = next.plus(subject, history(subject).plus(told));
		boolean ends = event instanceof Event.RecordRemoved || event instanceof Event.OverrideLifted;
		PMap<Thing, Long> nextThings = event.sets().map(thing -> ends ? things.minus(thing) : things.plus(thing, told.version()))
				.orElse(things);
		return new PlanState(head, knownFrom, told.version(), nextActions, nextParts, nextMeasures, next, nextThings, writes);
	}

	/** The same state at a later version, after an event that says nothing any more. */
	public PlanState at(long later) {
		return new PlanState(head, knownFrom, later, actions, parts, measures, histories, things, writes);
	}

	public PlanState plusKey(String key, Keyed keyed) {
		return new PlanState(head, knownFrom, version, actions, parts, measures, histories, things, writes.plus(key, keyed));
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

	public OptionalLong version(Thing thing) {
		Long version = things.get(thing);
		return version == null ? OptionalLong.empty() : OptionalLong.of(version);
	}
}
