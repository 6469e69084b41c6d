package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K3: whether what is to be done again and again is done in time, completely, and for as many as it should be. */
public final class CadenceRule {

	/**
	 * @param amberDays so many days late is amber, {@code cadence-amber-days}
	 * @param redDays so many days late is red: {@code cadence-red-days-weekly}, {@code -monthly}, {@code -quarterly},
	 *        {@code -half-yearly}, {@code -annual}
	 * @param redPercent a round that looked at less than this share is red, {@code cadence-red-percent}
	 * @param shortRounds so many short rounds in a row are red, {@code cadence-short-rounds}
	 */
	public record Thresholds(int amberDays, Map<Interval, Integer> redDays, BigDecimal redPercent, int shortRounds) {

		public static final Thresholds DEFAULT = new Thresholds(1, Map.of(Interval.WEEKLY, 3, Interval.MONTHLY, 7, Interval.QUARTERLY, 14,
				Interval.HALF_YEARLY, 28, Interval.ANNUAL, 28), BigDecimal.valueOf(75), 2);

		public Thresholds {
			redDays = Map.copyOf(redDays);
			Require.that(amberDays > 0 && redDays.values().stream().allMatch(days -> days >= amberDays),
					"cadence-amber-days is " + amberDays + ", expected 1 to the days from which it is red");
			Require.that(shortRounds > 0, "cadence-short-rounds is 0, expected at least 1");
		}

		public static Thresholds from(Settings settings) {
			Map<Interval, Integer> red = new EnumMap<>(Interval.class);
			DEFAULT.redDays.forEach((every, days) -> red.put(every, settings.count("cadence-red-days-" + every.word(), days)));
			return settings.make("cadence-amber-days", () -> new Thresholds(settings.count("cadence-amber-days", DEFAULT.amberDays), red,
					settings.number("cadence-red-percent", DEFAULT.redPercent), settings.count("cadence-short-rounds", DEFAULT.shortRounds)),
					DEFAULT);
		}
	}

	private CadenceRule() {
	}

	/**
	 * When the next round is due: the day announced for it, else one interval and the days of grace after the last round, or
	 * after the start when there was none. Empty when nothing says so.
	 */
	public static Optional<LocalDate> due(Cadence cadence, List<Review> reviews) {
		throw new UnsupportedOperationException();
	}

	/** Judges the rounds held so far, oldest first. GREY when nothing says when the next is due. */
	public static Verdict judge(Cadence cadence, List<Review> reviews, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** Which rounds were complete, full and in time: what {@link Embedded} looks at. */
	public static List<Embedded.Held> held(Cadence cadence, List<Review> reviews) {
		throw new UnsupportedOperationException();
	}
}
