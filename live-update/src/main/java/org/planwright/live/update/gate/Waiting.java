package org.planwright.live.update.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes.State;

/**
 * The calls that wait for a lane on their thread: those of requests that cannot be sent in anew, as what they sent is read. Few
 * may, as each keeps a thread from others.
 */
final class Waiting {

	/** What is inside a lane that closes meanwhile notices so soon. */
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
	/** The lane is open, and what is called is not back yet. */
	private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private final ThreadLocal<Call> calls = new ThreadLocal<>();
	private final Tally tally;
	private int count;

	/** What one request has waited for. */
	private static final class Call {
		private long since;
		private boolean waited;
		private boolean inVain;
	}

	Waiting(Tally tally) {
		this.tally = tally;
	}

	/** From here on this thread answers a request that may wait. */
	void begin() {
		calls.set(new Call());
	}

	void end() {
		calls.remove();
	}

	synchronized int count() {
		return count;
	}

	/** Lanes have opened, or were given up. */
	synchronized void release() {
		notifyAll();
	}

	void await(Lane lane, Bounds bounds) {
		Call call = calls.get();
		if (call == null || call.inVain || Lane.isWaitedFor()) {
			throw new LaneClosed(lane.base());
		}
		if (!come(bounds.threads())) {
			tally.refused();
			throw new LaneClosed(lane.base());
		}
		try {
			waits(call);
			pause(lane, call.since + bounds.hold().toNanos());
		} finally {
			go(call);
		}
		if (lane.state() == State.CLOSED) {
			inVain(call, bounds.hold());
			throw new LaneClosed(lane.base());
		}
	}

	private void waits(Call call) {
		if (!call.waited) {
			call.waited = true;
			call.since = System.nanoTime();
			tally.held();
		}
	}

	private void inVain(Call call, Duration hold) {
		if (System.nanoTime() - call.since >= hold.toNanos()) {
			call.inVain = true;
			tally.timedOut();
		}
	}

	private synchronized boolean come(int most) {
		if (count >= most) {
			return false;
		}
		count++;
		return true;
	}

	private synchronized void go(Call call) {
		count--;
		tally.waited(System.nanoTime() - call.since);
	}

	/** Until the lane is not closed any more; a moment at least. */
	private synchronized void pause(Lane lane, long deadline) {
		long next = lane.state() == State.CLOSED ? LOOK_NANOS : MOMENT_NANOS;
		for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
			try {
				TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, next));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
			if (lane.state() != State.CLOSED || Lane.isWaitedFor()) {
				return;
			}
		}
	}
}
