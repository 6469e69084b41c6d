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
	public static Problem problem(String request, int status, Throwable failure) {
		String id = id();
		LOG.error("{} failed, {}", request, id, failure);
		return problem(status, id);
	}

	/** The same for a failure of whoever answers. */
	public static Problem problem(String request, Throwable failure) {
		String id = id();
		LOG.error("{} failed, {}", request, id, failure);
		return failure instanceof Journal.JournalUnavailable
				? Problem.of(503, "the journal cannot be reached just now; the log says more under the id in \"instance\"", id)
				: problem(500, id);
	}

	/** For an answer that says nothing but that something failed. */
	public static Problem problem(String request, int status) {
		String id = id();
		LOG.error("{} was answered with {} and no reason, {}", request, status, id);
		return problem(status, id);
	}

	private static Problem problem(int status, String id) {
		return Problem.of(status, "this is a fault of the server; its log says more under the id in \"instance\"", id);
	}

	private static String id() {
		return "urn:uuid:" + UUID.randomUUID();
	}
}
