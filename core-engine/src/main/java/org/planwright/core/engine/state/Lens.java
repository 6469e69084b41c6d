package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Told;

/**
 * A plan's state as it stood on a day, as known on another. Every answer is a fold over what was told of one subject: what is
 * about a later day holds, of the same day what became known later, and then what was told later. So it makes no difference
 * in which order the past is entered. Only what ends a thing ends all that was told of it before, and nothing told since.
 *
 * @param evidence the last day whose evidence is to be seen
 * @param knownAt the last day whose knowledge is to be seen; everything when empty
 */
public record Lens(PlanState state, LocalDate evidence, Optional<LocalDate> knownAt) {

	static final Comparator<Told<Event>> ORDER = Comparator.<Told<Event>, LocalDate>comparing(told -> told.value().on())
			.thenComparing(Told::knownFrom).thenComparingLong(Told::version);

	/** Changes with all that makes a difference to what is seen of a subject; 0 when there is nothing. */
	public long version(Subject subject) {
		return subject.isSeenByDay() ? state.history(subject).version(evidence) : state.version(subject);
	}

	/** Changes with all that is seen of an action itself and of its measures. */
	public long version(Action action) {
		Stream<Subject> own = Stream.of(Subject.action(action.ref()), Subject.facts(action.ref()), Subject.milestones(action.ref()));
		Stream<Subject> measures = action.measures().stream().flatMap(use -> Stream.of(Subject.measure(use.measure()), Subject.series(use.measure())));
		return Stream.concat(own, measures).mapToLong(this::version).max().orElseThrow();
	}

	/** Everything that was told, about later days too, in the order of the journal. */
	public List<Told<Event>> told() {
		return knownAt.isEmpty() ? state.all() : state.all().stream().filter(this::isKnown).toList();
	}

	/** Every action in the order of the plan. */
	public List<Action> actions() {
		return state.actions().stream().map(this::action).flatMap(Optional::stream).toList();
	}

