package org.planwright.core.model.panel;

import java.util.List;
import java.util.Objects;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Require;

/** How several things stand, each with its reason. */
public record Statuses(String caption, List<Standing> standings) implements Content {

	public record Standing(String label, Status status, String reason) {
		public Standing {
			Require.text("label", label);
			Objects.requireNonNull(status, "status");
			Require.text("reason", reason);
		}
	}

	public Statuses {
		Require.text("caption", caption);
		standings = List.copyOf(standings);
		Require.that(!standings.isEmpty(), "statuses " + caption + " are none: say what is missing instead");
	}
}
