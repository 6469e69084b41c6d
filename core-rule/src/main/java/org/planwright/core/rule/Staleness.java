package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;

/** K13: evidence that has grown older than was agreed. */
public final class Staleness {

	/** @param days so many days after the agreed interval it is not yet stale, {@code stale-days} */
	public record Thresholds(int days) {

		public static final Thresholds DEFAULT = new Thresholds(0);

		public static Thresholds from(Settings settings) {
			return new Thresholds(settings.count("stale-days", DEFAULT.days));
		}
	}

	private Staleness() {
	}

	/**
	 * One level down, and says so, when nothing was reported within the agreed interval. Unchanged when none was agreed.
	 *
	 * @param agreed how often somebody is to report
	 * @param last when somebody last did
	 */
	public static Verdict apply(Verdict verdict, Optional<Interval> agreed, Optional<LocalDate> last, LocalDate asOf,
			Thresholds thresholds) {
		if (agreed.isEmpty()) {
			return verdict;
		}
		Optional<LocalDate> staleOn = last.map(day -> agreed.get().after(day).plusDays(thresholds.days + 1L));
		if (staleOn.filter(asOf::isBefore).isPresent()) {
			return Verdicts.notLaterThan(verdict, staleOn);
		}
		Status down = verdict.status().oneDown();
		String late = sentence(agreed.get(), last);
		return down == verdict.status() ? Verdicts.because(verdict, List.of(late))
				: Verdicts.cap(verdict, down, late + " The status is one level down for that.");
	}

	/**
	 * Judges the age itself: GREEN within the interval, AMBER behind it, RED when a second one has passed as well. GREY when no
	 * interval was agreed.
	 */
	public static Verdict judge(Optional<Interval> agreed, Optional<LocalDate> last, LocalDate asOf, Thresholds thresholds) {
		if (agreed.isEmpty()) {
			return Verdicts.grey("How often somebody is to report was not agreed; "
					+ last.map(day -> "the last report is of " + Words.day(day) + ".").orElse("nobody has yet."),
					List.of("how often somebody is to report"));
		}
		if (last.isEmpty()) {
			return Verdict.of(Status.AMBER, sentence(agreed.get(), last));
		}
		LocalDate amber = agreed.get().after(last.get()).plusDays(thresholds.days + 1L);
		LocalDate red = agreed.get().after(agreed.get().after(last.get())).plusDays(thresholds.days + 1L);
		Function<LocalDate, Status> statusOn = day -> day.isBefore(amber) ? Status.GREEN : day.isBefore(red) ? Status.AMBER : Status.RED;
		return new Verdict(statusOn.apply(asOf), List.of(sentence(agreed.get(), last), "That is "
				+ Words.days(Words.daysBetween(last.get(), asOf)) + " ago."),
				List.of(new Used("last reported", Words.day(last.get()), last)), List.of(), Turns.first(asOf, List.of(amber, red), statusOn));
	}

	private static String sentence(Interval agreed, Optional<LocalDate> last) {
		return "Somebody is to report " + agreed.word() + "; "
				+ last.map(day -> "the last report is of " + Words.day(day) + ".").orElse("nobody has yet.");
	}
}
