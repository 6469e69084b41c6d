package org.planwright.core.rule.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Band;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Facts.Fact;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Source;
import org.planwright.core.model.panel.Table;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.ProcessLimits;
import org.planwright.core.rule.Promise;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Words;

/** Measures as they are shown: what was observed beside what was planned, by the thresholds that judge it. */
public final class MeasurePanels {

	/** A planned way of more than this many months is shown by the quarter. */
	private static final int MOST_MONTHS = 36;

	private final ActionView action;
	private final Trajectory.Thresholds tolerance;
	private final Improvement.Thresholds process;

	private MeasurePanels(ActionView action, Settings settings) {
		this.action = action;
		this.tolerance = Trajectory.Thresholds.from(settings);
		this.process = Improvement.Thresholds.from(settings);
		settings.check();
	}

	/** Every measure of an action. */
	public static List<Panel> of(ActionView action, Settings settings) {
		return of(action, settings, measure -> measure);
	}

	/**
	 * Every measure of an action.
	 *
	 * @param counted puts in what the programme counts itself
	 */
	public static List<Panel> of(ActionView action, Settings settings, UnaryOperator<MeasureView> counted) {
		MeasurePanels panels = new MeasurePanels(action, settings);
		return action.measures().stream().map(counted).map(panels::panel).toList();
	}

	private Panel panel(MeasureView view) {
		List<Content> content = new ArrayList<>(List.of(facts(view)));
		if (view.whole().isEmpty()) {
			content.add(new Absent("No value of \"" + view.measure().title() + "\" is recorded yet.",
					"Record an observation of measure " + view.measure().id() + ", with its date."));
		}
		chart(view).ifPresent(content::add);
		parts(view).ifPresent(content::add);
		return new Panel(view.use().role(), view.measure().title(), view.measure().note(), List.of(), sources(view), content);
	}

