package org.planwright.core.exchange.plan.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The officers a cell names. A stroke, comma, semicolon or "and" stands between officers of one group; a new line, or
 * nothing at all where lines were lost, between groups.
 *
 * @param groups the names, group by group
 * @param unclear what cannot be told apart into names
 */
public record Officers(List<List<String>> groups, List<String> unclear) {

	private static final Pattern WITHIN = Pattern.compile("\\s*(?:[/,;&+]|\\band\\b)\\s*");
	private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*");

	public Officers {
		groups = groups.stream().map(List::copyOf).toList();
		unclear = List.copyOf(unclear);
	}

	public static Officers of(String text) {
		List<List<String>> groups = new ArrayList<>();
		List<String> unclear = new ArrayList<>();
		for (String line : text.strip().split("\\s*\\R\\s*")) {
			List<String> group = new ArrayList<>();
			for (String chunk : WITHIN.split(line)) {
				List<String> names = names(chunk.replaceAll("\\s+", " ").strip(), unclear);
				for (int i = 0; i < names.size(); i++) {
					if (i > 0) {
						groups.add(group);
						group = new ArrayList<>();
					}
					group.add(names.get(i));
				}
			}
			groups.add(group);
		}
		return new Officers(groups.stream().filter(group -> !group.isEmpty()).toList(), unclear);
	}

	/** Up to three words are one name; more must be pairs of a first and a last name. */
	private static List<String> names(String chunk, List<String> unclear) {
		if (chunk.isEmpty()) {
			return List.of();
		}
		String[] words = chunk.split(" ");
		if (words.length <= 3) {
			return List.of(chunk);
		}
		if (words.length % 2 == 0 && Stream.of(words).allMatch(word -> NAME.matcher(word).matches())) {
			List<String> pairs = new ArrayList<>();
			for (int i = 0; i < words.length; i += 2) {
				pairs.add(words[i] + " " + words[i + 1]);
			}
			return pairs;
		}
		unclear.add(chunk);
		return List.of();
	}

	/** Every name, in order. */
	public List<String> names() {
		return groups.stream().flatMap(List::stream).distinct().toList();
	}

	/** The id that is made of a name: {@code Zoë O'Neil} gives {@code zoe-o-neil}. */
	public static String id(String name) {
		String id = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^-+|-+$", "");
		return id.length() > 64 ? id.substring(0, 64).replaceAll("-+$", "") : id;
	}
}
