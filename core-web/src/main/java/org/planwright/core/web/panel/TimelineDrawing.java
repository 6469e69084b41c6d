package org.planwright.core.web.panel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.panel.Timeline.Step;

/** Draws steps along the days: promised first, due, forecast, done, each by a shape of its own. */
final class TimelineDrawing {

	private static final double WIDTH = 640;
	private static final double LEFT = 230;
	private static final double RIGHT = 610;
	private static final double TOP = 12;
	private static final double ROW = 26;
	private static final int LONGEST_TITLE = 32;
	private static final double NARROWEST_LABELS = 72;

	private static final String FIRST = "first";
	private static final String DUE = "due";
	private static final String FORECAST = "forecast";
	private static final String DONE = "done";
	private static final String TODAY = "today";

	private final Timeline timeline;
	private final LocalDate from;
	private final LocalDate to;

	private TimelineDrawing(Timeline timeline) {
		this.timeline = timeline;
		List<LocalDate> days = Stream.concat(Stream.of(timeline.today()), timeline.steps().stream().flatMap(TimelineDrawing::days)).sorted().toList();
		this.from = days.get(0).minusDays(10);
		this.to = days.get(days.size() - 1).plusDays(10);
	}

	private static Stream<LocalDate> days(Step step) {
		return Stream.of(step.first(), step.due(), step.forecast(), step.done()).flatMap(day -> day.stream());
	}

	static String svg(Timeline timeline, String id) {
		return new TimelineDrawing(timeline).draw(id);
	}

	static List<ShownPanel.Key> keys(Timeline timeline) {
		List<ShownPanel.Key> keys = new ArrayList<>();
		key(keys, timeline.steps().stream().anyMatch(step -> step.first().isPresent()), FIRST, "Promised first");
		key(keys, timeline.steps().stream().anyMatch(step -> step.due().isPresent()), DUE, "Due");
		key(keys, timeline.steps().stream().anyMatch(step -> step.forecast().isPresent()), FORECAST, "Forecast");
		key(keys, timeline.steps().stream().anyMatch(step -> step.done().isPresent()), DONE, "Done");
		key(keys, true, TODAY, Days.words(timeline.today()));
		return keys;
	}

	private static void key(List<ShownPanel.Key> keys, boolean used, String kind, String name) {
		if (used) {
			Svg svg = new Svg().open("svg", "class", "pw-key", "viewBox", "0 0 20 16", "width", "20", "height", "16", "aria-hidden", "true",
					"focusable", "false");
			mark(svg, kind, 10, 8);
			keys.add(new ShownPanel.Key(svg.close().toString(), name));
		}
	}

	static String summary(Timeline timeline) {
		long done = timeline.steps().stream().filter(step -> step.done().isPresent()).count();
		return done + " of " + timeline.steps().size() + " steps are done on " + Days.words(timeline.today()) + "; the table names every date.";
	}

	private String draw(String id) {
		double bottom = TOP + ROW * timeline.steps().size();
		double height = bottom + 32;
		Svg svg = new Svg().open("svg", "class", "pw-chart", "viewBox", "0 0 " + Svg.written(WIDTH) + " " + Svg.written(height), "role", "img",
				"aria-labelledby", id + "-title", "aria-describedby", id + "-desc", "font-family", "arial, helvetica, sans-serif", "font-size", "13");
		svg.text("title", timeline.caption(), "id", id + "-title").text("desc", summary(timeline), "id", id + "-desc");
		svg.shape("rect", "width", WIDTH, "height", height, "fill", "#fff");
		axis(svg, bottom);
		double y = TOP + ROW / 2;
		for (Step step : timeline.steps()) {
			svg.text("text", shortened(step.title()), "x", LEFT - 14, "y", y + 4, "text-anchor", "end", "fill", Look.INK);
			svg.shape("line", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", Look.GRID);
			row(svg, step, y);
			y += ROW;
		}
		return svg.close().toString();
	}

	private void row(Svg svg, Step step, double y) {
		step.first().ifPresent(day -> mark(svg, FIRST, x(day), y));
		step.due().ifPresent(day -> mark(svg, DUE, x(day), y));
		step.forecast().ifPresent(day -> mark(svg, FORECAST, x(day), y));
		step.done().ifPresent(day -> mark(svg, DONE, x(day), y));
	}

	private void axis(Svg svg, double bottom) {
		List<LocalDate> days = Ticks.days(from, to);
		double labelled = Double.NEGATIVE_INFINITY;
		for (LocalDate day : days) {
			double x = x(day);
			svg.shape("line", "x1", x, "x2", x, "y1", bottom, "y2", bottom + 5, "stroke", Look.AXIS);
			if (x - labelled >= NARROWEST_LABELS) {
				svg.text("text", Ticks.words(day, days), "x", Math.min(x, RIGHT - 10), "y", bottom + 20, "text-anchor", "middle", "fill", Look.INK);
				labelled = x;
			}
		}
		svg.shape("line", "x1", LEFT, "x2", RIGHT, "y1", bottom, "y2", bottom, "stroke", Look.AXIS);
		today(svg, x(timeline.today()), 4, bottom);
	}

	private static void today(Svg svg, double x, double top, double bottom) {
		svg.shape("line", "x1", x, "x2", x, "y1", top, "y2", bottom, "stroke", "#aa1f11", "stroke-width", 1.5, "stroke-dasharray", "3 3");
	}

	private static void mark(Svg svg, String kind, double x, double y) {
		switch (kind) {
			case FIRST -> svg.shape("path", "d", "M" + Svg.written(x - 5) + " " + Svg.written(y - 5) + "l10 10m0 -10l-10 10", "stroke", Look.AXIS,
					"stroke-width", 2.0);
			case DUE -> svg.shape("path", "d", "M" + Svg.written(x) + " " + Svg.written(y - 7) + "l7 7l-7 7l-7 -7z", "fill", "#fff", "stroke",
					"#1d5a96", "stroke-width", 2.0);
			case FORECAST -> svg.shape("circle", "cx", x, "cy", y, "r", 5.0, "fill", "#fff", "stroke", "#4c2c92", "stroke-width", 2.0,
					"stroke-dasharray", "2 2");
			case TODAY -> today(svg, x, y - 8, y + 8);
			default -> svg.shape("circle", "cx", x, "cy", y, "r", 4.5, "fill", "#005a30");
		}
	}

	private double x(LocalDate day) {
		return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
	}

	/** The table below has it in full. */
	private static String shortened(String title) {
		return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1).strip() + "…" : title;
	}
}
