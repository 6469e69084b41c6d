package org.planwright.core.exchange.plan.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Grid;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Sheet;
import org.planwright.core.model.Section;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Personal;

/**
 * Finds the tables of a plan in a document: by their headings, wherever and however often these stand. A section's heading
 * belongs to it by its number, even when it comes behind some of the section's rows. A row that a page break cut in two is
 * put together again. What stands outside of the tables is no row of them.
 */
public final class TableReader {

	private static final Pattern SECTION = Pattern.compile("(?i:section|theme|priority)?\\s*(\\d{1,2})\\s*[.:)–-]?\\s+(\\p{Lu}.*)", Pattern.DOTALL);
	/** What cannot be the rest of a sentence either. */
	private static final Pattern SURELY_SECTION = Pattern.compile("(?i:section|theme|priority)\\s*\\d{1,2}.*|\\d{1,2}\\s*[.:)–-]\\s+\\p{Lu}.*", Pattern.DOTALL);
	private static final int LONGEST_HEADING = 200;
	private static final Content HELD_BACK = Content.of("(held back)");

	private final Grid.Kind file;
	private final boolean letter;
	private final Map<String, Field> byHand;
	private final List<TableRow> rows = new ArrayList<>();
	private final Map<String, Section> sections = new TreeMap<>();
	private final List<Question> questions = new ArrayList<>();
	private final List<Fault> faults = new ArrayList<>();
	private final Remarks remarks = new Remarks();
	private final List<String> purpose = new ArrayList<>();
	private final Map<Headings.Kind, Optional<Origin>> origins = new EnumMap<>(Headings.Kind.class);
	private final Set<Headings.Kind> unended = EnumSet.noneOf(Headings.Kind.class);
	private Optional<Columns> columns = Optional.empty();
	/** How many rows there were before the table that is being read. */
	private int before;

	private TableReader(Grid grid, Map<String, Field> byHand) {
		this.file = grid.kind();
		this.letter = grid.isLetter();
		this.byHand = byHand;
	}

	/**
	 * Reads a document.
	 *
	 * @param byHand what a column holds, by its letters or its heading, where that is not to be found out
	 */
	public static PlanTables read(Grid grid, Map<String, Field> byHand) {
		TableReader reader = new TableReader(grid, byHand);
		for (Sheet sheet : grid.sheets()) {
			if (sheet.hidden()) {
				reader.remarks.add("The sheet " + sheet.name() + " is hidden and was passed over");
				continue;
			}
			if (!sheet.name().isEmpty() && !reader.letter) {
				reader.columns = Optional.empty();
			}
			sheet.rows().forEach(row -> reader.row(row, sheet));
		}
		if (!grid.ended()) {
			reader.end(grid.sheets().get(0));
		}
		if (reader.rows.isEmpty() && reader.faults.isEmpty()) {
			reader.faults.add(new Fault("", "holds no table of a plan: no row has headings such as \"Improvement action\", \"Lead officer\" and \"Timeframe\""
					+ grid.sheets().stream().filter(Sheet::hidden).map(sheet -> "; the sheet " + sheet.name() + " is hidden and was passed over").collect(Collectors.joining())));
		}
		return new PlanTables(Optional.of(String.join("\n", reader.purpose)).filter(words -> !words.isBlank()), List.copyOf(reader.sections.values()), reader.rows,
				reader.questions, reader.faults, reader.remarks.sentences(), reader.origins, reader.unended);
	}

	/** A text whose last line is not ended may be cut off; it is when that line is shorter than the row of headings. */
	private void end(Sheet text) {
		Optional<Row> last = text.rows().stream().reduce((one, other) -> other);
		last.filter(row -> columns.filter(table -> row != table.headings() && row.cells().size() < table.headings().cells().size()).isPresent())
				.filter(row -> row.cells().size() > 1 || row.cell(1).text().matches("[\\d.]+"))
				.ifPresent(row -> faults.add(new Fault(row.cell(row.cells().size()).place().toString(), "is where the file ends, inside a row: it seems to be cut off", row.line())));
	}

	private void row(Row row, Sheet sheet) {
		if (sheet.lines()) {
			line(row.cell(1), row);
			return;
		}
		Optional<Columns> headings = Columns.of(row, byHand);
		if (headings.isPresent()) {
			begin(headings.get());
			return;
		}
		List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
		if (columns.filter(Columns::exported).isEmpty() && !filled.isEmpty() && filled.stream().allMatch(Cell::hidden)) {
			remarks.add("Hidden and passed over in " + sheet.name(), "row " + row.number());
		} else if (filled.size() == 1 && isOutside(row, filled.get(0))) {
			line(filled.get(0), row);
		} else {
			columns.ifPresent(table -> data(row, sheet, table));
		}
	}

	private void begin(Columns table) {
		columns = Optional.of(table);
		before = rows.size();
		table.faults(faults::add);
		table.remarks(remarks::add);
		// Two tables of one kind from different places say nothing of what is missing.
		origins.merge(table.kind(), table.origin(), (one, other) -> one.equals(other) ? one : Optional.empty());
		if (file == Grid.Kind.TEXT && table.origin().isPresent()) {
			unended.add(table.kind());
		}
	}

