package org.planwright.core.rule;

import java.math.BigDecimal;
import java.util.List;

/** The limits of a series of single values (XmR): its mean, less and plus 2.66 times the mean moving range. */
public record ProcessLimits(BigDecimal lower, BigDecimal mean, BigDecimal upper) {

	/** The limits of at least two values, in their order. */
	public static ProcessLimits of(List<BigDecimal> values) {
		throw new UnsupportedOperationException();
	}
}
