package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.describe.Authorities;
import org.planwright.core.exchange.statistics.describe.Description;
import org.planwright.core.exchange.statistics.describe.Names;
import org.planwright.core.model.Polarity;

/**
 * What is known of a release before its rows are read.
 *
 * @param periodEnds the period of all of it, where the rows do not say
 */
record Context(Description description, Map<String, Indicator> named, Authorities authorities, Optional<MonthDay> yearEnds,
		Optional<LocalDate> periodEnds) {

	private static final int LONGEST_NAME = 500;

	static Context of(Description description, Authorities authorities, Optional<MonthDay> yearEnds, Optional<LocalDate> periodEnds) {
		return new Context(description, new HashMap<>(description.byName()), authorities, yearEnds, periodEnds);
	}

	/**
	 * The indicator of a name; one that is not described is called what it is called there.
	 *
	 * @throws IllegalArgumentException with a reason that fits behind the column's name
	 */
	Indicator indicator(String written) {
		if (written.length() > LONGEST_NAME) {
			throw new IllegalArgumentException("is longer than the name of an indicator, " + LONGEST_NAME + " characters");
		}
		return named.computeIfAbsent(Names.plain(written), name -> fresh(written));
	}

	private Indicator fresh(String written) {
		Indicator fresh = new Indicator(Names.id(written), written.replaceAll("\\s+", " "), Optional.empty(), Polarity.NONE);
		named.values().stream().filter(other -> other.id().equals(fresh.id())).findFirst().ifPresent(other -> {
			throw new IllegalArgumentException("is told apart from \"" + Readings.shortened(other.title()) + "\" by signs only, and must be described");
		});
		return fresh;
	}

	/** @throws IllegalArgumentException with a reason that fits behind the column's name */
	Area area(String text, Optional<LocalDate> day) {
		return authorities.find(text, day)
				.orElseThrow(() -> new IllegalArgumentException("is \"" + Readings.shortened(text) + "\", which is no known area"));
	}
}
