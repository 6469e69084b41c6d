package org.planwright.core.model.input;

import java.util.Objects;
import java.util.regex.Pattern;

/** The invariants that values share. Each answers what it was given, or throws {@link IllegalArgumentException}. */
public final class Require {

	/** The longest text a value may hold, in characters. */
	public static final int LONGEST_TEXT = 10_000;

	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
	private static final Pattern REF = Pattern.compile("[0-9A-Za-z]{1,8}(\\.[0-9A-Za-z]{1,8}){0,3}");

	private Require() {
	}

	/** An id: lower-case letters, digits and hyphens, at most 64. */
	public static String id(String name, String value) {
		return matching(name, value, ID, "lower-case letters, digits and hyphens, at most 64");
	}

	/** The reference of an action, as printed in the plan: {@code 2.10}, {@code 2.9.5}. */
	public static String ref(String name, String value) {
		return matching(name, value, REF, "letters and digits in groups joined by dots, such as 2.10");
	}

	/** A text that says something. */
	public static String text(String name, String value) {
		if (Objects.requireNonNull(value, name).isBlank()) {
			throw new IllegalArgumentException(name + " is empty");
		}
		if (value.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException(name + " is longer than " + LONGEST_TEXT + " characters");
		}
		return value;
	}

	public static void that(boolean holds, String otherwise) {
		if (!holds) {
			throw new IllegalArgumentException(otherwise);
		}
	}

	private static String matching(String name, String value, Pattern pattern, String words) {
		if (!pattern.matcher(Objects.requireNonNull(value, name)).matches()) {
			String shown = value.length() > 40 ? value.substring(0, 40) + "..." : value;
			throw new IllegalArgumentException(name + " is \"" + shown + "\", expected " + words);
		}
		return value;
	}
}
