package org.planwright.core.web.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.panel.Band;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Words;

/** Draws values over time. */
final class ChartDrawing {

	private static final double WIDTH = 640;
	private static final double HEIGHT = 300;
	private static final double LEFT = 62;
	private static final double RIGHT = 616;
	private static final double TOP = 14;
	private static final double BOTTOM = 262;
	private static final double NARROWEST_LABELS = 70;
	/** More would hide the line they stand on. */
	private static final int MOST_MARKS = 60;

	private final Chart chart;
	private final LocalDate from;
	private final LocalDate to;
	private final List<BigDecimal> ticks;

	private ChartDrawing(Chart chart) {
		this.chart = chart;
		List<LocalDate> days = Stream.of(chart.lines().stream().flatMap(line -> line.points().stream()).map(Point::on),
				chart.bands().stream().flatMap(band -> band.spans().stream()).map(Band.Span::on), chart.levels().stream().flatMap(level -> level.on().stream()))
				.flatMap(each -> each).sorted().toList();
		LocalDate first = days.get(0);
		LocalDate last = days.get(days.size() - 1);
		this.from = first.equals(last) ? first.minusMonths(1) : first;
		this.to = first.equals(last) ? last.plusMonths(1) : last;
		List<BigDecimal> values = Stream.of(chart.lines().stream().flatMap(line -> figures(line).stream()).map(ChartDrawing::figure),
				chart.bands().stream().flatMap(band -> band.spans().stream()).flatMap(span -> Stream.of(span.low(), span.high())),
				chart.levels().stream().map(Level::value)).flatMap(each -> each).sorted().toList();
		this.ticks = Ticks.values(values.get(0), values.get(values.size() - 1));
	}

	/**
	 * The chart as SVG.
	 *
	 * @param id of the drawing; its title, description and table are named after it
	 */
	static String svg(Chart chart, String id) {
		return new ChartDrawing(chart).draw(id);
	}

	/** What each line, level and band looks like, with its name. */
	static List<ShownPanel.Key> keys(Chart chart) {
		List<ShownPanel.Key> keys = new ArrayList<>();
		chart.lines().forEach(line -> keys.add(new ShownPanel.Key(Look.of(line.role()).sample(), line.name())));
		chart.levels().forEach(level -> keys.add(new ShownPanel.Key(Look.of(level.role()).sample(), named(level, chart.unit()))));
		chart.bands().forEach(band -> keys.add(new ShownPanel.Key(Look.bandSample(), band.name())));
		return keys;
	}

	private static String named(Level level, Optional<String> unit) {
		return level.name() + ": " + Words.amount(level.value(), unit) + level.on().map(day -> ", " + Days.words(day)).orElse("");
	}

	/** What there is to see, in a sentence. */
	static String summary(Chart chart) {
		String lines = chart.lines().stream().flatMap(line -> moved(line, chart.unit()).stream()).collect(Collectors.joining("; "));
		String levels = chart.levels().stream().map(level -> named(level, chart.unit())).collect(Collectors.joining("; "));
		return lines + (levels.isEmpty() ? "." : ". " + levels + ".");
	}

	private static Optional<String> moved(Line line, Optional<String> unit) {
		List<Point> figures = figures(line);
		if (figures.isEmpty()) {
			return Optional.empty();
		}
		Point first = figures.get(0);
		Point last = figures.get(figures.size() - 1);
		String end = Words.amount(figure(last), unit) + " on " + Days.words(last.on());
		return Optional.of(line.name() + (figures.size() == 1 ? ": " + end
				: ": from " + Words.amount(figure(first), unit) + " on " + Days.words(first.on()) + " to " + end));
	}

