package org.planwright.plugin.residential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/**
 * Keeps figures that rest on a handful of young people from being shown or judged: they could tell who is meant, and they
 * say little.
 *
 * @param smallest a figure may be shown from so many young people on, {@code smallest-number}
 */
public record SmallNumbers(int smallest) {

	private static final int SMALLEST = 10;

	public static SmallNumbers from(Settings settings) {
		return new SmallNumbers(settings.count("smallest-number", SMALLEST));
	}

	/** Whether a figure that rests on so many young people may be shown; one of which nobody says how many may not. */
	public boolean allows(Optional<Integer> sample) {
		return sample.filter(n -> n >= smallest).isPresent();
	}

	/** Whether a number of young people may be shown. */
	public boolean allows(BigDecimal youngPeople) {
		return youngPeople.compareTo(BigDecimal.valueOf(smallest)) >= 0;
	}

	/** Judges how a measure has moved since its baseline by those values that rest on enough young people. */
	public Verdict judge(MeasureView measure, Settings settings) {
		List<Observation> shown = measure.observations().stream().filter(o -> o.figure().isEmpty() || allows(o.sample())).toList();
		Verdict verdict = Improvement.series(new MeasureView(measure.measure(), measure.use(), shown), Improvement.Thresholds.from(settings));
		Optional<Observation> newest = measure.latest().filter(o -> !shown.contains(o));
		if (newest.isEmpty()) {
			return measure.latest().flatMap(Observation::sample).map(n -> Verdicts.because(verdict, List.of("n = " + n + "."))).orElse(verdict);
		}
		String rests = "The value of " + Words.day(newest.get().on()) + " rests on "
				+ (newest.get().sample().isPresent() ? "fewer than " + smallest + " young people" : "nobody says how many young people")
				+ " and is neither shown nor judged.";
		return Verdicts.missing(Verdicts.because(verdict, List.of(rests)), newest.get().sample().isPresent() ? List.of()
				: List.of("how many young people \"" + measure.measure().title() + "\" rests on (n) on " + Words.day(newest.get().on())));
	}
}
