package org.planwright.core.rule.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Review;
import org.planwright.core.model.Section;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/**
 * One plan in memory, for tests of resources: its actions are made by hand, and what is written to it are programme records
 * and observations, beside those that the actions were made with. Versions are checked as the core checks them; nothing is judged.
 */
public final class FakePlans implements Plans {

	private final String id;
	private final LocalDate today;
	private final Map<String, ViewBuilder> actions = new TreeMap<>();
	private final List<Told<Event>> events = new ArrayList<>();
	private final Map<String, Receipt> receipts = new TreeMap<>();

	public FakePlans(String id, String today, ViewBuilder... actions) {
		this.id = id;
		this.today = LocalDate.parse(today);
		for (ViewBuilder action : actions) {
			this.actions.put(action.on(this.today).action().ref(), action);
		}
	}

	/** The events written so far, in order. */
	public List<Event> written() {
		return events.stream().map(Told::value).toList();
	}

	@Override
	public List<PlanHead> list() {
		return List.of(head());
	}

	private PlanHead head() {
		return new PlanHead(id, "Plan " + id, "Council", Optional.empty(), List.of(new Section("2", "Section")));
	}

	@Override
	public boolean exists(String plan) {
		return plan.equals(id);
	}

	@Override
	public PlanView at(String plan, When when) {
		require(plan);
		return new Seen(when.asOf().orElse(today), when.knownAt());
	}

	private void require(String plan) {
		if (!exists(plan)) {
			throw Refusal.unknown("there is no plan " + plan);
		}
	}

	@Override
	public Receipt write(String plan, Write write) {
		require(plan);
		Optional<Receipt> before = write.idempotencyKey().map(receipts::get);
		if (before.isPresent()) {
			return new Receipt(plan, before.get().first(), before.get().last(), true);
		}
		write.events().forEach(this::check);
		long first = events.size() + 1L;
		write.events().forEach(proposed -> events.add(new Told<>(proposed.event(), events.size() + 1L,
				today.atStartOfDay().toInstant(ZoneOffset.UTC), write.knownFrom().orElse(today), write.actor().id())));
		Receipt receipt = new Receipt(plan, first, events.size(), false);
		write.idempotencyKey().ifPresent(key -> receipts.put(key, receipt));
		return receipt;
	}

	@Override
	public void check(String plan, Write write) {
		write.events().forEach(this::check);
	}

	private void check(Write.Proposed proposed) {
		if (proposed.event().on().isAfter(today)) {
			throw Refusal.wrong("on", "is " + proposed.event().on() + ", after today, " + today);
		}
		proposed.event().sets().ifPresent(thing -> {
			OptionalLong version = version(thing);
			if (version.isPresent() && proposed.basedOn().isEmpty()) {
				throw new Refusal(Refusal.Kind.VERSION_NEEDED, thing + " is at version " + version.getAsLong());
			}
			if (proposed.basedOn().isPresent() && !proposed.basedOn().equals(version)) {
				throw new Refusal(Refusal.Kind.STALE, thing + " is at another version");
			}
		});
	}

	private OptionalLong version(Thing thing) {
		return events.stream().filter(told -> told.value().sets().equals(Optional.of(thing))).mapToLong(Told::version).max();
	}

	@Override
	public List<Entry> journal(String plan, long after, int limit) {
		return List.of();
	}

	@Override
	public Optional<LocalDate> on(Entry entry) {
		return Optional.empty();
	}

	@Override
	public List<ProgrammeInfo> programmes() {
		return List.of();
	}

	@Override
	public LocalDate today() {
		return today;
	}

	@Override
	public Optional<String> stamp(String plan) {
		return exists(plan) ? Optional.of(stamp()) : Optional.empty();
	}

	@Override
	public String stamp() {
		return Integer.toString(events.size());
	}

	private final class Seen implements PlanView {

		private final LocalDate asOf;
		private final Optional<LocalDate> knownAt;

		Seen(LocalDate asOf, Optional<LocalDate> knownAt) {
			this.asOf = asOf;
			this.knownAt = knownAt;
		}

		@Override
		public PlanHead head() {
			return FakePlans.this.head();
		}

		@Override
		public long version() {
			return events.size();
		}

		@Override
		public LocalDate asOf() {
			return asOf;
		}

