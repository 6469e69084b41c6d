package org.planwright.core.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.planwright.core.model.journal.Sealed;
import org.planwright.core.model.journal.Transfer;

/** Journals from one installation to another. */
final class SqlTransfer implements Transfer {

	private final Sessions sessions;
	private final SqlJournal journal;

	SqlTransfer(Sessions sessions, SqlJournal journal) {
		this.sessions = sessions;
		this.journal = journal;
	}

	@Override
	public void read(String plan, long after, long last, Consumer<Sealed> reader) {
		journal.sealed(plan, after, last - after, reader);
	}

	@Override
	public Map<String, Long> compare(Consumer<Consumer<Sealed>> feed) {
		return compared(feed).end();
	}

	@Override
	public Map<String, Long> take(Consumer<Consumer<Sealed>> feed) {
		Takeover compared = compared(feed);
		Takeover done = sessions.use("take over journals", session -> {
			Takeover takeover = compared.again(segment -> takeover(session, segment));
			feed.accept(takeover::entry);
			takeover.end();
			return takeover;
		});
		done.heads().forEach(journal::remember);
		return done.end();
	}

	private Takeover compared(Consumer<Consumer<Sealed>> feed) {
		Takeover takeover = Takeover.comparing(journal);
		feed.accept(takeover::entry);
		takeover.end();
		return takeover;
	}

	private static void takeover(Session session, Segment segment) throws SQLException {
		if (!SqlJournal.insert(session, segment)) {
			throw Takeover.conflict(segment.plan(), "was written to meanwhile, at version " + segment.first());
		}
	}
}
