package org.planwright.plugin.corporate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/**
 * The council beside those of its statistical neighbours whom Ofsted rates good or outstanding, on a day.
 *
 * @param edition of the list of neighbours that holds on that day
 * @param inSet how many of them are rated good or outstanding
 * @param leastSet how many a comparison needs
 * @param missing what has to be entered before anything can be compared
 */
public record Benchmark(Optional<LocalDate> edition, List<Neighbour> neighbours, int inSet, int leastSet, List<Comparison> comparisons,
		List<String> missing) {

	/** @param grade by the newest inspection under the present framework; empty when there was none */
	public record Neighbour(String id, String name, Optional<Judgement.Grade> grade, Optional<LocalDate> judgedOn, boolean inSet) {
	}

	private static final int LEAST_SET = 4;

	static Benchmark of(List<NeighbourList> lists, List<Judgement> judgements, List<Figures> figures, Settings settings) {
		int least = settings.count("benchmark-least-set", LEAST_SET);
		Optional<NeighbourList> list = lists.stream().max(Comparator.comparing(NeighbourList::edition));
		List<Neighbour> neighbours = list.map(l -> l.neighbours().entrySet().stream()
				.map(entry -> neighbour(entry.getKey(), entry.getValue(), judgements)).toList()).orElse(List.of());
		List<String> set = neighbours.stream().filter(Neighbour::inSet).map(Neighbour::id).toList();
		Map<String, Figures> newest = new TreeMap<>();
		figures.stream().sorted(Comparator.comparing(Figures::on)).forEach(f -> newest.put(f.measure(), f));
		List<Comparison> comparisons = newest.values().stream().map(f -> Comparison.of(f, set, least)).toList();
		return new Benchmark(list.map(NeighbourList::edition), neighbours, set.size(), least, comparisons,
				missing(neighbours, set.size(), least, comparisons));
	}

	static Benchmark of(ActionView view, Settings settings) {
		return of(NeighbourList.KIND.all(view), Judgement.KIND.all(view), Figures.KIND.all(view), settings);
	}

	private static Neighbour neighbour(String id, String name, List<Judgement> judgements) {
		Optional<Judgement> newest = judgements.stream().filter(j -> j.authority().equals(id) && j.framework() == Judgement.Framework.ILACS)
				.max(Comparator.comparing(Judgement::on));
		return new Neighbour(id, name, newest.map(Judgement::grade), newest.map(Judgement::on), newest.filter(Judgement::isGood).isPresent());
	}

	private static List<String> missing(List<Neighbour> neighbours, int set, int least, List<Comparison> comparisons) {
		List<String> missing = new ArrayList<>();
		if (neighbours.isEmpty()) {
			missing.add("an edition of the list of statistical neighbours");
		} else if (set < least) {
			missing.add("Ofsted's judgements of the neighbours: " + set + " are known to be good or outstanding, and a comparison needs " + least);
		}
		if (comparisons.isEmpty()) {
			missing.add("which measures are compared, with their figures");
		}
		return missing;
	}

	/** GREY until the plan of action is dated and something can be compared; then by its steps and by the comparison. */
	static Verdict judge(ActionView view, Settings settings) {
		Benchmark benchmark = of(view, settings);
		List<String> missing = new ArrayList<>(view.milestones().stream().filter(m -> m.due().or(m::hardStop).or(m::done).isEmpty())
				.map(Milestone::title).map(title -> "a date for \"" + title + "\"").toList());
		if (view.milestones().isEmpty()) {
			missing.add("the steps of the plan of action, each with its date");
		}
		missing.addAll(benchmark.missing);
		if (!missing.isEmpty()) {
			Verdict grey = Verdicts.grey("The comparison cannot be judged without " + Words.list(missing) + ".", missing);
			return Verdicts.because(grey, benchmark.comparisons.stream().map(Comparison::sentence).toList());
		}
		List<Verdict> verdicts = new ArrayList<>(List.of(MilestoneRule.judge(view, MilestoneRule.Thresholds.from(settings)).verdict()));
		benchmark.comparisons.forEach(comparison -> comparison.verdict().ifPresent(verdicts::add));
		return Verdicts.because(Verdicts.worst(verdicts), benchmark.comparisons.stream().map(Comparison::sentence).toList());
	}
}
