package org.planwright.bench.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.planwright.bench.live.Connection.Answer;
import org.planwright.bench.live.Tally.Aim;

/**
 * A constant load. Every worker has a connection and a timetable of its own, and keeps to it however slow the answers are:
 * a request that goes out late has waited since it was due.
 */
final class Load {

	/** A request, and what is right to come back. */
	record Ask(byte[] request, String name, Check check) {
	}

	/** Looks at an answer. */
	interface Check {

		/** What is wrong with it, if anything. */
		Optional<Fault> of(Answer answer);
	}

	/**
	 * Something wrong with an answer.
	 *
	 * @param status whether it came well and said what is not so
	 */
	record Fault(boolean status, String what) {
	}

	/** What workers ask for, one request after the other. */
	interface Asking {
		Ask next();
	}

	/**
	 * A kind of request.
	 *
	 * @param takes how long its answer takes by itself
	 * @param rate requests a second, of all its workers together
	 */
	record Kind(Aim aim, Duration takes, double rate, int workers, Asking asking) {
	}

	private final int port;
	private final Tally tally;
	private final List<Thread> threads = new ArrayList<>();
	private volatile boolean stopped;

	private Load(int port, Tally tally) {
		this.port = port;
		this.tally = tally;
	}

	static Load start(int port, Tally tally, List<Kind> kinds) {
		Load load = new Load(port, tally);
		long first = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
		for (Kind kind : kinds) {
			long interval = (long) (1e9 * kind.workers() / kind.rate());
			for (int i = 0; i < kind.workers(); i++) {
				long due = first + interval * i / kind.workers();
				load.threads.add(new Thread(() -> load.work(kind, due, interval), "load-" + kind.aim()));
			}
		}
		load.threads.forEach(Thread::start);
		return load;
	}

	/** Ends when every request under way has been answered. */
	void stop() throws InterruptedException {
		stopped = true;
		threads.forEach(LockSupport::unpark);
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private void work(Kind kind, long first, long interval) {
		try (Connection connection = new Connection(port)) {
			for (long due = first; !stopped; due += interval) {
				for (long left = due - System.nanoTime(); left > 0 && !stopped; left = due - System.nanoTime()) {
					LockSupport.parkNanos(left);
				}
				ask(connection, kind, due);
			}
		}
	}

	private void ask(Connection connection, Kind kind, long due) {
		Ask ask = kind.asking().next();
		long sent = System.nanoTime();
		try {
			Answer answer = connection.ask(ask.request());
			long now = System.nanoTime();
			tally.answered(kind.aim(), now - sent, now - due - kind.takes().toNanos());
			ask.check().of(answer).ifPresent(fault -> note(kind.aim(), ask, fault, now - sent));
		} catch (IOException e) {
			long now = System.nanoTime();
			tally.answered(kind.aim(), now - sent, now - due);
			note(kind.aim(), ask, new Fault(false, e.toString()), now - sent);
		}
	}

	private void note(Aim aim, Ask ask, Fault fault, long took) {
		String what = ask.name() + " after " + TimeUnit.NANOSECONDS.toMillis(took) + " ms: " + fault.what();
		if (fault.status()) {
			tally.wrong(aim, what);
		} else {
			tally.failed(aim, what);
		}
	}
}
