package org.planwright.core.model.panel;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * Values over time.
 *
 * @param points oldest first, one a day at most
 */
public record Line(String name, Role role, List<Point> points) {

	/** What a line is to its chart, which decides how it looks. */
	public enum Role {
		/** What was observed. */
		ACTUAL,
		/** Something observed beside it: another council, the year before, what is needed. */
		COMPARISON,
		/** The planned way to the target. */
		TRAJECTORY,
		/** Where it leads if it goes on like this. */
		FORECAST
	}

	public Line {
		Require.text("name", name);
		Objects.requireNonNull(role, "role");
		points = points.stream().sorted(Comparator.comparing(Point::on)).toList();
		HashSet<Object> days = new HashSet<>();
		for (Point point : points) {
			Require.that(days.add(point.on()), "line " + name + " has two points on " + point.on());
		}
	}
}
