package org.planwright.live.update.gate;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why a lane is closed, and what has to come back before it opens. Changed by one thread at a time, the one that has the
 * lane's monitor; looked at by any.
 */
final class Closing {

	/** What is counted by changes alone may turn out to change nothing. */
	private static final Duration SETTLED = Duration.ofMillis(300);
	/** Building an Application takes milliseconds; a whiteboard that does not count must not keep the lane closed. */
	private static final Duration BUILT = Duration.ofSeconds(5);
	/** A new version need not offer all that the old one did. */
	private static final Duration MISSED = Duration.ofSeconds(1);

	private final long since;
	private final Set<Long> departed = ConcurrentHashMap.newKeySet();
	private final Set<String> kinds = ConcurrentHashMap.newKeySet();
	private volatile OptionalLong changes = OptionalLong.empty();
	private volatile boolean certain;
	private volatile long touched;
	/** How many changes are announced and not carried out yet, as what is under way has to end first. */
	private int announced;
	private volatile int events;

	Closing(long since) {
		this.since = since;
		this.touched = since;
	}

	/** A change is announced; whoever looked before has seen too little. */
	void announce() {
		announced++;
		touch();
	}

	/**
	 * What was under way has ended, and the change is carried out from here on.
	 *
	 * @param changesNow what the whiteboard has counted, if it will count this change: what it counted before was another
	 */
	void ready(OptionalLong changesNow) {
		announced--;
		if (changesNow.isPresent()) {
			changes = changesNow;
		}
		touch();
	}

	/** Stands for all that has happened until now. */
	int events() {
		return events;
	}

	/** Whether nothing has happened since, and nothing is about to. */
	boolean isAsSeen(int eventsThen) {
		return announced == 0 && events == eventsThen;
	}

	/** An Application leaves: another has to be listed in its place. */
	void leaves(long service, long changesNow) {
		departed.add(service);
		comes(changesNow);
	}

	/** An Application comes. The whiteboard lists it first, builds it then, and counts its change last. */
	void comes(long changesNow) {
		certain = true;
		changes = OptionalLong.of(changesNow);
		touch();
	}

	/** Another service of the same bundle leaves, and is listed until it has: one of its kind has to come. */
	void misses(long service, String kind) {
		departed.add(service);
		kinds.add(kind);
		touch();
	}

	/** The Application stays, and may be built anew. */
	void rebuilds(long changesNow) {
		changes = OptionalLong.of(changesNow);
		touch();
	}

	private void touch() {
		events++;
		touched = System.nanoTime();
	}

	Set<String> kinds() {
		return kinds;
	}

	/** Whether a service leaves, or has left. */
	boolean isDeparted(long service) {
		return departed.contains(service);
	}

	boolean isRebuilt(long changesNow) {
		return changes.isEmpty() || changesNow != changes.getAsLong() || sinceTouched().compareTo(certain ? BUILT : SETTLED) > 0;
	}

	/** Whether what was to come is late: the whiteboard may not have counted it. */
	boolean isLate() {
		return sinceTouched().compareTo(SETTLED) > 0;
	}

	/** Whether what is waited for by time alone may still happen. */
	boolean isRecent() {
		return sinceTouched().compareTo(BUILT.plus(MISSED)) < 0;
	}

	boolean isMissedForLong() {
		return sinceTouched().compareTo(MISSED) > 0;
	}

	Duration age() {
		return Duration.ofNanos(System.nanoTime() - since);
	}

	private Duration sinceTouched() {
		return Duration.ofNanos(System.nanoTime() - touched);
	}
}
