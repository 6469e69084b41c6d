package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.rule.Occupancy;

/**
 * How the beds bought in a block are used, as it is shown. Per cents have one decimal, pounds two.
 *
 * @param windowWeeks how long the rolling window is
 * @param overall all homes that have prices, together
 * @param homes each on its own
 * @param weeks all homes that have prices, week by week, oldest first
 */
public record OccupancyView(int windowWeeks, BigDecimal fullPercent, Optional<Rolling> overall, List<OfHome> homes, List<Week> weeks) {

	/**
	 * The newest weeks.
	 *
	 * @param weeks how many of them have returns
	 * @param percent of the beds paid for that were occupied
	 * @param breakEvenPercent from where on they cost no more than beds bought singly
	 * @param blockPrice of a bed for a week, on average
	 * @param unitCost of an occupied bed for a week; empty when none was
	 * @param agreedVoids beds that were empty for matching or notice, on average
	 */
	public record Rolling(LocalDate to, int weeks, BigDecimal percent, BigDecimal breakEvenPercent, boolean belowBreakEven, BigDecimal blockPrice,
			BigDecimal spotPrice, Optional<BigDecimal> unitCost, BigDecimal agreedVoids) {
	}

	/** One home; no figures while it has no prices or no returns. */
	public record OfHome(String home, Home.Status status, Optional<LocalDate> newestReturn, Optional<Rolling> rolling) {
	}

	public record Week(LocalDate ending, BigDecimal beds, BigDecimal occupied, BigDecimal percent) {
	}

	static OccupancyView of(BlockOccupancy block) {
		return new OccupancyView(block.thresholds().weeks(), block.thresholds().fullPercent(), rolling(block),
				block.homes().stream().map(home -> new OfHome(home.id(), home.status(), block.newest(home), rolling(block.only(home)))).toList(),
				block.weeks().stream().map(week -> new Week(week.ending(), week.beds(), rounded(week.occupied()),
						percent(week.occupied().divide(week.beds(), MathContext.DECIMAL64)))).toList());
	}

	private static Optional<Rolling> rolling(BlockOccupancy block) {
		return block.result().flatMap(result -> block.prices().map(prices -> rolling(block, result, prices)));
	}

	private static Rolling rolling(BlockOccupancy block, Occupancy.Result result, Occupancy.Prices prices) {
		return new Rolling(result.to(), result.weeks(), percent(result.share()), percent(prices.breakEven()),
				result.share().compareTo(prices.breakEven()) < 0, rounded(prices.block()), rounded(prices.spot()),
				result.unitCost().map(OccupancyView::rounded), rounded(block.agreedVoids()));
	}

	private static BigDecimal percent(BigDecimal share) {
		return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
	}

	private static BigDecimal rounded(BigDecimal value) {
		return value.setScale(2, RoundingMode.HALF_UP);
	}
}
