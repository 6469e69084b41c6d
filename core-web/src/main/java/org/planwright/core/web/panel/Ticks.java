package org.planwright.core.web.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the axes of a chart are labelled. */
final class Ticks {

	private static final int MOST_DAYS = 7;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uu", Locale.UK);
	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

	private Ticks() {
	}

	/** Round values that enclose both, from the lowest to the highest. */
	static List<BigDecimal> values(BigDecimal low, BigDecimal high) {
		double span = Math.max(high.subtract(low).doubleValue(), 1e-6);
		double rough = span / 4;
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double step = Stream.of(1, 2, 5, 10).map(n -> n * power).filter(s -> s >= rough).findFirst().orElse(10 * power);
		BigDecimal exact = new BigDecimal(step).round(new java.math.MathContext(1));
		List<BigDecimal> ticks = new ArrayList<>();
		BigDecimal tick = exact.multiply(BigDecimal.valueOf(Math.floor(low.doubleValue() / step)));
		while (ticks.isEmpty() || ticks.get(ticks.size() - 1).compareTo(high) < 0) {
			ticks.add(tick);
			tick = tick.add(exact);
		}
		if (ticks.size() == 1) {
			ticks.add(tick);
		}
		return ticks;
	}

	/** The first days of months, quarters or years between two days; of a short time, days. */
	static List<LocalDate> days(LocalDate from, LocalDate to) {
		long days = ChronoUnit.DAYS.between(from, to);
		if (days < 100) {
			int step = (int) Math.max(1, (days + 4) / 5);
			return from.datesUntil(to.plusDays(1), Period.ofDays(step)).toList();
		}
		long months = ChronoUnit.MONTHS.between(from, to) + 1;
		int step = Stream.of(1, 3, 6, 12, 24, 60, 120).filter(each -> months / each <= MOST_DAYS).findFirst().orElse(240);
		LocalDate first = from.withDayOfMonth(1);
		int into = step >= 12 ? first.getMonthValue() - 1 : (first.getMonthValue() - 1) % step;
		return first.minusMonths(into).datesUntil(to.plusDays(1), Period.ofMonths(step)).filter(day -> !day.isBefore(from)).toList();
	}

	static String words(LocalDate day, List<LocalDate> all) {
		return all.stream().allMatch(each -> each.getDayOfMonth() == 1) && all.size() > 1 ? MONTH.format(day) : DAY.format(day);
	}
}
