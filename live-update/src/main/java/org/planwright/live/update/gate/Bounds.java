package org.planwright.live.update.gate;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the gate allows, checked.
 *
 * @param requests so many are held at once at most
 * @param threads  so many calls wait on a thread of their own at once at most
 */
record Bounds(Duration hold, int requests, int threads, Duration drain, Duration longAnswer) {

	private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

	/** Declarative Services give up their lock after five seconds, and would go on with a change that still waits. */
	private static final int LONGEST_DRAIN_SECONDS = 4;

	Bounds {
		if (hold.isNegative() || drain.isNegative() || longAnswer.isNegative() || requests < 0 || threads < 0) {
			throw new IllegalArgumentException("a bound of the gate is negative");
		}
	}

	static Bounds of(GateConfig config) {
		return new Bounds(Duration.ofSeconds(config.hold_seconds()), config.hold_requests(), config.hold_threads(),
				Duration.ofSeconds(drain(config.drain_seconds())), Duration.ofMillis(config.long_millis()));
	}

	private static int drain(int seconds) {
		if (seconds > LONGEST_DRAIN_SECONDS) {
			LOG.warn("drain.seconds is {}, and {} are taken: Declarative Services wait no longer than 5 for what is drained", seconds,
					LONGEST_DRAIN_SECONDS);
		}
		return Math.min(seconds, LONGEST_DRAIN_SECONDS);
	}
}
