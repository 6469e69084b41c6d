package org.planwright.core.rule;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Used;
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
		Verdict capped = verdict;
		for (Assessment on : dependencies) {
			capped = Verdicts.cap(capped, on.headline(), "It depends on " + on.action() + ", which is " + on.headline() + " ("
					+ on.headline().words()
					+ "), and cannot do better.");
			capped = Verdicts.notLaterThan(capped, on.next() instanceof Turn.OnDate turn ? Optional.of(turn.on()) : Optional.empty());
		}
		return Verdicts.using(capped, dependencies.stream().map(on -> new Used("status of " + on.action(), on.headline().name(),
				Optional.of(on.asOf()))).toList());
	}
}
