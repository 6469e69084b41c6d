package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.planwright.core.model.Observation;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Told;

/**
 * All that was told of one subject, in the order of the journal.
 *
 * @param forms the events for each key: of an observation its day and part, of a confidence its kind, else the event itself
 * @param ends the removals of an action, a milestone or a measure, which stand in no other list
 * @param steps all of these but what was followed by one that is about no later day: the days in their order
 */
record History(PVector<Told<Event>> events, PMap<Object, Forms> forms, PVector<Told<Event>> ends, PVector<Told<Event>> steps) {

	static final History EMPTY = new History(TreePVector.empty(), HashTreePMap.empty(), TreePVector.empty(), TreePVector.empty());

	/**
	 * What was told under one key. A figure may be sent again and again: what it was at first and at last is at hand.
	 *
	 * @param all newest first
	 * @param first in the order in which they hold
	 */
	record Forms(PStack<Told<Event>> all, Told<Event> first, Told<Event> last) {

		static Forms of(Told<Event> only) {
			return new Forms(ConsPStack.singleton(only), only, only);
		}

		Forms plus(Told<Event> told) {
			return new Forms(all.plus(told), Lens.ORDER.compare(told, first) < 0 ? told : first, Lens.ORDER.compare(told, last) > 0 ? told : last);
		}
	}

	private record Place(Object on, Object part) {
	}

	History plus(Told<Event> told) {
		if (endsAll(told.value()) || told.value() instanceof Event.MilestoneRemoved) {
			return new History(events, forms, ends.plus(told), step(told));
		}
		Object key = key(told.value());
		Forms before = forms.get(key);
		return new History(events.plus(told), forms.plus(key, before == null ? Forms.of(told) : before.plus(told)), ends, step(told));
	}

	private PVector<Told<Event>> step(Told<Event> told) {
		PVector<Told<Event>> earlier = steps;
		while (!earlier.isEmpty() && !earlier.get(earlier.size() - 1).value().on().isBefore(told.value().on())) {
			earlier = earlier.minus(earlier.size() - 1);
		}
		return earlier.plus(told);
	}

	/** The version of the newest event; 0 when there is none. */
	long version() {
		return Math.max(last(events), last(ends));
	}

	/** The version of the newest event that is about no later day than this; 0 when there is none. */
	long version(LocalDate day) {
		int from = 0;
		for (int to = steps.size(); from < to;) {
			int middle = (from + to) >>> 1;
			if (steps.get(middle).value().on().isAfter(day)) {
				to = middle;
			} else {
				from = middle + 1;
			}
		}
		return from == 0 ? 0 : steps.get(from - 1).version();
	}

	private static long last(PVector<Told<Event>> told) {
		return told.isEmpty() ? 0 : told.get(told.size() - 1).version();
	}

	/** Whether an event ends everything that was told of its subjects. */
	static boolean endsAll(Event event) {
		return event instanceof Event.ActionRemoved || event instanceof Event.MeasureRemoved;
	}

	/** What says the same already, as known on a day, so that telling it again would add nothing. */
	Optional<Told<Event>> same(Event event, LocalDate knownAt) {
		Forms known = forms.get(key(event));
		if (known == null) {
			return Optional.empty();
		}
		Predicate<Told<Event>> holds = told -> told.version() > last(ends) && !told.knownFrom().isAfter(knownAt) && !told.value().on().isAfter(event.on());
		return (holds.test(known.last()) ? Optional.of(known.last()) : known.all().stream().filter(holds).max(Lens.ORDER))
				.filter(told -> told.value().equals(event));
	}

	private static Object key(Event event) {
		if (event instanceof Event.Observed observed) {
			Observation observation = observed.observation();
			return new Place(observation.on(), observation.part());
		}
		// Going back to an earlier level says something new.
		return event instanceof Event.ConfidenceStated ? Event.ConfidenceStated.class : event;
	}
}
