package org.planwright.core.rule.programme;

import java.time.LocalDate;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Require;

/** The key of what is told of one thing on one day: {@code phones-2019-09-15}. */
public record DatedKey(String id, LocalDate day) {

	private static final int LENGTH_OF_DAY = 10;
	private static final int LONGEST_ID = 53;

	public DatedKey {
		Require.id("it", id);
		Require.that(id.length() <= LONGEST_ID, "has an id of more than " + LONGEST_ID + " characters");
	}

	/** @throws IllegalArgumentException with a reason that fits behind the name of what was read */
	public static DatedKey parse(String text) {
		int hyphen = text.length() - LENGTH_OF_DAY - 1;
		Require.that(hyphen > 0 && text.charAt(hyphen) == '-', "is to be an id, a hyphen and a day, such as phones-2019-09-15");
		return new DatedKey(text.substring(0, hyphen), Days.parse(text.substring(hyphen + 1)));
	}

	@Override
	public String toString() {
		return id + "-" + day;
	}
}
