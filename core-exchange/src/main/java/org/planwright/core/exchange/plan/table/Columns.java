package org.planwright.core.exchange.plan.table;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.plan.table.Headings.Kind;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Personal;

/**
 * What the columns of a table hold, as its headings say.
 *
 * @param fields what is known of them, by column
 * @param exported whether there is a column of keys
 * @param origin where the table was handed out, if it says so
 * @param headings the row they stand in
 */
record Columns(Kind kind, Map<Integer, Field> fields, boolean exported, Optional<Origin> origin, Row headings) {

	private static final int LONGEST_HEADING = 200;

	/** The columns of a table, when the row is one of headings. Without keys, a hidden column is none. */
	static Optional<Columns> of(Row row, Map<String, Field> byHand) {
		for (Kind kind : List.of(Kind.MILESTONE, Kind.MEASURE, Kind.ACTION)) {
			Map<Integer, Field> fields = new LinkedHashMap<>();
			row.cells().stream().filter(cell -> !cell.isBlank()).forEach(cell -> field(kind, cell, byHand).ifPresent(field -> fields.put(cell.place().column(), field)));
			boolean exported = fields.containsValue(Field.KEY);
			if (!exported) {
				fields.keySet().removeIf(column -> row.cell(column).hidden());
			}
			if (isTable(kind, fields)) {
				refBesideTitle(kind, row, fields);
				return Optional.of(new Columns(kind, fields, exported, row.cells().stream().map(cell -> Origin.of(cell.text())).flatMap(Optional::stream).findFirst(), row));
			}
		}
		return Optional.empty();
	}

	private static Optional<Field> field(Kind kind, Cell cell, Map<String, Field> byHand) {
		Optional<Field> mapped = Optional.ofNullable(byHand.get(Place.letters(cell.place().column())))
				.or(() -> Optional.ofNullable(byHand.get(cell.text())));
		return cell.text().length() > LONGEST_HEADING ? Optional.empty()
				: mapped.or(() -> Origin.of(cell.text()).map(origin -> Field.KEY)).or(() -> Headings.field(kind, cell.text()));
	}

	private static boolean isTable(Kind kind, Map<Integer, Field> fields) {
		return fields.containsValue(Field.TITLE) && switch (kind) {
			case ACTION -> fields.values().stream().distinct().count() >= 3;
			case MILESTONE -> fields.containsValue(Field.REF);
			case MEASURE -> fields.containsValue(Field.UNIT) || fields.containsValue(Field.POLARITY) || fields.containsValue(Field.TARGET);
		};
	}

	/** The numbers of actions often stand in a column without a heading, left of the actions. */
	private static void refBesideTitle(Kind kind, Row row, Map<Integer, Field> fields) {
		if (kind == Kind.ACTION && !fields.containsValue(Field.REF)) {
			fields.entrySet().stream().filter(e -> e.getValue() == Field.TITLE).map(Map.Entry::getKey).findFirst()
					.filter(title -> title > 1 && row.cell(title - 1).isBlank()).ifPresent(title -> fields.put(title - 1, Field.REF));
		}
	}

	/** Whether a column may hold words: any known one but that of the numbers. */
	boolean holdsWords(int column) {
		return fields.containsKey(column) && fields.get(column) != Field.REF;
	}

	/** Names the columns that hold the same. */
	void faults(Consumer<Fault> faults) {
		Map<Field, Integer> first = new EnumMap<>(Field.class);
		fields.forEach((column, field) -> {
			Integer earlier = first.putIfAbsent(field, column);
			if (earlier != null) {
				faults.accept(new Fault(headings.cell(column).place().toString(), "\"" + headings.cell(column).text() + "\" and \"" + headings.cell(earlier).text() + "\" in column "
						+ Place.letters(earlier) + " both are the " + field.word() + "; say by hand which column holds what", headings.line()));
			}
		});
	}

	/** Names the columns that are not read. */
	void remarks(Consumer<String> remarks) {
		headings.cells().stream().filter(cell -> !fields.containsKey(cell.place().column())).map(this::passedOver).flatMap(Optional::stream).forEach(remarks);
	}

	private Optional<String> passedOver(Cell heading) {
		String column = "The column " + Place.letters(heading.place().column());
		if (heading.isBlank()) {
			return heading.mergedInto().filter(head -> head.column() != heading.place().column())
					.map(head -> column + " has no heading of its own, being merged with " + head + ", and was passed over");
		}
		boolean personal = Personal.isColumn(Headings.plain(heading.text()).replace(' ', '_'));
		return Optional.of(column + ", \"" + TableReader.shortened(heading.text()) + "\", is "
				+ (personal ? "about persons and is held back" : heading.hidden() && !exported ? "hidden and was passed over" : "not known and was passed over"));
	}
}
