package org.planwright.core.web.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Days;

/**
 * A day that is asked for, either as ISO 8601 under its name or in the three fields of the form, with what is wrong about
 * it.
 *
 * @param label what it is, at the start of a sentence about what is wrong
 * @param legend how the form asks for it
 * @param value the day; empty when none was given, or a wrong one
 * @param error what is wrong; empty when nothing is
 */
public record DateField(String name, String label, String legend, String hint, String day, String month, String year, Optional<LocalDate> value, String error) {

	private static final List<String> PARTS = List.of("", "-day", "-month", "-year");
	private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
	private static final Pattern ISO = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})");

	/**
	 * Reads it.
	 *
	 * @param parameters the value of a query parameter, null when absent
	 */
	static DateField read(String name, String label, String legend, String hint, UnaryOperator<String> parameters) {
		DateField empty = new DateField(name, label, legend, hint, "", "", "", Optional.empty(), "");
		String iso = text(parameters.apply(name));
		if (!iso.isEmpty()) {
			Matcher parts = ISO.matcher(iso);
			return parts.matches() ? empty.checked(parts.group(3), parts.group(2), parts.group(1), iso)
					: empty.checked("", "", "", iso);
		}
		String day = text(parameters.apply(name + "-day"));
		String month = text(parameters.apply(name + "-month"));
		String year = text(parameters.apply(name + "-year"));
		if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
			return empty;
		}
		return empty.checked(day, month, year, padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2));
	}

	/** The query parameters that give the day of this name, or a part of it. */
	static List<String> parameters(String name) {
		return PARTS.stream().map(part -> name + part).toList();
	}

	/** The day as an address says it; empty when none was given. */
	public String iso() {
		return value.map(LocalDate::toString).orElse("");
	}

	boolean isWrong() {
		return !error.isEmpty();
	}

	private DateField checked(String asDay, String asMonth, String asYear, String asked) {
		try {
			return new DateField(name, label, legend, hint, asDay, asMonth, asYear, Optional.of(Days.parse(asked)), "");
		} catch (IllegalArgumentException e) {
			return new DateField(name, label, legend, hint, asDay, asMonth, asYear, Optional.empty(), label + " " + e.getMessage());
		}
	}

	/** The same with something wrong about it that only the answer shows. */
	DateField wrong(String why) {
		return new DateField(name, label, legend, hint, day, month, year, Optional.empty(), why);
	}

	private static String text(String parameter) {
		return parameter == null ? "" : parameter.strip();
	}

	private static String padded(String number, int width) {
		return DIGITS.matcher(number).matches() ? "0".repeat(Math.max(0, width - number.length())) + number : number;
	}
}
