package org.planwright.live.update.gate;

import java.time.Duration;

/** What the gate allows, checked. */
record Bounds(Duration hold, int requests, Duration drain, Duration longAnswer) {

	Bounds {
		if (hold.isNegative() || drain.isNegative() || longAnswer.isNegative() || requests < 0) {
			throw new IllegalArgumentException("a bound of the gate is negative");
		}
	}

	static Bounds of(GateConfig config) {
		return new Bounds(Duration.ofSeconds(config.hold_seconds()), config.hold_requests(), Duration.ofSeconds(config.drain_seconds()),
				Duration.ofMillis(config.long_millis()));
	}
}
