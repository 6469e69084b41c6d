package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.Set;

/** The working days of England: Monday to Friday without bank holidays. */
public final class WorkingDays {

	private WorkingDays() {
	}

	/** The bank holidays of a year, those proclaimed once included. */
	public static Set<LocalDate> bankHolidays(int year) {
		throw new UnsupportedOperationException();
	}

	public static boolean isWorkingDay(LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/** The last day of a period of so many working days that begins the day after. */
	public static LocalDate after(LocalDate day, int workingDays) {
		throw new UnsupportedOperationException();
	}

	/** How many working days lie behind {@code from} up to and including {@code to}. */
	public static int between(LocalDate from, LocalDate to) {
		throw new UnsupportedOperationException();
	}
}
