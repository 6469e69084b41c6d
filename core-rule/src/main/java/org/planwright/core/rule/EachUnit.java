package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K2 unit by unit: every one has to reach a level, and a total hides none. For services that are to recover their full cost. */
public final class EachUnit {

	/**
	 * @param full from this per cent on a unit is green, {@code unit-full-percent}
	 * @param red under this per cent a unit is red, {@code unit-red-percent}
	 */
	public record Thresholds(BigDecimal full, BigDecimal red) {

		public static final Thresholds DEFAULT = new Thresholds(BigDecimal.valueOf(100), BigDecimal.valueOf(95));

		public Thresholds {
			Require.that(red.compareTo(full) <= 0, "unit-red-percent is " + red + ", more than unit-full-percent, " + full);
		}

		public static Thresholds from(Settings settings) {
			return settings.make("unit-red-percent", () -> new Thresholds(settings.number("unit-full-percent", DEFAULT.full),
					settings.number("unit-red-percent", DEFAULT.red)), DEFAULT);
		}
	}

	/**
	 * One unit.
	 *
	 * @param name of the service, home or team
	 * @param percent how much of what it has to reach; empty when that is not known
	 */
	public record Unit(String name, Optional<BigDecimal> percent) {
		public Unit {
			Require.text("name", name);
			Objects.requireNonNull(percent, "percent");
		}
	}

	/** The units as they stood in a period that ended on a day. */
	public record Period(LocalDate on, List<Unit> units) {
		public Period {
			units = List.copyOf(units);
		}
	}

	private EachUnit() {
	}

	/**
	 * Judges the newest period, oldest first. A unit that is not known is GREY, and RED after the day by which it had to be.
	 *
	 * @param title what every unit has to reach
	 */
	public static Verdict judge(String title, List<Period> periods, Optional<LocalDate> knownBy, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}
}
