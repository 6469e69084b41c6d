package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/** The limits of a series of single values (XmR): its mean, less and plus 2.66 times the mean moving range. */
public record ProcessLimits(BigDecimal lower, BigDecimal mean, BigDecimal upper) {

	private static final BigDecimal WIDTH = new BigDecimal("2.66");

	/** The limits of at least two values, in their order. */
	public static ProcessLimits of(List<BigDecimal> values) {
		BigDecimal mean = mean(values);
		List<BigDecimal> ranges = IntStream.range(1, values.size()).mapToObj(i -> values.get(i).subtract(values.get(i - 1)).abs()).toList();
		BigDecimal width = mean(ranges).multiply(WIDTH);
		return new ProcessLimits(mean.subtract(width), mean, mean.add(width));
	}

	private static BigDecimal mean(List<BigDecimal> values) {
		return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
	}
}
