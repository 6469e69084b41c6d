package org.planwright.core.web.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.web.frame.Visit;

/** The journal of a plan, as far as the days of a visit let it be seen. */
public final class Trail {

	private static final int AT_ONCE = 1_000;

	private Trail() {
	}

	/**
	 * An entry with what it tells.
	 *
	 * @param before what was told of the same thing before it
	 */
	public record Told(Entry entry, Event event, Optional<Event> before) {

		/** @param names the name of a person by the id */
		public String words(UnaryOperator<String> names) {
			return Telling.words(event, before, names);
		}
	}

	/** Every entry that can be seen and read, up to the version of the plan that is shown. */
	public static List<Told> all(Visit visit) {
		long head = visit.plan().version();
		List<Told> all = new ArrayList<>();
		Map<Thing, Event> last = new HashMap<>();
		long after = 0;
		while (after < head) {
			List<Entry> some = visit.plans().journal(visit.name("plan"), after, (int) Math.min(AT_ONCE, head - after));
			if (some.isEmpty()) {
				break;
			}
			some.forEach(entry -> visit.plans().event(entry).filter(event -> isSeen(entry, event, visit.when()))
					.ifPresent(event -> all.add(new Told(entry, event, event.sets().flatMap(thing -> Optional.ofNullable(last.put(thing, event)))))));
			after = some.get(some.size() - 1).version();
		}
		return all;
	}

	/** Whether it was known by the one day and is about none after the other; what was redacted says no day, and is seen. */
	static boolean isSeen(Entry entry, Plans plans, When when) {
		return plans.event(entry).map(event -> isSeen(entry, event, when)).orElseGet(() -> isKnown(entry, when));
	}

	static boolean isSeen(Entry entry, Event event, When when) {
		return isKnown(entry, when) && when.asOf().filter(event.on()::isAfter).isEmpty();
	}

	private static boolean isKnown(Entry entry, When when) {
		return when.knownAt().filter(entry.knownFrom()::isAfter).isEmpty();
	}
}
