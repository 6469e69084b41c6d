package org.planwright.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The way from the baseline to the target that was planned. */
public sealed interface Profile {

	/** The same step every day. */
	record Linear() implements Profile {
	}

	/** Slow, then steep, then slow: for what takes time to take effect. */
	record SCurve() implements Profile {
	}

	/** Nothing until a listed day, then the listed value until the next; the target from its due date on. */
	record Step(List<Point> points) implements Profile {
		public Step {
			points = ordered(points);
		}
	}

	/** Straight lines through the listed points, from the baseline to the target. */
	record Points(List<Point> points) implements Profile {
		public Points {
			points = ordered(points);
		}
	}

	/**
	 * A value planned for a day.
	 *
	 * @param value in the unit of the measure
	 */
	record Point(LocalDate on, BigDecimal value) {
		public Point {
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(value, "value");
		}
	}

	private static List<Point> ordered(List<Point> points) {
		List<Point> ordered = points.stream().sorted(Comparator.comparing(Point::on)).toList();
		for (int i = 1; i < ordered.size(); i++) {
			if (ordered.get(i).on().equals(ordered.get(i - 1).on())) {
				throw new IllegalArgumentException("two points on " + ordered.get(i).on());
			}
		}
		return ordered;
	}
}
