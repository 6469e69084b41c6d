package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Verdict;

/**
 * K5: n of N, judged by {@link Trajectory} once N is confirmed. N is what the newest observation says it is out of, else the
 * target level of a measure that is counted rather than given in per cent.
 */
public final class Coverage {

	private Coverage() {
	}

	/** GREY when N is missing or nobody has confirmed it on a day, and whenever K1 is. */
	public static Verdict judge(MeasureView view, LocalDate asOf, Trajectory.Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The same, with how many were handed out: that is shown and does not count.
	 *
	 * @param issued handed out, whether they work or not
	 */
	public static Verdict judge(MeasureView view, Optional<BigDecimal> issued, LocalDate asOf, Trajectory.Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** N, where the measure says it. */
	public static Optional<BigDecimal> outOf(MeasureView view) {
		throw new UnsupportedOperationException();
	}
}
