package org.planwright.core.exchange.grid;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number counted from 1, as a spreadsheet numbers them; rows that hold nothing count
 * @param line the line of the file it starts on; 0 when the file has no lines to speak of
 * @param cells from the first column on, without gaps
 */
public record Row(String sheet, int number, int line, List<Cell> cells) {

	public Row {
		cells = List.copyOf(cells);
	}

	/** The cell of a column, counted from 1; a blank one behind the last. */
	public Cell cell(int column) {
		return column <= cells.size() ? cells.get(column - 1) : new Cell(new Place(sheet, number, column), Content.Nothing.NOTHING);
	}
}
