package org.planwright.core.exchange.statistics.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;

/** What is asked of statistics, as tables. */
final class Tables {

	private static final Content NOTHING = Content.Nothing.NOTHING;

	private Tables() {
	}

	static Table of(Benchmark b) {
		List<List<Content>> rows = new ArrayList<>();
		rows.add(row("authority", Optional.of(b.authority()), Optional.empty(), b.own()));
		b.neighbours().forEach(peer -> rows.add(row(peer.rated() ? "neighbour, rated good or outstanding" : "neighbour", Optional.of(peer.area()),
				Optional.of(peer), peer.figure())));
		b.country().ifPresent(figure -> rows.add(row("country", Optional.of(figure.area()), Optional.empty(), Optional.of(figure))));
		rows.add(standing("median of neighbours", b.amongNeighbours()));
		rows.add(standing("median of neighbours rated good or outstanding", b.amongRated()));
		rows.add(standing("median of all other authorities", b.amongAll()));
		return new Table("Comparison", List.of("what", "code", "name", "value", "symbol", "period", "period_end", "closeness", "ofsted", "inspected",
				"figures", "rank", "out_of", "quartile", "published", "source"), rows);
	}

	private static List<Content> row(String what, Optional<Area> area, Optional<Peer> peer, Optional<Figure> figure) {
		Optional<Judgement> judgement = peer.flatMap(Peer::judgement);
		return List.of(text(what), text(area.map(Area::code)), text(area.map(Area::name)), number(figure.flatMap(Figure::value)),
				text(figure.flatMap(Figure::symbol)), text(figure.map(Figure::period)), figure.<Content>map(f -> new Content.Day(f.on())).orElse(NOTHING),
				text(peer.flatMap(Peer::closeness)), text(judgement.map(j -> j.overall().words())),
				judgement.<Content>map(j -> new Content.Day(j.on())).orElse(NOTHING), NOTHING, NOTHING, NOTHING, NOTHING,
				figure.<Content>map(f -> new Content.Day(f.published())).orElse(NOTHING), text(figure.map(Figure::source)));
	}

	private static List<Content> standing(String what, Standing standing) {
		return List.of(text(what), NOTHING, NOTHING, number(standing.median()), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
				count(Optional.of(standing.figures())), count(standing.rank()), count(standing.outOf()), text(standing.quartile().map(Enum::name)), NOTHING,
				NOTHING);
	}

	static Table of(Indicator indicator, List<Figure> figures) {
		return new Table("Series", List.of("indicator", "unit", "code", "name", "period", "period_end", "breakdown", "value", "symbol", "published", "source"),
				figures.stream().map(f -> List.of(text(indicator.title()), text(indicator.unit()), text(f.area().code()), text(f.area().name()),
						text(f.period()), new Content.Day(f.on()), text(f.breakdown()), number(f.value()), text(f.symbol()), new Content.Day(f.published()),
						text(f.source()))).toList());
	}

	private static Content text(String text) {
		return Content.of(text);
	}

	private static Content text(Optional<String> text) {
		return text.map(Content::of).orElse(NOTHING);
	}

	private static Content number(Optional<BigDecimal> number) {
		return number.<Content>map(Content.Figure::new).orElse(NOTHING);
	}

	private static Content count(Optional<Integer> count) {
		return number(count.map(BigDecimal::valueOf));
	}
}
