package org.planwright.core.http.shell;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.input.Days;

/** The last day of an account, as the shell is told it. */
final class LastDay {

	static final String NONE = "none";

	private LastDay() {
	}

	static Optional<LocalDate> of(String word) {
		return word.equals(NONE) ? Optional.empty() : Optional.of(Days.parse(word));
	}
}
