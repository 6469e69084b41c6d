package org.planwright.core.model.meeting;

import java.time.LocalDate;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/** What somebody says on a chapter of a meeting's pack before it is approved. */
public record Comment(String meeting, Chapter chapter, String by, LocalDate on, String text) {

	public Comment {
		Require.id("meeting", meeting);
		Objects.requireNonNull(chapter, "chapter");
		Require.id("by", by);
		Objects.requireNonNull(on, "on");
		Require.text("text", text);
	}
}
