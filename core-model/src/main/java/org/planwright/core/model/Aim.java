package org.planwright.core.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;

/** What a target asks for: a level, or a change from the baseline, which cannot be turned into a level without one. */
public sealed interface Aim {

	/** The level asked for, in the unit of the measure; empty when it rests on a baseline that is missing. */
	Optional<BigDecimal> level(Optional<Baseline> baseline);

	/** A level to reach. */
	record Level(BigDecimal value) implements Aim {
		public Level {
			Objects.requireNonNull(value, "value");
		}

		@Override
		public Optional<BigDecimal> level(Optional<Baseline> baseline) {
			return Optional.of(value);
		}
	}

	/** A change by so many units; negative for a fall. */
	record Change(BigDecimal by) implements Aim {
		public Change {
			Objects.requireNonNull(by, "by");
		}

		@Override
		public Optional<BigDecimal> level(Optional<Baseline> baseline) {
			return baseline.map(b -> b.value().add(by));
		}
	}

	/** A change by so many hundredths of the baseline; negative for a fall. */
	record PercentChange(BigDecimal percent) implements Aim {
		public PercentChange {
			Objects.requireNonNull(percent, "percent");
		}

		@Override
		public Optional<BigDecimal> level(Optional<Baseline> baseline) {
			return baseline.map(
					b -> b.value().add(b.value().multiply(percent).divide(BigDecimal.valueOf(100), MathContext.DECIMAL64)));
		}
	}
}
