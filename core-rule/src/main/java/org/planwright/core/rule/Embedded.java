package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K11: complete, accepted, and held long enough to last. */
public final class Embedded {

	/** @param periods so many in a row it has to hold after completion, {@code embedded-periods} */
	public record Thresholds(int periods) {

		public static final Thresholds DEFAULT = new Thresholds(3);

		public Thresholds {
			Require.that(periods > 0, "embedded-periods is 0, expected at least 1");
		}

		public static Thresholds from(Settings settings) {
			return settings.make("embedded-periods", () -> new Thresholds(settings.count("embedded-periods", DEFAULT.periods)), DEFAULT);
		}
	}

	/** A period that ended on a day, and whether it was held then. */
	public record Held(LocalDate on, boolean held) {
	}

	private Embedded() {
	}

	/**
	 * BLUE instead of GREEN when it is complete, accepted and held over the newest periods since; the same verdict otherwise, saying
	 * what is left to do once it is complete. It returns by itself when a period slips.
	 *
	 * @param completed when it was complete; empty while it is not
	 * @param periods oldest first
	 */
	public static Verdict judge(Verdict verdict, Optional<LocalDate> completed, List<Held> periods, Optional<Acceptance> acceptance,
			Thresholds thresholds) {
		throw new UnsupportedOperationException();
	}

	/** In which periods a measure was at its target; empty when it has none. */
	public static List<Held> atTarget(MeasureView view) {
		throw new UnsupportedOperationException();
	}
}
