package org.planwright.plugin.residential;

import java.math.BigDecimal;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Reads;

/** Reads what is sent of homes, schemes and money, noting every fault. */
public final class Body {

	private static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(1_000_000_000);

	private Body() {
	}

	/** An id, as the address gave it. It tells nothing of where a home is. */
	public static String id(Fields fields, String name, String id, int longest) {
		Reads.noted(fields, name, () -> {
			Require.id("it", id);
			Require.that(id.length() <= longest, "is longer than " + longest + " characters");
		});
		Reads.impersonal(fields, name, id);
		return id;
	}

	public static Optional<String> optionalId(Fields fields, String name) {
		return fields.optionalText(name).map(id -> id(fields, name, id, 64));
	}

	public static int whole(Fields fields, String name, int least, int most) {
		int value = fields.whole(name);
		return fields.has(name) ? within(fields, name, value, least, most) : least;
	}

	public static Optional<Integer> optionalWhole(Fields fields, String name, int least, int most) {
		return fields.optionalWhole(name).map(value -> within(fields, name, value, least, most));
	}

	private static int within(Fields fields, String name, int value, int least, int most) {
		if (value < least || value > most) {
			fields.fault(name, "is " + value + ", expected " + least + " to " + most);
		}
		return value;
	}

	/** An amount in pounds. */
	public static BigDecimal pounds(Fields fields, String name) {
		BigDecimal amount = fields.number(name);
		return fields.has(name) ? positive(fields, name, amount) : BigDecimal.ONE;
	}

	public static Optional<BigDecimal> optionalPounds(Fields fields, String name) {
		return fields.optionalNumber(name).map(amount -> positive(fields, name, amount));
	}

	private static BigDecimal positive(Fields fields, String name, BigDecimal amount) {
		if (amount.signum() <= 0 || amount.compareTo(MOST_POUNDS) > 0) {
			fields.fault(name, "is " + amount.toPlainString() + ", expected pounds, more than 0 and at most " + MOST_POUNDS);
		}
		return amount;
	}
}
