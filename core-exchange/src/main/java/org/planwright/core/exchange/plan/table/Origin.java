package org.planwright.core.exchange.plan.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which plan a table was handed out, and as of which version. It stands in the heading over the keys: only so can a row that
 * is missing later be told from one that never was there.
 */
public record Origin(String plan, long version) {

	private static final Pattern HEADING = Pattern.compile("\\s*Key[^()]*\\(([a-z0-9-]{1,64}), version ([0-9]{1,18})\\)\\s*", Pattern.CASE_INSENSITIVE);

	static Optional<Origin> of(String heading) {
		Matcher matcher = HEADING.matcher(heading);
		return matcher.matches() ? Optional.of(new Origin(matcher.group(1), Long.parseLong(matcher.group(2)))) : Optional.empty();
	}

	/** The heading over the keys, which says it. */
	public String over(String heading) {
		return heading + " (" + plan + ", version " + version + ")";
	}
}