		@Override
		public List<Action> actions() {
			return actions.values().stream().map(builder -> builder.on(asOf).action()).toList();
		}

		@Override
		public Action action(String ref) {
			return view(ref).action();
		}

		@Override
		public ActionView view(String ref) {
			if (!actions.containsKey(ref)) {
				throw Refusal.unknown("there is no action " + ref + " in plan " + id);
			}
			View made = actions.get(ref).on(asOf);
			List<ProgrammeRecord> records = new ArrayList<>(made.allRecords());
			told(Event.RecordSet.class).map(told -> ((Event.RecordSet) told.value()).record())
					.filter(record -> record.programme().equals(made.action().programme())).map(ProgrammeRecord::kind).distinct()
					.forEach(kind -> {
						records.removeIf(record -> record.kind().equals(kind));
						records(made.action().programme(), kind).forEach(told -> records.add(told.value()));
					});
			return new View(asOf, made.action(), made.milestones(), made.progress(), made.allReviews(),
					made.measures().stream().map(this::withObservations).toList(), records, made.confidence(), made.acceptance(),
					made.subActions(), made.assessments(), made.measuresOfPlan());
		}

		private MeasureView withObservations(MeasureView measure) {
			List<Observation> all = new ArrayList<>(measure.observations());
			observations(measure.measure().id()).forEach(told -> all.add(told.value()));
			all.sort(java.util.Comparator.comparing(Observation::on));
			return new MeasureView(measure.measure(), measure.use(), all);
		}

		@Override
		public Assessment assessment(String ref) {
			return view(ref).assessment(ref);
		}

		@Override
		public Board board() {
			return new Board(head(), asOf, version(), List.of());
		}

		@Override
		public List<Measure> measures() {
			return actions.values().stream().flatMap(builder -> builder.on(asOf).measures().stream()).map(MeasureView::measure).distinct()
					.toList();
		}

		@Override
		public Measure measure(String measure) {
			return measures().stream().filter(known -> known.id().equals(measure)).findFirst()
					.orElseThrow(() -> Refusal.unknown("there is no measure " + measure));
		}

		@Override
		public List<Told<Observation>> observations(String measure) {
			return told(Event.Observed.class).map(told -> with(told, ((Event.Observed) told.value()).observation()))
					.filter(told -> told.value().measure().equals(measure)).toList();
		}

		@Override
		public List<Told<Progress>> progress(String action) {
			return List.of();
		}

		@Override
		public List<Told<Review>> reviews(String action) {
			return List.of();
		}

		@Override
		public List<Told<ProgrammeRecord>> records(String programme, String kind) {
			Map<String, Told<ProgrammeRecord>> current = new TreeMap<>();
			actions.values().stream().flatMap(builder -> builder.on(asOf).records(kind).stream()).filter(record -> record.programme().equals(programme))
					.forEach(record -> current.put(record.key(), new Told<>(record, 0, Instant.EPOCH, asOf, "test")));
			told(Event.class).forEach(told -> {
				if (told.value() instanceof Event.RecordSet set && set.record().programme().equals(programme)
						&& set.record().kind().equals(kind)) {
					current.put(set.record().key(), with(told, set.record()));
				} else if (told.value() instanceof Event.RecordRemoved removed && removed.programme().equals(programme)
						&& removed.kind().equals(kind)) {
					current.remove(removed.key());
				}
			});
			return List.copyOf(current.values());
		}

		private java.util.stream.Stream<Told<Event>> told(Class<? extends Event> type) {
			return events.stream().filter(told -> type.isInstance(told.value()) && !told.value().on().isAfter(asOf)
					&& knownAt.filter(told.knownFrom()::isAfter).isEmpty());
		}

		private <T> Told<T> with(Told<?> told, T value) {
			return new Told<>(value, told.version(), Instant.EPOCH, told.knownFrom(), told.actor());
		}

		@Override
		public Optional<Told<ProgrammeRecord>> record(String programme, String kind, String key) {
			return records(programme, kind).stream().filter(told -> told.value().key().equals(key)).findFirst();
		}

		@Override
		public List<MeetingView> meetings() {
			return List.of();
		}

		@Override
		public List<Told<Event>> told() {
			return told(Event.class).toList();
		}

		@Override
		public OptionalLong version(Thing thing) {
			return FakePlans.this.version(thing);
		}
	}
}
