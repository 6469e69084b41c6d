package org.planwright.core.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * Something a programme keeps in the journal and reads into its own types: a monthly return, a home, a tender round.
 *
 * @param programme whose it is
 * @param kind what it is, in the programme's words
 * @param key which one; the newest of a key counts
 * @param on the day it is about, for a return the last of its period
 * @param fields at most 100, each a single value as written
 */
public record ProgrammeRecord(String programme, String kind, String key, LocalDate on, Map<String, String> fields) {

	public ProgrammeRecord {
		Require.id("programme", programme);
		Require.id("kind", kind);
		Require.id("key", key);
		Objects.requireNonNull(on, "on");
		Require.that(fields.size() <= 100, "more than 100 fields");
		fields.forEach((name, value) -> {
			Require.text("a field's name", name);
			Objects.requireNonNull(value, name);
			Require.that(value.length() <= Require.LONGEST_TEXT, name + " is longer than " + Require.LONGEST_TEXT + " characters");
		});
		fields = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(fields));
	}
}
