package org.planwright.core.engine.judge;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.planwright.core.engine.state.Lens;
import org.planwright.core.engine.state.Subject;
import org.planwright.core.model.Action;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the programmes how actions stand and remembers it together with what each judgement looked at, so that after a
 * write only those are made again that it can touch.
 */
public final class Judge {

	private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

	/** A rule may announce a day too early, never too late; this many such days in a row are a fault in the rule. */
	private static final int MOST_STEPS = 4_000;
	private static final int MOST_KEPT = 20_000;
	private static final int MOST_SERIES = 1_000;
	/** No programme has this id. */
	private static final String NAMES = "";

	private final Programmes programmes;
	private final People people;
	private final Map<Place, Kept> kept = Collections.synchronizedMap(new Lru<>(MOST_KEPT));
	private final Map<Seen, Series> series = Collections.synchronizedMap(new Lru<>(MOST_SERIES));
	private final Map<Place, Newest> newest = Collections.synchronizedMap(new Lru<>(MOST_KEPT));
	private final AtomicLong judged = new AtomicLong();

	public Judge(Programmes programmes, People people) {
		this.programmes = programmes;
		this.people = people;
	}

	/** What is judged: an action on a day, with the evidence up to another, as known on a third. */
	private record Place(String plan, String ref, LocalDate clock, LocalDate evidence, Optional<LocalDate> knownAt) {
	}

	/** A measure as a lens shows it. */
	private record Seen(String plan, String measure, LocalDate evidence, Optional<LocalDate> knownAt) {
	}

	private record Series(long version, List<Observation> observations) {
	}

	private record Newest(long version, Optional<LocalDate> day) {
	}

	/** How an action stands on one day, before anything is said about the days after. */
	private record Stand(Action action, List<Part> parts, Status computed, Optional<StatusOverride> override, List<String> reasons,
			String rules) {

		Status headline() {
			return override.map(StatusOverride::status).orElse(computed);
		}

		/** The next day on which time alone may change the headline. */
		Optional<LocalDate> next() {
			if (override.isPresent()) {
				return Optional.of(override.get().expires().plusDays(1));
			}
			return parts.stream().filter(this::isPrimary).map(part -> part.verdict().next()).flatMap(Optional::stream)
					.min(Comparator.naturalOrder());
		}

		boolean isPrimary(Part part) {
			return action.primary().stream().anyMatch(part::matches);
		}
	}

	private record Kept(Assessment assessment, Map<Subject, Long> reads, Map<String, String> rules) {
	}

	/** What stands in a judgement besides the plan: the rules of a programme, or the names of people. */
	private String now(String key) {
		return key.equals(NAMES) ? Integer.toString(System.identityHashCode(people.names())) : programmes.rules(key);
	}

	/** How many judgements were made, not counting those that were remembered. */
	public long judged() {
		return judged.get();
	}

	/** Asks a question of which nobody else waits for the answer: where the thread may wait for a programme that is being replaced, it does. */
	public <T> T patiently(Supplier<T> question) {
		return programmes.patiently(question);
	}

	/** How an action stands on the last day whose evidence the lens shows. */
	public Assessment assess(String plan, Lens lens, String ref) {
		return new Session(plan, lens).assess(ref, lens.evidence());
	}

	/** What a programme would see of an action on that day. */
	public ActionView view(String plan, Lens lens, Action action) {
		return new TrackedView(new Session(plan, lens), action, lens.evidence());
	}

	/** The newest day anything tells of an action, looked for again when something was told of it since. */
	public Optional<LocalDate> newest(String plan, Lens lens, Action action, Supplier<Optional<LocalDate>> look) {
		Place place = new Place(plan, action.ref(), lens.evidence(), lens.evidence(), lens.knownAt());
		long version = lens.version(action);
		Newest known = newest.get(place);
		if (known == null || known.version() != version) {
			known = new Newest(version, look.get());
			newest.put(place, known);
		}
		return known.day();
	}

	/** What a programme shows of a plan. */
	public List<Panel> panels(String programme, PlanView plan) {
		return programmes.panels(programme, plan);
	}

	/** The measures of an action as its programme shows them. */
	public List<Panel> measurePanels(ActionView action) {
		return programmes.measurePanels(action);
	}

