package org.planwright.core.model.input;

import java.time.Year;
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

	/** What stands between the parts of a number, as people and spreadsheets write it: blanks of any kind. */
	private static final String GAP = "[ \\u00a0\\u2007\\u2009\\u202f-]{0,3}";

	/** "KS2 3rd review" is no postcode: whoever writes one does not change from capitals to small letters. */
	private static final String ORDINAL = "(?!(?-i:[A-Z]{1,2}\\d[A-Z\\d]?" + GAP + "(?:1st|2nd|3rd|[04-9]th))\\b)";

	private static final String DATE_OF_BIRTH = "a date of birth";
	private static final String DATE = "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]|\\d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )((?:19|20)?\\d{2})\\b"
			+ "|\\b((?:19|20)\\d{2})-\\d{2}-\\d{2}\\b";

	/** Two letters that are said before dates without being a person's. */
	private static final String INITIALS = "(?!(?:AM|PM|LA|CP|HR|IT|BI|SW|UK|EU|MP)\\b)(?-i:\\b[A-Z]\\.? ?[A-Z]\\b\\.?)";
	private static final Pattern INITIALS_AND_DATE = Pattern.compile(INITIALS + "[ ,:(\\u00a0-]{1,3}(?:" + DATE + ")", Pattern.CASE_INSENSITIVE);

	/** So old are those whom a plan for children is about, but for the youngest: their dates of birth look like a plan's own dates. */
	private static final int YOUNGEST = 8;
	private static final int OLDEST = 25;

	static {
		look("a postcode", "\\b" + ORDINAL + "[a-pr-uwyz][a-hk-y]?\\d[a-z\\d]?" + GAP + "\\d[abd-hjlnp-uw-z]{2}\\b");
		look("an NHS number", "(?<![\\w£]|\\d[.,-])\\d{3}" + GAP + "\\d{3}" + GAP + "\\d{4}(?!\\w|[.,]\\d)");
		look("a pupil number", "\\b[a-z]\\d{11}[a-z\\d]\\b");
		look(DATE_OF_BIRTH, "\\b(d\\.?o\\.?b|date of birth|birth ?date|born on|born \\d+)\\b");
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
		return LOOKS.entrySet().stream().filter(look -> look.getValue().matcher(text).find() || look.getKey().equals(DATE_OF_BIRTH) && tellsAnAge(text))
				.map(Map.Entry::getKey).toList();
	}

	/** A day beside somebody's initials on which a child or a young person of today may have been born: {@code JS 03/05/2009}. */
	private static boolean tellsAnAge(String text) {
		int now = Year.now().getValue();
		return INITIALS_AND_DATE.matcher(text).results().map(found -> Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)))
				.map(year -> year < 100 ? year + 2000 : year).anyMatch(year -> year <= now - YOUNGEST && year >= now - OLDEST);
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
