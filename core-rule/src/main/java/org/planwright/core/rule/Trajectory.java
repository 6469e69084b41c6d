package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/**
 * K1: how far a measure is behind where the planned way says it should be today, as a share of the planned change.
 * {@code shortfall = (expected(today) - actual) / (target - baseline)}, the sign by polarity.
 */
public final class Trajectory {

	/**
	 * The largest shortfall for each status, as a share of the planned change.
	 *
	 * @param green {@code trajectory-green}
	 * @param amber {@code trajectory-amber}
	 */
	public record Thresholds(BigDecimal green, BigDecimal amber) {

		public static final Thresholds DEFAULT = new Thresholds(new BigDecimal("0.05"), new BigDecimal("0.15"));

		public Thresholds {
			Require.that(green.signum() >= 0 && green.compareTo(amber) <= 0, "trajectory-green is " + green + ", expected 0 to trajectory-amber, "
					+ amber);
		}

		public static Thresholds from(Settings settings) {
			return settings.make("trajectory-green", () -> new Thresholds(settings.number("trajectory-green", DEFAULT.green),
					settings.number("trajectory-amber", DEFAULT.amber)), DEFAULT);
		}

		Status status(BigDecimal shortfall) {
			return shortfall.compareTo(green) <= 0 ? Status.GREEN : shortfall.compareTo(amber) <= 0 ? Status.AMBER : Status.RED;
		}

		String words(Status status) {
			return switch (status) {
				case RED -> "More than " + Words.percent(amber) + " behind is off track.";
				case AMBER -> "More than " + Words.percent(green) + " behind is at risk.";
				default -> "Up to " + Words.percent(green) + " behind is on track.";
			};
		}
	}

	private static final MathContext EXACT = MathContext.DECIMAL64;
	/** Enough to tell any two shares apart, and few enough that a third of a day's rounding never tips a threshold. */
	private static final int PLACES = 9;

	private Trajectory() {
	}

	/**
	 * Judges a measure by its newest value, or by its baseline when there is none since. GREY without a baseline, a target or a
	 * due date, when nothing is to change, or when neither direction is better; never better than GREY when a symbol stands for
	 * the newest value.
	 */
	public static Verdict judge(MeasureView view, LocalDate asOf, Thresholds thresholds) {
		return Promise.of(view).map(promise -> Series.noSymbol(view, judge(promise, Series.figures(view), view.measure().every(), asOf,
				thresholds)))
				.orElseGet(() -> incomplete(view));
	}

	/** Judges a promise by values that a programme has worked out, oldest first. */
	public static Verdict judge(Promise promise, List<Point> actuals, LocalDate asOf, Thresholds thresholds) {
		return judge(promise, actuals, Optional.empty(), asOf, thresholds);
	}

	/** GREY for a measure without a promise, saying what is missing of it. */
	static Verdict incomplete(MeasureView view) {
		List<String> missing = Completeness.missingPromise(view);
		return Verdicts.grey("\"" + view.measure().title() + "\" cannot be compared with a plan without " + Words.list(missing) + ".", missing);
	}

	static Verdict judge(Promise promise, List<Point> actuals, Optional<Interval> every, LocalDate asOf, Thresholds thresholds) {
		Optional<Verdict> contradiction = contradiction(promise);
		if (contradiction.isPresent()) {
			return contradiction.get();
		}
		List<Point> since = Hysteresis.lastOfEach(actuals.stream().filter(point -> point.on().isAfter(promise.from())).toList(), Point::on,
				every);
		Point newest = since.isEmpty() ? new Point(promise.from(), promise.baseline()) : since.get(since.size() - 1);
		Optional<Status> held = since.isEmpty() ? Optional.empty()
				: Optional.of(Hysteresis.fold(since.stream().map(point -> thresholds.status(shortfall(promise, point, point.on()))).toList()));
		Function<LocalDate, Status> statusOn = day -> {
			Status raw = thresholds.status(shortfall(promise, newest, day));
			return held.map(raw::worse).orElse(raw);
		};
		Status status = statusOn.apply(asOf);
		return new Verdict(status, reasons(promise, since, newest, asOf, status, thresholds), used(promise, newest, asOf, thresholds),
				since.isEmpty() ? List.of("a value of \"" + promise.title() + "\" since " + Words.day(promise.from())) : List.of(),
				Turns.first(asOf, promise.breaks().toList(), statusOn));
	}

	/** How far behind a value is on a day, as a share of the planned change; negative when it is ahead. */
	static BigDecimal shortfall(Promise promise, Point actual, LocalDate day) {
		BigDecimal behind = promise.expected(day).subtract(actual.value());
		BigDecimal change = promise.target().subtract(promise.baseline()).abs();
		return (promise.polarity() == Polarity.UP ? behind : behind.negate()).divide(change, PLACES, RoundingMode.HALF_UP);
	}

