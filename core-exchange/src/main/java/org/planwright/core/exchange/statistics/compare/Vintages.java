package org.planwright.core.exchange.statistics.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.planwright.core.exchange.statistics.Figure;

/** Of what was published more than once, what holds. */
public final class Vintages {

	private record Place(LocalDate on, String area, String breakdown) {
		private static final Comparator<Place> ORDER = Comparator.comparing(Place::on).thenComparing(Place::area).thenComparing(Place::breakdown);
	}

	private Vintages() {
	}

	/**
	 * Of each area, period and breakdown the figure published last, the earliest period first. A symbol that came in place of a
	 * figure holds as well: it was taken back. So does the figure of several authorities together that came in place of their
	 * own, and the other way round.
	 *
	 * @param published the oldest publication first
	 * @param key what stays the same of an area when its code changes
	 */
	public static Collection<Figure> last(List<Figure> published, Function<Figure, String> key) {
		Map<Place, Figure> last = new TreeMap<>(Place.ORDER);
		published.forEach(figure -> last.put(new Place(figure.on(), key.apply(figure), figure.breakdown()), figure));
		List<Figure> joint = last.values().stream().filter(figure -> figure.area().isJoint()).toList();
		List<Figure> single = last.values().stream().filter(figure -> joint.stream().anyMatch(other -> isPartOf(figure, other))).toList();
		last.values().removeIf(figure -> joint.stream().anyMatch(other -> isPartOf(figure, other) && isNewer(other, figure))
				|| single.stream().anyMatch(other -> isPartOf(other, figure) && isNewer(other, figure)));
		return List.copyOf(last.values());
	}

	private static boolean isPartOf(Figure figure, Figure joint) {
		return !figure.area().isJoint() && joint.area().covers(figure.area().code()) && figure.on().equals(joint.on())
				&& figure.breakdown().equals(joint.breakdown()) && joint.area().isJoint();
	}

	private static boolean isNewer(Figure one, Figure other) {
		return one.published().isAfter(other.published());
	}
}
