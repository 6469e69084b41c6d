package org.planwright.core.exchange.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands between the values of a text file: of tab, semicolon and comma the one that makes the most of the file's start
 * a table, which is to say lines with the same number of them. Between quotes none counts.
 */
final class Separator {

	/** The earlier wins when two do equally well: commas stand in sentences too. */
	private static final List<Character> CANDIDATES = List.of('\t', ';', ',');

	private Separator() {
	}

	static char in(CharSequence start) {
		return CANDIDATES.stream().max(Comparator.comparingInt((Character c) -> score(start, c))
				.thenComparing(c -> -CANDIDATES.indexOf(c))).filter(c -> score(start, c) > 0).orElse(',');
	}

	private static int score(CharSequence start, char separator) {
		Map<Integer, Integer> lines = new HashMap<>();
		int count = 0;
		boolean quoted = false;
		for (int i = 0; i <= start.length(); i++) {
			char c = i == start.length() ? '\n' : start.charAt(i);
			if (c == '"' && (quoted || i == 0 || start.charAt(i - 1) == separator || start.charAt(i - 1) == '\n')) {
				quoted = !quoted;
			} else if (c == '\n' && !quoted) {
				lines.merge(count, 1, Integer::sum);
				count = 0;
			} else if (c == separator && !quoted) {
				count++;
			}
		}
		return lines.entrySet().stream().mapToInt(e -> e.getKey() * e.getValue()).max().orElse(0);
	}
}
