package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.assess.MeasureView;
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

	private Improvement() {
	}

	/**
	 * Judges a survey of which the value is a per cent: GREEN better, RED worse, AMBER inside the noise of two samples at 95%. GREY
	 * without a baseline or when it is not known how many answered either.
	 */
	public static Verdict survey(MeasureView view, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Judges a series: GREEN better, RED worse, AMBER no evidence of change; from enough points on by process limits. GREY without
	 * a baseline or a value since.
	 */
	public static Verdict series(MeasureView view, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** Half the 95% interval of one survey, in percentage points: 79% of 250 is 5.0. */
	public static BigDecimal margin(BigDecimal percent, int sample) {
		throw new UnsupportedOperationException();
	}

	/** By how many percentage points two surveys may differ by chance, at 95%. */
	public static BigDecimal noise(BigDecimal before, int sampleBefore, BigDecimal after, int sampleAfter) {
		throw new UnsupportedOperationException();
	}
}
