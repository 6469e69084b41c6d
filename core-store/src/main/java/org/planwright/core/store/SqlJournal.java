package org.planwright.core.store;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as a table, a row for each commit. Which of two writers was first, the primary key decides. A plan's head is kept
 * in memory: what is behind it never changes, so an old one is found out by the key and can do no harm.
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
		everyPlan().forEach(this::checkNote);
	}

	private void checkNote(String plan) {
		Optional<Head> note = noted.of(plan);
		try {
			if (note.isEmpty() || hash(plan, note.get().version()).equals(Optional.of(note.get().hash()))) {
				load(plan);
				return;
			}
			LOG.error("The journal of plan {} is not the one whose version {} was noted outside: it was cut off or replaced. Verify it.", plan, note.get().version());
		} catch (Unreadable e) {
			LOG.error("The journal is damaged: {}", e.getMessage());
		}
		noted.dispute(plan);
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
	public List<Entry> append(String plan, long after, Instant recordedAt, List<Draft> drafts) throws VersionTaken {
		Require.id("plan", plan);
		Require.that(!drafts.isEmpty(), "nothing to append");
		List<Link> links = Chain.after(headAt(plan, after), plan, drafts, recordedAt, this::salt);
		Segment segment = Segment.of(links);
		if (!sessions.use("append to plan " + plan, session -> insert(session, segment))) {
			throw new VersionTaken(readable(() -> load(plan)).version());
		}
		remember(plan, links.get(links.size() - 1).head());
		return IntStream.range(0, links.size()).mapToObj(at -> links.get(at).entry(recordedAt, drafts.get(at).knownFrom())).toList();
	}

	@Override
	public void read(String plan, long after, long limit, Consumer<Entry> reader) {
		readable(() -> {
			links(plan, after, limit, link -> reader.accept(link.entry()));
			return plan;
		});
	}

	@Override
	public Optional<Head> head(String plan) {
		return Optional.of(readable(() -> load(plan))).filter(head -> head.version() != EMPTY);
	}

	@Override
	public Verification verify(String plan, Optional<Head> claimed) {
		Verifier verifier = new Verifier(plan, Stream.concat(noted.of(plan).stream(), claimed.stream()).toList());
		segments(plan, Long.MIN_VALUE, segment -> {
			verifier.take(segment);
			return true;
		});
		checkNote(plan);
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

	void sealed(String plan, long after, long limit, Consumer<Sealed> reader) {
		readable(() -> {
			links(plan, after, limit, link -> reader.accept(new Sealed(link.entry(), link.salt())));
			return plan;
		});
	}

	/** The head at a version that drafts were checked against. */
	private Head headAt(String plan, long after) throws VersionTaken {
		Head known = heads.getOrDefault(plan, NO_ENTRY);
		Head head = known.version() < after || known.version() == EMPTY ? readable(() -> load(plan)) : known;
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
		Deque<Head> last = new ArrayDeque<>(List.of(NO_ENTRY));
		segments(plan, Long.MAX_VALUE, segment -> {
			segment.read(link -> last.add(link.head()));
			return true;
		});
		if (last.size() > 1) {
			remember(plan, last.getLast());
		}
		return last.getLast();
	}

	void remember(String plan, Head head) {
		heads.merge(plan, head, (known, now) -> now.version() > known.version() ? now : known);
		noted.note(plan, head);
	}

	private Optional<String> hash(String plan, long version) {
		List<String> found = new ArrayList<>();
		links(plan, version - 1, 1, link -> found.add(link.hash()));
		return found.stream().findFirst();
	}

	/** False when the version is taken. */
	static boolean insert(Session session, Segment segment) throws SQLException {
		PreparedStatement insert = session.prepare(Sql.INSERT_SEGMENT);
		try {
			insert.setString(1, segment.plan());
			insert.setLong(2, segment.first());
			insert.setBytes(3, segment.bytes());
			insert.executeUpdate();
			return true;
		} catch (SQLException e) {
			if (!Derby.isUniqueViolation(e)) {
				throw e;
			}
			session.rollback();
			return false;
		}
	}

	private void links(String plan, long after, long limit, Consumer<Link> reader) {
		AtomicLong left = new AtomicLong(limit);
		segments(plan, after, segment -> {
			if (left.get() > 0) {
				segment.read(link -> {
					if (link.version() > after && left.getAndDecrement() > 0) {
						reader.accept(link);
					}
				});
			}
			return left.get() > 0;
		});
	}

	/** Reads from the segment that holds a version on, for as long as the reader says that it wants more. */
	private void segments(String plan, long version, Predicate<Segment> reader) {
		sessions.use("read plan " + plan, session -> {
			PreparedStatement select = session.prepare(Sql.SELECT_SEGMENTS);
			select.setString(1, plan);
			select.setLong(2, first(session, plan, version));
			try (ResultSet result = select.executeQuery()) {
				boolean more = true;
				while (more && result.next()) {
					more = reader.test(new Segment(result.getString(1), result.getLong(2), result.getBytes(3)));
				}
			}
			return null;
		});
	}

	/** Where the segment begins that holds a version; the version itself when none can. */
	private static long first(Session session, String plan, long version) throws SQLException {
		PreparedStatement select = session.prepare(Sql.SELECT_FIRST);
		select.setString(1, plan);
		select.setLong(2, version);
		try (ResultSet result = select.executeQuery()) {
			result.next();
			long first = result.getLong(1);
			return result.wasNull() ? version : first;
		}
	}

	private static <T> T readable(Supplier<T> reading) {
		try {
			return reading.get();
		} catch (Unreadable e) {
			throw new JournalUnavailable(e.getMessage() + ". Verify the journal.", e);
		}
	}

	private String salt() {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		return HexFormat.of().formatHex(salt);
	}
}
