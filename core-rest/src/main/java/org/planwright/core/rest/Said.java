package org.planwright.core.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of a file that is sent: in the address, or in the fields of a form. */
record Said(Map<String, List<String>> all, Query query) {

	static Said of(Map<String, List<String>> inAddress, Map<String, List<String>> inForm, Query query) {
		Map<String, List<String>> all = new HashMap<>();
		inAddress.forEach((name, values) -> all.put(name, new ArrayList<>(values)));
		inForm.forEach((name, values) -> all.computeIfAbsent(name, none -> new ArrayList<>()).addAll(values));
		return new Said(all, query);
	}

	/** What is said once; blanks say nothing. */
	Optional<String> one(String name) {
		List<String> values = all.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
		if (values.size() > 1) {
			query.fault(name, "is said twice");
		}
		return values.stream().findFirst();
	}
}
