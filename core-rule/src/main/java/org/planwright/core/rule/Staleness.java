package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.Interval;
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
	public static Verdict apply(Verdict verdict, Optional<Interval> agreed, Optional<LocalDate> last, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Judges the age itself: GREEN within the interval, AMBER behind it, RED when a second one has passed as well. GREY when no
	 * interval was agreed.
	 */
	public static Verdict judge(Optional<Interval> agreed, Optional<LocalDate> last, LocalDate asOf, Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}
}
