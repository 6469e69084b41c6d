package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.input.Require;

/**
 * A promised change and the way there.
 *
 * @param title of the measure
 * @param from the day of the baseline
 * @param due the day from which the whole change is expected
 */
public record Promise(String title, Optional<String> unit, Polarity polarity, LocalDate from, BigDecimal baseline, LocalDate due,
		BigDecimal target, Profile profile) {

	private static final MathContext EXACT = MathContext.DECIMAL64;

	public Promise {
		Require.text("title", title);
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(polarity, "polarity");
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(baseline, "baseline");
		Objects.requireNonNull(due, "due");
		Objects.requireNonNull(target, "target");
		Objects.requireNonNull(profile, "profile");
	}

	/** What a measure promises; empty unless it has a baseline, a target that can be worked out, and a due date. */
	public static Optional<Promise> of(MeasureView view) {
		if (view.baseline().isEmpty() || view.targetLevel().isEmpty() || view.due().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Promise(view.measure().title(), view.measure().unit(), view.measure().polarity(), view.baseline().get().on(),
				view.baseline().get().value(), view.due().get(), view.targetLevel().get(), view.target().get().profile()));
	}

	/**
	 * Where it should be on a day: the baseline until its day, the target from the due day on, between them the
	 * profile. The S-curve is 3x² - 2x³ of the share x of the time that has passed: 16% of the change after a quarter of it.
	 */
	public BigDecimal expected(LocalDate day) {
		if (!day.isBefore(due)) {
			return target;
		}
		if (!day.isAfter(from)) {
			return baseline;
		}
		if (profile instanceof Profile.Step steps) {
			return steps.points().stream().filter(point -> !point.on().isAfter(day)).reduce((first, second) -> second).map(Point::value)
					.orElse(baseline);
		}
		if (profile instanceof Profile.Points points) {
			return onLine(corners(points), day);
		}
		BigDecimal passed = share(from, due, day);
		return along(baseline, target, profile instanceof Profile.SCurve ? smooth(passed) : passed);
	}

	/** Every day on which the way may jump or turn. */
	public Stream<LocalDate> breaks() {
		Stream<Point> listed = profile instanceof Profile.Step steps ? steps.points().stream()
				: profile instanceof Profile.Points points ? points.points().stream() : Stream.empty();
		return Stream.concat(Stream.of(from, due), listed.map(Point::on));
	}

	private List<Point> corners(Profile.Points points) {
		return Stream.of(Stream.of(new Point(from, baseline)),
				points.points().stream().filter(point -> point.on().isAfter(from) && point.on().isBefore(due)),
				Stream.of(new Point(due, target))).flatMap(Function.identity()).toList();
	}

	private static BigDecimal onLine(List<Point> corners, LocalDate day) {
		int next = 1;
		while (corners.get(next).on().isBefore(day)) {
			next++;
		}
		Point left = corners.get(next - 1);
		Point right = corners.get(next);
		return along(left.value(), right.value(), share(left.on(), right.on(), day));
	}

	private static BigDecimal along(BigDecimal start, BigDecimal end, BigDecimal share) {
		return start.add(end.subtract(start).multiply(share, EXACT));
	}

	private static BigDecimal share(LocalDate start, LocalDate end, LocalDate day) {
		return BigDecimal.valueOf(Words.daysBetween(start, day)).divide(BigDecimal.valueOf(Words.daysBetween(start, end)), EXACT);
	}

	/** 3x² - 2x³: flat at both ends, half way in the middle. */
	private static BigDecimal smooth(BigDecimal x) {
		return x.multiply(x).multiply(BigDecimal.valueOf(3).subtract(x.add(x)), EXACT);
	}
}
