package org.planwright.core.exchange.plan.table;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a cell apart into what it states. Where lines and bullets were lost on the way, a statement is known by the word it
 * begins with, as long as the word before it can end one.
 */
public final class Statements {

	private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*|\\s*[•‣▪◦·\u00B7]\\s*");
	private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!?])\\s+(?=[\\p{Lu}£\"“(])|(?<=\\p{Ll}{2}[.;])(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{3})");
	private static final Pattern OPENER = Pattern.compile("(?<=(\\S))\\s+(?=(?:A net|Any|Better|Care leavers|Continued|Corporate and|Further|Higher|Improved|Improvement|Increase|Increased|More|New|Ongoing|"
			+ "Quality of|Reduce|Reduced|Reduction|Revised|Savings|Timely)\\s+\\p{Ll})");
	private static final Set<String> OPEN_END = Set.of("a", "an", "and", "any", "as", "at", "by", "for", "from", "in", "including", "into", "no", "of", "on", "or", "our", "the", "their", "through", "to",
			"via", "with", "within", "be", "is", "are", "will", "not", "all");

	private Statements() {
	}

	/** Each without the blanks around it; empty when the text is. */
	public static List<String> of(String text) {
		return LINES.splitAsStream(text).flatMap(SENTENCES::splitAsStream).flatMap(Statements::opened).map(s -> s.replaceAll("\\s+", " ").strip())
				.filter(s -> !s.isEmpty()).toList();
	}

	private static Stream<String> opened(String text) {
		Matcher matcher = OPENER.matcher(text);
		List<Integer> cuts = matcher.results().filter(cut -> ends(text, cut)).map(MatchResult::end).toList();
		Stream.Builder<String> parts = Stream.builder();
		int from = 0;
		for (int cut : cuts) {
			parts.add(text.substring(from, cut));
			from = cut;
		}
		return parts.add(text.substring(from)).build();
	}

	private static boolean ends(String text, MatchResult cut) {
		String before = text.substring(0, cut.start());
		String word = before.substring(before.lastIndexOf(' ') + 1);
		return !word.endsWith(",") && !word.endsWith("&") && !word.endsWith("/") && !word.endsWith("-") && !OPEN_END.contains(word.toLowerCase(java.util.Locale.UK));
	}
}