	/** The returns a programme takes in. */
	public List<Return> returns(String programme, PlanView plan) {
		return programmes.returns(programme, plan);
	}

	/** Lets a programme say what a return becomes. */
	public List<Event> returned(String programme, Function<Panels, List<Event>> question) {
		return programmes.returned(programme, question);
	}

	/** One question, with what has been looked at on the way to its answer. */
	final class Session {

		private final String plan;
		private final Lens lens;
		private final Deque<Reads> open = new ArrayDeque<>();

		Session(String plan, Lens lens) {
			this.plan = plan;
			this.lens = lens;
		}

		private record Reads(String ref, LocalDate clock, Map<Subject, Long> subjects, Map<String, String> rules) {
		}

		Lens lens() {
			return lens;
		}

		/** The series of a measure, put together once after each write to it: a judgement asks for it at every step of the clock. */
		List<Observation> series(String measure) {
			Seen seen = new Seen(plan, measure, lens.evidence(), lens.knownAt());
			long version = lens.version(Subject.series(measure));
			Series known = series.get(seen);
			if (known == null || known.version() != version) {
				known = new Series(version, lens.series(measure));
				series.put(seen, known);
			}
			return known.observations();
		}

		/** Notes that the judgement under way rests on a subject. */
		void rests(Subject subject) {
			if (!open.isEmpty()) {
				open.peek().subjects().put(subject, lens.version(subject));
			}
		}

		Assessment assess(String ref, LocalDate clock) {
			Place place = new Place(plan, ref, clock, lens.evidence(), lens.knownAt());
			Kept known = kept.get(place);
			if (known == null || !holds(known)) {
				known = judge(ref, clock);
				kept.put(place, known);
			}
			if (!open.isEmpty()) {
				open.peek().subjects().putAll(known.reads());
				open.peek().rules().putAll(known.rules());
			}
			return known.assessment();
		}

		private boolean holds(Kept known) {
			return known.reads().entrySet().stream().allMatch(read -> lens.version(read.getKey()) == read.getValue())
					&& known.rules().entrySet().stream().allMatch(rule -> now(rule.getKey()).equals(rule.getValue()));
		}

		private Kept judge(String ref, LocalDate clock) {
			if (open.stream().anyMatch(reads -> reads.ref().equals(ref) && reads.clock().equals(clock))) {
				throw Refusal.wrong("cappedBy", "the status of action " + ref + " rests on itself");
			}
			Reads reads = new Reads(ref, clock, new HashMap<>(), new HashMap<>());
			open.push(reads);
			try {
				judged.incrementAndGet();
				Stand stand = stand(ref, clock);
				Assessment assessment = new Assessment(ref, clock, stand.computed(), stand.override(), stand.parts(),
						stand.action().primary(), stand.reasons(), missing(stand), turn(stand, ref, clock), stand.rules());
				return new Kept(assessment, Map.copyOf(reads.subjects()), Map.copyOf(reads.rules()));
			} finally {
				open.pop();
			}
		}

		/** Moves the clock from one announced day to the next, with no new evidence, until the headline changes. */
		private Turn turn(Stand today, String ref, LocalDate clock) {
			Stand stand = today;
			LocalDate day = clock;
			for (int step = 0; step < MOST_STEPS; step++) {
				Optional<LocalDate> next = stand.next();
				if (next.isEmpty()) {
					return new Turn.OnlyEvidence();
				}
				if (!next.get().isAfter(day)) {
					LOG.error("the rules of action {} announce {} as the next day after {}", ref, next.get(), day);
					return new Turn.OnlyEvidence();
				}
				day = next.get();
				stand = stand(ref, day);
				if (stand.headline() != today.headline()) {
					return new Turn.OnDate(day, stand.headline());
				}
			}
			LOG.error("the rules of action {} announce more than {} days without a change", ref, MOST_STEPS);
			return new Turn.OnlyEvidence();
		}

