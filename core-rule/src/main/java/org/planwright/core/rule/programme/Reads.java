package org.planwright.core.rule.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;

/** What programmes read alike: words with no person in them, counts, pounds, days that have passed. Each notes its faults. */
public final class Reads {

	private static final int LONGEST_TITLE = 200;
	private static final int MOST = 1_000_000;
	private static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(1_000_000_000);
	private static final Map<String, Pattern> PERSONAL = Map.of( //
			"a postcode", insensitive("\\b[a-z]{1,2}\\d[a-z\\d]?[ -]?\\d[abd-hjlnp-uw-z]{2}\\b"), //
			"an NHS number", insensitive("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b"), //
			"a pupil number", insensitive("\\b[a-z]\\d{11}[a-z\\d]\\b"), //
			"a date of birth", insensitive("\\b(dob|date of birth|born on)\\b"));

	private Reads() {
	}

	private static Pattern insensitive(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
	}

	/** A few words for people. What looks like an address or a child's number is refused. */
	public static String title(Fields fields, String name) {
		String title = fields.text(name);
		if (title.length() > LONGEST_TITLE) {
			fields.fault(name, "is longer than " + LONGEST_TITLE + " characters");
		}
		impersonal(fields, name, title);
		return title;
	}

	/** What else to know. What looks like an address or a child's number is refused. */
	public static Optional<String> optionalNote(Fields fields, String name) {
		Optional<String> note = fields.optionalText(name);
		note.ifPresent(text -> impersonal(fields, name, text));
		return note;
	}

	/** Notes a fault when a text looks like an address or a child's number. */
	public static void impersonal(Fields fields, String name, String text) {
		PERSONAL.forEach((what, pattern) -> {
			if (pattern.matcher(text).find()) {
				fields.fault(name, "holds what looks like " + what + "; nothing about a person is kept here");
			}
		});
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

	/** Notes a fault when one count is more than another that holds it. */
	public static void atMost(Fields fields, String name, int value, String limitName, int limit) {
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
