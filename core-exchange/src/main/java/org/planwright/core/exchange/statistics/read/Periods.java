package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.time.DayOfWeek;
import org.planwright.core.model.input.Days;

/** Which day the periods of official statistics end on. */
public final class Periods {

	private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:[-/]?(\\d{2}))?");
	private static final Pattern QUARTER = Pattern.compile("(calendar|financial|academic|reporting)(?: year)? q([1-4])");
	private static final Pattern WEEK = Pattern.compile("week (\\d{1,2})");
	private static final Pattern DAY_IN_WORDS = Pattern.compile("\\b(\\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\\d{4})\\b",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern YEAR_ENDING = Pattern.compile("(?:year_ending_|at_|on_)?(\\d{1,2})_([a-z]+)_(\\d{4})");
	private static final Pattern UK_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
	private static final Map<String, MonthDay> YEAR_ENDS = Map.of("academic year", MonthDay.of(8, 31), "calendar year", MonthDay.of(12, 31),
			"financial year", MonthDay.of(3, 31), "tax year", MonthDay.of(4, 5));

	private Periods() {
	}

	/**
	 * The last day of a period.
	 *
	 * @param period {@code 2019}, {@code 201819}
	 * @param identifier {@code Financial year}, {@code Reporting year}, {@code September}
	 * @param yearEnds the last day of a reporting year
	 * @throws IllegalArgumentException with a reason that fits behind the column's name
	 */
	public static LocalDate end(String period, String identifier, Optional<MonthDay> yearEnds) {
		Matcher year = YEAR.matcher(period);
		if (!year.matches()) {
			throw new IllegalArgumentException("is \"" + Readings.shortened(period) + "\", expected a year such as 2019, or two such as 201819");
		}
		int first = Integer.parseInt(year.group(1));
		boolean two = year.group(2) != null;
		if (two && (first + 1) % 100 != Integer.parseInt(year.group(2))) {
			throw new IllegalArgumentException("is \"" + period + "\", and these two years do not follow each other");
		}
		return end(first, two ? first + 1 : first, identifier.strip().toLowerCase(Locale.ROOT), yearEnds);
	}

	private static LocalDate end(int first, int last, String identifier, Optional<MonthDay> yearEnds) {
		if (identifier.equals("reporting year")) {
			return yearEnds.map(day -> day.atYear(last)).orElseThrow(() -> new IllegalArgumentException(
					"is of a reporting year, and it is not described when that ends; say it, such as yearEnds 09-30"));
		}
		if (YEAR_ENDS.containsKey(identifier)) {
			return YEAR_ENDS.get(identifier).atYear(last);
		}
		Matcher quarter = QUARTER.matcher(identifier);
		if (quarter.matches()) {
			return quarter(first, quarter.group(1), Integer.parseInt(quarter.group(2)));
		}
		Matcher week = WEEK.matcher(identifier);
		if (week.matches()) {
			return week(first, Integer.parseInt(week.group(1)));
		}
		return Arrays.stream(Month.values()).filter(month -> month.name().equalsIgnoreCase(identifier)).findFirst()
				.map(month -> YearMonth.of(first, month).atEndOfMonth())
				.orElseThrow(() -> new IllegalArgumentException("has the identifier \"" + Readings.shortened(identifier) + "\", which is not known"));
	}

	private static LocalDate quarter(int year, String kind, int quarter) {
		Month start = switch (kind) {
			case "financial" -> Month.APRIL;
			case "academic" -> Month.SEPTEMBER;
			default -> Month.JANUARY;
		};
		return YearMonth.of(year, start).plusMonths(3L * quarter - 1).atEndOfMonth();
	}

	private static LocalDate week(int year, int week) {
		LocalDate inYear = LocalDate.of(year, 7, 1);
		if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum()) {
			throw new IllegalArgumentException("is of a week " + week + ", which " + year + " does not have");
		}
		return inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.SUNDAY);
	}

	/** The last day that a title names in words: {@code 1 April 2018 to 31 March 2019}. */
	static Optional<LocalDate> lastNamed(String title) {
		return DAY_IN_WORDS.matcher(title).results().map(found -> day(found.group(1), found.group(2), found.group(3))).flatMap(Optional::stream)
				.reduce((earlier, later) -> later);
	}

	/** The day in a column's name: {@code year_ending_31_march_2019}. */
	static Optional<LocalDate> ofColumn(String name) {
		Matcher column = YEAR_ENDING.matcher(name);
		return column.matches() ? day(column.group(1), column.group(2), column.group(3)) : Optional.empty();
	}

	/**
	 * A day as official lists write it: 2019-09-30, 30/09/2019 or 30 September 2019.
	 *
	 * @throws IllegalArgumentException with a reason that fits behind the column's name
	 */
	public static LocalDate day(String text) {
		Matcher uk = UK_DAY.matcher(text);
		if (uk.matches()) {
			return Days.parse(uk.group(3) + "-" + two(uk.group(2)) + "-" + two(uk.group(1)));
		}
		return DAY_IN_WORDS.matcher(text).matches() ? lastNamed(text).orElseThrow(() -> new IllegalArgumentException(
				"is \"" + text + "\", which is no day")) : Days.parse(text);
	}

	private static String two(String digits) {
		return digits.length() == 1 ? "0" + digits : digits;
	}

	private static Optional<LocalDate> day(String day, String month, String year) {
		return Arrays.stream(Month.values()).filter(each -> each.name().equalsIgnoreCase(month)).findFirst()
				.map(each -> YearMonth.of(Integer.parseInt(year), each)).filter(each -> each.isValidDay(Integer.parseInt(day)))
				.map(each -> each.atDay(Integer.parseInt(day)));
	}
}
