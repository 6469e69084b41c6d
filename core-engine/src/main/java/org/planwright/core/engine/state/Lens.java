package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Told;

/**
 * A plan's state as it stood on a day, as known on another. Every answer is a fold over what was told of one subject.
 *
 * @param evidence the last day whose evidence is to be seen
 * @param knownAt the last day whose knowledge is to be seen; everything when empty
 */
public record Lens(PlanState state, LocalDate evidence, Optional<LocalDate> knownAt) {

	private static final Comparator<Told<?>> AS_KNOWN = Comparator.<Told<?>, LocalDate>comparing(Told::knownFrom)
			.thenComparingLong(Told::version);

	/** Every action in the order of the plan. */
	public List<Action> actions() {
		return state.actions().stream().map(this::action).flatMap(Optional::stream).toList();
	}

	/** The sub-actions of an action in the order of the plan. */
	public List<Action> parts(String ref) {
		return state.parts(ref).stream().map(this::action).flatMap(Optional::stream).toList();
	}

	public Optional<Action> action(String ref) {
		return definition(Subject.action(ref), Event.ActionSet.class).map(Event.ActionSet::action);
	}

	public List<Measure> measures() {
		return state.measures().stream().map(this::measure).flatMap(Optional::stream).toList();
	}

	public Optional<Measure> measure(String id) {
		return definition(Subject.measure(id), Event.MeasureSet.class).map(Event.MeasureSet::measure);
	}

	/** The last definition by the day; the first one holds for all earlier days too. */
	private <E extends Event> Optional<E> definition(Subject subject, Class<E> type) {
		E current = null;
		for (Told<Event> told : state.history(subject).events()) {
			if (isKnown(told) && (current == null || isSeen(told.value().on()))) {
				current = type.cast(told.value());
			}
		}
		return Optional.ofNullable(current);
	}

	/** An action's milestones in the order of the plan. */
	public List<Milestone> milestones(String ref) {
		Map<String, Milestone> current = new LinkedHashMap<>();
		for (Told<Event> told : state.history(Subject.milestones(ref)).events()) {
			Event.MilestoneSet set = (Event.MilestoneSet) told.value();
			boolean seen = isSeen(set.on());
			if (isKnown(told) && (seen || !current.containsKey(set.milestone().id()))) {
				current.put(set.milestone().id(), asSeen(set.milestone(), seen));
			}
		}
		return List.copyOf(current.values());
	}

	private Milestone asSeen(Milestone m, boolean seen) {
		return new Milestone(m.id(), m.title(), m.due(), seen ? m.forecast() : Optional.empty(), m.done().filter(this::isSeen),
				m.hardStop(), m.owner(), m.after(), m.rebaselines(), m.note());
	}

	/** What was told of an action of one kind, ordered by the day it is about. */
	public <E extends Event, T> List<Told<T>> facts(String ref, Class<E> type, Function<E, T> content) {
		return told(Subject.facts(ref)).filter(told -> type.isInstance(told.value()))
				.sorted(Comparator.comparing(told -> told.value().on()))
				.map(told -> with(told, content.apply(type.cast(told.value())))).toList();
	}

	/** The override that holds on the day, unless it was lifted or has lapsed. */
	public Optional<StatusOverride> override(String ref, LocalDate day) {
		StatusOverride current = null;
		for (Told<Event> told : (Iterable<Told<Event>>) told(Subject.facts(ref))::iterator) {
			if (told.value() instanceof Event.Overridden set) {
				current = set.override();
			} else if (told.value() instanceof Event.OverrideLifted) {
				current = null;
			}
		}
		return Optional.ofNullable(current).filter(override -> override.holdsOn(day));
	}

	/** Every observation that was told, revisions too, by the day it is about and then as it became known. */
	public List<Told<Observation>> told(String measure) {
		return told(Subject.series(measure)).map(told -> with(told, ((Event.Observed) told.value()).observation()))
				.sorted(Comparator.<Told<Observation>, LocalDate>comparing(told -> told.value().on()).thenComparing(AS_KNOWN)).toList();
	}

	/** The series of a measure: of each day and part what was known last, oldest day first. */
	public List<Observation> series(String measure) {
		record Place(LocalDate on, Optional<String> part) {
		}
		Map<Place, Observation> series = new LinkedHashMap<>();
		for (Told<Observation> told : told(measure)) {
			series.put(new Place(told.value().on(), told.value().part()), told.value());
		}
		return List.copyOf(series.values());
	}

	/** A programme's records of a kind by key, of each key the newest, without those removed. */
	public List<Told<ProgrammeRecord>> records(String programme, String kind) {
		Map<String, Told<ProgrammeRecord>> current = new TreeMap<>();
		told(Subject.records(programme, kind)).forEach(told -> {
			if (told.value() instanceof Event.RecordSet set) {
				current.put(set.record().key(), with(told, set.record()));
			} else if (told.value() instanceof Event.RecordRemoved removed) {
				current.remove(removed.key());
			}
		});
		return new ArrayList<>(current.values());
	}

	private Stream<Told<Event>> told(Subject subject) {
		return state.history(subject).events().stream().filter(told -> isKnown(told) && isSeen(told.value().on()));
	}

	private boolean isKnown(Told<?> told) {
		return knownAt.isEmpty() || !told.knownFrom().isAfter(knownAt.get());
	}

	private boolean isSeen(LocalDate day) {
		return !day.isAfter(evidence);
	}

	private static <T> Told<T> with(Told<?> told, T value) {
		return new Told<>(value, told.version(), told.recordedAt(), told.knownFrom(), told.actor());
	}
}
