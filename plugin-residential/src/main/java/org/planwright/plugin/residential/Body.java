package org.planwright.plugin.residential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;

/** Reads what is sent of homes and schemes, and has no place for what would tell where a child lives. */
public final class Body {

	private static final int LONGEST_TITLE = 200;
	private static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(1_000_000_000);
	private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?[ -]?\\d[ABD-HJLNP-UW-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern NHS_NUMBER = Pattern.compile("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b");
	private static final Pattern PUPIL_NUMBER = Pattern.compile("\\b[A-Z]\\d{11}[A-Z\\d]\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern BIRTH = Pattern.compile("\\b(dob|date of birth|born on)\\b", Pattern.CASE_INSENSITIVE);

	private Body() {
	}

	/** An id, as the address gave it. */
	public static String id(Fields fields, String name, String id, int longest) {
		try {
			Require.id(name, id);
			Require.that(id.length() <= longest, name + " is longer than " + longest + " characters");
			personal(id).ifPresent(what -> fields.fault(name, "looks like " + what + "; choose an id that tells nothing"));
		} catch (IllegalArgumentException e) {
			fields.fault(name, e.getMessage().substring(name.length() + 1));
		}
		return id;
	}

	public static Optional<String> optionalId(Fields fields, String name) {
		return fields.optionalText(name).map(id -> id(fields, name, id, 64));
	}

	/** Words for people, without anything personal in them. */
	public static String title(Fields fields, String name) {
		String title = fields.text(name);
		if (title.length() > LONGEST_TITLE) {
			fields.fault(name, "is longer than " + LONGEST_TITLE + " characters");
		}
		personal(title).ifPresent(what -> fields.fault(name, "holds what looks like " + what + "; no address and nothing of a child is kept here"));
		return title;
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

	/** A day on which something has happened; not after the day the whole body is about. */
	public static Optional<LocalDate> past(Fields fields, String name, LocalDate on) {
		Optional<LocalDate> day = fields.optionalDate(name);
		day.filter(on::isBefore).ifPresent(late -> fields.fault(name, "is " + late + ", after the day this is about, " + on));
		return day;
	}

	/** What personal thing a text seems to hold. */
	static Optional<String> personal(String text) {
		return POSTCODE.matcher(text).find() ? Optional.of("a postcode")
				: NHS_NUMBER.matcher(text).find() ? Optional.of("an NHS number")
						: PUPIL_NUMBER.matcher(text).find() ? Optional.of("a pupil number")
								: BIRTH.matcher(text).find() ? Optional.of("a date of birth") : Optional.empty();
	}
}
