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
 * @param closed for how long the lane of the programme with quick requests was closed, by the server's own clock, for each update
 * @param still the longest time that the machine let a waiting thread of the load not run
 * @param write the longest time that somebody else's small file took to the same disk
 */
public record Row(String name, int updates, double seconds, long requests, long failedThere, long failedElsewhere, long wrong,
		long longestAnswer, List<Long> quick, List<Long> slow, List<Long> others, List<Long> live, List<Long> closed, long still, long write,
		int acknowledged, int lost, List<String> incidents) {

	private static final String FORMAT = "%-32s %7s %14s %10s %6s %7s %11s %11s %11s %11s %11s %11s %11s%n";

	/** Whether nothing failed, was wrong or was lost. */
	public boolean isClean() {
		return failedThere == 0 && failedElsewhere == 0 && wrong == 0 && lost == 0;
	}

	static String head() {
		return "Times: median / most, of the longest at each update.%n%n".formatted()
				+ FORMAT.formatted("", "", "requests", "failed:", "wrong", "longest", "added delay:", "", "", "lane closed", "time", "machine:", "lost writes")
				+ FORMAT.formatted("", "updates", "(a second)", "there/else", "status", "answer", "quick", "slow", "others", "(quick)", "to live", "cpu/disk", "of all");
	}

	String line() {
		return FORMAT.formatted(name, updates, requests + " (%.0f)".formatted(requests / seconds), failedThere + " / " + failedElsewhere, wrong,
				longestAnswer, both(quick), both(slow), both(others), both(closed), both(live),
				still + " / " + write, lost + " of " + acknowledged);
	}

	private static String both(List<Long> values) {
		if (values.isEmpty()) {
			return "-";
		}
		List<Long> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2) + " / " + sorted.get(sorted.size() - 1);
	}
}
