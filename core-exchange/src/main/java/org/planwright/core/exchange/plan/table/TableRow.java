package org.planwright.core.exchange.plan.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Place;

/**
 * A row of a plan's table.
 *
 * @param place its first cell
 * @param line its line in the file; 0 when the file has no lines to speak of
 * @param exported whether the table has a column of keys, as those that are written here have: its cells then mean what they
 *        say, and no sentence is taken apart
 * @param cells what stands in the columns that the table has, blank cells too
 */
public record TableRow(Headings.Kind kind, Place place, int line, boolean exported, Map<Field, Cell> cells) {

	public TableRow {
		cells = Collections.unmodifiableMap(cells.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(cells));
	}

	public boolean has(Field field) {
		return cells.containsKey(field);
	}

	/** Whether it says of what in the plan it speaks. */
	public boolean isKeyed() {
		return !text(Field.KEY).isEmpty();
	}

	/** What stands in a column; empty when nothing does, or there is no such column. */
	public String text(Field field) {
		return Optional.ofNullable(cells.get(field)).map(Cell::text).orElse("");
	}

	/** Where a column's cell stands. */
	public Place place(Field field) {
		return Optional.ofNullable(cells.get(field)).map(Cell::place).orElse(place);
	}

	/** The same row under another number. */
	public TableRow withRef(String ref) {
		return with(Field.REF, ref);
	}

	/** The same row without the guards that stand in CSV before what looks like a formula. */
	TableRow unguarded() {
		Map<Field, Cell> bare = new EnumMap<>(Field.class);
		cells.forEach((field, cell) -> bare.put(field, unguarded(cell)));
		return new TableRow(kind, place, line, exported, bare);
	}

	static Cell unguarded(Cell cell) {
		return cell.content() instanceof Content.Text ? new Cell(cell.place(), Content.of(GridWriter.unguarded(cell.text()))) : cell;
	}

	TableRow with(Field field, String text) {
		Map<Field, Cell> changed = new EnumMap<>(Field.class);
		changed.putAll(cells);
		changed.put(field, new Cell(place(field), Content.of(text)));
		return new TableRow(kind, place, line, exported, changed);
	}

	/** This row and the one that continues it, cell by cell. */
	TableRow and(TableRow rest) {
		TableRow joined = this;
		for (Field field : rest.cells.keySet()) {
			String more = rest.text(field);
			if (!more.isEmpty()) {
				joined = joined.with(field, (text(field) + " " + more).strip());
			}
		}
		return joined;
	}
}
