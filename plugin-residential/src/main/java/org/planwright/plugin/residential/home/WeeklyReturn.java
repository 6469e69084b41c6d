package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * How the beds of a home were used in a week.
 *
 * @param ending the Sunday it ended on
 * @param beds paid for
 * @param occupiedNights bed-nights on which a child was there
 * @param matchingNights bed-nights kept empty because of who is there already
 * @param noticeNights bed-nights empty while a notice ran
 */
public record WeeklyReturn(String home, LocalDate ending, int beds, int occupiedNights, int matchingNights, int noticeNights) {

	/** Keyed by home and week, {@code house-1-2019-10-06}. */
	public static final RecordKind<WeeklyReturn> KIND = new RecordKind<>("residential", "week", "week", WeeklyReturn::read, WeeklyReturn::ending);

	private static final int NIGHTS = 7;
	private static final int LENGTH_OF_DAY = 10;

	public WeeklyReturn {
		Require.id("home", home);
		Objects.requireNonNull(ending, "ending");
		Require.that(ending.getDayOfWeek() == DayOfWeek.SUNDAY, "week ends on " + ending + ", a " + weekday(ending) + ", expected a Sunday");
		Require.that(beds > 0 && occupiedNights >= 0 && matchingNights >= 0 && noticeNights >= 0, "beds and bed-nights cannot be negative");
		long nights = (long) occupiedNights + matchingNights + noticeNights;
		Require.that(nights <= (long) beds * NIGHTS,
				nights + " bed-nights are accounted for, and " + beds + " beds have " + beds * NIGHTS + " in a week");
	}

	static String key(String home, LocalDate ending) {
		return home + "-" + ending;
	}

	private static WeeklyReturn read(String key, Fields fields) {
		int split = Math.max(0, key.length() - LENGTH_OF_DAY);
		LocalDate ending = LocalDate.EPOCH;
		try {
			ending = Days.parse(key.substring(split));
		} catch (IllegalArgumentException e) {
			fields.fault("week", e.getMessage());
		}
		int beds = Body.whole(fields, "beds", 1, Home.MOST_BEDS);
		return new WeeklyReturn(Body.id(fields, "home", key.substring(0, Math.max(0, split - 1)), Home.LONGEST_ID), ending, beds,
				nights(fields, beds), Body.optionalWhole(fields, "matchingNights", 0, beds * NIGHTS).orElse(0),
				Body.optionalWhole(fields, "noticeNights", 0, beds * NIGHTS).orElse(0));
	}

	/** Bed-nights, or whole beds occupied all week. */
	private static int nights(Fields fields, int beds) {
		if (fields.has("occupiedNights") == fields.has("occupiedBeds")) {
			fields.fault("occupiedNights", "is needed, or occupiedBeds in its place: one of the two");
		}
		return Body.optionalWhole(fields, "occupiedBeds", 0, beds).map(occupied -> occupied * NIGHTS)
				.or(() -> Body.optionalWhole(fields, "occupiedNights", 0, beds * NIGHTS)).orElse(0);
	}

	/** How many beds were occupied on average. */
	public BigDecimal occupied() {
		return inBeds(occupiedNights);
	}

	/** How many beds were empty for matching or notice on average. */
	public BigDecimal agreedVoids() {
		return inBeds(matchingNights + noticeNights);
	}

	private static BigDecimal inBeds(int nights) {
		return BigDecimal.valueOf(nights).divide(BigDecimal.valueOf(NIGHTS), MathContext.DECIMAL64);
	}

	private static String weekday(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
	}
}
