package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
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
			Require.that(redDays.size() == Interval.values().length, "redDays does not name every interval");
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
	 * When the next round is due: the day announced for it, else one interval and the days of grace after the last round, or the
	 * end of the first period and the days of grace when there was none. Empty when nothing says so.
	 */
	public static Optional<LocalDate> due(Cadence cadence, List<Review> reviews) {
		if (reviews.isEmpty()) {
			return cadence.next().or(() -> cadence.start().map(start -> cadence.every().after(start).minusDays(1 - cadence.graceDays())));
		}
		Review last = reviews.get(reviews.size() - 1);
		return last.next().or(() -> cadence.next().filter(last.on()::isBefore)).or(() -> Optional.of(byInterval(cadence, last)));
	}

	private static LocalDate byInterval(Cadence cadence, Review last) {
		return cadence.every().after(last.on()).plusDays(cadence.graceDays());
	}

	/** Judges the rounds held so far, oldest first. GREY when nothing says when the next is due. */
	public static Verdict judge(Cadence cadence, List<Review> reviews, LocalDate asOf, Thresholds thresholds) {
		Optional<LocalDate> due = due(cadence, reviews);
		if (due.isEmpty()) {
			String needed = "when \"" + cadence.title() + "\" was last done, or is next due";
			return Verdicts.grey("\"" + cadence.title() + "\" is to be done " + cadence.every().word()
					+ ", but nothing says when it was last done, when it is next due"
					+ " or when it started.", List.of(needed));
		}
		Verdict timely = timely(cadence, due.get(), asOf, thresholds);
		if (reviews.isEmpty()) {
			return timely;
		}
		return Verdicts.worst(timely, lastRound(cadence, reviews, thresholds));
	}

	private static Verdict timely(Cadence cadence, LocalDate due, LocalDate asOf, Thresholds thresholds) {
		int redDays = thresholds.redDays.get(cadence.every());
		Function<LocalDate, Status> statusOn = day -> {
			long late = Words.daysBetween(due, day);
			return late >= redDays ? Status.RED : late >= thresholds.amberDays ? Status.AMBER : Status.GREEN;
		};
		long late = Words.daysBetween(due, asOf);
		String when = late > 0 ? "was due on " + Words.day(due) + " and is " + Words.days(late) + " late; from " + Words.days(redDays)
				+ " on that is off track."
				: "is next due on " + Words.day(due) + (late == 0 ? ", today." : ", in " + Words.days(-late) + ".");
		return new Verdict(statusOn.apply(asOf), List.of("\"" + cadence.title() + "\" " + when),
				List.of(new Used(cadence.title() + ", next due", Words.day(due), Optional.of(due)),
						new Used("cadence-red-days-" + cadence.every().word(), String.valueOf(redDays), Optional.empty())),
				List.of(), Turns.first(asOf, List.of(due.plusDays(thresholds.amberDays), due.plusDays(redDays)), statusOn));
	}

	/** What the last round was worth, whenever the next is due. */
	private static Verdict lastRound(Cadence cadence, List<Review> reviews, Thresholds thresholds) {
		Review last = reviews.get(reviews.size() - 1);
		String held = "\"" + cadence.title() + "\" was last done on " + Words.day(last.on());
		Verdict complete = last.complete() ? Verdict.of(Status.GREEN, held + ", completely.")
				: Verdict.of(Status.AMBER, held + ", but not all that belongs to it was done.");
		return cadence.outOf().map(outOf -> Verdicts.worst(complete, count(cadence, reviews, outOf, thresholds))).orElse(complete);
	}

	private static Verdict count(Cadence cadence, List<Review> reviews, int outOf, Thresholds thresholds) {
		Review last = reviews.get(reviews.size() - 1);
		if (last.count().isEmpty()) {
			return Verdicts.grey("How many of " + outOf + " were looked at on " + Words.day(last.on()) + " is not recorded.",
					List.of("how many of " + outOf + " \"" + cadence.title() + "\" looked at on " + Words.day(last.on())));
		}
		int count = last.count().get();
		String looked = count + " of " + outOf + " were looked at on " + Words.day(last.on());
		BigDecimal least = thresholds.redPercent.multiply(BigDecimal.valueOf(outOf)).movePointLeft(2);
		if (BigDecimal.valueOf(count).compareTo(least) < 0) {
			return Verdict.of(Status.RED, looked + ", less than " + Words.number(least) + ".");
		}
		if (count >= outOf) {
			return Verdict.of(Status.GREEN, looked + ".");
		}
		int run = shortRun(reviews, outOf);
		return run >= thresholds.shortRounds
				? Verdict.of(Status.RED, looked + ", and " + Words.count(run, "round") + " in a row fell short; from " + thresholds.shortRounds
				+ " on that is off track.")
				: Verdict.of(Status.AMBER, looked + ".");
	}

	private static int shortRun(List<Review> reviews, int outOf) {
		int run = 0;
		for (Review review : reviews) {
			run = review.count().filter(count -> count < outOf).isPresent() ? run + 1 : 0;
		}
		return run;
	}

	/** Which rounds were complete, full and in time: what {@link Embedded} looks at. */
	public static List<Embedded.Held> held(Cadence cadence, List<Review> reviews) {
		List<Embedded.Held> rounds = new ArrayList<>();
		for (int i = 0; i < reviews.size(); i++) {
			Review review = reviews.get(i);
			Optional<LocalDate> due = due(cadence, reviews.subList(0, i));
			boolean full = cadence.outOf().isEmpty() || review.count().filter(count -> count >= cadence.outOf().get()).isPresent();
			boolean inTime = due.filter(review.on()::isAfter).isEmpty();
			rounds.add(new Embedded.Held(review.on(), review.complete() && full && inTime));
		}
		return List.copyOf(rounds);
	}
}
