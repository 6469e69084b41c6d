package org.planwright.core.web.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Target;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;

/** A measure as nobody judges it: what was observed beside what was planned. */
public final class MeasurePanel {

	private MeasurePanel() {
	}

	/**
	 * @param baseline the measure's own, or that of an action that uses it
	 * @param target likewise
	 * @param observations of the whole, oldest first, one a day
	 */
	public static Panel of(String id, Measure measure, Optional<Baseline> baseline, Optional<Target> target, List<Observation> observations) {
		return new Panel(id, measure.title(), measure.note(), List.of(), List.of(), List.of(content(measure, baseline, target, observations)));
	}

	private static Content content(Measure measure, Optional<Baseline> baseline, Optional<Target> target, List<Observation> observations) {
		List<Point> points = observations.stream().map(Point::of).toList();
		if (points.stream().noneMatch(point -> point.value() instanceof Reading.Figure)) {
			return new Absent("No figure is recorded for this measure yet.", "A contributor can record one under Measures, or over the API.");
		}
		Optional<BigDecimal> level = target.flatMap(Target::aim).flatMap(aim -> aim.level(baseline));
		Optional<LocalDate> due = target.flatMap(Target::due);
		List<Line> lines = new ArrayList<>(List.of(new Line("Actual", Line.Role.ACTUAL, points)));
		planned(baseline, target, level, due).ifPresent(lines::add);
		List<Level> levels = new ArrayList<>();
		baseline.ifPresent(b -> levels.add(new Level("Baseline", Level.Role.BASELINE, b.value(), Optional.of(b.on()))));
		level.ifPresent(value -> levels.add(new Level("Target", Level.Role.TARGET, value, due)));
		return new Chart(measure.title(), measure.unit(), lines, levels, List.of());
	}

	/** The way to the target, where it runs in straight lines. */
	private static Optional<Line> planned(Optional<Baseline> baseline, Optional<Target> target, Optional<BigDecimal> level, Optional<LocalDate> due) {
		if (baseline.isEmpty() || level.isEmpty() || due.isEmpty() || !due.get().isAfter(baseline.get().on())) {
			return Optional.empty();
		}
		Profile profile = target.orElseThrow().profile();
		if (!(profile instanceof Profile.Linear || profile instanceof Profile.Points)) {
			return Optional.empty();
		}
		List<Point> points = new ArrayList<>(List.of(new Point(baseline.get().on(), baseline.get().value())));
		if (profile instanceof Profile.Points listed) {
			listed.points().stream().filter(point -> point.on().isAfter(baseline.get().on()) && point.on().isBefore(due.get())).map(Point::of)
					.forEach(points::add);
		}
		points.add(new Point(due.get(), level.get()));
		return Optional.of(new Line("Planned", Line.Role.TRAJECTORY, points));
	}
}
