package org.planwright.core.exchange.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of a statistic, as it was published on a day.
 *
 * @param statistic the statistic's id
 * @param published since when the world knows it
 * @param confirmed whether that day is certain, and not only likely
 * @param file the name under which it came
 * @param hash SHA-256 of the file, in hexadecimal digits
 * @param values how many it holds, symbols too
 * @param indicators those it speaks of; none for judgements and for lists of neighbours
 */
public record Release(String statistic, String title, String publisher, LocalDate published, boolean confirmed, String file, String hash,
		Instant loadedAt, long values, List<Indicator> indicators) {

	public Release {
		indicators = List.copyOf(indicators);
	}

	/** The day of publication, for people. */
	public String publishedOn() {
		return published + (confirmed ? "" : " (not confirmed)");
	}

	/** Where a value comes from, for people. */
	public String source() {
		return publisher + ", " + title + ", " + file + (confirmed ? "" : ", day of publication not confirmed");
	}
}
