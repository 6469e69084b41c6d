package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K10: money from a funder, as it is claimed and received up to a ceiling. */
public final class DrawDown {

	/**
	 * A fund, in pounds.
	 *
	 * @param ceiling the most that can be claimed
	 * @param claimed so far
	 * @param received so far
	 * @param planned what was to be claimed in all by a day; may be empty
	 * @param closes the last day on which anything can be claimed
	 */
	public record Fund(String title, Optional<BigDecimal> ceiling, BigDecimal claimed, BigDecimal received, List<Point> planned,
			Optional<LocalDate> closes) {
		public Fund {
			Require.text("title", title);
			Objects.requireNonNull(ceiling, "ceiling");
			Require.that(claimed.signum() >= 0 && received.signum() >= 0, "claimed and received must not be negative");
			planned = planned.stream().sorted(java.util.Comparator.comparing(Point::on)).toList();
			Objects.requireNonNull(closes, "closes");
		}
	}

	private DrawDown() {
	}

	/**
	 * RED when more is claimed than the ceiling; AMBER when less is claimed than was planned by today, or some is lost since the
	 * fund has closed; GREY without a ceiling, or when more is received than claimed, since then a figure is wrong.
	 */
	public static Verdict judge(Fund fund, LocalDate asOf) {
		throw new UnsupportedOperationException();
	}
}
