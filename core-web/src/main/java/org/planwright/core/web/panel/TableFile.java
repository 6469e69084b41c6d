package org.planwright.core.web.panel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Drawing;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Words;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Visit;

/** The whole table of a panel as CSV (RFC 4180), of which a page carries as much as it can. */
public final class TableFile {

	/** Below the address of the page that shows the panels: which panel, and which of its contents from 1 on. */
	public static final String ADDRESS = "/tables/{panel}/{number}";

	/** What a spreadsheet would work out. */
	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private TableFile() {
	}

	/** Answers the table that the address names, of some panels. */
	public static Answer of(List<Panel> panels, Visit visit) {
		String id = visit.name("panel");
		String number = visit.name("number");
		Table table = panels.stream().filter(panel -> panel.id().equals(id)).flatMap(panel -> numbered(panel, number)).findFirst()
				.orElseThrow(() -> Refusal.unknown("there is no table " + number + " of " + id));
		return new Answer.Document(200, "text/csv;charset=utf-8", csv(table).getBytes(StandardCharsets.UTF_8),
				"attachment; filename=\"" + id + "-" + number + ".csv\"", true);
	}

	private static Stream<Table> numbered(Panel panel, String number) {
		return number.matches("[1-9]\\d?") && Integer.parseInt(number) <= panel.content().size() ? table(panel.content().get(Integer.parseInt(number) - 1))
				: Stream.empty();
	}

	private static Stream<Table> table(Content content) {
		if (content instanceof Table table) {
			return Stream.of(table);
		}
		return content instanceof Drawing drawing ? Stream.of(drawing.table()) : Stream.empty();
	}

	static String csv(Table table) {
		return Stream.concat(Stream.of(table.columns().stream().map(Words::of).map(TableFile::safe).toList()),
				table.rows().stream().map(row -> row.stream().map(TableFile::plain).toList()))
				.map(row -> row.stream().map(TableFile::quoted).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String plain(Cell cell) {
		if (cell instanceof Cell.Figure figure) {
			return figure.value().toPlainString();
		} else if (cell instanceof Cell.Day day) {
			return day.day().toString();
		} else if (cell instanceof Cell.Symbol symbol) {
			return symbol.symbol().written();
		} else if (cell instanceof Cell.Nothing) {
			return "";
		}
		return safe(Words.of(cell));
	}

	private static String safe(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	private static String quoted(String field) {
		return field.matches("[^\",\\r\\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
	}
}
