package org.planwright.core.model.panel;

import org.planwright.core.model.input.Require;

/**
 * In place of what cannot be shown, as nobody has recorded it.
 *
 * @param what is missing, as a sentence
 * @param remedy how to record it, as a sentence
 */
public record Absent(String what, String remedy) implements Content {

	public Absent {
		Require.text("what", what);
		Require.text("remedy", remedy);
	}
}
