package org.planwright.core.web.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.planwright.core.model.journal.Event;

/**
 * What is different in a thing from what was told of it before.
 *
 * @param isNew whether nothing was
 * @param facts each in words, by what it is about
 */
record Difference(boolean isNew, Map<String, String> facts) {

	private static final int MOST = 12;

	static Difference between(Optional<Event> before, Event now, UnaryOperator<String> names) {
		Optional<Event> same = before.filter(event -> !event.ends());
		Map<String, String> old = same.map(event -> Particulars.of(event, names)).orElse(Map.of());
		Map<String, String> fresh = Particulars.of(now, names);
		Map<String, String> facts = new LinkedHashMap<>();
		fresh.forEach((label, value) -> {
			if (!value.equals(old.get(label))) {
				facts.put(label, label + " " + value + (old.containsKey(label) ? ", before that " + old.get(label) : ""));
			}
		});
		old.forEach((label, value) -> {
			if (!fresh.containsKey(label)) {
				facts.put(label, label + " taken back, before that " + value);
			}
		});
		return new Difference(same.isEmpty(), facts);
	}

	/** The end of a sentence about the thing, without what its beginning says of it. */
	String without(String... said) {
		List<String> left = facts.entrySet().stream().filter(each -> !isNew || !List.of(said).contains(each.getKey())).map(Map.Entry::getValue).toList();
		String most = left.stream().limit(MOST).collect(Collectors.joining("; ")) + (left.size() > MOST ? "; and " + (left.size() - MOST) + " more" : "");
		return left.isEmpty() ? isNew ? "." : ": told again as it was." : ": " + (most.endsWith(".") ? most : most + ".");
	}

	/** The same; of what is new no more than that. */
	String orIfNew(String defined) {
		return isNew ? defined : without();
	}
}