	private String draw(String id) {
		Svg svg = new Svg().open("svg", "class", "pw-chart", "viewBox", "0 0 " + Svg.written(WIDTH) + " " + Svg.written(HEIGHT), "role", "img",
				"aria-labelledby", id + "-title", "aria-describedby", id + "-desc", "font-family", "arial, helvetica, sans-serif", "font-size", "13");
		svg.text("title", chart.caption(), "id", id + "-title").text("desc", summary(chart), "id", id + "-desc");
		svg.shape("rect", "width", WIDTH, "height", HEIGHT, "fill", "#fff");
		chart.bands().forEach(band -> draw(svg, band));
		axes(svg);
		chart.levels().forEach(level -> draw(svg, level));
		chart.lines().forEach(line -> draw(svg, line));
		return svg.close().toString();
	}

	private void axes(Svg svg) {
		for (BigDecimal tick : ticks) {
			double y = y(tick);
			svg.shape("line", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", Look.GRID);
			svg.text("text", Words.number(tick), "x", LEFT - 8, "y", y + 4, "text-anchor", "end", "fill", Look.INK);
		}
		List<LocalDate> days = Ticks.days(from, to);
		double labelled = Double.NEGATIVE_INFINITY;
		for (LocalDate day : days) {
			double x = x(day);
			svg.shape("line", "x1", x, "x2", x, "y1", BOTTOM, "y2", BOTTOM + 5, "stroke", Look.AXIS);
			if (x - labelled >= NARROWEST_LABELS) {
				svg.text("text", Ticks.words(day, days), "x", Math.min(x, RIGHT - 12), "y", BOTTOM + 21, "text-anchor", "middle", "fill", Look.INK);
				labelled = x;
			}
		}
		svg.shape("polyline", "points", point(LEFT, TOP) + " " + point(LEFT, BOTTOM) + " " + point(RIGHT, BOTTOM), "fill", "none", "stroke", Look.AXIS);
	}

	private void draw(Svg svg, Band band) {
		List<Band.Span> spans = Thinned.of(band.spans(), span -> span.high().doubleValue());
		String high = spans.stream().map(span -> at(span.on(), span.high())).collect(Collectors.joining(" "));
		List<String> low = new ArrayList<>();
		spans.forEach(span -> low.add(0, at(span.on(), span.low())));
		svg.shape("polygon", "points", high + " " + String.join(" ", low), "fill", Look.BAND, "stroke", Look.BAND_EDGE, "stroke-dasharray", "1 2");
	}

	private void draw(Svg svg, Level level) {
		Look look = Look.of(level.role());
		double y = y(level.value());
		look.stroke(svg, point(LEFT, y) + " " + point(RIGHT, y));
		level.on().ifPresent(day -> look.mark(svg, x(day), y));
	}

	/** A symbol in place of a figure breaks the line. */
	private void draw(Svg svg, Line line) {
		Look look = Look.of(line.role());
		List<Point> run = new ArrayList<>();
		for (Point point : line.points()) {
			if (point.value() instanceof Reading.Figure) {
				run.add(point);
			} else {
				stroke(svg, look, run);
				run.clear();
			}
		}
		stroke(svg, look, run);
		List<Point> figures = figures(line);
		if (figures.size() <= MOST_MARKS) {
			figures.forEach(point -> look.mark(svg, x(point.on()), y(figure(point))));
		}
	}

	private void stroke(Svg svg, Look look, List<Point> run) {
		if (run.size() > 1) {
			look.stroke(svg, Thinned.of(run, point -> figure(point).doubleValue()).stream().map(point -> at(point.on(), figure(point)))
					.collect(Collectors.joining(" ")));
		}
	}

	private static List<Point> figures(Line line) {
		return line.points().stream().filter(point -> point.value() instanceof Reading.Figure).toList();
	}

	private static BigDecimal figure(Point point) {
		return ((Reading.Figure) point.value()).value();
	}

	private double x(LocalDate day) {
		return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
	}

	private double y(BigDecimal value) {
		double low = ticks.get(0).doubleValue();
		double high = ticks.get(ticks.size() - 1).doubleValue();
		return BOTTOM - (BOTTOM - TOP) * (value.doubleValue() - low) / (high - low);
	}

	private String at(LocalDate day, BigDecimal value) {
		return point(x(day), y(value));
	}

	private static String point(double x, double y) {
		return Svg.written(x) + "," + Svg.written(y);
	}
}
