package org.planwright.core.exchange.grid;

/**
 * Where a cell stands, as a person finds it again: {@code Plan!C7}.
 *
 * @param sheet the sheet's or table's name; empty in a file that is a single table
 * @param row counted from 1, as a spreadsheet numbers them
 * @param column counted from 1
 */
public record Place(String sheet, int row, int column) {

	/** The letters of a column: {@code A}, {@code Z}, {@code AA}. */
	public static String letters(int column) {
		String rest = column > 26 ? letters((column - 1) / 26) : "";
		return rest + (char) ('A' + (column - 1) % 26);
	}

	@Override
	public String toString() {
		return (sheet.isEmpty() ? "" : sheet + "!") + letters(column) + row;
	}
}
