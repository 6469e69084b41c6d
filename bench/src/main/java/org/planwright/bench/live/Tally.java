package org.planwright.bench.live;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What the load met. */
final class Tally {

	/** Where a request goes. */
	enum Aim {
		/** The programme under update that has quick requests only. */
		FOSTERING,
		/** The one that is asked to be slow. */
		TRIAL,
		/** Another programme, and the core. */
		OTHERS
	}

	private static final int INCIDENTS = 40;

	private static final class Count {
		private final LongAdder requests = new LongAdder();
		private final LongAdder failed = new LongAdder();
		private final LongAdder wrong = new LongAdder();
		private final LongAccumulator answer = new LongAccumulator(Long::max, 0);
		private final LongAccumulator delay = new LongAccumulator(Long::max, 0);
		private final LongAdder delays = new LongAdder();
	}

	private final Map<Aim, Count> counts = new EnumMap<>(Aim.class);
	private final Queue<String> incidents = new ConcurrentLinkedQueue<>();
	private final LongAdder noted = new LongAdder();
	private final long began = System.nanoTime();
	private volatile String doing = "before the first update";

	Tally() {
		for (Aim aim : Aim.values()) {
			counts.put(aim, new Count());
		}
	}

	/** What is being done, for whoever reads of an incident. */
	void doing(String what) {
		doing = what;
	}

	void answered(Aim aim, long answerNanos, long delayNanos) {
		Count count = counts.get(aim);
		count.requests.increment();
		count.answer.accumulate(answerNanos);
		count.delay.accumulate(delayNanos);
		count.delays.add(delayNanos);
	}

	void failed(Aim aim, String what) {
		counts.get(aim).failed.increment();
		note(what);
	}

	void wrong(Aim aim, String what) {
		counts.get(aim).wrong.increment();
		note(what);
	}

	private void note(String what) {
		noted.increment();
		if (noted.sum() <= INCIDENTS) {
			incidents.add("%.3f s, %s: %s".formatted((System.nanoTime() - began) / 1e9, doing, what));
		}
	}

	/** The longest delay since this was asked last, in milliseconds. */
	long takeDelay(Aim aim) {
		return millis(counts.get(aim).delay.getThenReset());
	}

	/** All delays together, in nanoseconds. */
	long delays() {
		return counts.values().stream().mapToLong(count -> count.delays.sum()).sum();
	}

	long requests() {
		return counts.values().stream().mapToLong(count -> count.requests.sum()).sum();
	}

	long failed(Aim aim) {
		return counts.get(aim).failed.sum();
	}

	long wrong() {
		return counts.values().stream().mapToLong(count -> count.wrong.sum()).sum();
	}

	long longestAnswer() {
		return counts.values().stream().mapToLong(count -> millis(count.answer.get())).max().orElse(0);
	}

	/** Forgets how long answers took while everything was warming up; what failed stays. */
	void warm() {
		counts.values().forEach(count -> {
			count.answer.reset();
			count.delay.reset();
		});
	}

	/** The first things that went wrong. */
	List<String> incidents() {
		return List.copyOf(incidents);
	}

	private static long millis(long nanos) {
		return TimeUnit.NANOSECONDS.toMillis(nanos);
	}
}
