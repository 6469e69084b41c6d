package org.planwright.core.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/**
 * A plan's journal as far as two dates let it be seen: what was known by then and is about no later day. What was redacted
 * says no day, and is seen.
 *
 * @param head the version up to which it is read
 */
record Trail(Plans plans, String plan, long head, When when) {

	private static final int AT_ONCE = 1_000;

	/**
	 * A page of it.
	 *
	 * @param leftOut how many entries between its first and its last the dates hide; up to the journal's end on the last page
	 * @param last the version behind which the next page begins; empty when this is the last
	 */
	record Page(List<Entry> entries, long leftOut, Optional<Long> last) {
	}

	Page page(long after, int limit) {
		List<Entry> entries = new ArrayList<>();
		int atOnce = when.equals(When.NOW) ? limit : AT_ONCE;
		long read = after;
		while (read < head && entries.size() < limit) {
			List<Entry> some = plans.journal(plan, read, atOnce).stream().takeWhile(entry -> entry.version() <= head).toList();
			if (some.isEmpty()) {
				break;
			}
			some.stream().filter(entry -> plans.isSeen(entry, when)).limit(limit - (long) entries.size()).forEach(entries::add);
			read = some.get(some.size() - 1).version();
		}
		boolean full = entries.size() == limit;
		long end = full ? entries.get(limit - 1).version() : Math.max(head, after);
		return new Page(List.copyOf(entries), end - after - entries.size(), full ? Optional.of(end) : Optional.empty());
	}

	Optional<Entry> entry(long version) {
		return plans.journal(plan, Math.max(0, version - 1), 1).stream().filter(entry -> entry.version() == version).filter(entry -> plans.isSeen(entry, when))
				.findFirst();
	}
}
