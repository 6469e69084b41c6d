package org.planwright.live.update.gate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.planwright.live.update.lane.Lanes.Counters;

/** Counts what happens at the gate. */
final class Tally {

	private final LongAdder held = new LongAdder();
	private final LongAdder drained = new LongAdder();
	private final LongAdder left = new LongAdder();
	private final LongAdder ended = new LongAdder();
	private final LongAdder timedOut = new LongAdder();
	private final LongAdder refused = new LongAdder();
	private final LongAdder swaps = new LongAdder();
	private final LongAccumulator longest = new LongAccumulator(Long::max, 0);

	void held() {
		held.increment();
	}

	void waited(long nanos) {
		longest.accumulate(nanos);
	}

	/** A lane was drained: so many were inside, so many still are. */
	void drained(int before, int after) {
		drained.add(Math.max(0, before - after));
		left.add(after);
	}

	void ended() {
		ended.increment();
	}

	void timedOut() {
		timedOut.increment();
	}

	void refused() {
		refused.increment();
	}

	void swap() {
		swaps.increment();
	}

	Counters counters(int holding) {
		return new Counters(held.sum(), holding, drained.sum(), left.sum(), ended.sum(), timedOut.sum(), refused.sum(),
				TimeUnit.NANOSECONDS.toMillis(longest.get()), swaps.sum());
	}
}
