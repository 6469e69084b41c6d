package org.planwright.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.journal.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is kept in a data folder, open. */
public final class Store implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Store.class);

	private static final Duration PAUSE = Duration.ofSeconds(3);

	private final Deque<AutoCloseable> open = new ArrayDeque<>();
	private final SqlJournal journal;
	private final SqlPeople people;
	private final SqlTransfer transfer;

	private Store(Path data, Duration pause) throws SQLException, IOException {
		try {
			Folder folder = opened(Folder.hold(data));
			NotedHeads noted = opened(NotedHeads.open(folder.resolve("journal-heads")));
			Derby derby = opened(Derby.open(folder.resolve("journal")));
			Sessions sessions = opened(new Sessions(opened(new Recovery(derby, pause))));
			journal = new SqlJournal(sessions, noted);
			people = new SqlPeople(sessions);
			transfer = new SqlTransfer(sessions, journal);
			journal.checkNotes();
		} catch (SQLException | IOException | RuntimeException e) {
			close();
			throw e;
		}
	}

	/**
	 * Opens the store in a folder, and creates it when there is none.
	 *
	 * @throws JournalUnavailable when another process has it open, or it cannot be read or written
	 */
	public static Store open(Path data) {
		return open(data, PAUSE);
	}

	/** @param pause between two attempts to open the database anew after an error that ended it */
	static Store open(Path data, Duration pause) {
		try {
			return new Store(data.toAbsolutePath().normalize(), pause);
		} catch (SQLException e) {
			throw unavailable(data, Derby.reason(e), e);
		} catch (IOException e) {
			throw unavailable(data, e.getMessage(), e);
		}
	}

	public Journal journal() {
		return journal;
	}

	public People people() {
		return people;
	}

	public Transfer transfer() {
		return transfer;
	}

	/** The plans that have entries, and those that once had some. */
	public Set<String> plans() {
		return journal.everyPlan();
	}

	/** Last opened, first closed; one that fails does not keep the others open. */
	@Override
	public void close() {
		for (AutoCloseable each = open.poll(); each != null; each = open.poll()) {
			try {
				each.close();
			} catch (Exception e) {
				LOG.warn("The journal did not close cleanly: {}", e.toString());
			}
		}
	}

	private <T extends AutoCloseable> T opened(T resource) {
		open.push(resource);
		return resource;
	}

	private static JournalUnavailable unavailable(Path data, String reason, Exception cause) {
		return new JournalUnavailable("the journal in " + data + " cannot be opened: " + reason, cause);
	}
}
