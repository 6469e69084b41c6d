package org.planwright.core.exchange.plan.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Grid;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Sheet;
import org.planwright.core.model.Section;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Personal;

/**
 * Finds the tables of a plan in a document: by their headings, wherever and however often these stand. A section's heading
 * belongs to it by its number, even when it comes behind some of the section's rows. A row that a page break cut in two is
 * put together again.
 */
public final class TableReader {

	private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,2})[.)]?(?:\\s+|$)(.*)", Pattern.DOTALL);
	private static final Pattern SECTION = Pattern.compile("(?:section|theme|priority)?\\s*(\\d{1,2})\\s*[.:)–-]?\\s+(\\p{L}.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
	private static final int LONGEST_HEADING = 200;
	private static final Content HELD_BACK = Content.of("(held back)");

	private final Map<String, Field> byHand;
	private final List<TableRow> rows = new ArrayList<>();
	private final Map<String, Section> sections = new TreeMap<>();
	private final List<Question> questions = new ArrayList<>();
	private final List<Fault> faults = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final List<String> purpose = new ArrayList<>();
	private final Map<Headings.Kind, Optional<Origin>> origins = new EnumMap<>(Headings.Kind.class);
	private Optional<Columns> columns = Optional.empty();

	private record Columns(Headings.Kind kind, Map<Integer, Field> fields, boolean exported) {
	}

	private TableReader(Map<String, Field> byHand) {
		this.byHand = byHand;
	}

	/**
	 * Reads a document.
	 *
	 * @param byHand what a column holds, by its letters or its heading, where that is not to be found out
	 */
	public static PlanTables read(Grid grid, Map<String, Field> byHand) {
		TableReader reader = new TableReader(byHand);
		for (Sheet sheet : grid.sheets()) {
			if (sheet.hidden()) {
				reader.remarks.add("The sheet " + sheet.name() + " is hidden and was passed over");
				continue;
			}
			if (!sheet.name().isEmpty() && grid.kind() != Grid.Kind.DOCX && grid.kind() != Grid.Kind.ODT) {
				reader.columns = Optional.empty();
			}
			sheet.rows().forEach(row -> reader.row(row, sheet));
		}
		if (reader.rows.isEmpty() && reader.faults.isEmpty()) {
			reader.faults.add(new Fault("", "holds no table of a plan: no row has headings such as \"Improvement action\", \"Lead officer\" and \"Timeframe\""
					+ grid.sheets().stream().filter(Sheet::hidden).map(sheet -> "; the sheet " + sheet.name() + " is hidden and was passed over").collect(Collectors.joining())));
		}
		return new PlanTables(Optional.of(String.join("\n", reader.purpose)).filter(words -> !words.isBlank()), List.copyOf(reader.sections.values()), reader.rows,
				reader.questions, reader.faults, reader.remarks, reader.origins);
	}

	private void row(Row row, Sheet sheet) {
		Optional<Columns> headings = headings(row);
		if (headings.isPresent()) {
			columns = headings;
			return;
		}
		List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
		if (filled.size() == 1 && alone(filled.get(0))) {
			return;
		}
		columns.ifPresent(table -> data(row, sheet, table));
	}

	/** A line that stands alone: a section's heading, or words before the first table. */
	private boolean alone(Cell cell) {
		Matcher heading = SECTION.matcher(cell.text());
		if (cell.text().length() <= LONGEST_HEADING && heading.matches()) {
			sections.putIfAbsent(heading.group(1), new Section(heading.group(1), heading.group(2).strip()));
			return true;
		}
		if (columns.isEmpty()) {
			purpose.add(impersonal(cell, 0).text());
			return true;
		}
		return false;
	}

	/** The columns of a table, when the row is one of headings. */
	private Optional<Columns> headings(Row row) {
		for (Headings.Kind kind : List.of(Headings.Kind.MILESTONE, Headings.Kind.MEASURE, Headings.Kind.ACTION)) {
			Map<Integer, Field> fields = new LinkedHashMap<>();
			row.cells().stream().filter(cell -> !cell.isBlank()).forEach(cell -> field(kind, cell).ifPresent(field -> fields.put(cell.place().column(), field)));
			if (isTable(kind, fields)) {
				refBesideTitle(kind, row, fields);
				complain(row, fields);
				Optional<Origin> origin = row.cells().stream().map(cell -> Origin.of(cell.text())).flatMap(Optional::stream).findFirst();
				// Two tables of one kind from different places say nothing of what is missing.
				origins.merge(kind, origin, (one, other) -> one.equals(other) ? one : Optional.empty());
				return Optional.of(new Columns(kind, fields, fields.containsValue(Field.KEY)));
			}
		}
		return Optional.empty();
	}

	private Optional<Field> field(Headings.Kind kind, Cell cell) {
		Optional<Field> mapped = Optional.ofNullable(byHand.get(Place.letters(cell.place().column())))
				.or(() -> Optional.ofNullable(byHand.get(cell.text())));
		return cell.text().length() > LONGEST_HEADING ? Optional.empty()
				: mapped.or(() -> Origin.of(cell.text()).map(origin -> Field.KEY)).or(() -> Headings.field(kind, cell.text()));
	}

	private static boolean isTable(Headings.Kind kind, Map<Integer, Field> fields) {
		return fields.containsValue(Field.TITLE) && switch (kind) {
			case ACTION -> fields.values().stream().distinct().count() >= 3;
			case MILESTONE -> fields.containsValue(Field.REF);
			case MEASURE -> fields.containsValue(Field.UNIT) || fields.containsValue(Field.POLARITY) || fields.containsValue(Field.TARGET);
		};
	}

	/** The numbers of actions often stand in a column without a heading, left of the actions. */
	private static void refBesideTitle(Headings.Kind kind, Row row, Map<Integer, Field> fields) {
		if (kind == Headings.Kind.ACTION && !fields.containsValue(Field.REF)) {
			fields.entrySet().stream().filter(e -> e.getValue() == Field.TITLE).map(Map.Entry::getKey).findFirst()
					.filter(title -> title > 1 && row.cell(title - 1).isBlank()).ifPresent(title -> fields.put(title - 1, Field.REF));
		}
	}

	private void complain(Row row, Map<Integer, Field> fields) {
		Map<Field, Integer> first = new EnumMap<>(Field.class);
		fields.forEach((column, field) -> {
			Integer earlier = first.putIfAbsent(field, column);
			if (earlier != null) {
				faults.add(new Fault(row.cell(column).place().toString(), "\"" + row.cell(column).text() + "\" and \"" + row.cell(earlier).text() + "\" in column "
						+ Place.letters(earlier) + " both are the " + field.word() + "; say by hand which column holds what", row.line()));
			}
		});
		row.cells().stream().filter(cell -> !cell.isBlank() && !fields.containsKey(cell.place().column())).map(TableReader::passedOver)
				.filter(remark -> !remarks.contains(remark)).forEach(remarks::add);
	}

	private static String passedOver(Cell heading) {
		boolean personal = Personal.isColumn(Headings.plain(heading.text()).replace(' ', '_'));
		return "The column " + Place.letters(heading.place().column()) + ", \"" + shortened(heading.text()) + "\", is "
				+ (personal ? "about persons and is held back" : "not known and was passed over");
	}

	/** What looks as if it spoke of one person is held back where it stands, and not repeated. */
	private Cell impersonal(Cell cell, int line) {
		List<String> found = cell.content() instanceof Content.Day ? List.of() : Personal.in(cell.text());
		found.forEach(what -> faults.add(new Fault(cell.place().toString(), Personal.reason(what), line)));
		return found.isEmpty() ? cell : new Cell(cell.place(), HELD_BACK);
	}

	private void data(Row row, Sheet sheet, Columns table) {
		Map<Field, Cell> cells = new EnumMap<>(Field.class);
		table.fields().forEach((column, field) -> cells.putIfAbsent(field, impersonal(cell(row, column, sheet, table), row.line())));
		TableRow read = numbered(new TableRow(table.kind(), new Place(row.sheet(), row.number(), 1), row.line(), table.exported(), cells));
		cells.values().stream().filter(cell -> cell.content() instanceof Content.Failure).forEach(cell -> faults.add(
				new Fault(cell.place().toString(), "is a formula that came to nothing: " + cell.text(), row.line())));
		if (cells.values().stream().allMatch(Cell::isBlank)) {
			return;
		}
		if (table.kind() == Headings.Kind.ACTION && continues(read)) {
			rows.set(rows.size() - 1, rows.get(rows.size() - 1).and(read));
		} else if (table.kind() == Headings.Kind.ACTION && read.text(Field.REF).isEmpty() && !table.exported()) {
			faults.add(new Fault(read.place().toString(), "has no number, and does not go on from the row before", row.line()));
		} else {
			rows.add(read);
		}
	}

	/** In what was written here as CSV, a guard stands before what looks like a formula. */
	private static Cell cell(Row row, int column, Sheet sheet, Columns table) {
		Cell cell = unmerged(row.cell(column), sheet);
		boolean guarded = table.exported() && sheet.name().isEmpty() && cell.content() instanceof Content.Text;
		return guarded ? new Cell(cell.place(), Content.of(GridWriter.unguarded(cell.text()))) : cell;
	}

	/** A cell that is merged with the one above says the same. */
	private static Cell unmerged(Cell cell, Sheet sheet) {
		return cell.mergedInto().filter(head -> head.column() == cell.place().column())
				.flatMap(head -> sheet.row(head.row()))
				.map(row -> new Cell(cell.place(), row.cell(cell.place().column()).content(), cell.hidden(), Optional.empty())).orElse(cell);
	}

	/** What is left of a row that a page break cut: it names neither a number nor an officer. */
	private boolean continues(TableRow row) {
		return !row.exported() && !rows.isEmpty() && rows.get(rows.size() - 1).kind() == Headings.Kind.ACTION && row.text(Field.REF).isEmpty()
				&& row.text(Field.ACCOUNTABLE).isEmpty() && row.text(Field.LEADS).isEmpty();
	}

	/** Takes a number from before the title, and makes a lone number one of its section: 10 after 2.9 is 2.10. */
	private TableRow numbered(TableRow row) {
		if (row.kind() != Headings.Kind.ACTION || row.exported()) {
			return row;
		}
		TableRow numbered = row;
		Matcher title = NUMBERED.matcher(row.text(Field.TITLE));
		if (row.text(Field.REF).isEmpty() && title.matches() && !title.group(2).isBlank()) {
			numbered = row.with(Field.REF, title.group(1)).with(Field.TITLE, title.group(2));
		}
		String ref = numbered.text(Field.REF).replaceAll("[.)]+$", "");
		if (ref.matches("\\d{1,3}") && !rows.isEmpty()) {
			String before = rows.get(rows.size() - 1).text(Field.REF);
			int dot = before.lastIndexOf('.');
			if (dot > 0 && before.substring(dot + 1).equals(Integer.toString(Integer.parseInt(ref) - 1))) {
				ref = before.substring(0, dot + 1) + ref;
			} else if (dot > 0) {
				questions.add(new Question(row.place(Field.REF), ref, "The row is numbered \"" + ref + "\" after " + before + ". Which number is meant?"));
			}
		}
		return numbered.has(Field.REF) || !ref.isEmpty() ? numbered.with(Field.REF, ref) : numbered;
	}

	private static String shortened(String text) {
		return text.length() > 60 ? text.substring(0, 60) + "..." : text;
	}
}
