package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
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
			return block.divide(spot, MathContext.DECIMAL64);
		}
	}

	/**
	 * What the newest weeks come to.
	 *
	 * @param weeks how many of them there are
	 * @param whole whether returns reach back over the whole window; a week left out in between changes nothing
	 * @param share occupied of paid for
	 * @param unitCost per occupied bed and week; empty when none was occupied
	 */
	public record Result(LocalDate to, int weeks, boolean whole, BigDecimal share, Optional<BigDecimal> unitCost) {
	}

	private Occupancy() {
	}

	/** The window up to the newest week; empty without one that has beds. */
	public static Optional<Result> result(List<Week> weeks, Prices prices, Thresholds thresholds) {
		Optional<LocalDate> to = weeks.stream().map(Week::ending).max(Comparator.naturalOrder());
		List<Week> window = weeks.stream().filter(week -> week.ending().isAfter(to.get().minusWeeks(thresholds.weeks))).toList();
		BigDecimal beds = window.stream().map(Week::beds).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal occupied = window.stream().map(Week::occupied).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (beds.signum() == 0) {
			return Optional.empty();
		}
		Optional<BigDecimal> unitCost = occupied.signum() == 0 ? Optional.empty()
				: Optional.of(prices.block.multiply(beds).divide(occupied, MathContext.DECIMAL64));
		LocalDate first = to.get().minusWeeks(thresholds.weeks - 1L);
		return Optional.of(new Result(to.get(), (int) window.stream().map(Week::ending).distinct().count(),
				weeks.stream().anyMatch(week -> !week.ending().isAfter(first)), occupied.divide(beds, MathContext.DECIMAL64), unitCost));
	}

	/** RED under break-even over a whole window, AMBER under it before, or between it and full. GREY without weeks. */
	public static Verdict judge(String title, List<Week> weeks, Prices prices, Thresholds thresholds) {
		return result(weeks, prices, thresholds).map(result -> judge(title, result, prices, thresholds))
				.orElseGet(() -> Verdicts.grey(title + ": no week with beds has been returned.",
				List.of("weekly beds paid for and occupied for \"" + title + "\"")));
	}

	private static Verdict judge(String title, Result result, Prices prices, Thresholds thresholds) {
		boolean under = result.share.compareTo(prices.breakEven()) < 0;
		Status status = under ? result.whole ? Status.RED : Status.AMBER
				: result.share.movePointRight(2).compareTo(thresholds.fullPercent) < 0 ? Status.AMBER : Status.GREEN;
		List<String> reasons = new ArrayList<>();
		reasons.add(title + ": " + Words.percent(result.share) + " of the beds paid for were occupied over the "
				+ Words.count(result.weeks, "week") + " to "
				+ Words.day(result.to) + "; break-even is " + Words.percent(prices.breakEven()) + ", a block price of " + Words.money(prices.block)
				+ " to a spot price of " + Words.money(prices.spot) + " a week.");
		reasons.add(result.unitCost.map(cost -> "An occupied bed cost " + Words.money(cost.setScale(0, RoundingMode.HALF_UP)) + " a week.")
				.orElse("No bed was occupied, and all were paid for."));
		if (under && !result.whole) {
			reasons.add("It is judged off track only over " + Words.count(thresholds.weeks, "week") + ".");
		}
		return new Verdict(status, reasons, List.of(new Used(title + ", occupancy", Words.percent(result.share), Optional.of(result.to)),
				new Used("occupancy-weeks", String.valueOf(thresholds.weeks), Optional.empty()),
				new Used("occupancy-full-percent", Words.number(thresholds.fullPercent), Optional.empty())), List.of(), Optional.empty());
	}
}
