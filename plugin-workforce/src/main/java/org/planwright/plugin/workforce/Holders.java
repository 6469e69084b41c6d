package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.Limit.Bound;

/**
 * How the cases of a team are spread over those who hold them. Counts only: how many people hold how many cases, and nobody's
 * name.
 *
 * @param holders people who hold cases, as heads
 * @param cases they hold together
 * @param byCases how many people hold so many cases; empty when the team has compared them with its limit itself
 * @param within how many of them the team has counted within its limit
 * @param over how many beyond the limit, but not far
 * @param farOver how many far beyond it
 */
public record Holders(int holders, int cases, SortedMap<Integer, Integer> byCases, Optional<Integer> within, Optional<Integer> over,
		Optional<Integer> farOver) {

	static final Holders NONE = new Holders(0, 0, new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty());

	private static final int MOST_CASES = 999;

	/** How they stand against a limit. */
	public record Standing(int within, int over, int farOver) {

		static final Standing NOBODY = new Standing(0, 0, 0);

		Standing plus(Standing other) {
			return new Standing(within + other.within, over + other.over, farOver + other.farOver);
		}

		int all() {
			return within + over + farOver;
		}
	}

	static Holders read(Fields fields) {
		Numbers numbers = new Numbers(fields);
		SortedMap<Integer, Integer> byCases = byCases(fields);
		Holders read = new Holders(numbers.count("holders"), numbers.count("cases"), byCases, numbers.optionalCount("within"),
				numbers.optionalCount("over"), numbers.optionalCount("farOver"));
		boolean counted = fields.has("within") || fields.has("over") || fields.has("farOver");
		if (!byCases.isEmpty() && counted) {
			fields.fault("byCases", "stands beside within, over and farOver: give either, so that the two cannot disagree");
		} else if (!byCases.isEmpty()) {
			read.checkSpread(fields);
		} else if (counted) {
			read.checkCounts(fields);
		} else if (read.holders > 0) {
			fields.fault("byCases", "is missing: how many people hold how many cases, or within, over and farOver");
		}
		if (read.holders == 0 && read.cases > 0) {
			fields.fault("cases", "is " + read.cases + ", but nobody holds any");
		}
		return read;
	}

	private static SortedMap<Integer, Integer> byCases(Fields fields) {
		SortedMap<Integer, Integer> spread = new TreeMap<>();
		for (Map.Entry<String, String> entry : fields.plainValues("byCases").entrySet()) {
			if (entry.getKey().matches("\\d{1,3}") && entry.getValue().matches("\\d{1,5}")) {
				spread.merge(Integer.valueOf(entry.getKey()), Integer.valueOf(entry.getValue()), Integer::sum);
			} else {
				fields.fault("byCases", "is to name numbers of cases, 0 to " + MOST_CASES + ", each with how many people hold so many, such as \"16\": 4");
				break;
			}
		}
		return spread;
	}

	private void checkSpread(Fields fields) {
		int people = byCases.values().stream().mapToInt(Integer::intValue).sum();
		long held = byCases.entrySet().stream().mapToLong(entry -> (long) entry.getKey() * entry.getValue()).sum();
		if (people != holders) {
			fields.fault("holders", "is " + holders + ", and byCases counts " + people + " people");
		}
		if (held != cases) {
			fields.fault("cases", "is " + cases + ", and byCases comes to " + held);
		}
	}

	private void checkCounts(Fields fields) {
		for (String name : new String[] {"within", "over", "farOver"}) {
			if (!fields.has(name)) {
				fields.fault(name, "is missing beside the others");
			}
		}
		int people = within.orElse(0) + over.orElse(0) + farOver.orElse(0);
		if (people != holders) {
			fields.fault("holders", "is " + holders + ", and within, over and farOver make " + people);
		}
	}

	/** By the spread where it is known, else as the team has counted. */
	Standing against(int limit, BigDecimal farPercent) {
		if (byCases.isEmpty()) {
			return new Standing(within.orElse(0), over.orElse(0), farOver.orElse(0));
		}
		Bound bound = new Bound(Bound.Side.CEILING, BigDecimal.valueOf(limit));
		Standing standing = Standing.NOBODY;
		for (Map.Entry<Integer, Integer> entry : byCases.entrySet()) {
			BigDecimal held = BigDecimal.valueOf(entry.getKey());
			int people = entry.getValue();
			standing = standing.plus(bound.holds(held) ? new Standing(people, 0, 0)
					: bound.beyond(held, farPercent) ? new Standing(0, 0, people) : new Standing(0, people, 0));
		}
		return standing;
	}
}
