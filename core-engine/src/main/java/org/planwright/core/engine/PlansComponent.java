package org.planwright.core.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.engine.judge.Judge;
import org.planwright.core.engine.judge.Memo;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.engine.state.Checks;
import org.planwright.core.engine.state.Lens;
import org.planwright.core.engine.state.PlanState;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every plan of this installation, folded from the journal and held in memory. */
@Component(service = {Plans.class, PlansComponent.class}, configurationPid = "org.planwright.engine")
@Designate(ocd = EngineConfig.class)
public final class PlansComponent implements Plans {

	private static final Logger LOG = LoggerFactory.getLogger(PlansComponent.class);
	private static final int MOST_BOARDS = 1_000;

	private final Journal journal;
	private final People people;
	private final Programmes programmes;
	private final Clock clock;
	private final EventCodec codec = new EventCodec();
	private final Judge judge;
	private final Memo<Coordinates, Board> boards = new Memo<>(MOST_BOARDS);
	private final Map<String, PlanWriter> writers = new ConcurrentSkipListMap<>();
	private final AtomicLong changes = new AtomicLong();

	/** All that a board depends on. */
	private record Coordinates(String plan, long version, String rules, LocalDate asOf, Optional<LocalDate> knownAt) {
	}

	@Activate
	public PlansComponent(@Reference Journal journal, @Reference People people, @Reference Programmes programmes, EngineConfig config) {
		this(journal, people, programmes, Clock.system(ZoneId.of(config.time_zone())));
	}

	/** Where there is no service registry. */
	public PlansComponent(Journal journal, People people, Programmes programmes, Clock clock) {
		this.journal = journal;
		this.people = people;
		this.programmes = programmes;
		this.clock = clock;
		this.judge = new Judge(programmes, people);
		for (String plan : journal.plans()) {
			try {
				PlanState state = PlanWriter.load(plan, journal, codec);
				writers.put(plan, writer(plan, state));
				LOG.info("plan {} is at version {}", plan, state.version());
			} catch (IllegalStateException | JournalUnavailable e) {
				// One unreadable plan must not keep the others away.
				LOG.error("plan {} is left out: {}", plan, e.getMessage(), e);
			}
		}
	}

	@Deactivate
	public void close() {
		writers.values().forEach(PlanWriter::close);
	}

	private PlanWriter writer(String plan, PlanState state) {
		return new PlanWriter(plan, state, journal, codec, clock, changes::incrementAndGet);
	}

	@Override
	public List<PlanHead> list() {
		return writers.values().stream().map(writer -> writer.state().head()).flatMap(Optional::stream).toList();
	}

	@Override
	public boolean exists(String plan) {
		PlanWriter writer = writers.get(Objects.requireNonNull(plan));
		return writer != null && writer.state().head().isPresent();
	}

	private PlanState state(String plan) {
		if (!exists(plan)) {
			throw Refusal.unknown("there is no plan " + shortened(plan));
		}
		return writers.get(plan).state();
	}

	@Override
	public PlanView at(String plan, When when) {
		PlanState state = state(plan);
		when.knownAt().filter(day -> state.knownFrom().filter(day::isBefore).isPresent()).ifPresent(day -> {
			throw Refusal.unknown("nothing was known of plan " + plan + " on " + Days.words(day) + "; it is known since "
					+ Days.words(state.knownFrom().orElseThrow()));
		});
		Lens lens = new Lens(state, when.asOf().orElseGet(this::today), when.knownAt());
		Coordinates coordinates = new Coordinates(plan, state.version(), rules(), lens.evidence(), lens.knownAt());
		return new PlanAt(plan, lens, judge, view -> board(coordinates, view));
	}

	private Board board(Coordinates coordinates, PlanAt view) {
		Board board = boards.get(coordinates, view::judgeAll);
		// A programme that came or went meanwhile is not part of these coordinates.
		if (!rules().equals(coordinates.rules())) {
			boards.forget(coordinates);
		}
		return board;
	}

	@Override
	public Receipt write(String plan, Write write) {
		if (write.events().get(0).event() instanceof Event.PlanOpened opened) {
			Require.that(opened.head().id().equals(plan), "the plan's id is " + opened.head().id() + ", not " + plan);
			// Before there is a writer: what is refused leaves nothing behind.
			if (!exists(plan)) {
				check(plan, write);
			}
			return writers.computeIfAbsent(plan, id -> writer(id, PlanState.EMPTY)).write(write);
		}
		state(plan);
		return writers.get(plan).write(write);
	}

	@Override
	public void check(String plan, Write write) {
		Checks.check(exists(plan) ? state(plan) : PlanState.EMPTY, write, today());
	}

	@Override
	public Optional<PlanView> foreseen(String plan, Write write) {
		PlanState after = exists(plan) ? state(plan) : PlanState.EMPTY;
		for (Write.Proposed proposed : write.events()) {
			after = after.plus(new Told<>(proposed.event(), after.version() + 1, Instant.EPOCH, write.knownFrom().orElseGet(this::today), write.actor().id()));
		}
		return Optional.of(new PlanAt(plan, new Lens(after, today(), Optional.empty()), new Judge(programmes, people), PlanAt::judgeAll));
	}

	@Override
	public List<Entry> journal(String plan, long after, int limit) {
		state(plan);
		List<Entry> entries = new java.util.ArrayList<>();
		journal.read(plan, after, limit, entries::add);
		return entries;
	}

	@Override
	public void readAgain(String plan) {
		writers.compute(plan, (id, before) -> {
			if (before != null) {
				before.close();
			}
			return writer(id, PlanWriter.load(id, journal, codec));
		});
		changes.incrementAndGet();
	}

	@Override
	public Optional<Event> event(Entry entry) {
		try {
			return entry.payload().map(payload -> codec.decode(entry.type(), entry.schema(), payload));
		} catch (IllegalStateException e) {
			// Damaged since it was read: an auditor sees it all the same.
			LOG.warn("entry {} of plan {} cannot be read: {}", entry.version(), entry.plan(), e.getMessage());
			return Optional.empty();
		}
	}

	@Override
	public Optional<LocalDate> on(Entry entry) {
		return event(entry).map(Event::on);
	}

	@Override
	public List<ProgrammeInfo> programmes() {
		return programmes.infos();
	}

	@Override
	public LocalDate today() {
		return LocalDate.now(clock);
	}

	@Override
	public Optional<String> stamp(String plan) {
		return Optional.ofNullable(writers.get(plan)).map(writer -> writer.stamp(programmes.stamp(), people.names()));
	}

	@Override
	public String stamp() {
		return changes.get() + " " + rules();
	}

	private String rules() {
		return Stamp.rules(programmes.stamp(), people.names());
	}

	/** A plan as it is today, by the rules that are installed and by others. */
	record Comparison(PlanAt now, PlanAt then) {
	}

	/** Every plan by the rules that are installed and by others; nothing of it is remembered. */
	List<Comparison> compare(Programmes others) {
		Judge other = new Judge(others, people);
		return list().stream().map(PlanHead::id).map(plan -> {
			Lens lens = new Lens(state(plan), today(), Optional.empty());
			return new Comparison(new PlanAt(plan, lens, judge, PlanAt::judgeAll), new PlanAt(plan, lens, other, PlanAt::judgeAll));
		}).toList();
	}

	/** How many judgements were made since the start, not counting those that were remembered. */
	long judged() {
		return judge.judged();
	}

	private static String shortened(String text) {
		return text.length() > 64 ? text.substring(0, 64) + "..." : text;
	}
}
