package org.planwright.core.exchange.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the rows of a sheet, within what is read of its document. */
final class Rows {

	private final String sheet;
	private final boolean hidden;
	private final boolean lines;
	private final Tally tally;
	private final List<Row> rows = new ArrayList<>();

	Rows(String sheet, boolean hidden, Tally tally) {
		this(sheet, hidden, false, tally);
	}

	private Rows(String sheet, boolean hidden, boolean lines, Tally tally) {
		this.sheet = sheet;
		this.hidden = hidden;
		this.lines = lines;
		this.tally = tally;
	}

	/** For text outside of tables. */
	static Rows lines(String name, Tally tally) {
		return new Rows(name, false, true, tally);
	}

	/** A row to which cells are added from left to right. */
	final class Line {

		private final int number;
		private final boolean rowHidden;
		private final List<Cell> cells = new ArrayList<>();

		private Line(int number, boolean rowHidden) {
			this.number = number;
			this.rowHidden = rowHidden;
		}

		Place place(int column) {
			return new Place(sheet, number, column);
		}

		int next() {
			return cells.size() + 1;
		}

		void add(int column, Content content, boolean columnHidden, Optional<Place> mergedInto) {
			int most = tally.limits().columns();
			if (column > most) {
				throw Refusals.tooLarge(place(column).toString(), "stands beyond column " + Place.letters(most) + ", the " + most
						+ "th, and no more are read", 0);
			}
			while (cells.size() < column - 1) {
				blank();
			}
			tally.cell(place(column), 0, content);
			cells.add(new Cell(place(column), content, hidden || rowHidden || columnHidden, mergedInto));
		}

		private void blank() {
			tally.cell(place(next()), 0, Content.Nothing.NOTHING);
			cells.add(new Cell(place(next()), Content.Nothing.NOTHING));
		}

		boolean isBlank() {
			return cells.stream().allMatch(cell -> cell.isBlank() && cell.mergedInto().isEmpty());
		}

		/** Keeps the same row once more further down. */
		void again(int further) {
			Line copy = line(further, rowHidden);
			cells.forEach(cell -> copy.add(cell.place().column(), cell.content(), cell.hidden(), cell.mergedInto()));
			copy.end();
		}

		/** Keeps the row if it holds anything. */
		void end() {
			if (!isBlank()) {
				tally.row(sheet);
				rows.add(new Row(sheet, number, 0, cells));
			}
		}
	}

	Line line(int number, boolean rowHidden) {
		return new Line(number, rowHidden);
	}

	Sheet sheet() {
		return new Sheet(sheet, hidden, lines, rows);
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}
}