	/** Whether the only cell of a row is none of the table's. */
	private boolean isOutside(Row row, Cell cell) {
		if (columns.isEmpty()) {
			return true;
		}
		boolean wide = row.cell(columns.get().headings().cells().size()).mergedInto().equals(Optional.of(cell.place()));
		boolean alone = wide || row.cells().size() == 1;
		boolean section = isSection(cell) && (alone || !columns.get().holdsWords(cell.place().column()) || !letter && SURELY_SECTION.matcher(cell.text()).matches());
		return !columns.get().exported() && (section || wide || alone && file == Grid.Kind.TEXT);
	}

	private static boolean isSection(Cell cell) {
		return cell.text().length() <= LONGEST_HEADING && SECTION.matcher(cell.text()).matches();
	}

	/** A line outside of a table: a section's heading, or words before the first table. */
	private void line(Cell cell, Row row) {
		Matcher heading = SECTION.matcher(cell.text());
		if (isSection(cell) && heading.matches()) {
			sections.putIfAbsent(heading.group(1), new Section(heading.group(1), heading.group(2).strip()));
		} else if (columns.isEmpty()) {
			purpose.add(impersonal(cell, 0).text());
		} else {
			remarks.add("Outside of the tables and passed over", "\"" + shortened(impersonal(cell, row.line()).text()) + "\" (" + cell.place() + ")");
		}
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
		TableRow read = new TableRow(table.kind(), new Place(row.sheet(), row.number(), 1), row.line(), table.exported(), cells);
		cells.values().stream().filter(cell -> cell.content() instanceof Content.Failure).forEach(cell -> faults.add(
				new Fault(cell.place().toString(), "is a formula that came to nothing: " + cell.text(), row.line())));
		if (cells.values().stream().allMatch(Cell::isBlank)) {
			return;
		}
		if (table.exported()) {
			exported(read, row, sheet);
		} else if (table.kind() == Headings.Kind.ACTION) {
			action(Numbers.numbered(read, last(), questions::add));
		} else {
			rows.add(read);
		}
	}

	/** A row of a table with keys. What a person hides there, as a filter does, still is in the plan. */
	private void exported(TableRow read, Row row, Sheet sheet) {
		if (row.cells().stream().anyMatch(cell -> cell.hidden() && !cell.isBlank())) {
			remarks.add("Some of " + sheet.name() + " is hidden and was read all the same, since its rows have keys");
		}
		if (!read.text(Field.KEY).equals(Headings.END)) {
			rows.add(read);
			return;
		}
		unended.remove(read.kind());
		if (!sheet.name().isEmpty()) {
			// Only what was written as CSV has this row: a spreadsheet saved it with its guards.
			rows.subList(before, rows.size()).replaceAll(TableRow::unguarded);
		}
	}

	private void action(TableRow read) {
		if (last().filter(row -> continues(row, read)).isPresent()) {
			if (file != Grid.Kind.TEXT) {
				remarks.add("Without a number, and joined to the action before", read.place() + " to " + last().get().text(Field.REF));
			}
			rows.set(rows.size() - 1, last().get().and(read));
		} else if (read.text(Field.REF).isEmpty()) {
			faults.add(new Fault(read.place().toString(), "has no number, and does not go on from the row before", read.line()));
		} else {
			rows.add(read);
		}
	}

	private Optional<TableRow> last() {
		return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
	}

	/** What is left of a row that a page break cut: it names neither a number nor an officer. */
	private static boolean continues(TableRow last, TableRow row) {
		return last.kind() == Headings.Kind.ACTION && row.text(Field.REF).isEmpty() && row.text(Field.ACCOUNTABLE).isEmpty() && row.text(Field.LEADS).isEmpty();
	}

	/** In what was written here as CSV, a guard stands before what looks like a formula. */
	private Cell cell(Row row, int column, Sheet sheet, Columns table) {
		Cell cell = unmerged(row.cell(column), sheet);
		return table.exported() && file == Grid.Kind.TEXT ? TableRow.unguarded(cell) : cell;
	}

	/** A cell that is merged with the one above says the same. Whether it does beside another nobody can tell. */
	private Cell unmerged(Cell cell, Sheet sheet) {
		Optional<Place> head = cell.mergedInto();
		Optional<Cell> said = head.flatMap(at -> sheet.row(at.row()).map(row -> row.cell(at.column()))).filter(at -> !at.isBlank());
		if (said.isPresent() && head.get().column() != cell.place().column()) {
			questions.add(new Question(cell.place(), "row " + cell.place().row(), "It is merged with " + head.get() + ". Does what stands there hold here too? Write into each cell what it says."));
			return cell;
		}
		return said.map(at -> new Cell(cell.place(), at.content(), cell.hidden(), Optional.empty())).orElse(cell);
	}

	static String shortened(String text) {
		return text.length() > 60 ? text.substring(0, 60) + "..." : text;
	}
}
