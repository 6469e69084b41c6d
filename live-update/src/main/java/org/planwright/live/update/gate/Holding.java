package org.planwright.live.update.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests that wait for a lane to open. They wait without a thread, and are sent in anew in the order they came. */
final class Holding {

	private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

	/** When a request was first held, in nanoseconds: a second hold does not begin from the start. */
	private static final String SINCE = "org.planwright.live.update.since";
	/** The lane has so much longer: only it knows whether what is awaited is still there. */
	private static final Duration LANE_FIRST = Duration.ofMillis(100);

	private final Map<Lane, Queue<Held>> held = new ConcurrentHashMap<>();
	private final AtomicInteger count = new AtomicInteger();
	private final Waiting waiting;
	private final Tally tally;

	Holding(Tally tally) {
		this.tally = tally;
		this.waiting = new Waiting(tally);
	}

	/** How many are held or wait. */
	int count() {
		return count.get() + waiting.count();
	}

	/** Those who wait on a thread of their own. */
	Waiting waiting() {
		return waiting;
	}

	/** Whether a request was held before. */
	static boolean wasHeld(HttpServletRequest request) {
		return request.getAttribute(SINCE) != null;
	}

	/** How much longer a request may be held. */
	static Duration left(HttpServletRequest request, Duration hold) {
		Duration bound = hold.plus(LANE_FIRST);
		return request.getAttribute(SINCE) instanceof Long since ? bound.minusNanos(System.nanoTime() - since) : bound;
	}

	/** Holds a request until the lane is released, or its time is over; false when too many are held already. */
	boolean hold(Lane lane, HttpServletRequest request, Bounds bounds) {
		if (count.incrementAndGet() > bounds.requests()) {
			count.decrementAndGet();
			return false;
		}
		if (!wasHeld(request)) {
			request.setAttribute(SINCE, System.nanoTime());
			tally.held();
		}
		long millis = left(request, bounds.hold()).toMillis();
		// As it came, without what others have wrapped it in: they will see it again.
		AsyncContext context = request.startAsync();
		context.setTimeout(Math.max(1, millis));
		Held one = new Held(lane, context, (Long) request.getAttribute(SINCE));
		context.addListener(one);
		held.computeIfAbsent(lane, key -> new ConcurrentLinkedQueue<>()).add(one);
		return true;
	}

	/** Sends in all that wait for a lane. */
	void release(Lane lane) {
		waiting.release();
		Queue<Held> queue = held.getOrDefault(lane, new ConcurrentLinkedQueue<>());
		for (Held one = queue.poll(); one != null; one = queue.poll()) {
			count.decrementAndGet();
			one.resume();
		}
	}

	private final class Held implements AsyncListener {

		private final Lane lane;
		private final AsyncContext context;
		private final long since;

		Held(Lane lane, AsyncContext context, long since) {
			this.lane = lane;
			this.context = context;
			this.since = since;
		}

		void resume() {
			tally.waited(System.nanoTime() - since);
			try {
				context.dispatch();
			} catch (RuntimeException e) {
				// The client has gone meanwhile, or the request was sent in already. Those behind it must not wait for that.
				LOG.debug("a held request cannot be sent in", e);
			}
		}

		private boolean isTaken() {
			boolean mine = held.getOrDefault(lane, new ConcurrentLinkedQueue<>()).remove(this);
			if (mine) {
				count.decrementAndGet();
			}
			return mine;
		}

		/** The client has gone. */
		@Override
		public void onError(AsyncEvent event) {
			if (isTaken()) {
				context.complete();
			}
		}

		@Override
		public void onComplete(AsyncEvent event) {
			// It was sent in, or its client has gone.
		}

		/** Its own time is over: the gate, which it meets again, says so. */
		@Override
		public void onTimeout(AsyncEvent event) {
			isTaken();
			resume();
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			// Held once more: with a listener of its own.
		}
	}
}
