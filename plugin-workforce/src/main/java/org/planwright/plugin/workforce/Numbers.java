package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.Reads;

/** Reads head counts, which are whole, and full-time equivalents, which are not; neither is negative. */
record Numbers(Fields fields) {

	private static final int MOST = 100_000;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	int count(String name) {
		return Reads.count(fields, name);
	}

	Optional<Integer> optionalCount(String name) {
		return Reads.optionalCount(fields, name);
	}

	BigDecimal fte(String name) {
		BigDecimal value = fields.number(name);
		if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
			fields.fault(name, "is " + value.toPlainString() + ", expected 0 to " + MOST);
		}
		return value;
	}

	void atMost(String name, int value, String limitName, int limit) {
		Reads.atMost(fields, name, value, limitName, limit);
	}

	/** The body may repeat what the address says, and no more. */
	void same(String name, String address) {
		fields.optionalText(name).filter(stated -> !stated.equals(address))
				.ifPresent(stated -> fields.fault(name, "is \"" + stated + "\", and the address says " + address));
	}

	/** So many hundredths of a whole; empty of nothing. */
	static Optional<BigDecimal> percent(BigDecimal some, BigDecimal all) {
		return all.signum() == 0 ? Optional.empty() : Optional.of(some.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP));
	}

	static Optional<BigDecimal> percent(int some, int all) {
		return percent(BigDecimal.valueOf(some), BigDecimal.valueOf(all));
	}
}
