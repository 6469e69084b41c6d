package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Require;

/**
 * Values over time, to be seen at a glance.
 *
 * @param unit of all its values
 * @param lines at least one with a figure
 */
public record Chart(String caption, Optional<String> unit, List<Line> lines, List<Level> levels, List<Band> bands) implements Drawing {

	public Chart {
		Require.text("caption", caption);
		Objects.requireNonNull(unit, "unit");
		lines = List.copyOf(lines);
		levels = List.copyOf(levels);
		bands = List.copyOf(bands);
		Require.that(lines.stream().flatMap(line -> line.points().stream()).anyMatch(point -> point.value() instanceof Reading.Figure),
				"chart " + caption + " has no figure: say what is missing instead");
	}

	/** A row for each day that a line or a band tells of, a column for each of them and for each level. */
	@Override
	public Table table() {
		List<Column> columns = new ArrayList<>(List.of(Column.day("Date")));
		List<Function<LocalDate, Cell>> cells = new ArrayList<>(List.of(Cell::of));
		for (Line line : lines) {
			column(columns, cells, line.name(), day -> at(line, day));
		}
		for (Band band : bands) {
			column(columns, cells, band.name() + ", from", day -> at(band, day, Band.Span::low));
			column(columns, cells, band.name() + ", to", day -> at(band, day, Band.Span::high));
		}
		for (Level level : levels) {
			column(columns, cells, level.name(), day -> Cell.of(level.value()));
		}
		TreeSet<LocalDate> days = new TreeSet<>();
		lines.forEach(line -> line.points().forEach(point -> days.add(point.on())));
		bands.forEach(band -> band.spans().forEach(span -> days.add(span.on())));
		return new Table(caption, columns, days.stream().map(day -> cells.stream().map(cell -> cell.apply(day)).toList()).toList());
	}

	private void column(List<Column> columns, List<Function<LocalDate, Cell>> cells, String title, Function<LocalDate, Cell> cell) {
		columns.add(new Column(title, Column.Kind.FIGURE, unit));
		cells.add(cell);
	}

	private static Cell at(Line line, LocalDate day) {
		return line.points().stream().filter(point -> point.on().equals(day)).findFirst().map(point -> Cell.of(point.value()))
				.orElse(Cell.NOTHING);
	}

	private static Cell at(Band band, LocalDate day, Function<Band.Span, BigDecimal> end) {
		return band.spans().stream().filter(span -> span.on().equals(day)).findFirst().map(span -> Cell.of(end.apply(span)))
				.orElse(Cell.NOTHING);
	}
}
