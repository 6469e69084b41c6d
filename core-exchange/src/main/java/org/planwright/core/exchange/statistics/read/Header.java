package org.planwright.core.exchange.statistics.read;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.describe.Names;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** The row that names the columns, which may come in any order. */
public final class Header {

	private final Row row;
	private final List<String> names;

	public Header(Row row) {
		this.row = row;
		this.names = row.cells().stream().map(Cell::text).map(Names::plain).toList();
	}

	/** The first column of one of these names, counted from 1. */
	public OptionalInt find(String... wanted) {
		return Arrays.stream(wanted).mapToInt(name -> names.indexOf(name) + 1).filter(column -> column > 0).findFirst();
	}

	public boolean has(String... wanted) {
		return find(wanted).isPresent();
	}

	/** The column that must be there. */
	public int column(String... wanted) {
		return find(wanted).orElseThrow(() -> new IllegalArgumentException("has no column " + wanted[0]));
	}

	/**
	 * Makes sure that each name stands there once.
	 *
	 * @param read which columns count
	 * @throws Refusal that names each column whose name another has too
	 */
	public void refuseTwice(Predicate<String> read) {
		List<Fault> faults = columns().filter(column -> read.test(name(column)) && names.indexOf(name(column)) + 1 < column)
				.mapToObj(column -> new Fault(row.cell(column).place().toString(), "\"" + Readings.shortened(written(column)) + "\" is the name of column "
						+ Place.letters(names.indexOf(name(column)) + 1) + " as well; which of them is meant nobody can tell", row.line())).toList();
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
	}

	/** The columns that have a name, counted from 1. */
	public IntStream columns() {
		return IntStream.rangeClosed(1, names.size()).filter(column -> !names.get(column - 1).isEmpty());
	}

	/** A column's name as it is compared. */
	public String name(int column) {
		return names.get(column - 1);
	}

	/** A column's name as it stands there. */
	public String written(int column) {
		return row.cell(column).text();
	}

	public Row row() {
		return row;
	}
}
