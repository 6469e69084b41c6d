package org.planwright.core.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions, kept for the next who needs one. A session that met an error is not used again. */
final class Sessions implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

	private final Recovery recovery;
	private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
	private volatile boolean closed;

	Sessions(Recovery recovery) {
		this.recovery = recovery;
	}

	/** Work in one transaction. */
	interface Work<T> {
		T on(Session session) throws SQLException;
	}

	/**
	 * Does the work and commits.
	 *
	 * @param purpose completes the sentence "the journal cannot be reached to"
	 * @throws JournalUnavailable when it failed; nothing was written unless the message says otherwise
	 */
	<T> T use(String purpose, Work<T> work) {
		Session session = take(purpose);
		boolean sound = false;
		try {
			T answer = work.on(session);
			commit(purpose, session);
			sound = true;
			return answer;
		} catch (SQLException e) {
			recovery.met(session.opening(), e);
			throw unavailable(purpose, e, "");
		} finally {
			leave(session, sound);
		}
	}

	/** Since when and why nothing can be written, to follow "the journal"; empty when it can. */
	Optional<String> outage() {
		return closed ? Optional.of("is closed") : recovery.outage();
	}

	@Override
	public void close() {
		closed = true;
		for (Session session = idle.poll(); session != null; session = idle.poll()) {
			discard(session);
		}
	}

	private Session take(String purpose) {
		if (closed) {
			throw new JournalUnavailable("the journal cannot be reached to " + purpose + ": it is closed", null);
		}
		Optional<String> outage = recovery.outage();
		if (outage.isPresent()) {
			throw new JournalUnavailable("the journal cannot be reached to " + purpose + ": it " + outage.get(), null);
		}
		long opening = recovery.opening();
		for (Session session = idle.poll(); session != null; session = idle.poll()) {
			if (session.opening() == opening) {
				return session;
			}
			discard(session);
		}
		try {
			return new Session(recovery.connect(), opening);
		} catch (SQLException e) {
			throw unavailable(purpose, e, "");
		}
	}

	private void commit(String purpose, Session session) {
		try {
			session.commit();
		} catch (SQLException e) {
			recovery.met(session.opening(), e);
			throw unavailable(purpose, e, "; the outcome is unknown");
		}
	}

	private void leave(Session session, boolean sound) {
		if (sound && !closed) {
			idle.add(session);
		} else {
			discard(session);
		}
	}

	private static void discard(Session session) {
		try {
			session.close();
		} catch (SQLException e) {
			LOG.debug("A session of the journal did not close", e);
		}
	}

	private static JournalUnavailable unavailable(String purpose, SQLException e, String outcome) {
		return new JournalUnavailable("the journal cannot be reached to " + purpose + ": " + Derby.reason(e) + outcome, e);
	}
}
