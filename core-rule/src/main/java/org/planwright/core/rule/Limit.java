package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K2: the share of units (people, teams, homes) that keep to a floor or a ceiling, and for how long it has been broken. */
public final class Limit {

	/**
	 * @param greenPercent from this share on green, {@code limit-green-percent}
	 * @param amberPercent from this share on amber, {@code limit-amber-percent}
	 * @param beyondPercent a unit further from the limit than this is amber at best, {@code limit-beyond-percent}
	 * @param redPeriods so many periods in a row that are not green are red, {@code limit-red-periods}
	 */
	public record Thresholds(BigDecimal greenPercent, BigDecimal amberPercent, BigDecimal beyondPercent, int redPeriods) {

		public static final Thresholds DEFAULT = new Thresholds(BigDecimal.valueOf(95), BigDecimal.valueOf(85), BigDecimal.valueOf(20), 3);

		public Thresholds {
			Require.that(amberPercent.compareTo(greenPercent) <= 0,
					"limit-amber-percent is " + amberPercent + ", more than limit-green-percent, " + greenPercent);
			Require.that(redPeriods > 0, "limit-red-periods is 0, expected at least 1");
		}

		public static Thresholds from(Settings settings) {
			return settings.make("limit-amber-percent", () -> new Thresholds(settings.number("limit-green-percent", DEFAULT.greenPercent),
					settings.number("limit-amber-percent", DEFAULT.amberPercent),
					settings.number("limit-beyond-percent", DEFAULT.beyondPercent), settings.count("limit-red-periods", DEFAULT.redPeriods)),
					DEFAULT);
		}

		Status status(Period period) {
			BigDecimal percent = period.share().movePointRight(2);
			if (percent.compareTo(amberPercent) < 0) {
				return Status.RED;
			}
			return percent.compareTo(greenPercent) < 0 || period.beyond() > 0 ? Status.AMBER : Status.GREEN;
		}
	}

	/** What a unit has to keep to. */
	public record Bound(Side side, BigDecimal value) {

		/** Which side of the value is within. */
		public enum Side {
			/** Not less than the value. */
			FLOOR,
			/** Not more than the value. */
			CEILING
		}

		public boolean holds(BigDecimal unit) {
			return !beyond(unit, BigDecimal.ZERO);
		}

		/** Whether a unit is outside by more than so many hundredths of the value. */
		public boolean beyond(BigDecimal unit, BigDecimal percent) {
			BigDecimal margin = value.abs().multiply(percent).movePointLeft(2);
			return side == Side.FLOOR ? unit.compareTo(value.subtract(margin)) < 0 : unit.compareTo(value.add(margin)) > 0;
		}
	}

	/**
	 * How the units stood in a period.
	 *
	 * @param on its last day
	 * @param within how many kept to the limit
	 * @param of how many there were
	 * @param beyond how many were further from it than the thresholds allow
	 */
	public record Period(LocalDate on, int within, int of, int beyond) {
		public Period {
			Require.that(within >= 0 && beyond >= 0 && within + beyond <= of, within + " within and " + beyond + " beyond, of " + of);
		}

		BigDecimal share() {
			return BigDecimal.valueOf(within).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64);
		}
	}

	private Limit() {
	}

	/** Counts the units of a period. */
	public static Period period(LocalDate on, Bound bound, Collection<BigDecimal> units, Thresholds thresholds) {
		int within = (int) units.stream().filter(bound::holds).count();
		int beyond = (int) units.stream().filter(unit -> bound.beyond(unit, thresholds.beyondPercent)).count();
		return new Period(on, within, units.size(), beyond);
	}

	/**
	 * Judges the newest period, oldest first. GREY without one, or when it has no units.
	 *
	 * @param title what is limited
	 * @param every how often it is counted; of several counts in one such period the last is judged
	 */
	public static Verdict judge(String title, List<Period> periods, Optional<Interval> every, Thresholds thresholds) {
		List<Period> counted = Hysteresis.lastOfEach(periods, Period::on, every);
		if (counted.isEmpty() || counted.get(counted.size() - 1).of() == 0) {
			return Verdicts.grey(title + ": nobody and nothing has been counted yet.", List.of("a count for \"" + title
					+ "\": how many are within, of how many"));
		}
		List<Period> judged = counted.stream().filter(period -> period.of() > 0).toList();
		List<Status> raw = new ArrayList<>();
		int run = 0;
		for (Period period : judged) {
			run = thresholds.status(period) == Status.GREEN ? 0 : run + 1;
			raw.add(run >= thresholds.redPeriods ? Status.RED : thresholds.status(period));
		}
		Period newest = judged.get(judged.size() - 1);
		Status status = Hysteresis.fold(raw);
		return new Verdict(status, reasons(title, newest, run, status != raw.get(raw.size() - 1), thresholds), used(title, newest, thresholds),
				List.of(), Optional.empty());
	}

	private static List<String> reasons(String title, Period newest, int run, boolean heldBack, Thresholds thresholds) {
		List<String> reasons = new ArrayList<>();
		reasons.add(title + ": " + newest.within() + " of " + newest.of() + " were within on " + Words.day(newest.on()) + ", "
				+ Words.percent(newest.share()) + "; from " + Words.number(thresholds.greenPercent) + "% it is on track, under "
				+ Words.number(thresholds.amberPercent) + "% off track.");
		if (newest.beyond() > 0) {
			reasons.add(newest.beyond() + " of them " + (newest.beyond() == 1 ? "is" : "are") + " more than "
					+ Words.number(thresholds.beyondPercent)
					+ "% beyond the limit, which is at risk at best.");
		}
		if (run > 1) {
			reasons.add("It has not been within for " + Words.count(run, "period") + " in a row; from " + thresholds.redPeriods
					+ " on that is off track.");
		}
		if (heldBack) {
			reasons.add(Hysteresis.HELD_BACK);
		}
		return reasons;
	}

	private static List<Used> used(String title, Period newest, Thresholds thresholds) {
		return List.of(new Used(title, newest.within() + " of " + newest.of() + ", " + newest.beyond()
				+ " far beyond", Optional.of(newest.on())),
				new Used("limit-green-percent", Words.number(thresholds.greenPercent), Optional.empty()),
				new Used("limit-amber-percent", Words.number(thresholds.amberPercent), Optional.empty()),
				new Used("limit-red-periods", String.valueOf(thresholds.redPeriods), Optional.empty()));
	}
}
