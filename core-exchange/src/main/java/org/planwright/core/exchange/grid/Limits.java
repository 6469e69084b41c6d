package org.planwright.core.exchange.grid;

import org.planwright.core.exchange.PlanExchange;

/**
 * How much of a file is read at most, so that no file takes more time or memory than its worth.
 *
 * @param bytes of the file as it is sent
 * @param rows of all sheets together
 * @param columns of a sheet
 * @param characters of a cell
 */
public record Limits(long bytes, int rows, int columns, int characters) {

	/** For a document that is held as a whole, such as a plan. */
	public static final Limits DOCUMENT = new Limits(PlanExchange.LARGEST_DOCUMENT, 50_000, 500, 32_767);

	/** For figures that are read row by row. */
	public static final Limits STREAM = new Limits(2L * 1024 * 1024 * 1024, 5_000_000, 2_000, 32_767);
}
