package org.planwright.core.exchange.statistics.read;

import org.planwright.core.exchange.grid.Row;

/** Reads the rows below a header. */
public interface RowReader {

	/** Reads a row, and notes what is wrong with it. */
	void read(Row row, RowFaults faults, Found found);

	/** Whether what stands in a column, counted from 1, counts. */
	default boolean counts(int column) {
		return true;
	}

	/** Notes what is wrong with a cell instead of throwing it. */
	interface RowFaults {

		/** @param column counted from 1 */
		void note(int column, String reason);
	}
}
