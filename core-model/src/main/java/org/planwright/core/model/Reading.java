package org.planwright.core.model;

import java.math.BigDecimal;
import java.util.Objects;

/** What an observation says: a figure, or a symbol that stands for one. A symbol is never zero, and never good news. */
public sealed interface Reading {

	record Figure(BigDecimal value) implements Reading {
		public Figure {
			Objects.requireNonNull(value, "value");
		}
	}

	/** Why there is no figure, in the symbols of official statistics. */
	enum Symbol implements Reading {
		/** {@code z} */
		NOT_APPLICABLE("z"),
		/** {@code x} */
		UNAVAILABLE("x"),
		/** {@code c} */
		CONFIDENTIAL("c"),
		/** {@code low}: rounds to nought, but is not. */
		ROUNDS_TO_ZERO("low"),
		/** {@code u} */
		LOW_RELIABILITY("u"),
		/** {@code k}: occurs in looked-after children's files for a small share. */
		SMALL("k"),
		/** {@code :} in older files. */
		NOT_AVAILABLE(":"),
		/** {@code ~} in older files. */
		SUPPRESSED("~"),
		/** {@code ..} in older files. */
		MISSING("..");

		private final String written;

		Symbol(String written) {
			this.written = written;
		}

		/** As official statistics write it. */
		public String written() {
			return written;
		}

		public static java.util.Optional<Symbol> of(String written) {
			return java.util.Arrays.stream(values()).filter(symbol -> symbol.written.equals(written)).findFirst();
		}
	}
}
