package org.planwright.core.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planwright.core.model.journal.Draft;

/** Drafts for tests. */
final class Drafts {

	static final LocalDate PUBLISHED = LocalDate.of(2019, 9, 5);

	private Drafts() {
	}

	static Draft of(String payload) {
		return new Draft(PUBLISHED, "head-of-fostering", "observed", 1, payload, Optional.empty());
	}

	static List<Draft> some(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(number -> of("{\"value\":" + number + "}")).toList();
	}
}
