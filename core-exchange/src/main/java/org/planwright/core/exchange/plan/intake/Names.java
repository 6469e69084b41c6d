package org.planwright.core.exchange.plan.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planwright.core.exchange.plan.table.Officers;

/** The ids behind names: those that are known, and new ones for new names. */
final class Names {

	private final Map<String, String> known;
	private final Map<String, String> ids = new HashMap<>();
	private final Map<String, String> added = new LinkedHashMap<>();
	private final Set<String> told = new HashSet<>();

	/** @param known names by id */
	Names(Map<String, String> known) {
		this.known = known;
		known.forEach((id, name) -> ids.put(plain(name), id));
	}

	List<String> ids(List<String> names) {
		return names.stream().map(this::id).distinct().toList();
	}

	/** The id of a person, by name or by the id itself. */
	String id(String name) {
		return known.containsKey(name) ? name : ids.computeIfAbsent(plain(name), plain -> add(name));
	}

	private String add(String name) {
		String base = Officers.id(name).isEmpty() ? "person" : Officers.id(name);
		String id = base;
		for (int i = 2; known.containsKey(id) || added.containsKey(id); i++) {
			id = base.substring(0, Math.min(base.length(), 60)) + "-" + i;
		}
		added.put(id, name.length() > 200 ? name.substring(0, 200) : name);
		return id;
	}

	/** Those that were added since this was asked last. */
	Map<String, String> fresh() {
		Map<String, String> fresh = new LinkedHashMap<>(added);
		fresh.keySet().removeAll(told);
		told.addAll(fresh.keySet());
		return fresh;
	}

	Map<String, String> added() {
		return Map.copyOf(added);
	}

	String name(String id) {
		return known.getOrDefault(id, added.getOrDefault(id, id));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.UK).replaceAll("\\s+", " ").strip();
	}
}
