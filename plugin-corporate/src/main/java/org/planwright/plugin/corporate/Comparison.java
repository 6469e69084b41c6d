package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/**
 * A measure beside that of the neighbours in the set.
 *
 * @param set their figures by id
 * @param median of the set; empty while too few have a figure
 * @param rank the council's among itself and the set, the best first; empty when neither direction is better
 * @param outOf how many are ranked
 */
public record Comparison(String measure, String title, Optional<String> unit, Polarity polarity, LocalDate on, BigDecimal own,
		SortedMap<String, BigDecimal> set, Optional<BigDecimal> median, Optional<Integer> rank, int outOf, Position position) {

	/** Where the council stands beside the median. */
	public enum Position {
		BETTER, SAME, WORSE,
		/** Neither direction is better. */
		INFORMS,
		/** Too few of the set have a figure. */
		TOO_FEW
	}

	static Comparison of(Figures figures, List<String> set, int least) {
		SortedMap<String, BigDecimal> values = figures.others().entrySet().stream().filter(entry -> set.contains(entry.getKey()))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second, TreeMap::new));
		Optional<BigDecimal> median = values.size() < Math.max(1, least) ? Optional.empty() : Optional.of(median(values));
		Position position = median.map(m -> position(figures, m)).orElse(Position.TOO_FEW);
		Optional<Integer> rank = position == Position.TOO_FEW || position == Position.INFORMS ? Optional.empty()
				: Optional.of(1 + (int) values.values().stream().filter(value -> better(figures.polarity(), value, figures.own()) > 0).count());
		return new Comparison(figures.measure(), figures.title(), figures.unit(), figures.polarity(), figures.on(), figures.own(), values,
				median, rank, values.size() + 1, position);
	}

	private static BigDecimal median(SortedMap<String, BigDecimal> values) {
		List<BigDecimal> sorted = values.values().stream().sorted().toList();
		BigDecimal upper = sorted.get(sorted.size() / 2);
		return sorted.size() % 2 == 1 ? upper : upper.add(sorted.get(sorted.size() / 2 - 1)).multiply(new BigDecimal("0.5"));
	}

	private static Position position(Figures figures, BigDecimal median) {
		int better = better(figures.polarity(), figures.own(), median);
		return figures.polarity() == Polarity.NONE ? Position.INFORMS : better > 0 ? Position.BETTER : better < 0 ? Position.WORSE : Position.SAME;
	}

	private static int better(Polarity polarity, BigDecimal one, BigDecimal other) {
		return polarity == Polarity.DOWN ? other.compareTo(one) : one.compareTo(other);
	}

	/** Empty where it informs only. */
	Optional<Verdict> verdict() {
		return switch (position) {
			case INFORMS -> Optional.empty();
			case TOO_FEW -> Optional.of(Verdicts.grey(sentence(), List.of("figures of \"" + title + "\" for more neighbours of the set, on "
					+ Words.day(on))));
			case WORSE -> Optional.of(Verdict.of(Status.AMBER, sentence()));
			case BETTER, SAME -> Optional.of(Verdict.of(Status.GREEN, sentence()));
		};
	}

	String sentence() {
		String here = title + " on " + Words.day(on) + ": " + Words.amount(own, unit) + " here, ";
		return median.map(m -> here + Words.amount(m, unit) + " in the middle of " + set.size() + " good neighbours"
				+ rank.map(r -> "; place " + r + " of " + outOf + ".").orElse(". Neither direction is better, so it informs only."))
				.orElseGet(() -> here + "and only " + set.size() + " good neighbours have a figure.");
	}
}
