package org.planwright.core.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Status;
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
		String sum = title + ": " + Words.number(account.opening) + " + " + Words.number(account.in) + " - " + Words.number(account.out) + " = "
				+ Words.amount(account.opening.add(account.in).subtract(account.out), unit);
		BigDecimal unexplained = account.unexplained();
		if (unexplained.abs().compareTo(tolerance) > 0) {
			return Verdicts.grey(sum + ", but " + Words.number(account.closing) + " are stated, " + Words.signed(unexplained)
					+ ": one of the figures is wrong, or something came in or went out that is not counted.",
					List.of("figures of \"" + title + "\" that add up"));
		}
		return Verdict.of(Status.GREEN, sum + (unexplained.signum() == 0 ? ", as stated."
				: "; " + Words.number(account.closing) + " are stated, which rounding explains."));
	}
}
