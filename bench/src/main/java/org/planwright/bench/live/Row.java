package org.planwright.bench.live;

import java.util.List;

/**
 * What came of a route.
 *
 * @param updates how many were made
 * @param seconds how long the load lasted
 * @param failedThere requests to what was updated that failed
 * @param failedElsewhere all others that failed
 * @param longestAnswer in milliseconds, as all times here
 * @param quick by how much an answer of the programme with quick requests was delayed, at most: once for each update
 * @param slow the same for the programme with slow requests
 * @param others the same for all others
 * @param live from the command to the first answer of the new version, for each update
 */
public record Row(String name, int updates, double seconds, long requests, long failedThere, long failedElsewhere, long wrong,
		long longestAnswer, List<Long> quick, List<Long> slow, List<Long> others, List<Long> live, int acknowledged, int lost,
		List<String> incidents) {

	/** Whether nothing failed, was wrong or was lost. */
	public boolean isClean() {
		return failedThere == 0 && failedElsewhere == 0 && wrong == 0 && lost == 0;
	}

	static String head() {
		return "%-33s %7s %9s %6s %13s %6s %7s %20s %20s %20s %14s %14s%n".formatted("", "updates", "requests", "per s", "failed:", "wrong",
				"longest", "longest added delay:", "on the one with", "on all others", "time to live", "lost writes")
				+ "%-33s %7s %9s %6s %13s %6s %7s %20s %20s %20s %14s %14s%n".formatted("", "", "", "", "there / else", "status", "answer",
						"quick requests", "slow requests", "", "median / most", "of all");
	}

	String line() {
		return "%-33s %7d %9d %6.0f %13s %6d %7d %20s %20s %20s %14s %14s%n".formatted(name, updates, requests, requests / seconds,
				failedThere + " / " + failedElsewhere, wrong, longestAnswer, both(quick), both(slow), both(others), both(live),
				lost + " of " + acknowledged);
	}

	private static String both(List<Long> values) {
		if (values.isEmpty()) {
			return "-";
		}
		List<Long> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2) + " / " + sorted.get(sorted.size() - 1);
	}
}
