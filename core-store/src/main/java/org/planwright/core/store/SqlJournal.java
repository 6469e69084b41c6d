package org.planwright.core.store;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as a table. Which of two writers was first, the primary key decides. A plan's head is kept in memory: what is
 * behind it never changes, so an old one is found out by the key and can do no harm.
 */
final class SqlJournal implements Journal {

	private static final Logger LOG = LoggerFactory.getLogger(SqlJournal.class);
	private static final Head NO_ENTRY = new Head(EMPTY, Chain.ORIGIN);
	private static final int SALT_BYTES = 16;

	private final Sessions sessions;
	private final NotedHeads noted;
	private final Map<String, Head> heads = new ConcurrentHashMap<>();
	private final SecureRandom random = new SecureRandom();

	SqlJournal(Sessions sessions, NotedHeads noted) {
		this.sessions = sessions;
		this.noted = noted;
	}

	/** Compares every plan with what is noted of it, and notes its head. */
	void checkNotes() {
		for (String plan : everyPlan()) {
			if (!disputes(plan)) {
				head(plan).ifPresent(head -> noted.note(plan, head));
			}
		}
	}

	/** Whether a plan contradicts what is noted of it. */
	private boolean disputes(String plan) {
		Optional<Head> note = noted.of(plan);
		if (note.isEmpty() || hash(plan, note.get().version()).equals(Optional.of(note.get().hash()))) {
			return false;
		}
		noted.dispute(plan);
		LOG.error("The journal of plan {} is not the one whose version {} was noted outside: it was cut off or replaced. Verify it.", plan, note.get().version());
		return true;
	}

	/** The plans that have entries, and those that once had some. */
	Set<String> everyPlan() {
		Set<String> plans = new TreeSet<>(plans());
		plans.addAll(noted.plans());
		return plans;
	}

	@Override
	public List<String> plans() {
		return sessions.use("list the plans", session -> {
			List<String> plans = new ArrayList<>();
			try (ResultSet result = session.prepare(Sql.SELECT_PLANS).executeQuery()) {
				while (result.next()) {
					plans.add(result.getString(1));
				}
			}
			return plans;
		});
	}

	@Override
	public List<Entry> append(String plan, long after, List<Draft> drafts) throws VersionTaken {
		Require.id("plan", plan);
		Require.that(!drafts.isEmpty(), "nothing to append");
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		List<Row> rows = Chain.link(plan, headAt(plan, after), drafts, now, this::salt);
		if (!sessions.use("append to plan " + plan, session -> insert(session, rows))) {
			throw new VersionTaken(load(plan).version());
		}
		Row last = rows.get(rows.size() - 1);
		remember(plan, new Head(last.version(), last.hash()));
		return IntStream.range(0, rows.size()).mapToObj(at -> rows.get(at).entry(now, drafts.get(at).knownFrom())).toList();
	}

	@Override
	public void read(String plan, long after, long limit, Consumer<Entry> reader) {
		rows(plan, after, limit, row -> reader.accept(entry(row)));
	}

	@Override
	public Optional<Head> head(String plan) {
		return Optional.of(load(plan)).filter(head -> head.version() != EMPTY);
	}

	@Override
	public Verification verify(String plan, Optional<Head> claimed) {
		Verifier verifier = new Verifier(plan, Stream.concat(noted.of(plan).stream(), claimed.stream()).toList());
		rows(plan, Long.MIN_VALUE, Long.MAX_VALUE, verifier::take);
		disputes(plan);
		return verifier.done();
	}

	@Override
	public boolean writable() {
		return sessions.outage().isEmpty();
	}

	@Override
	public Optional<String> trouble() {
		Set<String> disputed = noted.disputed();
		Optional<String> contradiction = disputed.isEmpty() ? Optional.empty()
				: Optional.of("the noted heads contradict the journal of plan " + String.join(", ", disputed) + ": it was cut off or replaced; verify it");
		return sessions.outage().map(outage -> "the journal " + outage).or(() -> contradiction);
	}

	/** The head at a version that drafts were checked against. */
	private Head headAt(String plan, long after) throws VersionTaken {
		Head known = heads.getOrDefault(plan, NO_ENTRY);
		Head head = known.version() < after || known.version() == EMPTY ? load(plan) : known;
		if (head.version() > after) {
			throw new VersionTaken(head.version());
		}
		if (head.version() < after) {
			throw new JournalUnavailable("the journal of plan " + plan + " ends at version " + head.version() + ", before version " + after
					+ " that was built upon; nothing was written", null);
		}
		return head;
	}

	private Head load(String plan) {
		Head head = sessions.use("find the head of plan " + plan, session -> {
			PreparedStatement select = session.prepare(Sql.SELECT_HEAD);
			select.setString(1, plan);
			select.setString(2, plan);
			try (ResultSet result = select.executeQuery()) {
				return result.next() ? new Head(result.getLong(1), result.getString(2)) : NO_ENTRY;
			}
		});
		if (head.version() != EMPTY) {
			remember(plan, head);
		}
		return head;
	}

	private void remember(String plan, Head head) {
		heads.merge(plan, head, (known, now) -> now.version() > known.version() ? now : known);
		noted.note(plan, head);
	}

	private Optional<String> hash(String plan, long version) {
		return sessions.use("read plan " + plan, session -> {
			PreparedStatement select = session.prepare(Sql.SELECT_HASH);
			select.setString(1, plan);
			select.setLong(2, version);
			try (ResultSet result = select.executeQuery()) {
				return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
			}
		});
	}

	/** False when a version is taken. */
	private static boolean insert(Session session, List<Row> rows) throws SQLException {
		PreparedStatement insert = session.prepare(Sql.INSERT_ENTRY);
		try {
			for (Row row : rows) {
				Columns.set(insert, row);
				insert.addBatch();
			}
			insert.executeBatch();
			return true;
		} catch (SQLException e) {
			if (!Derby.isUniqueViolation(e)) {
				throw e;
			}
			session.rollback();
			return false;
		}
	}

	private void rows(String plan, long after, long limit, Consumer<Row> reader) {
		if (limit < 1) {
			return;
		}
		sessions.use("read plan " + plan, session -> {
			PreparedStatement select = session.prepare(Sql.SELECT_ENTRIES);
			select.setString(1, plan);
			select.setLong(2, after);
			select.setLong(3, limit);
			try (ResultSet result = select.executeQuery()) {
				while (result.next()) {
					reader.accept(Columns.get(result));
				}
			}
			return null;
		});
	}

	private static Entry entry(Row row) {
		try {
			return row.entry();
		} catch (DateTimeException e) {
			throw new JournalUnavailable("version " + row.version() + " of plan " + row.plan() + " cannot be read: " + e.getMessage()
					+ ". Verify the journal.", e);
		}
	}

	private String salt() {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		return HexFormat.of().formatHex(salt);
	}
}
