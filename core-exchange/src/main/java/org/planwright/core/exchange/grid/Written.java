package org.planwright.core.exchange.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document as sheets: each table is one, and so is each stretch of text between tables. */
final class Written {

	private final Tally tally;
	private final List<Rows> parts = new ArrayList<>();
	private Optional<Rows> text = Optional.empty();
	private int tables;
	private int paragraphs;

	Written(Tally tally) {
		this.tally = tally;
	}

	/** A new table, which is counted when it has no name. */
	Rows table(Optional<String> name, boolean hidden) {
		tables++;
		Rows table = new Rows(name.orElse("Table " + tables), hidden, tally);
		parts.add(table);
		text = Optional.empty();
		return table;
	}

	void paragraph(String words) {
		paragraphs++;
		if (text.isEmpty()) {
			text = Optional.of(Rows.lines("Text", tally));
			parts.add(text.get());
		}
		Rows.Line line = text.get().line(paragraphs, false);
		line.add(1, Content.of(words), false, Optional.empty());
		line.end();
	}

	List<Sheet> sheets() {
		return parts.stream().filter(rows -> !rows.isEmpty()).map(Rows::sheet).toList();
	}
}
