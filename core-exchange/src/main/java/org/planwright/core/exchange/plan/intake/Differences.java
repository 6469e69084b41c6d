package org.planwright.core.exchange.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.exchange.PlanImport.FieldChange;

/** Collects what differs between what is there and what a row says, field by field. */
final class Differences {

	private final List<FieldChange> changes = new ArrayList<>();
	private final Wording wording;

	Differences(Wording wording) {
		this.wording = wording;
	}

	/** What holds from now on: what is told, unless it says the same. */
	String text(String field, String known, Optional<String> told) {
		return value(field, known, told.filter(text -> !wording.same(known, text)), text -> text);
	}

	List<String> texts(String field, List<String> known, Optional<List<String>> told) {
		return value(field, known, told.filter(texts -> !wording.same(known, texts)), texts -> String.join("\n", texts));
	}

	/** A text that may be missing. */
	Optional<String> words(String field, Optional<String> known, Optional<Optional<String>> told) {
		return optional(field, known, told.filter(text -> !wording.same(known.orElse(""), text.orElse(""))));
	}

	<T> T value(String field, T known, Optional<T> told, Function<T, String> shown) {
		if (told.isEmpty() || told.get().equals(known)) {
			return known;
		}
		changes.add(new FieldChange(field, shown.apply(known), shown.apply(told.get())));
		return told.get();
	}

	<T> Optional<T> optional(String field, Optional<T> known, Optional<Optional<T>> told) {
		return value(field, known, told, value -> value.map(Object::toString).orElse(""));
	}

	List<FieldChange> changes() {
		return List.copyOf(changes);
	}
}
