package org.planwright.core.model.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/** Single values, each with a label. */
public record Facts(List<Fact> facts) implements Content {

	/**
	 * @param unit of the value, {@code households}
	 * @param note what to know about it
	 */
	public record Fact(String label, Cell value, Optional<String> unit, Optional<String> note) {
		public Fact {
			Require.text("label", label);
			Objects.requireNonNull(value, "value");
			Objects.requireNonNull(unit, "unit");
			Objects.requireNonNull(note, "note");
		}

		public static Fact of(String label, Cell value) {
			return new Fact(label, value, Optional.empty(), Optional.empty());
		}

		public static Fact of(String label, Cell value, String unit) {
			return new Fact(label, value, Optional.of(unit), Optional.empty());
		}

		/** The same with something to know about it. */
		public Fact noting(String note) {
			return new Fact(label, value, unit, Optional.of(note));
		}
	}

	public Facts {
		facts = List.copyOf(facts);
		Require.that(!facts.isEmpty(), "no facts");
	}

	public static Facts of(Fact... facts) {
		return new Facts(List.of(facts));
	}
}
