package org.planwright.core.rule;

import org.planwright.core.model.assess.MeasureView;
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
		throw new UnsupportedOperationException();
	}
}
