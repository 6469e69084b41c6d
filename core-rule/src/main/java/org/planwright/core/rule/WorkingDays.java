package org.planwright.core.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import org.planwright.core.model.input.Require;

/**
 * The working days of England: Monday to Friday without bank holidays. The yearly ones are worked out by rule; those
 * proclaimed once or moved are known from 2011 on, as far as they have been announced.
 */
public final class WorkingDays {

	private static final Set<LocalDate> PROCLAIMED = Set.of(LocalDate.of(2011, 4, 29), LocalDate.of(2012, 6, 5), LocalDate.of(2022, 6, 3),
			LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8));

	private WorkingDays() {
	}

	/** The bank holidays of a year, in order. */
	public static Set<LocalDate> bankHolidays(int year) {
		Set<LocalDate> days = new TreeSet<>();
		LocalDate easter = easter(year);
		days.add(easter.minusDays(2));
		days.add(easter.plusDays(1));
		days.add(earlyMay(year));
		days.add(spring(year));
		days.add(last(year, Month.AUGUST));
		observe(days, LocalDate.of(year, 1, 1));
		observe(days, LocalDate.of(year, 12, 25));
		observe(days, LocalDate.of(year, 12, 26));
		PROCLAIMED.stream().filter(day -> day.getYear() == year).forEach(days::add);
		return days;
	}

	/** Moved in 2020 to the day the war in Europe had ended 75 years before. */
	private static LocalDate earlyMay(int year) {
		return year == 2020 ? LocalDate.of(2020, 5, 8) : LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
	}

	/** Moved to make one long weekend with the jubilees of 2012 and 2022. */
	private static LocalDate spring(int year) {
		return year == 2012 ? LocalDate.of(2012, 6, 4) : year == 2022 ? LocalDate.of(2022, 6, 2) : last(year, Month.MAY);
	}

	private static LocalDate last(int year, Month month) {
		return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
	}

	/** A holiday at a weekend is taken on the next weekday that is free. */
	private static void observe(Set<LocalDate> days, LocalDate day) {
		LocalDate taken = day;
		while (isWeekend(taken) || days.contains(taken)) {
			taken = taken.plusDays(1);
		}
		days.add(taken);
	}

	/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
	private static LocalDate easter(int year) {
		int golden = year % 19;
		int century = year / 100;
		int rest = year % 100;
		int correction = (century - (century + 8) / 25 + 1) / 3;
		int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
		int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
		int late = (golden + 11 * moon + 22 * weekday) / 451;
		int sum = moon + weekday - 7 * late + 114;
		return LocalDate.of(year, sum / 31, sum % 31 + 1);
	}

	public static boolean isWorkingDay(LocalDate day) {
		return !isWeekend(day) && !bankHolidays(day.getYear()).contains(day);
	}

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	/** The last day of a period of so many working days that begins the day after. */
	public static LocalDate after(LocalDate day, int workingDays) {
		Require.that(workingDays >= 0 && workingDays <= 10_000, "workingDays is " + workingDays + ", expected 0 to 10,000");
		LocalDate last = day;
		for (int left = workingDays; left > 0;) {
			last = last.plusDays(1);
			left -= isWorkingDay(last) ? 1 : 0;
		}
		return last;
	}

	/** How many working days lie behind {@code from} up to and including {@code to}. */
	public static int between(LocalDate from, LocalDate to) {
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(WorkingDays::isWorkingDay).count();
	}
}
