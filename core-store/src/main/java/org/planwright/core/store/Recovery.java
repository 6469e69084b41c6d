package org.planwright.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database anew after an error that ended it, such as a full disk. It is done when the database is next needed, by
 * one thread, and not again before a pause is over.
 */
final class Recovery implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

	private final Derby derby;
	private final long pause;
	private volatile Optional<String> outage = Optional.empty();
	private volatile long opening;
	private long tried;
	private boolean closed;

	Recovery(Derby derby, Duration pause) {
		this.derby = derby;
		this.pause = pause.toNanos();
		this.tried = System.nanoTime() - this.pause;
	}

	/** How often the database was opened anew; connections of an earlier opening are of no use. */
	long opening() {
		return opening;
	}

	/** Since when and why the database can be neither written nor read, to follow "the journal"; empty when it can. */
	Optional<String> outage() {
		if (outage.isPresent()) {
			mend();
		}
		return outage;
	}

	Connection connect() throws SQLException {
		long at = opening;
		try {
			return derby.connect();
		} catch (SQLException e) {
			ended(at, e);
			throw e;
		}
	}

	/** Takes note of an error that a connection of an opening met. */
	void met(long at, SQLException e) {
		if (Derby.endsDatabase(e)) {
			ended(at, e);
		}
	}

	/** The database is not opened any more. */
	@Override
	public synchronized void close() {
		closed = true;
	}

	private synchronized void ended(long at, SQLException e) {
		if (at == opening && outage.isEmpty()) {
			outage = Optional.of("cannot be written since " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ": " + Derby.reason(e));
			LOG.error("The journal {}", outage.get(), e);
		}
	}

	private synchronized void mend() {
		if (closed || outage.isEmpty() || System.nanoTime() - tried < pause) {
			return;
		}
		try {
			derby.reopen();
			opening++;
			outage = Optional.empty();
			LOG.info("The journal can be written again");
		} catch (SQLException e) {
			LOG.warn("The journal cannot be opened anew yet: {}", Derby.reason(e));
		} finally {
			tried = System.nanoTime();
		}
	}
}
