package org.planwright.core.exchange.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Judgement.Grade;

/**
 * An authority beside its statistical neighbours, beside those of them whom Ofsted rated good or outstanding by a day, and
 * among all authorities. Everybody is compared for the same period: the authority's newest that ended by that day.
 *
 * @param edition of the list of neighbours
 * @param own the authority's figure; empty when there is none
 * @param neighbours in the order of the list
 * @param amongNeighbours all of the list
 * @param amongRated those rated good or outstanding
 * @param amongAll every authority of the country
 * @param country the figure of the whole country
 * @param leastSet how many figures a comparison needs
 * @param missing what keeps something from being compared, in words
 */
public record Benchmark(Area authority, String statistic, Indicator indicator, LocalDate asOf, Optional<LocalDate> knownAt,
		Optional<LocalDate> edition, Optional<Figure> own, List<Peer> neighbours, Standing amongNeighbours, Standing amongRated, Standing amongAll,
		Optional<Figure> country, int leastSet, List<String> missing) {

	/**
	 * A neighbour.
	 *
	 * @param judgement the newest by that day; empty when there was none
	 * @param rated whether that is good or outstanding
	 * @param figure empty when none was published
	 */
	public record Peer(int rank, Area area, Optional<String> closeness, Optional<Judgement> judgement, boolean rated, Optional<Figure> figure) {

		public Optional<Grade> grade() {
			return judgement.map(Judgement::overall);
		}
	}

	/**
	 * Where the authority stands in a group.
	 *
	 * @param figures how many others of the group have a figure
	 * @param median of the others; empty when they are too few
	 * @param rank of the authority among them and itself, 1 being the best, or the highest where neither way is better; equals
	 *        share the better rank
	 * @param outOf how many are ranked
	 * @param quartile A is the best quarter; empty where neither way is better
	 */
	public record Standing(int members, int figures, Optional<BigDecimal> median, Optional<Integer> rank, Optional<Integer> outOf,
			Optional<Quartile> quartile) {
	}

	/** The quarters of a group, the best first. */
	public enum Quartile {
		A, B, C, D
	}

	public Benchmark {
		neighbours = List.copyOf(neighbours);
		missing = List.copyOf(missing);
	}
}
