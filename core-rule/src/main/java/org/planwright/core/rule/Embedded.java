package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
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
		if (completed.isEmpty() || verdict.status() != Status.GREEN) {
			return verdict;
		}
		// What was accepted before it was complete cannot have been the evidence that it is.
		Optional<Acceptance> accepted = acceptance.filter(a -> !a.on().isBefore(completed.get()));
		int run = run(periods.stream().filter(period -> period.on.isAfter(completed.get())).toList());
		boolean held = run >= thresholds.periods;
		List<String> reasons = new ArrayList<>();
		reasons.add("Complete since " + Words.day(completed.get()) + ", and held for " + Words.count(run, "period")
				+ " in a row since; it is embedded after "
				+ thresholds.periods + ".");
		reasons.add(accepted.map(a -> "The evidence was accepted on " + Words.day(a.on()) + ".")
				.orElse("The evidence has not been accepted yet."));
		if (!held || accepted.isEmpty()) {
			List<String> missing = accepted.isPresent() ? List.of() : List.of("the accountable officer's acceptance of the evidence");
			return Verdicts.missing(Verdicts.because(verdict, reasons), missing);
		}
		return new Verdict(Status.BLUE, Verdicts.join(reasons, verdict.reasons()), verdict.used(), verdict.missing(), verdict.next());
	}

	private static int run(List<Held> periods) {
		int run = 0;
		for (Held period : periods) {
			run = period.held ? run + 1 : 0;
		}
		return run;
	}

	/** In which periods a measure was at its target; empty when it has none. A symbol is not held. */
	public static List<Held> atTarget(MeasureView view) {
		Polarity polarity = view.measure().polarity();
		if (view.targetLevel().isEmpty() || polarity == Polarity.NONE) {
			return List.of();
		}
		int better = polarity == Polarity.UP ? 1 : -1;
		List<Observation> periods = Hysteresis.lastOfEach(view.whole(), Observation::on, view.measure().every());
		return periods.stream().map(o -> new Held(o.on(),
				o.figure().filter(value -> value.compareTo(view.targetLevel().get()) * better >= 0).isPresent())).toList();
	}
}
