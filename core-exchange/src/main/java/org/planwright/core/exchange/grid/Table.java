package org.planwright.core.exchange.grid;

import java.util.List;

/**
 * A table that is written: headings, and rows of as many cells.
 *
 * @param rows gone through once, and perhaps read only then
 */
public record Table(String name, List<String> headings, Iterable<List<Content>> rows) {

	public Table {
		headings = List.copyOf(headings);
	}
}
