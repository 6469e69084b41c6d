package org.planwright.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwright.core.engine.state.Checks;
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
	private final Supplier<LocalDate> today;
	private final Runnable changed;
	private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(MOST_WAITING);
	private final Thread thread;
	private volatile PlanState state;
	private volatile boolean closed;
	/** Whether the journal may hold more than the state: the outcome of a write is unknown, and could not be read yet. */
	private boolean behind;

	/** A write on its way. What can be prepared ahead of the queue, is. */
	private record Job(Write write, List<Draft> drafts, Optional<Marker> marker, CompletableFuture<Receipt> answer) {
	}

	private record Accepted(Job job, long first) {
	}

	/** A retry of a write that is under way in the same commit: it is answered when that one is. */
	private record Follower(Job job, Receipt receipt) {
	}

	PlanWriter(String plan, PlanState state, Journal journal, EventCodec codec, Supplier<LocalDate> today, Runnable changed) {
		this.plan = plan;
		this.state = state;
		this.journal = journal;
		this.codec = codec;
		this.today = today;
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
		LocalDate knownFrom = write.knownFrom().orElseGet(today);
		List<Event> events = write.events().stream().map(Write.Proposed::event).toList();
		List<String> payloads = events.stream().map(codec::encode).toList();
		Optional<Marker> marker = Marker.of(write, payloads);
		List<Draft> drafts = IntStream.range(0, events.size()).mapToObj(i -> new Draft(knownFrom, write.actor().id(),
				EventCodec.type(events.get(i)), EventCodec.SCHEMA, payloads.get(i), marker.map(Marker::written))).toList();
		return new Job(write, drafts, marker, new CompletableFuture<>());
	}

	private void run() {
		List<Job> jobs = new ArrayList<>();
		int together = 1;
		while (!closed || !queue.isEmpty()) {
			try {
				Job first = behind ? queue.poll(RETRY_MILLISECONDS, TimeUnit.MILLISECONDS) : queue.take();
				if (behind) {
					recover(state);
				}
				if (first != null) {
					jobs.add(first);
					gather(jobs, together);
					together = jobs.size();
					commit(jobs);
				}
			} catch (InterruptedException e) {
				// Closing: what is still in the queue is written first.
				LOG.debug("the writer of plan {} ends", plan);
			} catch (RuntimeException | Error e) {
				LOG.error("the writer of plan {} failed", plan, e);
				jobs.forEach(job -> job.answer().completeExceptionally(
						new Refusal(Refusal.Kind.UNAVAILABLE, "the write failed, and the log says why; look before trying again")));
			}
			jobs.clear();
		}
	}

	/**
	 * Takes what waits. Clients that were answered together come back together, a moment apart: a commit costs more than that
	 * moment, so as many as last time are waited for, briefly.
	 */
	private void gather(List<Job> jobs, int lastTime) {
		long until = System.nanoTime() + MOST_GATHERING_NANOS;
		while (jobs.size() + queue.size() < lastTime && System.nanoTime() < until) {
			Thread.yield();
		}
		queue.drainTo(jobs, MOST_AT_ONCE - jobs.size());
	}

	private void commit(List<Job> jobs) {
		List<Job> open = jobs;
		for (int tries = 0; !open.isEmpty() && tries < MOST_TRIES; tries++) {
			open = attempt(open);
		}
		open.forEach(job -> job.answer()
				.completeExceptionally(new Refusal(Refusal.Kind.CONFLICT, "another process keeps writing to this plan; try again")));
	}

	/** Tries to commit; answers those that are to be tried again because another process was first. */
	private List<Job> attempt(List<Job> jobs) {
		PlanState before = state;
		PlanState next = before;
		List<Accepted> accepted = new ArrayList<>();
		List<Follower> followers = new ArrayList<>();
		List<Draft> drafts = new ArrayList<>();
		for (Job job : jobs) {
			try {
				Optional<Receipt> committed = earlier(before, job);
				if (committed.isPresent()) {
					job.answer().complete(committed.get());
					continue;
				}
				Optional<Receipt> underWay = earlier(next, job);
				if (underWay.isPresent()) {
					followers.add(new Follower(job, underWay.get()));
					continue;
				}
				Checks.check(next, job.write(), today.get());
				accepted.add(new Accepted(job, next.version() + 1));
				next = provisional(next, job);
				drafts.addAll(job.drafts());
			} catch (RuntimeException e) {
				job.answer().completeExceptionally(e);
			}
		}
		if (accepted.isEmpty()) {
			return List.of();
		}
		try {
			List<Entry> entries = journal.append(plan, before.version(), drafts);
			state = settled(before, accepted, entries);
			changed.run();
			accepted.forEach(a -> a.job().answer()
					.complete(new Receipt(plan, a.first(), a.first() + a.job().drafts().size() - 1, false)));
			followers.forEach(f -> f.job().answer().complete(f.receipt()));
			return List.of();
		} catch (VersionTaken e) {
			state = readOn(plan, before, journal, codec);
			changed.run();
			return Stream.concat(accepted.stream().map(Accepted::job), followers.stream().map(Follower::job)).toList();
		} catch (JournalUnavailable e) {
			LOG.error("plan {} cannot be written: {}", plan, e.getMessage(), e);
			Refusal unavailable = new Refusal(Refusal.Kind.UNAVAILABLE, e.getMessage());
			accepted.forEach(a -> a.job().answer().completeExceptionally(unavailable));
			followers.forEach(f -> f.job().answer().completeExceptionally(unavailable));
			// The outcome may be unknown: what the journal holds is what counts.
			recover(before);
			return List.of();
		}
	}

	private void recover(PlanState before) {
		try {
			state = readOn(plan, before, journal, codec);
			changed.run();
			// Who is asked for the end of a journal notes it; nobody did when the write seemed to fail.
			journal.head(plan);
			behind = false;
		} catch (JournalUnavailable e) {
			if (!behind) {
				LOG.warn("plan {} cannot be read either, and will be as soon as it can: {}", plan, e.getMessage());
			}
			behind = true;
		}
	}

	private Optional<Receipt> earlier(PlanState now, Job job) {
		return job.marker().flatMap(marker -> Optional.ofNullable(now.writes().get(marker.key())).map(keyed -> {
			if (!keyed.said().equals(marker.said())) {
				throw new Refusal(Refusal.Kind.CONFLICT, "the idempotency key was used for something else, at version " + keyed.first());
			}
			return new Receipt(plan, keyed.first(), keyed.last(), true);
		}));
	}

	/** The state that the next write in the same commit is checked against. */
	private static PlanState provisional(PlanState before, Job job) {
		PlanState next = before;
		for (int i = 0; i < job.drafts().size(); i++) {
			Draft draft = job.drafts().get(i);
			next = next.plus(new Told<>(job.write().events().get(i).event(), before.version() + 1 + i, Instant.EPOCH, draft.knownFrom(),
					draft.actor()));
		}
		return keyed(next, job, before.version() + 1);
	}

	private static PlanState settled(PlanState before, List<Accepted> accepted, List<Entry> entries) {
		PlanState next = before;
		int i = 0;
		for (Accepted a : accepted) {
			for (Write.Proposed proposed : a.job().write().events()) {
				next = next.plus(told(entries.get(i++), proposed.event()));
			}
			next = keyed(next, a.job(), a.first());
		}
		return next;
	}

	private static PlanState keyed(PlanState next, Job job, long first) {
		return job.marker().map(marker -> next.plusKey(marker.key(), new PlanState.Keyed(first, next.version(), marker.said())))
				.orElse(next);
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

	private static Told<Event> told(Entry entry, Event event) {
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