	/** Where the straight line of least squares through the baseline and the values since leads by the due day. */
	public static Optional<BigDecimal> forecast(Promise promise, List<Point> actuals) {
		List<Point> points = Stream.concat(Stream.of(new Point(promise.from(), promise.baseline())),
				actuals.stream().filter(point -> point.on().isAfter(promise.from()))).toList();
		if (points.size() < 2) {
			return Optional.empty();
		}
		BigDecimal n = BigDecimal.valueOf(points.size());
		BigDecimal x = sum(points, point -> days(promise, point)).divide(n, EXACT);
		BigDecimal y = sum(points, Point::value).divide(n, EXACT);
		BigDecimal products = sum(points, point -> days(promise, point).subtract(x).multiply(point.value().subtract(y), EXACT));
		BigDecimal squares = sum(points, point -> days(promise, point).subtract(x).pow(2, EXACT));
		BigDecimal left = BigDecimal.valueOf(Words.daysBetween(promise.from(), promise.due())).subtract(x);
		return Optional.of(y.add(products.divide(squares, EXACT).multiply(left, EXACT)));
	}

	private static BigDecimal sum(List<Point> points, Function<Point, BigDecimal> value) {
		return points.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal days(Promise promise, Point point) {
		return BigDecimal.valueOf(Words.daysBetween(promise.from(), point.on()));
	}

	private static Optional<Verdict> contradiction(Promise promise) {
		String title = "\"" + promise.title() + "\"";
		if (promise.polarity() == Polarity.NONE) {
			return Optional.of(Verdicts.grey(title + " informs only: neither direction is better.", List.of("which direction of " + title
					+ " is better")));
		}
		if (promise.target().compareTo(promise.baseline()) == 0) {
			return Optional.of(Verdicts.grey("The target of " + title + ", " + Words.amount(promise.target(), promise.unit())
					+ ", is its baseline: no change is planned that could be measured.", List.of("a target for " + title
					+ " that differs from its baseline")));
		}
		if (!promise.due().isAfter(promise.from())) {
			return Optional.of(Verdicts.grey(title + " is due on " + Words.day(promise.due()) + ", but its baseline is of "
					+ Words.day(promise.from())
					+ ".", List.of("a baseline for " + title + " from before its due date")));
		}
		return Optional.empty();
	}

	private static List<String> reasons(Promise promise, List<Point> since, Point newest, LocalDate asOf, Status status,
			Thresholds thresholds) {
		BigDecimal shortfall = shortfall(promise, newest, asOf);
		List<String> reasons = new ArrayList<>();
		reasons.add(promise.title() + ": " + amount(promise, newest.value()) + " on " + Words.day(newest.on()) + "; the plan for "
				+ Words.day(asOf) + " is " + amount(promise, promise.expected(asOf)) + ", on the way from " + amount(promise, promise.baseline())
				+ " to "
				+ amount(promise, promise.target()) + " by " + Words.day(promise.due()) + ": " + behind(shortfall) + ".");
		Status raw = thresholds.status(shortfall);
		reasons.add(thresholds.words(raw));
		if (raw != status) {
			reasons.add(Hysteresis.HELD_BACK);
		}
		if (since.isEmpty()) {
			reasons.add("Nothing has been recorded since the baseline, so it is taken as unchanged.");
		}
		if (asOf.isBefore(promise.due())) {
			forecast(promise, since).ifPresent(value -> reasons.add("The straight line through the values since " + Words.day(promise.from())
					+ " leads to " + amount(promise, value) + " by " + Words.day(promise.due()) + "."));
		}
		return reasons;
	}

	private static String behind(BigDecimal shortfall) {
		return shortfall.signum() == 0 ? "exactly as planned"
				: Words.percent(shortfall.abs()) + " of the planned change " + (shortfall.signum() > 0 ? "behind" : "ahead");
	}

	private static List<Used> used(Promise promise, Point newest, LocalDate asOf, Thresholds thresholds) {
		return List.of(new Used("baseline of " + promise.title(), amount(promise, promise.baseline()), Optional.of(promise.from())),
				new Used("target of " + promise.title(), amount(promise, promise.target()), Optional.of(promise.due())),
				new Used("newest value of " + promise.title(), amount(promise, newest.value()), Optional.of(newest.on())),
				new Used("planned value of " + promise.title(), amount(promise, promise.expected(asOf)), Optional.of(asOf)),
				new Used("trajectory-green", thresholds.green().toPlainString(), Optional.empty()),
				new Used("trajectory-amber", thresholds.amber().toPlainString(), Optional.empty()));
	}

	private static String amount(Promise promise, BigDecimal value) {
		return Words.amount(value, promise.unit());
	}
}
