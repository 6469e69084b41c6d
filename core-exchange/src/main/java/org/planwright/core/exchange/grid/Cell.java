package org.planwright.core.exchange.grid;

import java.util.Objects;
import java.util.Optional;

/**
 * A cell, and where it stands.
 *
 * @param hidden whether its sheet, row or column is hidden
 * @param mergedInto the first cell of the merged cells that cover this one, which then holds nothing of its own
 */
public record Cell(Place place, Content content, boolean hidden, Optional<Place> mergedInto) {

	public Cell {
		Objects.requireNonNull(place, "place");
		Objects.requireNonNull(content, "content");
		Objects.requireNonNull(mergedInto, "mergedInto");
	}

	public Cell(Place place, Content content) {
		this(place, content, false, Optional.empty());
	}

	public boolean isBlank() {
		return content == Content.Nothing.NOTHING;
	}

	/** What a person reads in it, without the blanks around. */
	public String text() {
		return content.shown().strip();
	}
}
