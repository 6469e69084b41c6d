package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K10: money from a funder, as it is claimed and received up to a ceiling. */
public final class DrawDown {

	/**
	 * A fund, in pounds.
	 *
	 * @param ceiling the most that can be claimed
	 * @param claimed so far
	 * @param received so far
	 * @param planned what was to be claimed in all by a day; may be empty
	 * @param closes the last day on which anything can be claimed
	 */
	public record Fund(String title, Optional<BigDecimal> ceiling, BigDecimal claimed, BigDecimal received, List<Point> planned,
			Optional<LocalDate> closes) {
		public Fund {
			Require.text("title", title);
			Objects.requireNonNull(ceiling, "ceiling");
			Require.that(claimed.signum() >= 0 && received.signum() >= 0, "claimed and received must not be negative");
			planned = planned.stream().sorted(Comparator.comparing(Point::on)).toList();
			Objects.requireNonNull(closes, "closes");
		}
	}

	private DrawDown() {
	}

	/**
	 * RED when more is claimed than the ceiling; AMBER when less is claimed than was planned by today, or some is lost since the
	 * fund has closed; GREY without a ceiling, or when more is received than claimed, since then a figure is wrong.
	 */
	public static Verdict judge(Fund fund, LocalDate asOf) {
		if (fund.ceiling.isEmpty()) {
			return Verdicts.grey(fund.title + ": the most that can be claimed is not known.", List.of("the ceiling of \"" + fund.title + "\""));
		}
		if (fund.received.compareTo(fund.claimed) > 0) {
			return Verdicts.grey(fund.title + ": " + Words.money(fund.received) + " received is more than the " + Words.money(fund.claimed)
					+ " claimed, so one of the figures is wrong.", List.of("the amounts claimed and received of \"" + fund.title + "\""));
		}
		return new Verdict(status(fund, asOf), reasons(fund, asOf),
				List.of(new Used(fund.title + ", ceiling", Words.money(fund.ceiling.get()), Optional.empty())),
				List.of(), Turns.first(asOf, breaks(fund), day -> status(fund, day)));
	}

	private static Status status(Fund fund, LocalDate day) {
		int left = fund.ceiling.get().compareTo(fund.claimed);
		boolean behind = planned(fund, day).filter(plan -> plan.value().compareTo(fund.claimed) > 0).isPresent();
		return left < 0 ? Status.RED : behind || left > 0 && closed(fund, day) ? Status.AMBER : Status.GREEN;
	}

	private static boolean closed(Fund fund, LocalDate day) {
		return fund.closes.filter(day::isAfter).isPresent();
	}

	private static Optional<Point> planned(Fund fund, LocalDate day) {
		return fund.planned.stream().filter(point -> !point.on().isAfter(day)).reduce((first, second) -> second);
	}

	private static List<LocalDate> breaks(Fund fund) {
		return Stream.concat(fund.planned.stream().map(Point::on), fund.closes.stream().map(day -> day.plusDays(1))).toList();
	}

	private static List<String> reasons(Fund fund, LocalDate asOf) {
		BigDecimal left = fund.ceiling.get().subtract(fund.claimed);
		List<String> reasons = new ArrayList<>();
		reasons.add(fund.title + ": " + Words.money(fund.claimed) + " claimed of up to " + Words.money(fund.ceiling.get()) + ", "
				+ Words.money(fund.received) + " received.");
		if (left.signum() < 0) {
			reasons.add("That is " + Words.money(left.negate()) + " more than can be claimed.");
		}
		planned(fund, asOf).ifPresent(plan -> reasons.add(Words.money(plan.value()) + " was to be claimed by " + Words.day(plan.on())
				+ (plan.value().compareTo(fund.claimed) > 0 ? ": " + Words.money(plan.value().subtract(fund.claimed)) + " less was." : ".")));
		if (left.signum() > 0) {
			fund.closes.ifPresent(day -> reasons.add(closed(fund, asOf) ? "Claims closed on " + Words.day(day) + ": " + Words.money(left)
					+ " is lost."
					: "Claims close on " + Words.day(day) + "."));
		}
		return reasons;
	}
}
