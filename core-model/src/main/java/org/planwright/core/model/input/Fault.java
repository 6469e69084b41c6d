package org.planwright.core.model.input;

import java.util.Objects;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field where, as a path from the root of what was sent ({@code measures[2].target.due}); empty for the whole
 * @param reason what is wrong, and what would be right, in one sentence
 * @param line the line of the text it stands on, counted from 1; 0 when the text has no lines to speak of
 */
public record Fault(String field, String reason, int line) {

	public Fault {
		Objects.requireNonNull(field, "field");
		Objects.requireNonNull(reason, "reason");
	}

	public Fault(String field, String reason) {
		this(field, reason, 0);
	}

	@Override
	public String toString() {
		return (line > 0 ? "line " + line + ": " : "") + (field.isEmpty() ? "" : field + ": ") + reason;
	}
}
