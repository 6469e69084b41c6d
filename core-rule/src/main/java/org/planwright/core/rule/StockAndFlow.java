package org.planwright.core.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.planwright.core.model.assess.Verdict;

/** K7: a stock at the end is the stock before, plus what came in, less what went out. */
public final class StockAndFlow {

	/** A stock over a period. */
	public record Account(BigDecimal opening, BigDecimal in, BigDecimal out, BigDecimal closing) {

		/** How much the stated closing stock is above what the flows explain. */
		public BigDecimal unexplained() {
			return closing.subtract(opening.add(in).subtract(out));
		}
	}

	private StockAndFlow() {
	}

	/**
	 * GREEN when it adds up, GREY when it does not, since then a figure is wrong.
	 *
	 * @param tolerance what rounding may explain, {@code stock-tolerance}
	 */
	public static Verdict judge(String title, Optional<String> unit, Account account, BigDecimal tolerance) {
		throw new UnsupportedOperationException();
	}
}
