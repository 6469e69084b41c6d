package org.planwright.core.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.Sealed;

/** One pass over the journals of another installation: checks each entry, compares it with what is here, and hands on what is not. */
final class Takeover {

	private static final int ENTRIES = 256;
	private static final int BLOCK = 1_000;
	private static final Head START = new Head(0, Chain.ORIGIN);

	private final SqlJournal journal;
	private final Sink sink;
	private final Map<String, Head> starts;
	private final boolean compared;
	private final Map<String, Long> added = new LinkedHashMap<>();
	private final Map<String, Head> heads = new LinkedHashMap<>();
	private final List<Link> waiting = new ArrayList<>();
	private final Deque<Head> known = new ArrayDeque<>();
	private String plan = "";
	private Head last = START;
	private Head here = START;

	/** Takes what is to be written. */
	interface Sink {
		void take(Segment segment) throws SQLException;
	}

	private Takeover(SqlJournal journal, Sink sink, Map<String, Head> starts, boolean compared) {
		this.journal = journal;
		this.sink = sink;
		this.starts = starts;
		this.compared = compared;
	}

	/** A pass that compares and hands nothing on. */
	static Takeover comparing(SqlJournal journal) {
		return new Takeover(journal, segment -> {
		}, new LinkedHashMap<>(), false);
	}

	/** The second pass: it reads nothing of what is here, where a transaction may hold what was written so far. */
	Takeover again(Sink next) {
		return new Takeover(journal, next, starts, true);
	}

	void entry(Sealed sealed) {
		Link link = Chain.of(sealed);
		if (!link.plan().equals(plan)) {
			begin(link.plan());
		}
		check(link);
		last = link.head();
		if (link.version() <= here.version()) {
			compare(link);
			return;
		}
		added.merge(plan, 1L, Long::sum);
		heads.put(plan, last);
		waiting.add(link);
		if (waiting.size() == ENTRIES) {
			flush();
		}
	}

	/** For each plan how many entries were not here. */
	Map<String, Long> end() {
		flush();
		return added;
	}

	/** The ends of the journals that grew. */
	Map<String, Head> heads() {
		return heads;
	}

	private void begin(String next) {
		flush();
		if (added.containsKey(next)) {
			throw wrong(next, "comes twice");
		}
		plan = next;
		last = START;
		known.clear();
		here = starts.computeIfAbsent(plan, id -> {
			if (compared) {
				throw wrong(id, "was not there when the archive was compared");
			}
			return journal.head(id).orElse(START);
		});
		added.put(plan, 0L);
	}

	private void check(Link link) {
		if (link.version() != last.version() + 1 || !link.previousHash().equals(last.hash())) {
			throw wrong(plan, "has version " + link.version() + " after version " + last.version() + ", which it does not follow");
		}
		boolean salted = link.payload().isPresent() == link.salt().isPresent();
		if (!salted || !link.payloadHash().equals(Chain.payloadHash(link)) || !link.hash().equals(Chain.hash(link))) {
			throw wrong(plan, "was changed at version " + link.version() + ": the hashes are not those of its content");
		}
	}

	private void compare(Link link) {
		if (compared) {
			if (link.version() == here.version() && !link.head().equals(here)) {
				throw conflict(plan, "is another here from version " + link.version() + " on, or one before");
			}
			return;
		}
		if (known.isEmpty()) {
			journal.sealed(plan, link.version() - 1, Math.min(BLOCK, here.version() - link.version() + 1),
					each -> known.add(new Head(each.entry().version(), each.entry().hash())));
		}
		if (!link.head().equals(known.poll())) {
			throw conflict(plan, "is another here from version " + link.version() + " on; nothing can put the two together");
		}
	}

	private void flush() {
		if (!waiting.isEmpty()) {
			try {
				sink.take(Segment.of(waiting));
			} catch (SQLException e) {
				throw new JournalUnavailable("the journal cannot be reached to take over plan " + plan + ": " + Derby.reason(e), e);
			}
			waiting.clear();
		}
	}

	static Refusal conflict(String plan, String words) {
		return new Refusal(Refusal.Kind.CONFLICT, "the journal of plan " + plan + " " + words);
	}

	private static Refusal wrong(String plan, String words) {
		return Refusal.wrong("plans/" + plan, "the journal " + words);
	}
}
