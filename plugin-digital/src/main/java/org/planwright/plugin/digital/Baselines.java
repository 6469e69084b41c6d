package org.planwright.plugin.digital;

import java.util.List;
import java.util.Map;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/**
 * Which actions of a plan could be told from no change at all: those with a measure that has a baseline, their parts'
 * measures included.
 *
 * @param with a baseline
 * @param of all actions, parts not counted
 */
public record Baselines(int with, int of, List<Row> actions) {

	/** @param baselines the titles of the measures that have one */
	public record Row(String action, int measures, List<String> baselines) {
	}

	/** @param measures of every action and part, by ref */
	static Baselines of(Map<String, List<MeasureView>> measures) {
		List<Row> rows = measures.keySet().stream().filter(ref -> whole(ref, measures).equals(ref)).map(ref -> row(ref, measures)).toList();
		return new Baselines((int) rows.stream().filter(row -> !row.baselines.isEmpty()).count(), rows.size(), rows);
	}

	private static Row row(String action, Map<String, List<MeasureView>> measures) {
		List<MeasureView> all = measures.entrySet().stream().filter(entry -> whole(entry.getKey(), measures).equals(action))
				.flatMap(entry -> entry.getValue().stream()).toList();
		return new Row(action, all.size(), all.stream().filter(view -> view.baseline().isPresent()).map(view -> view.measure().title()).toList());
	}

	/** The action that this is, or is a part of: a part's ref continues its action's. */
	private static String whole(String ref, Map<String, List<MeasureView>> measures) {
		int dot = ref.lastIndexOf('.');
		return dot > 0 && measures.containsKey(ref.substring(0, dot)) ? whole(ref.substring(0, dot), measures) : ref;
	}

	static Verdict judge(ActionView view) {
		Baselines counted = of(view.measuresOfPlan());
		List<String> without = counted.actions.stream().filter(row -> row.baselines.isEmpty()).map(Row::action).toList();
		String sentence = counted.with + " of " + counted.of + " actions have a measure with its baseline.";
		return without.isEmpty() ? Verdict.of(Status.GREEN, sentence)
				: Verdicts.missing(Verdict.of(Status.AMBER, sentence), List.of("a baseline for a measure of each of " + Words.list(without)));
	}
}
