package org.planwright.core.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K9: a saving or a budget against its forecast, net of pressure; cash, cost avoidance and income are never added up. */
public final class Saving {

	/**
	 * Red from whichever is lower.
	 *
	 * @param redPercent of the target, {@code saving-red-percent}
	 * @param redAmount in pounds, {@code saving-red-amount}
	 */
	public record Thresholds(BigDecimal redPercent, BigDecimal redAmount) {

		public static final Thresholds DEFAULT = new Thresholds(BigDecimal.valueOf(5), BigDecimal.valueOf(100_000));

		public static Thresholds from(Settings settings) {
			return new Thresholds(settings.number("saving-red-percent", DEFAULT.redPercent),
					settings.number("saving-red-amount", DEFAULT.redAmount));
		}
	}

	/** What kind of money it is. */
	public enum Kind {
		CASH("cash"), COST_AVOIDANCE("cost avoidance"), INCOME("income");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		public String words() {
			return words;
		}
	}

	/**
	 * A saving, in pounds of one year.
	 *
	 * @param target what is to be saved
	 * @param forecast what will be, before pressure
	 * @param pressure what has been added to the cost in the year and eats into it
	 */
	public record Line(String title, Kind kind, Optional<BigDecimal> target, Optional<BigDecimal> forecast, BigDecimal pressure) {
		public Line {
			Require.text("title", title);
			Objects.requireNonNull(kind, "kind");
			Objects.requireNonNull(target, "target");
			Objects.requireNonNull(forecast, "forecast");
			Require.that(pressure.signum() >= 0, "pressure is negative");
		}

		/** Forecast less pressure. */
		public Optional<BigDecimal> net() {
			return forecast.map(f -> f.subtract(pressure));
		}
	}

	private Saving() {
	}

	/** The worst kind of money decides; lines of the same kind are added up. GREY without a line, a target or a forecast. */
	public static Verdict judge(List<Line> lines, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** Judges a budget by what will be spent: GREEN within it. GREY without either. */
	public static Verdict spend(String title, Optional<BigDecimal> budget, Optional<BigDecimal> forecast, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}
}
