package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
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

		Status status(BigDecimal percent) {
			return percent.compareTo(red) < 0 ? Status.RED : percent.compareTo(full) < 0 ? Status.AMBER : Status.GREEN;
		}

		Optional<Status> worstKnown(Period period) {
			return period.units().stream().flatMap(unit -> unit.percent().stream()).map(this::status).reduce(Status::worse);
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
		if (periods.isEmpty() || periods.get(periods.size() - 1).units().isEmpty()) {
			return Verdicts.grey(title + ": nothing is recorded of any yet.", List.of("each of \"" + title + "\", with its figure"));
		}
		Period newest = periods.get(periods.size() - 1);
		List<Status> folded = periods.stream().flatMap(period -> thresholds.worstKnown(period).stream()).toList();
		List<String> unknown = newest.units().stream().filter(unit -> unit.percent().isEmpty()).map(Unit::name).toList();
		Optional<Status> known = thresholds.worstKnown(newest).map(raw -> Hysteresis.fold(folded));
		Function<LocalDate, Status> statusOn = day -> unknown.isEmpty() ? known.get()
				: known.orElse(Status.GREY).worse(knownBy.filter(day::isAfter).isPresent() ? Status.RED : Status.GREY);
		boolean heldBack = !known.equals(thresholds.worstKnown(newest));
		return new Verdict(statusOn.apply(asOf), reasons(title, newest, unknown, knownBy, heldBack, thresholds),
				List.of(new Used("unit-full-percent", Words.number(thresholds.full), Optional.empty()),
						new Used("unit-red-percent", Words.number(thresholds.red), Optional.empty())),
				unknown.stream().map(name -> "the figure of " + name + " for \"" + title + "\"").toList(),
				Turns.first(asOf, knownBy.map(day -> day.plusDays(1)).stream().toList(), statusOn));
	}

	private static List<String> reasons(String title, Period newest, List<String> unknown, Optional<LocalDate> knownBy, boolean heldBack,
			Thresholds thresholds) {
		List<String> reasons = new ArrayList<>();
		List<Unit> known = newest.units().stream().filter(unit -> unit.percent().isPresent())
				.sorted(Comparator.comparing(unit -> unit.percent().get())).toList();
		List<Unit> under = known.stream().filter(unit -> thresholds.status(unit.percent().get()) != Status.GREEN).toList();
		reasons.add(title + " on " + Words.day(newest.on()) + ": " + (known.size() - under.size()) + " of " + newest.units().size() + " reach "
				+ Words.number(thresholds.full) + "%; each has to, and under " + Words.number(thresholds.red) + "% one is off track.");
		if (!under.isEmpty()) {
			reasons.add("Below: " + Words.list(under.stream().map(unit -> unit.name() + " " + Words.number(unit.percent().get())
					+ "%").toList()) + ".");
		}
		if (!unknown.isEmpty()) {
			reasons.add("Not known: " + Words.list(unknown) + knownBy.map(day -> "; to be known by " + Words.day(day)).orElse("") + ".");
		}
		if (heldBack) {
			reasons.add(Hysteresis.HELD_BACK);
		}
		return reasons;
	}
}
