package org.planwright.core.web.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.web.frame.Visit;

/** An entry of the journal, in words. */
public record JournalRow(long version, Instant recordedAt, LocalDate knownFrom, String by, String words, String hash) {

	/** The entries behind a version that the days of the visit let be seen, the newest first. */
	static List<JournalRow> behind(long after, int limit, Visit visit) {
		List<Entry> seen = visit.plans().journal(visit.name("plan"), after, limit).stream().filter(entry -> Trail.isSeen(entry, visit.plans(), visit.when()))
				.toList();
		return of(seen, visit).stream().sorted(Comparator.comparing(JournalRow::version).reversed()).toList();
	}

	/** In the order of the journal, whatever the days of the visit. */
	public static List<JournalRow> of(List<Entry> entries, Visit visit) {
		Map<Long, Event> before = Earlier.than(entries, visit);
		return entries.stream().map(entry -> of(entry, Optional.ofNullable(before.get(entry.version())), visit)).toList();
	}

	private static JournalRow of(Entry entry, Optional<Event> before, Visit visit) {
		String words = visit.plans().event(entry).map(event -> Telling.words(event, before, visit::person))
				.orElse(entry.payload().isEmpty() ? "Its content was taken out; the hashes still hold." : "It cannot be read.");
		return new JournalRow(entry.version(), entry.recordedAt(), entry.knownFrom(), visit.person(entry.actor()), words, entry.hash());
	}
}
