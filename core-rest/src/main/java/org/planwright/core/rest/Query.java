package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** Reads the parameters of a question and notes every one that is wrong. */
final class Query {

	private final List<Fault> faults = new ArrayList<>();

	Optional<LocalDate> day(String name, String text) {
		if (text == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Days.parse(text));
		} catch (IllegalArgumentException e) {
			fault(name, e.getMessage());
			return Optional.empty();
		}
	}

	long whole(String name, String text, long usual, long least, long most) {
		if (text == null) {
			return usual;
		}
		try {
			long value = Long.parseLong(text);
			if (value >= least && value <= most) {
				return value;
			}
		} catch (NumberFormatException e) {
			// Said below.
		}
		String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
		fault(name, "is \"" + shown + "\", expected a whole number from " + least + " to " + most);
		return usual;
	}

	/** A switch: on when it is there without a value or as {@code true}. */
	boolean flag(String name, String text) {
		if (text == null || text.equals("false")) {
			return false;
		}
		if (!text.isEmpty() && !text.equals("true")) {
			fault(name, "is neither true nor false");
		}
		return true;
	}

	void fault(String name, String reason) {
		faults.add(new Fault(name, reason));
	}

	/**
	 * Ends the reading.
	 *
	 * @throws Refusal of kind {@code UNREADABLE} that names each that is wrong
	 */
	void check() {
		if (!faults.isEmpty()) {
			throw new Refusal(Refusal.Kind.UNREADABLE, String.join("; ", faults.stream().map(Fault::toString).toList()), faults);
		}
	}
}
