package org.planwright.core.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Days;

/**
 * A day that was asked for, either as ISO 8601 under its name or in the three fields of the form, with what is wrong about
 * it.
 *
 * @param value the day; empty when none was given, or a wrong one
 * @param error what is wrong; empty when nothing is
 */
public record DateField(String name, String label, String day, String month, String year, Optional<LocalDate> value, String error) {

	private static final Set<String> PARTS = Set.of("", "-day", "-month", "-year");
	private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
	private static final Pattern ISO = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})");

	/**
	 * Reads it.
	 *
	 * @param parameters the value of a query parameter, null when absent
	 */
	static DateField read(String name, String label, UnaryOperator<String> parameters) {
		String iso = text(parameters.apply(name));
		if (!iso.isEmpty()) {
			Matcher parts = ISO.matcher(iso);
			return parts.matches() ? checked(name, label, parts.group(3), parts.group(2), parts.group(1), iso)
					: checked(name, label, "", "", "", iso);
		}
		String day = text(parameters.apply(name + "-day"));
		String month = text(parameters.apply(name + "-month"));
		String year = text(parameters.apply(name + "-year"));
		if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
			return new DateField(name, label, "", "", "", Optional.empty(), "");
		}
		return checked(name, label, day, month, year, padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2));
	}

	/** Whether a query parameter gives the day of this name, or a part of it. */
	static boolean isPartOf(String name, String parameter) {
		return parameter.startsWith(name) && PARTS.contains(parameter.substring(name.length()));
	}

	private static DateField checked(String name, String label, String day, String month, String year, String iso) {
		try {
			return new DateField(name, label, day, month, year, Optional.of(Days.parse(iso)), "");
		} catch (IllegalArgumentException e) {
			return new DateField(name, label, day, month, year, Optional.empty(), label + " " + e.getMessage());
		}
	}

	/** The same with something wrong about it that only the answer shows. */
	DateField wrong(String why) {
		return new DateField(name, label, day, month, year, Optional.empty(), why);
	}

	private static String text(String parameter) {
		return parameter == null ? "" : parameter.strip();
	}

	private static String padded(String number, int width) {
		return DIGITS.matcher(number).matches() ? "0".repeat(Math.max(0, width - number.length())) + number : number;
	}
}
