package org.planwright.core.rule;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;

/** K15: a gain in one measure that is paid for by a loss in another is AMBER at best. */
public final class BalancingPair {

	private BalancingPair() {
	}

	/**
	 * Caps the verdict on a gain.
	 *
	 * @param gain the measure that is to improve
	 * @param guard the measure that must not worsen meanwhile; when it cannot be compared it is listed as missing
	 */
	public static Verdict apply(Verdict verdict, MeasureView gain, MeasureView guard) {
		Optional<Integer> gained = movement(gain);
		Optional<Integer> guarded = movement(guard);
		if (guarded.isEmpty()) {
			return Verdicts.missing(verdict, List.of("a baseline and a value since of \"" + guard.measure().title()
					+ "\", which must not worsen meanwhile"));
		}
		if (gained.filter(move -> move > 0).isEmpty() || guarded.get() >= 0) {
			return verdict;
		}
		return Verdicts.cap(verdict, Status.AMBER, "A gain paid for by a loss is at risk at best: " + words(gain) + ", while "
				+ words(guard) + ".");
	}

	/** 1 better than the baseline, -1 worse, 0 the same. */
	private static Optional<Integer> movement(MeasureView view) {
		if (view.measure().polarity() == Polarity.NONE) {
			return Optional.empty();
		}
		int better = view.measure().polarity() == Polarity.UP ? 1 : -1;
		return Series.newestSinceBaseline(view).map(point -> Integer.signum(point.value().compareTo(view.baseline().get().value())) * better);
	}

	private static String words(MeasureView view) {
		Point newest = Series.newestSinceBaseline(view).orElseThrow();
		return view.measure().title() + " went from " + Words.amount(view.baseline().get().value(), view.measure().unit()) + " to "
				+ Words.amount(newest.value(), view.measure().unit()) + " by " + Words.day(newest.on());
	}
}
