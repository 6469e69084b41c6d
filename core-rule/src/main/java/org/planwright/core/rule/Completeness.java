package org.planwright.core.rule;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Verdict;

/** K14: what has to be entered before anything can be judged. */
public final class Completeness {

	private Completeness() {
	}

	/** What a measure lacks of baseline, target, unit, due date and owner, each as what somebody can enter. */
	public static List<String> missing(MeasureView view) {
		throw new UnsupportedOperationException();
	}

	/** What a milestone lacks of due date and owner; the action's leads stand in for an owner. */
	public static List<String> missing(Milestone milestone, Action action) {
		throw new UnsupportedOperationException();
	}

	/** GREY with the list when a measure lacks anything. */
	public static Optional<Verdict> judge(MeasureView view) {
		throw new UnsupportedOperationException();
	}

	/** GREY with the list when any of the measures lacks anything. */
	public static Optional<Verdict> judge(List<MeasureView> views) {
		throw new UnsupportedOperationException();
	}

	/** GREY with the list when a milestone lacks anything. */
	public static Optional<Verdict> judge(Milestone milestone, Action action) {
		throw new UnsupportedOperationException();
	}
}