	private Facts facts(MeasureView view) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact(view, "Newest value", view.latest().map(o -> Cell.of(o.reading())).orElse(Cell.MISSING), view.latest().map(this::newest)));
		facts.add(fact(view, "Baseline", Cell.figure(view.baseline().map(b -> b.value())), view.baseline().map(b -> "of " + Words.day(b.on()))));
		facts.add(fact(view, "Target", Cell.figure(view.targetLevel()), view.due().map(day -> "by " + Words.day(day))));
		forecast(view).ifPresent(line -> facts.add(fact(view, "Forecast", Cell.of(line.points().get(1).value()),
				Optional.of("by " + Words.day(line.points().get(1).on()) + ", if it goes on along the straight line through its values"))));
		return new Facts(facts);
	}

	private static Fact fact(MeasureView view, String label, Cell value, Optional<String> note) {
		return new Fact(label, value, view.measure().unit(), note);
	}

	private String newest(Observation o) {
		return "on " + Words.day(o.on()) + o.sample().map(n -> ", from " + Words.number(BigDecimal.valueOf(n)) + " answers").orElse("");
	}

	private Optional<Content> chart(MeasureView view) {
		Optional<Promise> promise = promise(view);
		List<Point> actual = view.whole().stream().map(Point::of).toList();
		List<Line> lines = new ArrayList<>();
		if (!actual.isEmpty()) {
			lines.add(new Line("Actual", Line.Role.ACTUAL, actual));
		}
		List<Point> way = promise.map(p -> way(p, actual)).orElse(List.of());
		if (!way.isEmpty()) {
			lines.add(new Line("Planned", Line.Role.TRAJECTORY, way));
		}
		forecast(view).ifPresent(lines::add);
		if (lines.stream().flatMap(line -> line.points().stream()).noneMatch(point -> point.value() instanceof Reading.Figure)) {
			return Optional.empty();
		}
		return Optional.of(new Chart(view.measure().title(), view.measure().unit(), lines, levels(view), promise.map(p -> band(p, way)).stream()
				.toList()));
	}

	/** A promise that has a way to go and a direction. */
	private static Optional<Promise> promise(MeasureView view) {
		return Promise.of(view).filter(p -> p.due().isAfter(p.from()) && p.polarity() != Polarity.NONE && p.target().compareTo(p.baseline()) != 0);
	}

	private List<Point> way(Promise promise, List<Point> actual) {
		TreeSet<LocalDate> days = new TreeSet<>();
		promise.breaks().forEach(days::add);
		if (promise.profile() instanceof Profile.Step) {
			promise.breaks().map(day -> day.minusDays(1)).forEach(days::add);
		} else if (promise.profile() instanceof Profile.SCurve) {
			Period step = Period.between(promise.from(), promise.due()).toTotalMonths() > MOST_MONTHS ? Period.ofMonths(3) : Period.ofMonths(1);
			promise.from().datesUntil(promise.due(), step).forEach(days::add);
		}
		actual.forEach(point -> days.add(point.on()));
		days.add(action.asOf());
		return days.stream().filter(day -> !day.isBefore(promise.from()) && !day.isAfter(promise.due()))
				.map(day -> new Point(day, rounded(promise.expected(day)))).toList();
	}

	/** What still counts as on track. */
	private Band band(Promise promise, List<Point> way) {
		BigDecimal room = promise.target().subtract(promise.baseline()).abs().multiply(tolerance.green());
		boolean up = promise.polarity() == Polarity.UP;
		return new Band("On track, up to " + Words.percent(tolerance.green()) + " of the planned change behind", way.stream().map(point -> {
			BigDecimal planned = ((Reading.Figure) point.value()).value();
			BigDecimal behind = rounded(up ? planned.subtract(room) : planned.add(room));
			return new Band.Span(point.on(), planned.min(behind), planned.max(behind));
		}).toList());
	}

	private Optional<Line> forecast(MeasureView view) {
		Optional<Observation> newest = view.latest().filter(o -> o.figure().isPresent());
		return promise(view).filter(p -> newest.isPresent() && newest.get().on().isAfter(p.from()) && newest.get().on().isBefore(p.due())
				&& action.asOf().isBefore(p.due())).flatMap(p -> Trajectory.forecast(p, figures(view)).map(value -> new Line("Forecast",
						Line.Role.FORECAST, List.of(Point.of(newest.get()), new Point(p.due(), rounded(value))))));
	}

	private static List<Profile.Point> figures(MeasureView view) {
		return view.whole().stream().flatMap(o -> o.figure().map(value -> new Profile.Point(o.on(), value)).stream()).toList();
	}

	private List<Level> levels(MeasureView view) {
		List<Level> levels = new ArrayList<>();
		view.targetLevel().ifPresent(value -> levels.add(new Level("Target", Level.Role.TARGET, rounded(value), view.due())));
		view.baseline().ifPresent(b -> levels.add(new Level("Baseline", Level.Role.BASELINE, b.value(), Optional.of(b.on()))));
		Optional<ProcessLimits> limits = Improvement.limits(view, process);
		limits.ifPresent(l -> Stream.of(Level.of("Mean", Level.Role.MEAN, rounded(l.mean())),
				Level.of("Lower process limit", Level.Role.PROCESS_LIMIT, rounded(l.lower())),
				Level.of("Upper process limit", Level.Role.PROCESS_LIMIT, rounded(l.upper()))).forEach(levels::add));
		return levels;
	}

	/** The newest value of each home, team or service. */
	private static Optional<Content> parts(MeasureView view) {
		Map<String, Observation> newest = new LinkedHashMap<>();
		view.observations().forEach(o -> o.part().ifPresent(part -> newest.put(part, o)));
		return newest.isEmpty() ? Optional.empty()
				: Optional.of(new Table("Newest value of each part", List.of(Column.text("Part"), Column.day("Date"),
						new Column("Value", Column.Kind.FIGURE, view.measure().unit())), newest.values().stream().map(o -> List.of(
								Cell.of(o.part().orElseThrow()), Cell.of(o.on()), Cell.of(o.reading()))).toList()));
	}

	/** Each source once, with the newest day it tells of. */
	private static List<Source> sources(MeasureView view) {
		Map<String, LocalDate> newest = new LinkedHashMap<>();
		view.observations().forEach(o -> o.source().ifPresent(source -> newest.merge(source, o.on(), (a, b) -> a.isAfter(b) ? a : b)));
		return newest.entrySet().stream().map(source -> new Source(source.getKey(), Optional.of(source.getValue()))).toList();
	}

	private static BigDecimal rounded(BigDecimal value) {
		BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
	}
}
