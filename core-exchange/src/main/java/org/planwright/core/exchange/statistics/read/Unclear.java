package org.planwright.core.exchange.statistics.read;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Row;

/** Cells that do not say by themselves what they mean, and so are never guessed. */
public final class Unclear {

	private Unclear() {
	}

	/**
	 * Notes them.
	 *
	 * @param read which columns count
	 * @return whether there was none
	 */
	public static boolean none(Row row, IntPredicate read, RowReader.RowFaults faults) {
		boolean none = true;
		for (Cell cell : row.cells()) {
			Optional<String> reason = read.test(cell.place().column()) ? reason(cell) : Optional.empty();
			reason.ifPresent(why -> faults.note(cell.place().column(), why));
			none &= reason.isEmpty();
		}
		return none;
	}

	private static Optional<String> reason(Cell cell) {
		return cell.content() instanceof Content.Failure failure ? Optional.of("is a formula that came to nothing: " + failure.code())
				: cell.mergedInto().map(head -> "is merged with " + head + "; write into each cell what it says");
	}
}
