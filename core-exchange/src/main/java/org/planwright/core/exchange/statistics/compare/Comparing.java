package org.planwright.core.exchange.statistics.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.model.input.Days;

/**
 * Compares an authority with others on a day.
 *
 * @param figures every area's, by day and knowledge already chosen
 * @param judgements by day and knowledge already chosen
 * @param key what stays the same of an area when its code changes
 */
public record Comparing(Area authority, String statistic, Indicator indicator, LocalDate asOf, Optional<LocalDate> knownAt,
		Optional<LocalDate> edition, List<Neighbour> list, Collection<Judgement> judgements, Collection<Figure> figures,
		Function<Area, String> key) {

	/** With fewer figures a median says more about who is missing than about the others. */
	private static final int LEAST = 4;

	public Benchmark benchmark() {
		Optional<Figure> own = newestOwn();
		Map<String, Figure> now = at(own.map(Figure::on));
		List<Peer> peers = list.stream().sorted(Comparator.comparingInt(Neighbour::rank)).map(neighbour -> peer(neighbour, now)).toList();
		List<Peer> rated = peers.stream().filter(Peer::rated).toList();
		Optional<BigDecimal> value = own.flatMap(Figure::value);
		List<BigDecimal> all = now.values().stream()
				.filter(figure -> figure.area().level() == Area.Level.AUTHORITY && !key.apply(figure.area()).equals(key.apply(authority)))
				.flatMap(figure -> figure.value().stream()).toList();
		return new Benchmark(authority, statistic, indicator, asOf, knownAt, edition, own, peers, standing(value, peers), standing(value, rated),
				Ranking.of(value, all.size(), all, indicator.polarity(), LEAST),
				now.values().stream().filter(figure -> figure.area().level() == Area.Level.NATION).findFirst(), LEAST,
				missing(own, peers, rated));
	}

	private Standing standing(Optional<BigDecimal> own, List<Peer> peers) {
		List<BigDecimal> others = peers.stream().flatMap(peer -> peer.figure().flatMap(Figure::value).stream()).toList();
		return Ranking.of(own, peers.size(), others, indicator.polarity(), LEAST);
	}

	private Optional<Figure> newestOwn() {
		return figures.stream().filter(figure -> figure.breakdown().isEmpty() && isOwn(figure.area()))
				.max(Comparator.comparing(Figure::on).thenComparing(figure -> figure.area().equals(authority)));
	}

	/** Everybody's figure of one period. */
	private Map<String, Figure> at(Optional<LocalDate> day) {
		Map<String, Figure> at = new HashMap<>();
		figures.stream().filter(figure -> figure.breakdown().isEmpty() && day.filter(figure.on()::equals).isPresent())
				.forEach(figure -> at.put(key.apply(figure.area()), figure));
		return at;
	}

	private Peer peer(Neighbour neighbour, Map<String, Figure> now) {
		Optional<Judgement> judgement = judgements.stream().filter(each -> key.apply(each.area()).equals(key.apply(neighbour.area())))
				.max(Comparator.comparing(Judgement::on));
		// What two report together is neither's own figure.
		return new Peer(neighbour.rank(), neighbour.area(), neighbour.closeness(), judgement, judgement.filter(Judgement::isGood).isPresent(),
				Optional.ofNullable(now.get(key.apply(neighbour.area()))));
	}

	/** An authority that reports together with another has no other figure. */
	private boolean isOwn(Area area) {
		return key.apply(area).equals(key.apply(authority)) || area.covers(authority.code());
	}

	private List<String> missing(Optional<Figure> own, List<Peer> peers, List<Peer> rated) {
		List<String> missing = new ArrayList<>();
		if (own.flatMap(Figure::value).isEmpty()) {
			missing.add(own.map(figure -> authority.name() + "'s figure for " + figure.period() + " is the symbol " + figure.symbol().orElseThrow())
					.orElse("no figure of " + authority.name() + " for a period that ended by " + Days.words(asOf)));
		}
		if (peers.isEmpty()) {
			missing.add("no list of the statistical neighbours of " + authority.name() + (knownAt.isPresent() ? " that was known" : ""));
		}
		edition.filter(asOf::isBefore).ifPresent(day -> missing.add("no list of neighbours as early as " + Days.words(asOf) + "; that of "
				+ Days.words(day) + " is used"));
		long unrated = peers.stream().filter(peer -> peer.judgement().isEmpty()).count();
		if (unrated > 0) {
			missing.add("no judgement by that day of " + unrated + " of " + peers.size() + " neighbours");
		}
		long figures = rated.stream().filter(peer -> peer.figure().flatMap(Figure::value).isPresent()).count();
		if (!peers.isEmpty() && figures < LEAST) {
			missing.add("too few figures of neighbours rated good or outstanding: " + figures + ", and a comparison needs " + LEAST);
		}
		return missing;
	}
}
