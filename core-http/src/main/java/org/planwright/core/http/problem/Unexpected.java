package org.planwright.core.http.problem;

import java.util.UUID;
import org.planwright.core.model.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure nobody foresaw into a problem that names its place in the log and nothing else. */
public final class Unexpected {

	private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

	private Unexpected() {
	}

	/** Logs it under a new id, which the problem carries. */
	public static Problem problem(String request, Throwable failure) {
		String id = "urn:uuid:" + UUID.randomUUID();
		if (failure instanceof Journal.JournalUnavailable) {
			LOG.error("{} could not be answered, {}: {}", request, id, failure.getMessage(), failure);
			return Problem.of(503, "the journal cannot be reached just now; the log says more under the id in \"instance\"", id);
		}
		LOG.error("{} failed, {}", request, id, failure);
		return Problem.of(500, "this is a fault of the server; its log says more under the id in \"instance\"", id);
	}
}
