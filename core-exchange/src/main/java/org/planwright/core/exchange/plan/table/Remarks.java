package org.planwright.core.exchange.plan.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is noticed in a document: each thing once, and what there is much of in one sentence. */
final class Remarks {

	private static final int MOST_NAMED = 20;

	private final Map<String, List<String>> named = new LinkedHashMap<>();

	void add(String sentence) {
		named.putIfAbsent(sentence, new ArrayList<>());
	}

	/** One more of what a sentence is about. */
	void add(String sentence, String what) {
		List<String> all = named.computeIfAbsent(sentence, none -> new ArrayList<>());
		if (!all.contains(what)) {
			all.add(what);
		}
	}

	List<String> sentences() {
		return named.entrySet().stream().map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getKey() + ": " + list(entry.getValue())).toList();
	}

	private static String list(List<String> all) {
		Stream<String> rest = all.size() > MOST_NAMED ? Stream.of(all.size() - MOST_NAMED + " more") : Stream.empty();
		return Stream.concat(all.stream().limit(MOST_NAMED), rest).collect(Collectors.joining(", "));
	}
}
