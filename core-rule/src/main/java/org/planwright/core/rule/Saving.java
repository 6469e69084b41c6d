package org.planwright.core.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
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
		if (lines.isEmpty()) {
			return Verdicts.grey("No saving is recorded.", List.of("a saving with its kind, target and forecast"));
		}
		return Verdicts.worst(Arrays.stream(Kind.values()).map(kind -> lines.stream().filter(line -> line.kind == kind).toList())
				.filter(same -> !same.isEmpty()).map(same -> kind(same, thresholds)).toList());
	}

	private static Verdict kind(List<Line> lines, Thresholds thresholds) {
		List<String> missing = lines.stream().flatMap(Saving::missing).toList();
		if (!missing.isEmpty()) {
			return Verdicts.grey("The " + lines.get(0).kind.words + " saving cannot be judged without " + Words.list(missing) + ".", missing);
		}
		BigDecimal target = sum(lines, line -> line.target.get());
		BigDecimal net = sum(lines, line -> line.net().get());
		BigDecimal pressure = sum(lines, Line::pressure);
		String sentence = Words.list(lines.stream().map(Line::title).toList()) + " (" + lines.get(0).kind.words + "): " + Words.money(net)
				+ " forecast"
				+ (pressure.signum() > 0 ? " net of " + Words.money(pressure) + " of pressure" : "") + ", against a target of " + Words.money(target);
		return money(sentence, target, target.subtract(net), thresholds);
	}

	private static Stream<String> missing(Line line) {
		return Stream.of(line.target.isEmpty() ? "the amount to be saved by \"" + line.title + "\"" : "",
				line.forecast.isEmpty() ? "a forecast of \"" + line.title + "\"" : "").filter(text -> !text.isEmpty());
	}

	private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> amount) {
		return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Verdict money(String sentence, BigDecimal target, BigDecimal gap, Thresholds thresholds) {
		BigDecimal red = target.abs().multiply(thresholds.redPercent).movePointLeft(2).min(thresholds.redAmount);
		Status status = gap.signum() <= 0 ? Status.GREEN : gap.compareTo(red) >= 0 ? Status.RED : Status.AMBER;
		String words = gap.signum() <= 0 ? gap.signum() == 0 ? ": as planned." : ": " + Words.money(gap.abs()) + " better."
				: ": " + Words.money(gap) + " worse; from " + Words.money(red) + " on that is off track.";
		return new Verdict(status, List.of(sentence + words),
				List.of(new Used("saving-red-percent", Words.number(thresholds.redPercent), Optional.empty()),
				new Used("saving-red-amount", Words.money(thresholds.redAmount), Optional.empty())), List.of(), Optional.empty());
	}

	/** Judges a budget by what will be spent: GREEN within it. GREY without either. */
	public static Verdict spend(String title, Optional<BigDecimal> budget, Optional<BigDecimal> forecast, Thresholds thresholds) {
		List<String> missing = Stream.of(budget.isEmpty() ? "the budget of \"" + title + "\"" : "",
				forecast.isEmpty() ? "a forecast of \"" + title + "\"" : "")
				.filter(text -> !text.isEmpty()).toList();
		if (!missing.isEmpty()) {
			return Verdicts.grey("\"" + title + "\" cannot be judged without " + Words.list(missing) + ".", missing);
		}
		return money(title + ": " + Words.money(forecast.get()) + " forecast to be spent, of a budget of "
				+ Words.money(budget.get()), budget.get(),
				forecast.get().subtract(budget.get()), thresholds);
	}
}
