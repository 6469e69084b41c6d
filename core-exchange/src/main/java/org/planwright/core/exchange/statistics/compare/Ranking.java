package org.planwright.core.exchange.statistics.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.exchange.statistics.Benchmark.Quartile;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.model.Polarity;

/** Where a figure stands among others. */
final class Ranking {

	private static final int DECIMALS = 6;

	private Ranking() {
	}

	/**
	 * Ranks a figure.
	 *
	 * @param members how many the group has, with a figure or without
	 * @param least how many others a comparison needs
	 */
	static Standing of(Optional<BigDecimal> own, int members, List<BigDecimal> others, Polarity polarity, int least) {
		if (others.size() < least) {
			return new Standing(members, others.size(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
		}
		Optional<BigDecimal> median = Optional.of(quantile(others.stream().sorted().toList(), 2, 4));
		List<BigDecimal> all = Stream.concat(own.stream(), others.stream()).sorted().toList();
		return new Standing(members, others.size(), median, own.map(value -> rank(value, all, polarity)), own.map(value -> all.size()),
				own.filter(value -> polarity != Polarity.NONE).map(value -> quartile(value, all, polarity)));
	}

	private static int rank(BigDecimal own, List<BigDecimal> all, Polarity polarity) {
		Comparator<BigDecimal> best = polarity == Polarity.DOWN ? Comparator.naturalOrder() : Comparator.reverseOrder();
		return 1 + (int) all.stream().filter(each -> best.compare(each, own) < 0).count();
	}

	private static Quartile quartile(BigDecimal own, List<BigDecimal> sorted, Polarity polarity) {
		for (int quarter = 1; quarter < Quartile.values().length; quarter++) {
			boolean within = polarity == Polarity.DOWN ? own.compareTo(quantile(sorted, quarter, 4)) <= 0
					: own.compareTo(quantile(sorted, 4 - quarter, 4)) >= 0;
			if (within) {
				return Quartile.values()[quarter - 1];
			}
		}
		return Quartile.D;
	}

	/** Between two figures by proportion, the ends included, as spreadsheets do. */
	static BigDecimal quantile(List<BigDecimal> sorted, int part, int of) {
		BigDecimal place = BigDecimal.valueOf((long) (sorted.size() - 1) * part).divide(BigDecimal.valueOf(of), 2, RoundingMode.UNNECESSARY);
		int below = place.intValue();
		BigDecimal low = sorted.get(below);
		BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
		BigDecimal between = low.add(high.subtract(low).multiply(place.subtract(BigDecimal.valueOf(below)))).setScale(DECIMALS, RoundingMode.HALF_UP);
		return between.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(between.stripTrailingZeros().toPlainString());
	}
}
