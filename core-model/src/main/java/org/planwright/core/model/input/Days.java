package org.planwright.core.model.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as they are written: ISO 8601 between machines, day-month-year in words for people. */
public final class Days {

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
	private static final int EARLIEST = 1900;
	private static final int LATEST = 2200;

	private Days() {
	}

	/**
	 * Reads {@code 2019-09-30}.
	 *
	 * @throws IllegalArgumentException with a reason that fits behind a field's name: {@code is "2019-09-31", and September
	 *         2019 has 30 days}
	 */
	public static LocalDate parse(String text) {
		Matcher parts = ISO.matcher(text);
		String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
		if (!parts.matches()) {
			throw new IllegalArgumentException("is \"" + shown + "\", expected a date as year-month-day, such as 2019-09-30");
		}
		int year = Integer.parseInt(parts.group(1));
		int month = Integer.parseInt(parts.group(2));
		int day = Integer.parseInt(parts.group(3));
		if (year < EARLIEST || year > LATEST) {
			throw new IllegalArgumentException("is \"" + shown + "\", expected a year from " + EARLIEST + " to " + LATEST);
		}
		if (month < 1 || month > 12) {
			throw new IllegalArgumentException("is \"" + shown + "\", and there is no month " + month);
		}
		try {
			return LocalDate.of(year, month, day);
		} catch (DateTimeException e) {
			YearMonth wanted = YearMonth.of(year, month);
			throw new IllegalArgumentException("is \"" + shown + "\", and " + wanted.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK))
					+ " has " + wanted.lengthOfMonth() + " days");
		}
	}

	/** {@code 30 September 2019}. */
	public static String words(LocalDate day) {
		return day.format(WORDS);
	}
}
