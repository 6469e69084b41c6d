package org.planwright.core.model.panel;

import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * A column of a table.
 *
 * @param unit of its figures
 */
public record Column(String title, Kind kind, Optional<String> unit) {

	/** What its cells hold, unless something is missing. */
	public enum Kind {
		TEXT, FIGURE, DAY, STATUS
	}

	public Column {
		Require.text("title", title);
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(unit, "unit");
	}

	public static Column text(String title) {
		return new Column(title, Kind.TEXT, Optional.empty());
	}

	public static Column figure(String title) {
		return new Column(title, Kind.FIGURE, Optional.empty());
	}

	public static Column figure(String title, String unit) {
		return new Column(title, Kind.FIGURE, Optional.of(unit));
	}

	public static Column day(String title) {
		return new Column(title, Kind.DAY, Optional.empty());
	}

	public static Column status(String title) {
		return new Column(title, Kind.STATUS, Optional.empty());
	}
}
