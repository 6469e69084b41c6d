package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K8: which way a measure has moved since its dated baseline, and whether that can be told from noise. */
public final class Improvement {

	/**
	 * @param leastChange a smaller change counts as none, in the unit of the measure, {@code improvement-least-change}
	 * @param points from so many points on a series is judged by process limits, {@code improvement-points}; the limits are those
	 *        of so many first points
	 * @param run so many points in a row on one side of the mean are a shift, {@code improvement-run}
	 * @param from the day a person chose to start the limits afresh, {@code improvement-from}; never moved by itself
	 */
	public record Thresholds(BigDecimal leastChange, int points, int run, Optional<LocalDate> from) {

		public static final Thresholds DEFAULT = new Thresholds(BigDecimal.ZERO, 15, 7, Optional.empty());

		public Thresholds {
			Require.that(leastChange.signum() >= 0, "improvement-least-change is negative");
			Require.that(points >= 2, "improvement-points is " + points + ", expected at least 2");
			Require.that(run >= 2, "improvement-run is " + run + ", expected at least 2");
		}

		public static Thresholds from(Settings settings) {
			return settings.make("improvement-points",
					() -> new Thresholds(settings.number("improvement-least-change", DEFAULT.leastChange),
							settings.count("improvement-points", DEFAULT.points), settings.count("improvement-run", DEFAULT.run),
							settings.day("improvement-from")),
					DEFAULT);
		}
	}

	private static final MathContext EXACT = MathContext.DECIMAL64;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final BigDecimal NORMAL_95 = new BigDecimal("1.96");

	private Improvement() {
	}

	/**
	 * Judges a survey of which the value is a per cent: GREEN better, RED worse, AMBER inside the noise of two samples at 95%. GREY
	 * without a baseline or a value since, or when it is not known how many answered either.
	 */
	public static Verdict survey(MeasureView view, Thresholds thresholds) {
		List<String> missing = missing(view);
		int answered = view.baseline().flatMap(Baseline::sample).orElse(0);
		if (view.baseline().isPresent() && (answered == 0 || !isPercent(view.baseline().get().value()))) {
			missing.add("how many answered \"" + view.measure().title() + "\" on " + Words.day(view.baseline().get().on())
					+ ", and what per cent agreed");
		}
		List<Observation> surveys = Hysteresis.lastOfEach(since(view), Observation::on, view.measure().every()).stream()
				.filter(o -> o.sample().filter(n -> n > 0).isPresent() && isPercent(o.figure().get())).toList();
		Optional<Point> newest = Series.newestSinceBaseline(view);
		if (newest.isPresent() && (surveys.isEmpty() || !surveys.get(surveys.size() - 1).on().equals(newest.get().on()))) {
			missing.add("how many answered \"" + view.measure().title() + "\" on " + Words.day(newest.get().on()) + ", and what per cent agreed");
		}
		if (!missing.isEmpty()) {
			return grey(view, missing);
		}
		Baseline baseline = view.baseline().get();
		Observation last = surveys.get(surveys.size() - 1);
		BigDecimal noise = noise(baseline.value(), answered, last.figure().get(), last.sample().get());
		List<Status> raw = surveys.stream().map(o -> status(view, o.figure().get(),
				noise(baseline.value(), answered, o.figure().get(), o.sample().get())
				.max(thresholds.leastChange))).toList();
		return verdict(view, raw, moved(view, new Point(last.on(), last.figure().get())) + " Of " + answered + " and " + last.sample().get()
				+ " answers, up to " + Words.number(noise) + " points between two surveys are chance.");
	}

	/**
	 * Judges a series: GREEN better, RED worse, AMBER no evidence of change; from enough points on by process limits. GREY without
	 * a baseline or a value since.
	 */
	public static Verdict series(MeasureView view, Thresholds thresholds) {
		List<String> missing = missing(view);
		if (!missing.isEmpty()) {
			return grey(view, missing);
		}
		List<Point> points = Hysteresis.lastOfEach(Series.figures(view), Point::on, view.measure().every());
		List<Point> since = points.stream().filter(point -> point.on().isAfter(view.baseline().get().on())).toList();
		List<Status> raw = since.stream().map(point -> statusAt(view, points, point, thresholds)).toList();
		Point newest = since.get(since.size() - 1);
		return verdict(view, raw, moved(view, newest) + process(points, newest, thresholds)
				.map(limits -> " It usually lies between " + amount(view, limits.lower()) + " and " + amount(view, limits.upper()) + ", around "
						+ amount(view, limits.mean()) + "; " + thresholds.run + " in a row on one side are a shift.")
				.orElse(""));
	}

	private static Status statusAt(MeasureView view, List<Point> points, Point point, Thresholds thresholds) {
		return process(points, point, thresholds).map(limits -> signal(view, upTo(points, point), limits, thresholds.run))
				.orElseGet(() -> status(view, point.value(), thresholds.leastChange));
	}

	/** The limits that hold for the newest value of a measure; empty while its series is too short. */
	public static Optional<ProcessLimits> limits(MeasureView view, Thresholds thresholds) {
		List<Point> points = Hysteresis.lastOfEach(Series.figures(view), Point::on, view.measure().every());
		return points.isEmpty() ? Optional.empty() : process(points, points.get(points.size() - 1), thresholds);
	}

