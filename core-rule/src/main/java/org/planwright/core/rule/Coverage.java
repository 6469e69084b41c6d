package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;

/**
 * K5: n of N, judged by {@link Trajectory} once N is confirmed. N is what the newest observation says it is out of, else the
 * target level of a measure that is counted rather than given in per cent.
 */
public final class Coverage {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Coverage() {
	}

	/** GREY when N is missing or nobody has confirmed it on a day, and whenever K1 is. */
	public static Verdict judge(MeasureView view, LocalDate asOf, Trajectory.Thresholds thresholds) {
		return judge(view, Optional.empty(), asOf, thresholds);
	}

	/**
	 * The same, with how many were handed out: that is shown and does not count.
	 *
	 * @param issued handed out, whether they work or not
	 */
	public static Verdict judge(MeasureView view, Optional<BigDecimal> issued, LocalDate asOf, Trajectory.Thresholds thresholds) {
		Optional<BigDecimal> outOf = outOf(view);
		Optional<LocalDate> confirmed = view.target().flatMap(Target::confirmed);
		Optional<Promise> promise = Promise.of(view);
		if (outOf.isEmpty() || confirmed.isEmpty() || promise.isEmpty()) {
			return uncounted(view, outOf, confirmed);
		}
		Verdict verdict = Trajectory.judge(promise.get(), counts(view), view.measure().every(), asOf, thresholds);
		List<String> reasons = new ArrayList<>();
		reasons.add("N is " + Words.number(outOf.get()) + ", confirmed on " + Words.day(confirmed.get()) + ".");
		newest(view).ifPresent(o -> reasons.add(Words.number(o.figure().get()) + " of " + Words.number(o.outOf().orElse(outOf.get()))
				+ " on " + Words.day(o.on()) + "."));
		issued.ifPresent(number -> reasons.add(Words.number(number) + " have been issued; issued does not count."));
		Used n = new Used("N of " + view.measure().title(), Words.number(outOf.get()), confirmed);
		return Series.noSymbol(view, Verdicts.using(Verdicts.because(verdict, reasons), List.of(n)));
	}

	private static Verdict uncounted(MeasureView view, Optional<BigDecimal> outOf, Optional<LocalDate> confirmed) {
		String title = "\"" + view.measure().title() + "\"";
		List<String> missing = new ArrayList<>();
		if (outOf.isEmpty()) {
			missing.add("N for " + title + ": of how many");
		}
		if (confirmed.isEmpty()) {
			missing.add("who confirms N for " + title + outOf.map(n -> ", " + Words.number(n) + ",").orElse("") + " and when");
		}
		missing.addAll(Completeness.missingPromise(view));
		return Verdicts.grey(title + " is n of N and cannot be judged without " + Words.list(missing) + ".", missing);
	}

	/** In the unit of the target: hundredths of what each count was out of, or the counts themselves. */
	private static List<Point> counts(MeasureView view) {
		return view.whole().stream().filter(o -> o.figure().isPresent()).map(o -> new Point(o.on(),
				o.outOf().filter(n -> inPercent(view) && n.signum() > 0).map(n -> o.figure().get().multiply(HUNDRED).divide(n, MathContext.DECIMAL64))
						.orElse(o.figure().get())))
				.toList();
	}

	private static boolean inPercent(MeasureView view) {
		return view.measure().unit().filter("%"::equals).isPresent();
	}

	private static Optional<Observation> newest(MeasureView view) {
		return view.whole().stream().filter(o -> o.figure().isPresent() && (o.outOf().isPresent() || !inPercent(view)))
				.reduce((first, second) -> second);
	}

	/** N, where the measure says it. */
	public static Optional<BigDecimal> outOf(MeasureView view) {
		return view.whole().stream().flatMap(o -> o.outOf().stream()).filter(n -> n.signum() > 0).reduce((first, second) -> second)
				.or(() -> inPercent(view) ? Optional.empty() : view.targetLevel());
	}
}
