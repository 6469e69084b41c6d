package org.planwright.core.exchange.grid;

/** Counts what a whole document holds: a few bytes can stand for very many rows, in one sheet or in thousands. */
final class Tally {

	private static final int MOST_CELLS = 600_000;
	private static final int MOST_CHARACTERS = 24 * 1024 * 1024;

	private final Limits limits;
	private int rows;
	private int cells;
	private int characters;

	Tally(Limits limits) {
		this.limits = limits;
	}

	Limits limits() {
		return limits;
	}

	void row(String sheet) {
		if (++rows > limits.rows()) {
			throw Refusals.tooLarge(sheet, "has more than " + limits.rows() + " rows", 0);
		}
	}

	void cell(Place place, int line, Content content) {
		int length = content.shown().length();
		if (length > limits.characters()) {
			throw Refusals.tooLarge(place.toString(), "holds more than " + limits.characters() + " characters", line);
		}
		characters += length;
		if (++cells > MOST_CELLS || characters > MOST_CHARACTERS) {
			throw Refusals.tooLarge(place.toString(), "is one cell too many: more than " + MOST_CELLS + " cells, or " + MOST_CHARACTERS / 1024 / 1024
					+ " million characters, are not read at once", line);
		}
	}
}
