package org.planwright.core.web.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.history.JournalRow;

/** What others did while somebody filled in a form: who, when and what. */
public final class Meanwhile {

	private static final int MOST = 5;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

	private Meanwhile() {
	}

	/** What was last told of a thing. */
	public static List<String> of(Visit visit, Thing thing) {
		OptionalLong version = visit.plan().version(thing);
		return version.isEmpty() ? List.of() : words(visit, visit.plans().journal(visit.name("plan"), version.getAsLong() - 1, 1));
	}

	/** What was told of the plan since a version, as far as it can be read at a glance. */
	public static List<String> since(Visit visit, long version) {
		return words(visit, visit.plans().journal(visit.name("plan"), version, MOST));
	}

	private static List<String> words(Visit visit, List<Entry> entries) {
		return JournalRow.of(entries, visit).stream().map(row -> "Meanwhile " + row.by() + ", on " + moment(row.recordedAt()) + ": " + row.words()).toList();
	}

	private static String moment(Instant instant) {
		return MOMENT.format(instant);
	}
}
