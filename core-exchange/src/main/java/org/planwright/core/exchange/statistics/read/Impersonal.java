package org.planwright.core.exchange.statistics.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Personal;
import org.planwright.core.model.input.Refusal;

/** Holds back cells and columns that look as if they spoke of a person. */
public final class Impersonal {

	/** No number this short is a person's. */
	private static final int SHORT = 9;
	private static final int MOST_KNOWN = 20_000;
	private static final int LONGEST_KNOWN = 100;

	/** Names and places repeat from row to row, and need not be looked at again. */
	private final Set<String> harmless = new HashSet<>();

	/** @throws Refusal when a column is about persons, whatever its rows say */
	static void check(Header header) {
		List<Fault> faults = new ArrayList<>();
		header.columns().filter(column -> Personal.isColumn(header.name(column))).forEach(column -> faults.add(new Fault(
				header.written(column), "is a column about persons; figures are read of areas only", header.row().line())));
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
	}

	/** Whether the row may be read; what may not is noted and not repeated. */
	boolean admits(Row row, RowReader.RowFaults faults) {
		boolean clean = true;
		for (Cell cell : row.cells()) {
			String said = said(cell);
			if (!isHarmless(said)) {
				List<String> found = Personal.in(said);
				found.forEach(what -> faults.note(cell.place().column(), Personal.reason(what)));
				clean &= found.isEmpty();
				if (found.isEmpty() && said.length() <= LONGEST_KNOWN && harmless.size() < MOST_KNOWN) {
					harmless.add(said);
				}
			}
		}
		return clean;
	}

	/** What a cell says of itself: of a number all its digits, however the file shows it. A day by itself says nothing. */
	public static String said(Cell cell) {
		return cell.content() instanceof Content.Figure figure ? figure.value().toPlainString() : cell.content() instanceof Content.Text text ? text.value() : "";
	}

	private boolean isHarmless(String text) {
		return harmless.contains(text) || text.length() < SHORT && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
	}
}
