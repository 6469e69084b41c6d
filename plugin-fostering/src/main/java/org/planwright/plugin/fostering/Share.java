package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares in hundredths, to one decimal. */
final class Share {

	private Share() {
	}

	/** Empty of nothing. */
	static Optional<BigDecimal> percent(int part, int whole) {
		return whole == 0 ? Optional.empty()
				: Optional.of(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
	}

	/** By how much a number has changed. */
	static Optional<BigDecimal> change(int from, int to) {
		return percent(to - from, from);
	}
}
