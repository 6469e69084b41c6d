package org.planwright.core.exchange.grid;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook, or a table of a document.
 *
 * @param lines whether it is text outside of a table, a row of one cell for each line
 * @param rows those that hold something, in order
 */
public record Sheet(String name, boolean hidden, boolean lines, List<Row> rows) {

	public Sheet {
		rows = List.copyOf(rows);
	}

	public Sheet(String name, boolean hidden, List<Row> rows) {
		this(name, hidden, false, rows);
	}

	/** The row of a number; empty when it holds nothing. */
	public Optional<Row> row(int number) {
		int at = Collections.binarySearch(rows, new Row(name, number, 0, List.of()), Comparator.comparingInt(Row::number));
		return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
	}
}