	/** The sub-actions of an action in the order of the plan. */
	public List<Action> parts(String ref) {
		return state.parts(ref).stream().map(this::action).flatMap(Optional::stream)
				.filter(part -> part.parent().equals(Optional.of(ref))).toList();
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

	private <E extends Event> Optional<E> definition(Subject subject, Class<E> type) {
		return inForce(known(subject).toList(), ended(subject) > 0).map(told -> type.cast(told.value()));
	}

	/**
	 * The last form by the day; the first one holds for all earlier days too.
	 *
	 * @param again whether these forms were told after an end: then there is nothing between the end and the first of them
	 */
	private Optional<Told<Event>> inForce(List<Told<Event>> forms, boolean again) {
		return forms.stream().filter(this::isSeen).max(ORDER).or(() -> again ? Optional.empty() : forms.stream().min(ORDER));
	}

	/** The version at which all that had been told of a subject ended by the day; 0 when it never did. */
	private long ended(Subject subject) {
		return ended(subject, History::endsAll);
	}

	private long ended(Subject subject, Predicate<Event> what) {
		return state.history(subject).ends().stream().filter(told -> isKnown(told) && isSeen(told) && what.test(told.value()))
				.mapToLong(Told::version).max().orElse(0);
	}

	/** An action's milestones in the order of the plan. */
	public List<Milestone> milestones(String ref) {
		return known(Subject.milestones(ref))
				.collect(Collectors.groupingBy(told -> ((Event.MilestoneSet) told.value()).milestone().id(), LinkedHashMap::new,
						Collectors.toList()))
				.entrySet().stream().flatMap(forms -> milestone(ref, forms.getKey(), forms.getValue()).stream())
				.map(told -> asSeen(((Event.MilestoneSet) told.value()).milestone(), isSeen(told))).toList();
	}

	private Optional<Told<Event>> milestone(String ref, String id, List<Told<Event>> forms) {
		long ended = ended(Subject.milestones(ref), event -> event instanceof Event.MilestoneRemoved removed && removed.milestone().equals(id));
		return inForce(forms.stream().filter(told -> told.version() > ended).toList(), ended > 0);
	}

	private Milestone asSeen(Milestone m, boolean seen) {
		return new Milestone(m.id(), m.title(), m.due(), seen ? m.forecast() : Optional.empty(), m.done().filter(this::isSeen),
				m.hardStop(), m.owner(), m.after(), m.rebaselines(), m.note());
	}

	/** What was told of an action of one kind, ordered by the day it is about. */
	public <E extends Event, T> List<Told<T>> facts(String ref, Class<E> type, Function<E, T> content) {
		return told(Subject.facts(ref)).filter(told -> type.isInstance(told.value()))
				.map(told -> with(told, content.apply(type.cast(told.value())))).toList();
	}

	/** The override that holds on the day, unless it was lifted or has lapsed. */
	public Optional<StatusOverride> override(String ref, LocalDate day) {
		List<Told<Event>> told = told(Subject.facts(ref)).toList();
		long lifted = told.stream().filter(each -> each.value() instanceof Event.OverrideLifted).mapToLong(Told::version).max().orElse(0);
		return told.stream().filter(each -> each.version() > lifted).map(Told::value).filter(Event.Overridden.class::isInstance)
				.map(set -> ((Event.Overridden) set).override()).reduce((earlier, later) -> later).filter(override -> override.holdsOn(day));
	}

	/** Every observation that was told, revisions too, by the day it is about and then as it became known. */
	public List<Told<Observation>> told(String measure) {
		return told(Subject.series(measure)).map(told -> with(told, ((Event.Observed) told.value()).observation())).toList();
	}

	/** The series of a measure: of each day and part what was known last, oldest day first. */
	public List<Observation> series(String measure) {
		long ended = ended(Subject.series(measure));
		return state.history(Subject.series(measure)).forms().values().stream().map(forms -> entry(forms, ended)).flatMap(Optional::stream)
				.sorted(Comparator.comparing(Entry::first, ORDER)).map(entry -> ((Event.Observed) entry.last().value()).observation()).toList();
	}

	/** What was told of one day and part: it has its place by what was told first. */
	private record Entry(Told<Event> first, Told<Event> last) {
	}

	private Optional<Entry> entry(History.Forms forms, long ended) {
		if (ended == 0 && knownAt.isEmpty()) {
			return isSeen(forms.first()) ? Optional.of(new Entry(forms.first(), forms.last())) : Optional.empty();
		}
		Told<Event> first = null;
		Told<Event> last = null;
		for (Told<Event> told : forms.all()) {
			if (told.version() > ended && isKnown(told)) {
				first = first == null || ORDER.compare(told, first) < 0 ? told : first;
				last = last == null || ORDER.compare(told, last) > 0 ? told : last;
			}
		}
		return first == null || !isSeen(first) ? Optional.empty() : Optional.of(new Entry(first, last));
	}

	/** A programme's records of a kind by key, of each key the newest, without those removed. */
	public List<Told<ProgrammeRecord>> records(String programme, String kind) {
		List<Told<Event>> told = told(Subject.records(programme, kind)).toList();
		Map<String, Long> removed = new HashMap<>();
		for (Told<Event> each : told) {
			if (each.value() instanceof Event.RecordRemoved removal) {
				removed.merge(removal.key(), each.version(), Math::max);
			}
		}
		Map<String, Told<ProgrammeRecord>> current = new TreeMap<>();
		for (Told<Event> each : told) {
			if (each.value() instanceof Event.RecordSet set && each.version() > removed.getOrDefault(set.record().key(), 0L)) {
				current.put(set.record().key(), with(each, set.record()));
			}
		}
		return new ArrayList<>(current.values());
	}

	/** Every meeting in the order of their days. A meeting is known before it is held, so its own day hides nothing. */
	public List<MeetingView> meetings() {
		return Meetings.of(known(Subject.MEETINGS).toList(), this::isSeen);
	}

	/** What was told of a subject and has not ended by the day, in the order of the journal. */
	private Stream<Told<Event>> known(Subject subject) {
		long ended = ended(subject);
		return state.history(subject).events().stream().filter(told -> told.version() > ended && isKnown(told));
	}

	/** What is to be seen of a subject, in the order in which it holds. */
	private Stream<Told<Event>> told(Subject subject) {
		return known(subject).filter(this::isSeen).sorted(ORDER);
	}

	private boolean isKnown(Told<?> told) {
		return knownAt.isEmpty() || !told.knownFrom().isAfter(knownAt.get());
	}

	private boolean isSeen(Told<Event> told) {
		return isSeen(told.value().on());
	}

	private boolean isSeen(LocalDate day) {
		return !day.isAfter(evidence);
	}

	static <T> Told<T> with(Told<?> told, T value) {
		return new Told<>(value, told.version(), told.recordedAt(), told.knownFrom(), told.actor());
	}
}
