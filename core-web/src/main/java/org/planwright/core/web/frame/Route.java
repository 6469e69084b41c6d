package org.planwright.core.web.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pattern of an address: {@code /plans/{plan}/actions/{ref}}. */
record Route(List<String> segments) {

	static Route of(String pattern) {
		return new Route(segments(pattern));
	}

	private static List<String> segments(String path) {
		return List.of(path.substring(1).split("/", -1));
	}

	/** What stands in the place of each name; empty when the address is another. */
	Optional<Map<String, String>> match(String path) {
		List<String> given = segments(path);
		if (given.size() != segments.size()) {
			return Optional.empty();
		}
		Map<String, String> names = new HashMap<>();
		for (int i = 0; i < given.size(); i++) {
			String wanted = segments.get(i);
			if (isName(wanted) && !given.get(i).isEmpty()) {
				names.put(wanted.substring(1, wanted.length() - 1), given.get(i));
			} else if (!wanted.equals(given.get(i))) {
				return Optional.empty();
			}
		}
		return Optional.of(names);
	}

	/** How many segments may be anything. */
	long names() {
		return segments.stream().filter(Route::isName).count();
	}

	/** The address with the names filled in. */
	String fill(Map<String, String> names) {
		StringBuilder address = new StringBuilder();
		segments.forEach(segment -> address.append('/').append(isName(segment) ? names.get(segment.substring(1, segment.length() - 1)) : segment));
		return address.toString();
	}

	private static boolean isName(String segment) {
		return segment.startsWith("{");
	}
}
