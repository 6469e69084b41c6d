package org.planwright.core.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.planwright.core.engine.Batch.Job;
import org.planwright.core.engine.state.PlanState;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.Journal.VersionTaken;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a plan. Writes that come in while a commit is under way share the next one; each is checked against
 * the state that those before it leave behind, and is answered only after the commit.
 */
final class PlanWriter implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(PlanWriter.class);
	private static final int MOST_AT_ONCE = 256;
	private static final long MOST_GATHERING_NANOS = 100_000;
	private static final int MOST_WAITING = 10_000;
	/** How often a write is tried again because another process was first. */
	private static final int MOST_TRIES = 20;
	/** How soon the journal is read again after it could not be. */
	private static final long RETRY_MILLISECONDS = 1_000;

	private final String plan;
	private final Journal journal;
	private final EventCodec codec;
	private final Clock clock;
	private final Runnable changed;
	private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(MOST_WAITING);
	private final Thread thread;
	private volatile PlanState state;
	private volatile Stamp stamp = Stamp.NONE;
	private volatile boolean closed;
	/** Whether the journal may hold more than the state: the outcome of a write is unknown, and could not be read yet. */
	private boolean behind;
	/** How many clients may be back in a moment. */
	private int expected;

	PlanWriter(String plan, PlanState state, Journal journal, EventCodec codec, Clock clock, Runnable changed) {
		this.plan = plan;
		this.state = state;
		this.journal = journal;
		this.codec = codec;
		this.clock = clock;
		this.changed = changed;
		this.thread = new Thread(this::run, "planwright-writer-" + plan);
		thread.setDaemon(true);
		thread.start();
	}

	/** Reads a plan's journal from the start. */
	static PlanState load(String plan, Journal journal, EventCodec codec) {
		return readOn(plan, PlanState.EMPTY, journal, codec);
	}

	PlanState state() {
		return state;
	}

	/** Identifies the plan, the rules, and the names as they are now. Asked on every request. */
	String stamp(String rules, Object names) {
		Stamp known = stamp;
		long version = state.version();
		if (!known.isOf(version, rules, names)) {
			known = Stamp.of(version, rules, names);
			stamp = known;
		}
		return known.text();
	}

	Receipt write(Write write) {
		Job job = prepare(write);
		if (closed || !queue.offer(job)) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, closed ? "the core is being replaced" : "too many writes are waiting");
		}
		if (closed) {
			failWaiting();
		}
		try {
			return job.answer().join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof Refusal refusal) {
				throw refusal;
			}
			throw e;
		}
	}

	private Job prepare(Write write) {
		LocalDate knownFrom = write.knownFrom().orElseGet(this::today);
		List<Event> events = write.events().stream().map(Write.Proposed::event).toList();
		List<String> payloads = events.stream().map(codec::encode).toList();
		Optional<Marker> marker = Marker.of(write, payloads);
		List<Draft> drafts = IntStream.range(0, events.size()).mapToObj(i -> new Draft(knownFrom, write.actor().id(),
				EventCodec.type(events.get(i)), EventCodec.SCHEMA, payloads.get(i), marker.map(Marker::written))).toList();
		return new Job(write, drafts, marker, new CompletableFuture<>());
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/** Now, as exactly as the journal keeps it. */
	private Instant moment() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private void run() {
		while (!closed || !queue.isEmpty()) {
			try {
				Optional<Job> first = first();
				if (behind) {
					recover(state);
				}
				first.ifPresent(this::together);
			} catch (InterruptedException e) {
				// Closing: what is still in the queue is written first.
				LOG.debug("the writer of plan {} ends", plan);
			}
		}
	}

	/** The next write; empty when it is time to read the journal again. */
	private Optional<Job> first() throws InterruptedException {
		Job job = soon(expected > 0);
		if (job == null) {
			job = behind ? queue.poll(RETRY_MILLISECONDS, TimeUnit.MILLISECONDS) : queue.take();
		}
		return Optional.ofNullable(job);
	}

	/** Commits a write together with those that come in a moment. */
	private void together(Job first) {
		Batch batch = new Batch(plan, state, moment());
		try {
			batch.add(first, today());
			gather(batch);
			commit(batch);
		} catch (RuntimeException | Error e) {
			LOG.error("the writer of plan {} failed", plan, e);
			batch.refuse(Refusal.Kind.UNAVAILABLE, "the write failed, and the log says why; look before trying again");
		}
	}

	/** Takes what comes, and checks it meanwhile. */
	private void gather(Batch batch) {
		Job job = soon(batch.size() < expected);
		while (job != null) {
			batch.add(job, today());
			job = batch.size() < MOST_AT_ONCE ? soon(batch.size() < expected) : null;
		}
	}

	/**
	 * The next write if there is one. Clients that were answered together come back together, a moment apart: a commit costs more
	 * than that moment, so they are waited for, briefly and without going to sleep.
	 */
	private Job soon(boolean wait) {
		Job job = queue.poll();
		for (long until = System.nanoTime() + MOST_GATHERING_NANOS; job == null && wait && System.nanoTime() < until; job = queue.poll()) {
			Thread.yield();
		}
		return job;
	}

	private void commit(Batch gathered) {
		Batch batch = gathered;
		for (int tries = 0; tries < MOST_TRIES; tries++) {
			if (batch.isEmpty() || tried(batch)) {
				return;
			}
			batch = batch.again(state, moment(), today());
		}
		batch.refuse(Refusal.Kind.CONFLICT, "another process keeps writing to this plan; try again");
	}

	/** Commits and answers; false when another process was first. */
	private boolean tried(Batch batch) {
		try {
			journal.append(plan, batch.before().version(), batch.recordedAt(), batch.drafts());
			show(batch.after());
			expected = batch.size() + queue.size();
			batch.answer();
			return true;
		} catch (VersionTaken e) {
			show(readOn(plan, batch.before(), journal, codec));
			return false;
		} catch (JournalUnavailable e) {
			LOG.error("plan {} cannot be written: {}", plan, e.getMessage(), e);
			batch.refuse(Refusal.Kind.UNAVAILABLE, e.getMessage());
			// The outcome may be unknown: what the journal holds is what counts.
			recover(batch.before());
			return true;
		}
	}

	private void recover(PlanState before) {
		try {
			show(readOn(plan, before, journal, codec));
			// Who is asked for the end of a journal notes it; nobody did when the write seemed to fail.
			journal.head(plan);
			behind = false;
		} catch (RuntimeException e) {
			if (!behind) {
				LOG.warn("plan {} cannot be read either, and will be as soon as it can: {}", plan, e.getMessage());
			}
			behind = true;
		}
	}

	private void show(PlanState now) {
		state = now;
		changed.run();
	}

	private static PlanState readOn(String plan, PlanState from, Journal journal, EventCodec codec) {
		Replay replay = new Replay(from, codec);
		journal.read(plan, from.version(), Long.MAX_VALUE, replay::add);
		return replay.end();
	}

	/** Folds entries into state, and puts together again what was written under one idempotency key. */
	private static final class Replay {
		private final EventCodec codec;
		private PlanState state;

		Replay(PlanState from, EventCodec codec) {
			this.state = from;
			this.codec = codec;
		}

		void add(Entry entry) {
			// A redacted event says nothing any more; only its place in the chain is left.
			state = entry.payload().map(payload -> state.plus(told(entry, codec.decode(entry.type(), entry.schema(), payload))))
					.orElseGet(() -> state.at(entry.version()));
			entry.idempotencyKey().map(Marker::read).ifPresent(marker -> {
				PlanState.Keyed begun = state.writes().get(marker.key());
				long first = begun == null ? entry.version() : begun.first();
				state = state.plusKey(marker.key(), new PlanState.Keyed(first, entry.version(), marker.said()));
			});
		}

		PlanState end() {
			return state;
		}
	}

	static Told<Event> told(Entry entry, Event event) {
		return new Told<>(event, entry.version(), entry.recordedAt(), entry.knownFrom(), entry.actor());
	}

	/** Writes what is waiting and ends. */
	@Override
	public void close() {
		closed = true;
		thread.interrupt();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		failWaiting();
	}

	private void failWaiting() {
		if (!thread.isAlive()) {
			for (Job job = queue.poll(); job != null; job = queue.poll()) {
				job.answer().completeExceptionally(new Refusal(Refusal.Kind.UNAVAILABLE, "the core is being replaced"));
			}
		}
	}
}
