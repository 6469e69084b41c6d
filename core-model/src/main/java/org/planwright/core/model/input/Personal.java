package org.planwright.core.model.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds in a text what looks as if it spoke of one person: a home's postcode, a child's number, a date of birth. None of it
 * is kept anywhere, so every text that comes in, typed or imported, is looked at here.
 */
public final class Personal {

	/** No text below this length can hold any of it; figures, of which there are many, mostly are. */
	private static final int SHORTEST = 3;

	private static final Pattern COLUMN = Pattern.compile("(child|pupil|young_person)_?(s_)?(id|name|number|ref|reference)|upn|nhs(_?(no|number|id))?"
			+ "|(fore|first|sur|last|family|given)_?name|dob|d_o_b|date_of_birth|birth_?date|(home_)?(postcode|address)");
	private static final Map<String, Pattern> LOOKS = new LinkedHashMap<>();

	static {
		look("a postcode", "\\b[a-pr-uwyz][a-hk-y]?\\d[a-z\\d]?[ -]?\\d[abd-hjlnp-uw-z]{2}\\b");
		look("an NHS number", "(?<![\\w£]|\\d[.,-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\w|[.,]\\d)");
		look("a pupil number", "\\b[a-z]\\d{11}[a-z\\d]\\b");
		look("a date of birth", "\\b(d\\.?o\\.?b|date of birth|birth ?date|born on|born \\d+)\\b");
	}

	private Personal() {
	}

	private static void look(String what, String regex) {
		LOOKS.put(what, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
	}

	/** What a text looks as if it held, in words that fit behind "holds what looks like"; empty when there is nothing. */
	public static List<String> in(String text) {
		if (text.length() < SHORTEST) {
			return List.of();
		}
		return LOOKS.entrySet().stream().filter(look -> look.getValue().matcher(text).find()).map(Map.Entry::getKey).toList();
	}

	/** Whether a column of this name, in lower case with underscores between the words, is about persons. */
	public static boolean isColumn(String name) {
		return COLUMN.matcher(name).matches();
	}

	/** What to say of a text that holds it. The text itself is not repeated. */
	public static String reason(String what) {
		return "holds what looks like " + what + "; nothing about a person is kept here";
	}
}
