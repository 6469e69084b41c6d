package org.planwright.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Verdict;

/** K14: what has to be entered before anything can be judged. */
public final class Completeness {

	private Completeness() {
	}

	/** What a measure lacks of baseline, target, unit, due date and owner, each as what somebody can enter. */
	public static List<String> missing(MeasureView view) {
		List<String> missing = new ArrayList<>(missingPromise(view));
		String title = view.measure().title();
		if (view.measure().unit().isEmpty()) {
			missing.add("the unit of \"" + title + "\"");
		}
		if (view.measure().owner().isEmpty()) {
			missing.add("the owner of \"" + title + "\"");
		}
		return missing;
	}

	/** What it lacks of the promise itself: baseline, target and due date. */
	static List<String> missingPromise(MeasureView view) {
		List<String> missing = new ArrayList<>();
		String title = view.measure().title();
		if (view.baseline().isEmpty()) {
			missing.add("a baseline for \"" + title + "\", with its date");
		}
		if (view.target().flatMap(Target::aim).isEmpty()) {
			missing.add("a target for \"" + title + "\"");
		}
		if (view.due().isEmpty()) {
			missing.add("a due date for \"" + title + "\"");
		}
		return missing;
	}

	/** What a milestone lacks of due date and owner; the action's leads stand in for an owner. */
	public static List<String> missing(Milestone milestone, Action action) {
		List<String> missing = new ArrayList<>();
		if (MilestoneRule.promised(milestone).isEmpty() && milestone.done().isEmpty()) {
			missing.add(MilestoneRule.dateFor(milestone));
		}
		if (milestone.owner().isEmpty() && action.leads().isEmpty()) {
			missing.add("an owner for \"" + milestone.title() + "\"");
		}
		return missing;
	}

	/** GREY with the list when a measure lacks anything. */
	public static Optional<Verdict> judge(MeasureView view) {
		return judge(List.of(view));
	}

	/** GREY with the list when any of the measures lacks anything. */
	public static Optional<Verdict> judge(List<MeasureView> views) {
		return grey(views.stream().map(view -> view.measure().title()).toList(),
				views.stream().flatMap(view -> missing(view).stream()).toList());
	}

	/** GREY with the list when a milestone lacks anything. */
	public static Optional<Verdict> judge(Milestone milestone, Action action) {
		return grey(List.of(milestone.title()), missing(milestone, action));
	}

	private static Optional<Verdict> grey(List<String> titles, List<String> missing) {
		String subject = Words.list(titles.stream().map(title -> "\"" + title + "\"").toList());
		return missing.isEmpty() ? Optional.empty()
				: Optional.of(Verdicts.grey(subject + " cannot be judged without " + Words.list(missing) + ".", missing));
	}
}