		private Stand stand(String ref, LocalDate clock) {
			rests(Subject.action(ref));
			rests(Subject.facts(ref));
			Action action = lens.action(ref).orElseThrow(() -> Refusal.unknown("there is no action " + ref + " in this plan"));
			Optional<StatusOverride> override = lens.override(ref, clock);
			String rules;
			List<Part> parts;
			try (Passage inside = programmes.enter(action.programme())) {
				// Asked for once: it may leave at any moment, and a judgement without it must not pass for one with it.
				Optional<Programme> programme = programmes.find(action.programme());
				rules = programme.map(Programme::rulesVersion).orElse(Programmes.NOT_INSTALLED);
				open.peek().rules().put(action.programme(), rules);
				parts = parts(action, programme, clock);
			}
			List<Part> primary = parts.stream().filter(part -> action.primary().stream().anyMatch(part::matches)).toList();
			Status computed = primary.isEmpty() ? Status.GREY
					: Status.worst(primary.stream().map(part -> part.verdict().status()).toList());
			List<String> reasons = new ArrayList<>();
			override.ifPresent(o -> reasons.add("The rules say " + computed + "; " + name(o.by()) + " has set " + o.status() + " until "
					+ Days.words(o.expires()) + ": " + o.reason()));
			primary.stream().filter(part -> part.verdict().status() == computed)
					.forEach(part -> reasons.addAll(part.verdict().reasons()));
			if (primary.isEmpty()) {
				parts.stream().findFirst().ifPresent(part -> reasons.addAll(part.verdict().reasons()));
			}
			return new Stand(action, parts, computed, override, reasons.stream().distinct().toList(), rules);
		}

		private List<Part> parts(Action action, Optional<Programme> programme, LocalDate clock) {
			if (programme.isEmpty()) {
				return unjudged(action, "programme " + action.programme() + " is not installed");
			}
			List<Part> parts;
			try {
				parts = new ArrayList<>(programme.get().judge(new TrackedView(this, action, clock)));
			} catch (Refusal e) {
				return unjudged(action, e.getMessage());
			} catch (LaneClosed e) {
				// It rests on an action of a programme that is being replaced.
				throw e;
			} catch (RuntimeException e) {
				// Not kept: no programme has rules of this name, so that it is asked again.
				open.peek().rules().put(action.programme(), "failed");
				LOG.error("programme {} failed on action {} of plan {} on {}", action.programme(), action.ref(), plan, clock, e);
				return unjudged(action, "programme " + action.programme() + " failed to judge this action; its log says why");
			}
			action.primary().stream().filter(selector -> parts.stream().noneMatch(part -> part.matches(selector)))
					.forEach(selector -> parts.addAll(unjudged(selector,
							"The plan names " + selector + " as primary, and programme " + action.programme() + " has no such part")));
			lens.facts(action.ref(), Event.ConfidenceStated.class, Event.ConfidenceStated::confidence).stream()
					.reduce((older, newer) -> newer).map(Told::value).map(this::confidence).ifPresent(parts::add);
			return parts;
		}

		private String name(String person) {
			open.peek().rules().put(NAMES, now(NAMES));
			return people.name(person);
		}

		private Part confidence(Confidence confidence) {
			return new Part(Part.Kind.CONFIDENCE, "stated", "Delivery confidence", Verdict.of(confidence.level(),
					"Confidence stated as " + confidence.level() + " by " + name(confidence.by()) + " on " + Days.words(confidence.on())
							+ confidence.note().map(note -> ": " + note).orElse("")));
		}

		/** Every primary part, GREY for one reason. */
		private static List<Part> unjudged(Action action, String reason) {
			return action.primary().stream().sorted().flatMap(selector -> unjudged(selector, reason).stream()).toList();
		}

		private static List<Part> unjudged(String selector, String reason) {
			int slash = selector.indexOf('/');
			String word = slash < 0 ? selector : selector.substring(0, slash);
			Part.Kind kind = List.of(Part.Kind.values()).stream().filter(k -> k.word().equals(word)).findFirst()
					.orElseThrow(() -> new IllegalStateException("no kind of part is called " + word));
			String name = slash < 0 ? "all" : selector.substring(slash + 1);
			return List.of(new Part(kind, name, "Not judged", Verdict.of(Status.GREY, reason)));
		}

		private List<String> missing(Stand stand) {
			Set<String> missing = new LinkedHashSet<>();
			stand.parts().stream().filter(stand::isPrimary).forEach(part -> missing.addAll(part.verdict().missing()));
			stand.parts().forEach(part -> missing.addAll(part.verdict().missing()));
			return List.copyOf(missing);
		}
	}
}
