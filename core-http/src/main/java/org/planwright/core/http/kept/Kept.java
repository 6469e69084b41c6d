package org.planwright.core.http.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An answer, ready to be given again.
 *
 * @param headers besides those below and those every answer has: name, value, name, value
 */
public record Kept(byte[] body, String type, String tag, List<String> headers) {

	/**
	 * What an answer depends on besides the question.
	 *
	 * @param today the day, when the question is about today
	 * @param generation how many times those who answer were rearranged
	 */
	record Basis(Optional<String> plan, String stamp, Optional<LocalDate> today, long generation) {
	}

	/** A kept answer with the state of things it holds for. */
	record Entry(Kept answer, Basis basis) {
	}

	int weight() {
		return body.length + 500;
	}
}
