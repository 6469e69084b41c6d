package org.planwright.core.exchange.grid;

import java.util.List;

/**
 * A sheet of a workbook, or a table of a document.
 *
 * @param rows those that hold something, in order
 */
public record Sheet(String name, boolean hidden, List<Row> rows) {

	public Sheet {
		rows = List.copyOf(rows);
	}
}
