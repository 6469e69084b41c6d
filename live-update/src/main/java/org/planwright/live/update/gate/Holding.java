package org.planwright.live.update.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that wait for a lane to open. They wait without a thread, and are sent in anew in the order they came. */
final class Holding {

	/** When a request was first held, in nanoseconds: a second hold does not begin from the start. */
	static final String SINCE = "org.planwright.live.update.since";

	private final Map<Lane, Queue<Held>> waiting = new ConcurrentHashMap<>();
	private final AtomicInteger count = new AtomicInteger();
	private final Tally tally;

	Holding(Tally tally) {
		this.tally = tally;
	}

	int count() {
		return count.get();
	}

	/** Holds a request until the lane is released; false when too many are held already. */
	boolean hold(Lane lane, HttpServletRequest request, int most) {
		if (count.incrementAndGet() > most) {
			count.decrementAndGet();
			return false;
		}
		if (request.getAttribute(SINCE) == null) {
			request.setAttribute(SINCE, System.nanoTime());
			tally.held();
		}
		// As it came, without what others have wrapped it in: they will see it again.
		AsyncContext context = request.startAsync();
		// Bounded by the lane's own time.
		context.setTimeout(0);
		Held held = new Held(lane, context);
		context.addListener(held);
		waiting.computeIfAbsent(lane, key -> new ConcurrentLinkedQueue<>()).add(held);
		return true;
	}

	/** Sends in all that wait for a lane. */
	void release(Lane lane) {
		Queue<Held> queue = waiting.get(lane);
		if (queue == null) {
			return;
		}
		for (Held held = queue.poll(); held != null; held = queue.poll()) {
			count.decrementAndGet();
			held.resume();
		}
	}

	private final class Held implements AsyncListener {

		private final Lane lane;
		private final AsyncContext context;

		Held(Lane lane, AsyncContext context) {
			this.lane = lane;
			this.context = context;
		}

		void resume() {
			long since = (long) context.getRequest().getAttribute(SINCE);
			tally.waited(System.nanoTime() - since);
			try {
				context.dispatch();
			} catch (IllegalStateException e) {
				// The client has gone meanwhile.
			}
		}

		/** The client has gone. */
		@Override
		public void onError(AsyncEvent event) {
			if (waiting.getOrDefault(lane, new ConcurrentLinkedQueue<>()).remove(this)) {
				count.decrementAndGet();
				context.complete();
			}
		}

		@Override
		public void onComplete(AsyncEvent event) {
			// It was sent in, or its client has gone.
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			// It has none.
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			// Held once more: with a listener of its own.
		}
	}
}
