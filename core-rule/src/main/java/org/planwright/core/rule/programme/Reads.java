package org.planwright.core.rule.programme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Personal;
import org.planwright.core.model.input.Require;

/** What programmes read alike: words with no person in them, counts, pounds, days that have passed. Each notes its faults. */
public final class Reads {

	private static final int LONGEST_TITLE = 200;
	private static final int MOST = 1_000_000;
	private static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(1_000_000_000);

	private Reads() {
	}

	/** A few words for people. */
	public static String title(Fields fields, String name) {
		String title = fields.text(name);
		if (title.length() > LONGEST_TITLE) {
			fields.fault(name, "is longer than " + LONGEST_TITLE + " characters");
		}
		return title;
	}

	/** Notes a fault when a text that no field held looks as if it spoke of a person. */
	public static void impersonal(Fields fields, String name, String text) {
		Personal.in(text).forEach(what -> fields.fault(name, Personal.reason(what)));
	}

	/** The id of a person, or of something the council has named. */
	public static Optional<String> optionalId(Fields fields, String name) {
		Optional<String> id = fields.optionalText(name);
		id.ifPresent(text -> noted(fields, name, () -> Require.id("it", text)));
		return id;
	}

	/** What the address says already: a body may repeat it, and not contradict it. */
	public static void repeated(Fields fields, String name, Object address) {
		fields.optionalText(name).filter(text -> !text.equals(address.toString()))
				.ifPresent(text -> fields.fault(name, "is \"" + text + "\", and the address says " + address));
	}

	/** Runs a check and notes what it complains about. */
	public static void noted(Fields fields, String name, Runnable check) {
		try {
			check.run();
		} catch (IllegalArgumentException e) {
			fields.fault(name, e.getMessage());
		}
	}

	/** A whole number, not negative. */
	public static int count(Fields fields, String name) {
		return within(fields, name, Optional.of(fields.whole(name))).orElseThrow();
	}

	public static Optional<Integer> optionalCount(Fields fields, String name) {
		return within(fields, name, fields.optionalWhole(name));
	}

	private static Optional<Integer> within(Fields fields, String name, Optional<Integer> value) {
		value.filter(n -> n < 0 || n > MOST).ifPresent(n -> fields.fault(name, "is " + n + ", expected 0 to " + MOST));
		return value;
	}

	/**
	 * Counts of many things, such as {@code {"2019-09": 3}}.
	 *
	 * @param key makes of each name what it stands for, or refuses it
	 * @param expected completes "is to name"
	 */
	public static <K extends Comparable<? super K>> SortedMap<K, Integer> counts(Fields fields, String name, Function<String, K> key, String expected) {
		SortedMap<K, Integer> counts = new TreeMap<>();
		fields.plainValues(name).forEach((of, text) -> {
			try {
				K named = key.apply(of);
				long count = Long.parseLong(text);
				if (count < 0 || count > MOST) {
					fields.fault(name, "is " + count + " for " + named + ", expected 0 to " + MOST);
				} else {
					counts.put(named, (int) count);
				}
			} catch (IllegalArgumentException | DateTimeException e) {
				fields.fault(name, "is to name " + expected);
			}
		});
		return counts;
	}

	/** Notes a fault when one count is more than another that holds it. */
	public static void atMost(Fields fields, String name, long value, String limitName, long limit) {
		if (value > limit) {
			fields.fault(name, "is " + value + ", more than " + limitName + ", " + limit);
		}
	}

	/** An amount that is not negative. */
	public static Optional<BigDecimal> optionalPounds(Fields fields, String name) {
		Optional<BigDecimal> pounds = fields.optionalNumber(name);
		pounds.filter(amount -> amount.signum() < 0 || amount.compareTo(MOST_POUNDS) > 0)
				.ifPresent(amount -> fields.fault(name, "is " + amount.toPlainString() + ", expected pounds, 0 to " + MOST_POUNDS));
		return pounds;
	}

	/** A day on which something has happened: not after the day that all of it is about. */
	public static Optional<LocalDate> past(Fields fields, String name, LocalDate on) {
		Optional<LocalDate> day = fields.optionalDate(name);
		day.filter(on::isBefore).ifPresent(late -> fields.fault(name, "is " + late + ", after the day this is about, " + on));
		return day;
	}
}
