package org.planwright.core.rule;

import java.util.List;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Verdict;

/** K12: not better than the worst action it firmly depends on. */
public final class DependencyCap {

	private DependencyCap() {
	}

	/** Caps by the actions that the plan names. */
	public static Verdict apply(Verdict verdict, ActionView action) {
		return apply(verdict, action.action().cappedBy().stream().map(action::assessment).toList());
	}

	public static Verdict apply(Verdict verdict, List<Assessment> dependencies) {
		throw new UnsupportedOperationException();
	}
}
