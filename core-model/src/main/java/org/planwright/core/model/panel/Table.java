package org.planwright.core.model.panel;

import java.util.List;
import java.util.function.Function;
import org.planwright.core.model.input.Require;

/**
 * Rows of cells; the first cell of a row names it.
 *
 * @param rows at least one, each with a cell for every column
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Content {

	public Table {
		Require.text("caption", caption);
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
		Require.that(!columns.isEmpty(), "table " + caption + " has no columns");
		Require.that(!rows.isEmpty(), "table " + caption + " has no rows: say what is missing instead");
		for (List<Cell> row : rows) {
			Require.that(row.size() == columns.size(), "table " + caption + " has " + columns.size() + " columns and a row of " + row.size());
		}
	}

	/** A table with a row for each of some things, or what is said in its place when there are none. */
	public static <T> Content of(String caption, List<Column> columns, List<T> things, Function<T, List<Cell>> row, Absent otherwise) {
		return things.isEmpty() ? otherwise : new Table(caption, columns, things.stream().map(row).toList());
	}
}
