package org.planwright.core.web.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.web.frame.Visit;

/** The journal of a plan, as far as the days of a visit let it be seen. */
public final class Trail {

	private Trail() {
	}

	/**
	 * Something that was told.
	 *
	 * @param before what was told of the same thing before it
	 */
	public record Line(Told<Event> told, Optional<Event> before) {

		public Event event() {
			return told.value();
		}

		/** @param names the name of a person by the id */
		public String words(UnaryOperator<String> names) {
			return Telling.words(event(), before, names);
		}
	}

	/** All that can be seen and read, up to the version of the plan that is shown. */
	public static List<Line> all(Visit visit) {
		Map<Thing, Event> last = new HashMap<>();
		return visit.plan().told().stream().filter(told -> isAboutNoLaterDay(told.value(), visit.when()))
				.map(told -> new Line(told, told.value().sets().flatMap(thing -> Optional.ofNullable(last.put(thing, told.value()))))).toList();
	}

	/** Whether it was known by the one day and is about none after the other; what was redacted says no day, and is seen. */
	static boolean isSeen(Entry entry, Plans plans, When when) {
		return plans.event(entry).map(event -> isSeen(entry, event, when)).orElseGet(() -> isKnown(entry, when));
	}

	static boolean isSeen(Entry entry, Event event, When when) {
		return isKnown(entry, when) && isAboutNoLaterDay(event, when);
	}

	private static boolean isAboutNoLaterDay(Event event, When when) {
		return when.asOf().filter(event.on()::isAfter).isEmpty();
	}

	private static boolean isKnown(Entry entry, When when) {
		return when.knownAt().filter(entry.knownFrom()::isAfter).isEmpty();
	}
}
