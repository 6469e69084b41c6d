package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/** The accountable officer accepts the evidence that an action is complete. Without it nothing turns BLUE. */
public record Acceptance(String action, String by, LocalDate on, Optional<String> note) {

	public Acceptance {
		Require.ref("action", action);
		Require.id("by", by);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(note, "note");
	}
}
