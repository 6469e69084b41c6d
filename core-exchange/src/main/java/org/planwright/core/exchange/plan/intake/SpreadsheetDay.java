package org.planwright.core.exchange.plan.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A spreadsheet that opens a text file makes a day of {@code 1 April 2020}, and of {@code November 2019} its first, and writes it in one of these ways. */
final class SpreadsheetDay {

	private static final DateTimeFormatter DAY = written("d MMMM uuuu");
	private static final DateTimeFormatter MONTH = written("MMMM uuuu");
	private static final List<DateTimeFormatter> WRITTEN = Stream.of("d MMMM uuuu", "uuuu-MM-dd", "dd/MM/uuuu", "dd/MM/uu", "dd-MMM-uu", "d-MMM-uu")
			.map(SpreadsheetDay::written).toList();
	private static final List<DateTimeFormatter> WRITTEN_MONTH = Stream.of("MMM-uu", "MMM uu").map(SpreadsheetDay::written).toList();

	private SpreadsheetDay() {
	}

	private static DateTimeFormatter written(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
	}

	/** Whether a text is what a spreadsheet makes of another. */
	static boolean of(String before, String text) {
		Optional<LocalDate> month = month(before);
		return month.or(() -> day(before)).filter(day -> isWritten(day, WRITTEN, text)).isPresent() || month.filter(day -> isWritten(day, WRITTEN_MONTH, text)).isPresent();
	}

	private static boolean isWritten(LocalDate day, List<DateTimeFormatter> ways, String text) {
		return ways.stream().map(day::format).anyMatch(text.strip()::equals);
	}

	private static Optional<LocalDate> month(String text) {
		try {
			return Optional.of(YearMonth.parse(text.strip(), MONTH).atDay(1));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text.strip(), DAY));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
