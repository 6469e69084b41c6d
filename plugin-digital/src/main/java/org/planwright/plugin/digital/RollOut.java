package org.planwright.plugin.digital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Promise;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Counting;
import org.planwright.core.rule.programme.Parts;

/**
 * A roll-out, judged by what works. What was issued is shown and counts for nothing.
 *
 * @param view with the functioning devices of every return
 * @param returns oldest first
 */
record RollOut(ActionView action, MeasureView view, List<DeviceReturn> returns) {

	/** The roles in which an action uses the measure of a roll-out. */
	static final List<String> ROLES = List.of("phones", "access");

	private static final int CURVE_POINTS = 53;
	private static final int DAYS_OF_WEEK = 7;

	/**
	 * How a roll-out stands.
	 *
	 * @param inScope how many there are to be: N
	 * @param confirmed when somebody answerable confirmed N
	 * @param start the day the curve starts on
	 * @param curve how many were to work by when
	 */
	public record Page(String rollOut, String title, String action, Optional<BigDecimal> inScope, Optional<LocalDate> confirmed,
			Optional<LocalDate> start, Optional<LocalDate> due, Status status, List<String> reasons, List<String> missing, Status adoption,
			List<String> adoptionReasons, List<Week> weeks, List<Point> curve) {
	}

	/**
	 * @param planned how many were to work by then
	 * @param functioningPercent of those in scope
	 * @param usedPercent of those that function
	 */
	public record Week(LocalDate week, int issued, int activated, int functioning, int usedInLast30Days, Optional<BigDecimal> planned,
			Optional<BigDecimal> functioningPercent, Optional<BigDecimal> usedPercent) {
	}

	static RollOut of(ActionView action, MeasureView view, List<DeviceReturn> all) {
		List<DeviceReturn> own = all.stream().filter(r -> r.rollOut().equals(view.measure().id()))
				.sorted(Comparator.comparing(DeviceReturn::week)).toList();
		return new RollOut(action, Counting.with(view, own.stream().map(r -> r.point(DeviceReturn::functioning)).toList()), own);
	}

	private Optional<DeviceReturn> newest() {
		return returns.isEmpty() ? Optional.empty() : Optional.of(returns.get(returns.size() - 1));
	}

	Optional<BigDecimal> inScope() {
		return Coverage.outOf(view);
	}

	Verdict coverage(Settings settings) {
		return inTime(Counting.judge(action, view, newest().map(r -> BigDecimal.valueOf(r.issued())), settings));
	}

	/** Behind its last day nothing less than all is enough, once it is confirmed how many all are. */
	private Verdict inTime(Verdict verdict) {
		Optional<BigDecimal> working = view.latest().flatMap(Observation::figure).or(() -> view.baseline().map(baseline -> baseline.value()));
		Optional<BigDecimal> all = view.target().flatMap(Target::confirmed).flatMap(day -> inScope());
		if (working.isEmpty() || all.isEmpty() || view.due().isEmpty() || working.get().compareTo(all.get()) >= 0) {
			return verdict;
		}
		LocalDate due = view.due().get();
		return action.asOf().isAfter(due)
				? Verdicts.cap(verdict, Status.RED, Words.number(working.get()) + " of " + Words.number(all.get()) + " work, and all were to by "
						+ Words.day(due) + ".")
				: Verdicts.notLaterThan(verdict, Optional.of(due.plusDays(1)));
	}

	/** Whether what works is used. */
	Verdict adoption(Settings settings) {
		List<Limit.Period> periods = returns.stream().filter(r -> r.functioning() > 0)
				.map(r -> new Limit.Period(r.week(), r.usedInLast30Days(), r.functioning(), 0)).toList();
		Verdict verdict = Limit.judge(view.measure().title() + ", used in the last 30 days", periods, view.measure().every(),
				Limit.Thresholds.from(settings));
		return periods.isEmpty() ? verdict : Parts.fresh(verdict, view, newest().map(DeviceReturn::week), action.asOf(), settings);
	}

	Page page(Settings settings) {
		Verdict coverage = coverage(settings);
		Verdict adoption = adoption(settings);
		Optional<Promise> promise = Promise.of(view);
		return new Page(view.measure().id(), view.measure().title(), action.action().ref(), inScope(), view.target().flatMap(Target::confirmed),
				view.baseline().map(baseline -> baseline.on()), view.due(), coverage.status(), coverage.reasons(), coverage.missing(),
				adoption.status(), adoption.reasons(), returns.stream().map(r -> week(r, promise)).toList(),
				promise.map(RollOut::curve).orElse(List.of()));
	}

	private Week week(DeviceReturn r, Optional<Promise> promise) {
		return new Week(r.week(), r.issued(), r.activated(), r.functioning(), r.usedInLast30Days(), promise.map(p -> rounded(p.expected(r.week()))),
				inScope().flatMap(n -> percent(r.functioning(), n)), percent(r.usedInLast30Days(), BigDecimal.valueOf(r.functioning())));
	}

	/** A point a week, or fewer when that would be more than a year of them. */
	private static List<Point> curve(Promise promise) {
		long days = Math.max(0, promise.from().until(promise.due(), ChronoUnit.DAYS));
		long step = Math.max(DAYS_OF_WEEK, days / CURVE_POINTS + 1);
		return LongStream.concat(LongStream.iterate(0, day -> day < days, day -> day + step), LongStream.of(days))
				.mapToObj(day -> promise.from().plusDays(day)).map(day -> new Point(day, rounded(promise.expected(day)))).toList();
	}

	private static BigDecimal rounded(BigDecimal value) {
		return value.setScale(1, RoundingMode.HALF_UP);
	}

	private static Optional<BigDecimal> percent(int part, BigDecimal whole) {
		return whole.signum() == 0 ? Optional.empty()
				: Optional.of(BigDecimal.valueOf(100L * part).divide(whole, 1, RoundingMode.HALF_UP));
	}
}
