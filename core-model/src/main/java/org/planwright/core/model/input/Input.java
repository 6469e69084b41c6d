package org.planwright.core.model.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What was sent, as a tree that remembers where each value stood. JSON and YAML are read into the same tree, so that one
 * reader serves a request and a file alike.
 */
public sealed interface Input {

	/** The path from the root, {@code actions[3].ref}; empty for the root. */
	String path();

	/** The line it stands on, counted from 1. */
	int line();

	/** What this is, in a word, for a fault. */
	String kind();

	record Group(String path, int line, Map<String, Input> fields) implements Input {
		public Group {
			// Not Map.copyOf: faults are named in the order of the text.
			fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
		}

		@Override
		public String kind() {
			return "a group of fields";
		}
	}

	record Items(String path, int line, List<Input> items) implements Input {
		public Items {
			items = List.copyOf(items);
		}

		@Override
		public String kind() {
			return "a list";
		}
	}

	record Text(String path, int line, String value) implements Input {
		@Override
		public String kind() {
			return "a text";
		}
	}

	record Figure(String path, int line, BigDecimal value) implements Input {
		@Override
		public String kind() {
			return "a number";
		}
	}

	record Truth(String path, int line, boolean value) implements Input {
		@Override
		public String kind() {
			return "true or false";
		}
	}

	/** A {@code null}: the same as leaving the field out. */
	record Nothing(String path, int line) implements Input {
		@Override
		public String kind() {
			return "nothing";
		}
	}
}
