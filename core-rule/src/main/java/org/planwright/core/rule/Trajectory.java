package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.MeasureView;
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
	}

	private Trajectory() {
	}

	/**
	 * Judges a measure by its newest value, or by its baseline when there is none since. GREY without a baseline, a target or a
	 * due date, when nothing is to change, or when neither direction is better; never better than GREY when a symbol stands for
	 * the newest value.
	 */
	public static Verdict judge(MeasureView view, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** Judges a promise by values that a programme has worked out, oldest first. */
	public static Verdict judge(Promise promise, List<Point> actuals, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** Where the straight line of least squares through the baseline and the values since leads by the due day. */
	public static Optional<BigDecimal> forecast(Promise promise, List<Point> actuals) {
		throw new UnsupportedOperationException();
	}
}
