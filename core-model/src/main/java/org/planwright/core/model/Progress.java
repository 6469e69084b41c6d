package org.planwright.core.model;

import java.time.LocalDate;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/** What somebody reported on an action, on a day. A date inside the text is a note until it is accepted as a milestone. */
public record Progress(String action, LocalDate on, String text) {

	public Progress {
		Require.ref("action", action);
		Objects.requireNonNull(on, "on");
		Require.text("text", text);
	}
}
