package org.planwright.live.update.proof;

import java.util.Objects;

/**
 * Something found out about a newcomer.
 *
 * @param grave  whether it may not serve
 * @param detail a sentence for whoever asked for the update
 */
public record Finding(boolean grave, String detail) {

	public Finding {
		Objects.requireNonNull(detail);
	}

	/** Good to know. */
	public static Finding note(String detail) {
		return new Finding(false, detail);
	}

	/** A reason to refuse it. */
	public static Finding refusal(String detail) {
		return new Finding(true, detail);
	}
}
