package org.planwright.live.update.lane;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The lanes of this framework. Requests pass them by themselves; whoever calls a service of a bundle that is replaced while
 * it is used enters its lane for the call. Thread-safe, and cheap enough for every call.
 */
@ProviderType
public interface Lanes {

	/**
	 * The request attribute that holds the base of the lane, a {@link String}, of a request to what was removed. Whoever finds
	 * that nobody answers it can say why.
	 */
	String GONE_ATTRIBUTE = "org.planwright.live.update.gone";

	/** How a lane stands. */
	enum State {
		/** No Application was ever seen at this base. */
		UNKNOWN,
		/** It is served. */
		OPEN,
		/** It is being replaced: what arrives is held. */
		CLOSED,
		/** It was held for as long as may be; its bundle is still there and does not serve. */
		AWAY,
		/** Its bundle is not there any more. */
		GONE
	}

	/**
	 * Enters a lane. What is replaced waits until everybody has left, for a bounded time, so leave soon. A thread that is
	 * inside already may enter again, also while the lane is closed.
	 *
	 * @param base the base path of the Application, {@code /api/fostering}; where there is none, there is nothing to wait for
	 * @return to be closed when the call is over
	 * @throws LaneClosed when what is behind the lane is being replaced
	 */
	Passage enter(String base);

	/**
	 * Waits for a lane that was met closed, where the thread answers a request that cannot be sent in anew, as what it sent is
	 * read: one that is no GET or HEAD. Wait with nothing held that others wait for, and then ask again. It may be over before
	 * the lane is open.
	 *
	 * @throws LaneClosed at once on any other thread; when too many wait, when the lane stays closed for as long as may be, or
	 *                    when what waits is itself waited for
	 */
	void await(String base);

	State state(String base);

	/** What the gate has counted since it started. */
	Counters counters();

	/** A call on its way. */
	interface Passage extends AutoCloseable {

		@Override
		void close();
	}

	/**
	 * What a gate has counted.
	 *
	 * @param held              requests that were held
	 * @param holding           requests that are held now
	 * @param drained           requests and calls that were under way when a lane closed, and ended before it went on
	 * @param left              requests and calls that did not end in time and were left behind
	 * @param ended             long answers that were ended so that the client asks again
	 * @param timedOut          requests that were held for as long as may be, and then answered 503 or 404
	 * @param refused           requests that were not held because too many were
	 * @param longestHoldMillis how long a request was held at most
	 * @param swaps             how often a lane closed and opened again
	 */
	record Counters(long held, long holding, long drained, long left, long ended, long timedOut, long refused, long longestHoldMillis,
			long swaps) {
	}
}
