package org.planwright.core.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When an action is to happen.
 *
 * @param text as the plan writes it; empty when it is silent
 * @param start the first day it can be read to mean
 * @param due the last day it can be read to mean
 */
public record Timeframe(Optional<String> text, Optional<LocalDate> start, Optional<LocalDate> due) {

	public Timeframe {
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(start, "start");
		Objects.requireNonNull(due, "due");
		if (start.isPresent() && due.isPresent() && due.get().isBefore(start.get())) {
			throw new IllegalArgumentException("timeframe ends " + due.get() + ", before it starts " + start.get());
		}
	}
}
