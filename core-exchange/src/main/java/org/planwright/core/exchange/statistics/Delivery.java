package org.planwright.core.exchange.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * A file of official statistics that is handed in, and what it does not say of itself.
 *
 * @param file its name
 * @param statistic which statistic it is a release of; told by its columns when empty
 * @param published the day it was published; as described for a file of this name when empty
 * @param periodEnds the last day of the period it is about, for a file that does not say
 * @param yearEnds the last day of a "reporting year", for a statistic that is not described
 * @param onFault what a row that is wrong does
 * @param again whether a file that is loaded already is read anew, by what is described of it now
 */
public record Delivery(String file, Optional<String> statistic, Optional<LocalDate> published, Optional<LocalDate> periodEnds,
		Optional<MonthDay> yearEnds, OnFault onFault, boolean again) {

	/** What is done about a row that is wrong. It is named in any case. */
	public enum OnFault {
		/** Nothing is loaded. */
		STOP,
		/** The row is left out. */
		SKIP
	}

	private static final int LONGEST_NAME = 200;

	public Delivery {
		Require.text("file", file);
		Require.that(file.length() <= LONGEST_NAME && file.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\'),
				"file is no plain file name of at most " + LONGEST_NAME + " characters");
		statistic.ifPresent(id -> Require.id("statistic", id));
		Objects.requireNonNull(published, "published");
		Objects.requireNonNull(periodEnds, "periodEnds");
		Objects.requireNonNull(yearEnds, "yearEnds");
		Objects.requireNonNull(onFault, "onFault");
	}

	/** A file that is loaded once. */
	public Delivery(String file, Optional<String> statistic, Optional<LocalDate> published, Optional<LocalDate> periodEnds, Optional<MonthDay> yearEnds,
			OnFault onFault) {
		this(file, statistic, published, periodEnds, yearEnds, onFault, false);
	}

	/** A file of which all else is known. */
	public static Delivery of(String file) {
		return new Delivery(file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OnFault.STOP);
	}
}
