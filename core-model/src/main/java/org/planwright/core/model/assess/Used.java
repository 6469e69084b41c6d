package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * An input a rule looked at.
 *
 * @param input what it is: a measure, a milestone, a threshold
 * @param value as it was, with its unit
 * @param on the day it is about
 */
public record Used(String input, String value, Optional<LocalDate> on) {

	public Used {
		Require.text("input", input);
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(on, "on");
	}
}