	/** The limits that hold for a point: those of the first points; empty while there are too few. */
	private static Optional<ProcessLimits> process(List<Point> points, Point point, Thresholds thresholds) {
		List<BigDecimal> values = upTo(points, point).stream()
				.filter(p -> thresholds.from.filter(p.on()::isBefore).isEmpty()).map(Point::value).toList();
		return values.size() < thresholds.points ? Optional.empty() : Optional.of(ProcessLimits.of(values.subList(0, thresholds.points)));
	}

	private static List<Point> upTo(List<Point> points, Point last) {
		return points.stream().filter(point -> !point.on().isAfter(last.on())).toList();
	}

	/** A bad signal outweighs a good one. */
	private static Status signal(MeasureView view, List<Point> points, ProcessLimits limits, int run) {
		int better = view.measure().polarity() == Polarity.UP ? 1 : -1;
		if (shows(points, limits, run, -better)) {
			return Status.RED;
		}
		return shows(points, limits, run, better) ? Status.GREEN : Status.AMBER;
	}

	/** Whether the newest point is beyond the limit on a side (1 above, -1 below), or ends a run on that side of the mean. */
	private static boolean shows(List<Point> points, ProcessLimits limits, int run, int side) {
		BigDecimal newest = points.get(points.size() - 1).value();
		boolean beyond = newest.compareTo(side > 0 ? limits.upper() : limits.lower()) * side > 0;
		return beyond || points.size() >= run && points.subList(points.size() - run, points.size()).stream()
				.allMatch(point -> point.value().compareTo(limits.mean()) * side > 0);
	}

	/** Half the 95% interval of one survey, in percentage points: 79% of 250 is 5.0. */
	public static BigDecimal margin(BigDecimal percent, int sample) {
		return NORMAL_95.multiply(variance(percent, sample).sqrt(EXACT), EXACT);
	}

	/** By how many percentage points two surveys may differ by chance, at 95%. */
	public static BigDecimal noise(BigDecimal before, int sampleBefore, BigDecimal after, int sampleAfter) {
		return NORMAL_95.multiply(variance(before, sampleBefore).add(variance(after, sampleAfter)).sqrt(EXACT), EXACT);
	}

	private static BigDecimal variance(BigDecimal percent, int sample) {
		Require.that(isPercent(percent), "percent is " + percent + ", expected 0 to 100");
		Require.that(sample > 0, "sample is " + sample + ", expected more than 0");
		return percent.multiply(HUNDRED.subtract(percent)).divide(BigDecimal.valueOf(sample), EXACT);
	}

	private static boolean isPercent(BigDecimal value) {
		return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
	}

	/** Against the baseline: AMBER when the difference is not more than what counts as none. */
	private static Status status(MeasureView view, BigDecimal value, BigDecimal none) {
		BigDecimal change = value.subtract(view.baseline().get().value());
		if (change.abs().compareTo(none) <= 0) {
			return Status.AMBER;
		}
		return change.signum() > 0 == (view.measure().polarity() == Polarity.UP) ? Status.GREEN : Status.RED;
	}

	private static Verdict verdict(MeasureView view, List<Status> raw, String sentence) {
		Status newest = raw.get(raw.size() - 1);
		Status status = Hysteresis.fold(raw);
		List<String> reasons = new ArrayList<>(List.of(sentence, switch (newest) {
			case GREEN -> "That is an improvement.";
			case RED -> "That is a change for the worse.";
			default -> "There is no evidence of change.";
		}));
		if (status != newest) {
			reasons.add(Hysteresis.HELD_BACK);
		}
		Baseline baseline = view.baseline().get();
		Point last = Series.newestSinceBaseline(view).orElseThrow();
		return Series.noSymbol(view, new Verdict(status, reasons,
				List.of(new Used("baseline of " + view.measure().title(), amount(view, baseline.value()), Optional.of(baseline.on())),
				new Used("newest value of " + view.measure().title(), amount(view, last.value()), Optional.of(last.on()))), List.of(),
						Optional.empty()));
	}

	private static String moved(MeasureView view, Point newest) {
		Baseline baseline = view.baseline().get();
		return view.measure().title() + ": " + amount(view, baseline.value()) + " on " + Words.day(baseline.on()) + ", the baseline, and "
				+ amount(view, newest.value()) + " on " + Words.day(newest.on()) + ".";
	}

	private static String amount(MeasureView view, BigDecimal value) {
		return Words.amount(value, view.measure().unit());
	}

	private static List<Observation> since(MeasureView view) {
		return view.whole().stream().filter(o -> o.figure().isPresent())
				.filter(o -> view.baseline().filter(b -> o.on().isAfter(b.on())).isPresent()).toList();
	}

	private static List<String> missing(MeasureView view) {
		List<String> missing = new ArrayList<>();
		String title = "\"" + view.measure().title() + "\"";
		if (view.measure().polarity() == Polarity.NONE) {
			missing.add("which direction of " + title + " is better");
		}
		if (view.baseline().isEmpty()) {
			missing.add("a baseline for " + title + ", with its date");
		} else if (Series.newestSinceBaseline(view).isEmpty()) {
			missing.add("a value of " + title + " since " + Words.day(view.baseline().get().on()));
		}
		return missing;
	}

	private static Verdict grey(MeasureView view, List<String> missing) {
		return Verdicts.grey("Whether \"" + view.measure().title() + "\" improves cannot be said without " + Words.list(missing)
				+ ".", missing);
	}
}
