package org.planwright.core.web.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.web.frame.Visit;

/** Looks backwards through a journal for what was told of some things before. */
final class Earlier {

	private static final int AT_ONCE = 1_000;

	private final Visit visit;
	private final Map<Thing, Long> wanted = new HashMap<>();
	private final Map<Long, Event> found = new HashMap<>();
	/** Figures and progress are most of a journal, and need not be read. */
	private final Set<String> setNothing = new HashSet<>();

	private Earlier(Visit visit) {
		this.visit = visit;
	}

	/**
	 * What was told before of the things that some entries set, by the version of the entry; nothing for those that are new.
	 *
	 * @param entries that follow upon each other
	 */
	static Map<Long, Event> than(List<Entry> entries, Visit visit) {
		Earlier earlier = new Earlier(visit);
		newestFirst(entries).forEach(entry -> earlier.meet(entry, true));
		long before = entries.isEmpty() ? 0 : entries.get(0).version() - 1;
		while (before > 0 && !earlier.wanted.isEmpty()) {
			long after = Math.max(0, before - AT_ONCE);
			newestFirst(visit.plans().journal(visit.name("plan"), after, (int) (before - after))).forEach(entry -> earlier.meet(entry, false));
			before = after;
		}
		return earlier.found;
	}

	private void meet(Entry entry, boolean isAsked) {
		Optional<Event> event = setNothing.contains(entry.type()) ? Optional.empty()
				: visit.plans().event(entry).filter(told -> Trail.isSeen(entry, told, visit.when()));
		event.ifPresent(told -> told.sets().ifPresentOrElse(thing -> {
			Optional.ofNullable(wanted.remove(thing)).ifPresent(later -> found.put(later, told));
			if (isAsked) {
				wanted.put(thing, entry.version());
			}
		}, () -> setNothing.add(entry.type())));
	}

	private static List<Entry> newestFirst(List<Entry> entries) {
		List<Entry> reversed = new ArrayList<>(entries);
		Collections.reverse(reversed);
		return reversed;
	}
}
