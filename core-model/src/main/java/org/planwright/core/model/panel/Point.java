package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;

/** A value on a day. A symbol in place of a figure is a gap in the line. */
public record Point(LocalDate on, Reading value) {

	public Point {
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(value, "value");
	}

	public Point(LocalDate on, BigDecimal value) {
		this(on, new Reading.Figure(value));
	}

	public static Point of(Observation observation) {
		return new Point(observation.on(), observation.reading());
	}

	public static Point of(Profile.Point point) {
		return new Point(point.on(), point.value());
	}
}
