package org.planwright.core.web.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.web.frame.Visit;

/** An entry of the journal, in words. */
public record JournalRow(long version, Instant recordedAt, LocalDate knownFrom, String by, String words, String hash) {

	/** The entries behind a version that the days of the visit let be seen, the newest first. */
	static List<JournalRow> behind(long after, int limit, Visit visit) {
		return visit.plans().journal(visit.name("plan"), after, limit).stream().filter(entry -> Trail.isSeen(entry, visit.plans(), visit.when()))
				.sorted(Comparator.comparing(Entry::version).reversed()).map(entry -> of(entry, visit)).toList();
	}

	private static JournalRow of(Entry entry, Visit visit) {
		String words = visit.plans().event(entry).map(Telling::words)
				.orElse(entry.payload().isEmpty() ? "Its content was taken out; the hashes still hold." : "It cannot be read.");
		return new JournalRow(entry.version(), entry.recordedAt(), entry.knownFrom(), visit.person(entry.actor()), words, entry.hash());
	}
}
