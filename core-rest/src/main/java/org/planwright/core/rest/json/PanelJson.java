package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Reading;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Band;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Drawing;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Source;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;

/**
 * A panel. Each content names its type; a drawing carries its table too. A cell is a text, a number, a day, a status,
 * {@code {"symbol": "c"}}, {@code {"missing": true}}, or null where there is nothing to record.
 */
public record PanelJson(String id, String title, Optional<String> explanation, List<String> warnings, List<Source> sources,
		List<Object> content) {

	/** What a programme shows of a plan. */
	public record All(String plan, String programme, String asOf, List<PanelJson> panels) {
	}

	public record FactsJson(String type, List<FactJson> facts) {
	}

	public record FactJson(String label, Object value, Optional<String> unit, Optional<String> note) {
	}

	public record TableJson(String type, String caption, List<Column> columns, List<List<Object>> rows) {
	}

	public record ChartJson(String type, String caption, Optional<String> unit, List<LineJson> lines, List<Level> levels, List<Band> bands,
			TableJson table) {
	}

	public record LineJson(String name, String role, List<PointJson> points) {
	}

	public record PointJson(String on, Object value) {
	}

	public record DrawingJson(String type, String caption, TableJson table) {
	}

	public record StatusesJson(String type, String caption, List<Statuses.Standing> standings) {
	}

	public record AbsentJson(String type, String what, String remedy) {
	}

	public static PanelJson of(Panel panel) {
		return new PanelJson(panel.id(), panel.title(), panel.explanation(), panel.warnings(), panel.sources(),
				panel.content().stream().map(PanelJson::content).toList());
	}

	private static Object content(Content content) {
		if (content instanceof Facts facts) {
			return new FactsJson("facts", facts.facts().stream().map(f -> new FactJson(f.label(), cell(f.value()), f.unit(), f.note())).toList());
		} else if (content instanceof Table table) {
			return table(table);
		} else if (content instanceof Statuses statuses) {
			return new StatusesJson("statuses", statuses.caption(), statuses.standings());
		} else if (content instanceof Absent absent) {
			return new AbsentJson("absent", absent.what(), absent.remedy());
		}
		return drawing((Drawing) content);
	}

	private static Object drawing(Drawing drawing) {
		TableJson table = table(drawing.table());
		if (drawing instanceof Chart chart) {
			return new ChartJson("chart", chart.caption(), chart.unit(),
					chart.lines().stream().map(line -> new LineJson(line.name(), line.role().name(), line.points().stream()
							.map(point -> new PointJson(point.on().toString(), reading(point.value()))).toList())).toList(),
					chart.levels(), chart.bands(), table);
		}
		return new DrawingJson(drawing instanceof Bars ? "bars" : "timeline",
				drawing.caption(), table);
	}

	private static TableJson table(Table table) {
		return new TableJson("table", table.caption(), table.columns(),
				table.rows().stream().map(row -> row.stream().map(PanelJson::cell).toList()).toList());
	}

	private static Object reading(Reading reading) {
		return cell(Cell.of(reading));
	}

	private static Object cell(Cell cell) {
		if (cell instanceof Cell.Text text) {
			return text.text();
		} else if (cell instanceof Cell.Figure figure) {
			return figure.value();
		} else if (cell instanceof Cell.Day day) {
			return day.day();
		} else if (cell instanceof Cell.State state) {
			return state.status();
		} else if (cell instanceof Cell.Symbol symbol) {
			return Map.of("symbol", symbol.symbol().written());
		}
		return cell instanceof Cell.Missing ? Map.of("missing", true) : null;
	}
}
