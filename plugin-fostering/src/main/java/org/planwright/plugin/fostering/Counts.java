package org.planwright.plugin.fostering;

import java.util.Optional;
import org.planwright.core.model.input.Fields;

/** Reads counts, which are whole and not negative. */
record Counts(Fields fields) {

	private static final int MOST = 1_000_000;

	int required(String name) {
		return checked(name, Optional.of(fields.whole(name))).orElse(0);
	}

	int orZero(String name) {
		return optional(name).orElse(0);
	}

	Optional<Integer> optional(String name) {
		return checked(name, fields.optionalWhole(name));
	}

	private Optional<Integer> checked(String name, Optional<Integer> value) {
		value.filter(n -> n < 0 || n > MOST).ifPresent(n -> fields.fault(name, "is " + n + ", expected 0 to " + MOST));
		return value;
	}

	void atMost(String name, int value, String limitName, int limit) {
		if (value > limit) {
			fields.fault(name, "is " + value + ", more than " + limitName + ", " + limit);
		}
	}
}
