package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * A value that holds for the whole of a chart.
 *
 * @param on the day it is about: when the target is due, when the baseline was taken
 */
public record Level(String name, Role role, BigDecimal value, Optional<LocalDate> on) {

	/** What a level is to its chart, which decides how it looks. */
	public enum Role {
		TARGET, BASELINE,
		/** Whoever is on the wrong side of it has a problem: a break-even, a limit on caseloads. */
		THRESHOLD,
		/** The mean of a process. */
		MEAN,
		/** Where ordinary variation of a process ends. */
		PROCESS_LIMIT
	}

	public Level {
		Require.text("name", name);
		Objects.requireNonNull(role, "role");
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(on, "on");
	}

	public static Level of(String name, Role role, BigDecimal value) {
		return new Level(name, role, value, Optional.empty());
	}
}
