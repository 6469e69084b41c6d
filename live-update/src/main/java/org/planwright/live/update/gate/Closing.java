package org.planwright.live.update.gate;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Why a lane is closed, and what has to come back before it opens. */
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

	Closing(long since) {
		this.since = since;
		this.touched = since;
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

	/** Another service of the same bundle leaves: one of its kind has to come. */
	void misses(String kind) {
		kinds.add(kind);
	}

	/** The Application stays, and may be built anew. */
	void rebuilds(long changesNow) {
		changes = OptionalLong.of(changesNow);
	}

	/** Something has just happened; it is not over before that. */
	void touch() {
		touched = System.nanoTime();
	}

	Set<String> kinds() {
		return kinds;
	}

	boolean isDeparted(long service) {
		return departed.contains(service);
	}

	boolean isRebuilt(long changesNow) {
		return changes.isEmpty() || changesNow != changes.getAsLong() || sinceTouched().compareTo(certain ? BUILT : SETTLED) > 0;
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
