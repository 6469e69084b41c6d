package org.planwright.core.exchange.grid;

import java.util.List;

/** A table that is written: headings, and rows of as many cells. */
public record Table(String name, List<String> headings, List<List<Content>> rows) {

	public Table {
		headings = List.copyOf(headings);
		rows = rows.stream().map(List::copyOf).toList();
	}
}
