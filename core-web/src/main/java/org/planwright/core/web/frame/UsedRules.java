package org.planwright.core.web.frame;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of a style sheet the rules for what pages show on a screen: a selector stays when every class it names is one of those used.
 * Paper is left to our own rules. It reads what a minifier writes: no comments, and braces in no text.
 */
final class UsedRules {

	private static final String PAPER = "@media print";
	private static final Pattern USED = Pattern.compile("govuk-[a-z0-9_-]+");
	private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][A-Za-z0-9_-]*)");
	private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

	private final Set<String> used;

	private UsedRules(Set<String> used) {
		this.used = used;
	}

	/** @param templates what names classes; one that ends in a hyphen has its end put in when the page is written */
	static UsedRules of(Stream<String> templates) {
		return new UsedRules(templates.flatMap(text -> USED.matcher(text).results().map(MatchResult::group)).collect(Collectors.toUnmodifiableSet()));
	}

	String of(String css) {
		StringBuilder kept = new StringBuilder();
		int start = 0;
		for (int brace = css.indexOf('{'); brace >= 0; brace = css.indexOf('{', start)) {
			int end = end(css, brace);
			String head = css.substring(start, brace).strip();
			String body = css.substring(brace + 1, end);
			String used = body.indexOf('{') >= 0 ? of(body) : body;
			String selectors = head.startsWith("@") ? head : selectors(head);
			if (!used.isEmpty() && !selectors.isEmpty() && !head.equals(PAPER)) {
				kept.append(selectors).append('{').append(used).append('}');
			}
			start = end + 1;
		}
		return kept.toString();
	}

	private static int end(String css, int brace) {
		int depth = 1;
		int at = brace;
		while (depth > 0) {
			at++;
			depth += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
		}
		return at;
	}

	private String selectors(String head) {
		return Arrays.stream(COMMA.split(head)).filter(this::isUsed).collect(Collectors.joining(","));
	}

	private boolean isUsed(String selector) {
		return CLASS.matcher(selector).results().map(found -> found.group(1))
				.allMatch(name -> used.contains(name) || used.stream().anyMatch(each -> each.endsWith("-") && name.startsWith(each)));
	}
}
