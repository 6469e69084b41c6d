package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K6: whether beds that are paid for in a block are used enough to cost less than beds bought singly. */
public final class Occupancy {

	/**
	 * @param weeks the rolling window, {@code occupancy-weeks}
	 * @param fullPercent from this occupancy on it is green, {@code occupancy-full-percent}
	 */
	public record Thresholds(int weeks, BigDecimal fullPercent) {

		public static final Thresholds DEFAULT = new Thresholds(13, BigDecimal.valueOf(100));

		public Thresholds {
			Require.that(weeks > 0, "occupancy-weeks is 0, expected at least 1");
		}

		public static Thresholds from(Settings settings) {
			return settings.make("occupancy-weeks", () -> new Thresholds(settings.count("occupancy-weeks", DEFAULT.weeks),
					settings.number("occupancy-full-percent", DEFAULT.fullPercent)), DEFAULT);
		}
	}

	/** A week that ended on a day, over all homes: the beds paid for, and how many of them were occupied on average. */
	public record Week(LocalDate ending, BigDecimal beds, BigDecimal occupied) {
		public Week {
			Require.that(beds.signum() >= 0 && occupied.signum() >= 0 && occupied.compareTo(beds) <= 0,
					"occupied is " + occupied + ", expected 0 to the " + beds + " beds");
		}
	}

	/** What a bed costs for a week: in the block whether occupied or not, and bought singly. */
	public record Prices(BigDecimal block, BigDecimal spot) {
		public Prices {
			Require.that(block.signum() > 0 && spot.signum() > 0, "the block and the spot price must be more than 0");
		}

		/** The occupancy, as a share, from which the block costs no more than buying singly. */
		public BigDecimal breakEven() {
			throw new UnsupportedOperationException();
		}
	}

	/**
	 * What the newest weeks come to.
	 *
	 * @param weeks how many of them there are
	 * @param share occupied of paid for
	 * @param unitCost per occupied bed and week; empty when none was occupied
	 */
	public record Result(LocalDate to, int weeks, BigDecimal share, Optional<BigDecimal> unitCost) {
	}

	private Occupancy() {
	}

	/** The window up to the newest week; empty without one that has beds. */
	public static Optional<Result> result(List<Week> weeks, Prices prices, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** RED under break-even over a whole window, AMBER under it before, or between it and full. GREY without weeks. */
	public static Verdict judge(String title, List<Week> weeks, Prices prices, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}
}
