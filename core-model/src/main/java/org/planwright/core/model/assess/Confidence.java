package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/** A person's stated confidence that an action will be delivered: RED, AMBER or GREEN. */
public record Confidence(String action, Status level, String by, LocalDate on, Optional<String> note) {

	public Confidence {
		Require.ref("action", action);
		Require.that(level == Status.RED || level == Status.AMBER || level == Status.GREEN,
				"level is " + level + ", expected red, amber or green");
		Require.id("by", by);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(note, "note");
	}
}
