package org.planwright.core.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Source;
import org.planwright.core.model.panel.Table;

/** A benchmark as panels: where the authority stands, and each neighbour with what Ofsted found. */
final class Comparison {

	private Comparison() {
	}

	static List<Panel> panels(Benchmark benchmark) {
		List<Panel> panels = new ArrayList<>(List.of(standing(benchmark)));
		if (!benchmark.neighbours().isEmpty()) {
			panels.add(neighbours(benchmark));
		}
		return panels;
	}

	private static Panel standing(Benchmark b) {
		Column figure = new Column("Figure, or median", Column.Kind.FIGURE, b.indicator().unit());
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(List.of(Cell.of(b.authority().name()), cell(b.own()), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING));
		rows.add(row("Statistical neighbours", b.amongNeighbours()));
		rows.add(row("Neighbours rated good or outstanding", b.amongRated()));
		rows.add(row("All authorities", b.amongAll()));
		b.country().ifPresent(country -> rows.add(List.of(Cell.of(country.area().name()), cell(Optional.of(country)), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING)));
		Table table = new Table(b.indicator().title() + b.own().map(own -> ", " + own.period()).orElse(""),
				List.of(Column.text("Group"), figure, Column.figure("Figures in it"), Column.text("Rank of the authority"), Column.text("Quartile")), rows);
		List<Source> sources = b.own().map(own -> new Source(own.source(), Optional.of(own.published()))).stream().toList();
		return new Panel("standing", "Where " + b.authority().name() + " stands",
				Optional.of("Everybody is compared for the same period. Rank 1 is the best, or the highest where neither way is better; quartile A is the best quarter."),
				b.missing(), sources, List.of(table));
	}

	private static List<Cell> row(String group, Standing standing) {
		return List.of(Cell.of(group), Cell.figure(standing.median()), Cell.of(standing.figures()),
				standing.rank().map(rank -> Cell.of(rank + " of " + standing.outOf().map(String::valueOf).orElse("?"))).orElse(Cell.MISSING),
				Cell.text(standing.quartile().map(Enum::name)));
	}

	private static Panel neighbours(Benchmark b) {
		Column figure = new Column("Figure", Column.Kind.FIGURE, b.indicator().unit());
		Table table = new Table("Statistical neighbours, the closest first",
				List.of(Column.text("Neighbour"), figure, Column.text("Ofsted, overall"), Column.day("Inspected"), Column.text("Good or outstanding")),
				b.neighbours().stream().map(Comparison::row).toList());
		return new Panel("neighbours", "Neighbours and what Ofsted found",
				b.edition().map(day -> "The list of neighbours of " + Days.words(day) + "."), List.of(), List.of(), List.of(table));
	}

	private static List<Cell> row(Peer peer) {
		return List.of(Cell.of(peer.rank() + ". " + peer.area().name()), cell(peer.figure()),
				peer.grade().map(Judgement.Grade::words).map(Cell::of).orElse(Cell.MISSING), Cell.day(peer.judgement().map(Judgement::on)),
				Cell.of(peer.rated() ? "yes" : "no"));
	}

	private static Cell cell(Optional<Figure> figure) {
		return figure.map(Figure::reading).map(Cell::of).orElse(Cell.MISSING);
	}
}
