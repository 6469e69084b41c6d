package org.planwright.core.web.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planwright.core.model.Reading;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.panel.Words;
import org.planwright.core.web.frame.StatusTag;

/**
 * A panel in the words of a page; {@code panel/panels.ftlh} writes it: {@code <@panels.panel shown/>}.
 *
 * @param sources each with its day, in words
 */
public record ShownPanel(String id, String title, String explanation, List<String> warnings, List<String> sources, List<Block> blocks) {

	private static final int MOST_ROWS = 100;
	private static final int MOST_ROWS_BESIDE_A_DRAWING = 60;

	/** What one content of a panel looks like. */
	public sealed interface Block {

		/** The macro that writes it. */
		default String macro() {
			return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
		}
	}

	public record Items(List<Item> items) implements Block {
	}

	public record Item(String label, ShownCell value, String note) {
	}

	/**
	 * @param all how many rows there are; those beyond what a page can carry are left out
	 * @param which of them are shown, in a word
	 * @param whole where all of them are; empty when the page itself leads there
	 */
	public record Grid(String id, String caption, List<Heading> headings, List<List<ShownCell>> rows, int all, String which, String whole) implements Block {
	}

	public record Heading(String title, boolean numeric) {
	}

	/**
	 * A drawing with its table.
	 *
	 * @param svg markup that is written as it is
	 */
	public record Picture(String id, String caption, String svg, List<Key> keys, Grid table) implements Block {
	}

	/** A sample of what is drawn, with its name. */
	public record Key(String svg, String name) {
	}

	/** Bars, which stand inside their table. */
	public record Ladder(String id, String caption, List<Heading> headings, List<Rung> rungs) implements Block {
	}

	public record Rung(List<ShownCell> cells, String svg) {
	}

	public record Standings(String caption, List<Standing> standings) implements Block {
	}

	public record Standing(String label, StatusTag status, String reason) {
	}

	public record Gap(String what, String remedy) implements Block {
	}

	/**
	 * @param status where it is one
	 * @param quiet whether it stands for something that is not there
	 */
	public record ShownCell(String text, boolean numeric, Optional<StatusTag> status, boolean quiet) {
	}

	public static ShownPanel of(Panel panel) {
		return of(panel, panel.id());
	}

	/** The same under another id, where several panels of one id stand on a page. */
	public static ShownPanel of(Panel panel, String id) {
		return of(panel, id, number -> "");
	}

	/** @param tables the address of the whole table of a content, by the content's number */
	private static ShownPanel of(Panel panel, String id, IntFunction<String> tables) {
		List<Block> blocks = new ArrayList<>();
		for (Content content : panel.content()) {
			int number = blocks.size() + 1;
			blocks.add(block(content, id + "-" + number, tables.apply(number)));
		}
		return new ShownPanel(id, panel.title(), panel.explanation().orElse(""), panel.warnings(),
				panel.sources().stream().map(Words::of).toList(), blocks);
	}

	public static List<ShownPanel> of(List<Panel> panels) {
		return panels.stream().map(ShownPanel::of).toList();
	}

	/** @param address of the page that shows them, with what follows it: {@link TableFile#ADDRESS} */
	public static List<ShownPanel> of(List<Panel> panels, UnaryOperator<String> address) {
		return panels.stream().map(panel -> of(panel, panel.id(),
				number -> address.apply(TableFile.ADDRESS.replace("{panel}", panel.id()).replace("{number}", Integer.toString(number))))).toList();
	}

	private static Block block(Content content, String id, String whole) {
		if (content instanceof Facts facts) {
			return new Items(facts.facts().stream().map(fact -> new Item(fact.label(), valued(fact), fact.note().orElse(""))).toList());
		} else if (content instanceof Table table) {
			return grid(table, id, whole);
		} else if (content instanceof Chart chart) {
			return new Picture(id, chart.caption(), ChartDrawing.svg(chart, id), ChartDrawing.keys(chart), newest(chart.table(), id + "-table", whole));
		} else if (content instanceof Timeline timeline) {
			return new Picture(id, timeline.caption(), TimelineDrawing.svg(timeline, id), TimelineDrawing.keys(timeline),
					grid(timeline.table(), id + "-table", whole));
		} else if (content instanceof Bars bars) {
			return ladder(bars, id);
		} else if (content instanceof Statuses statuses) {
			return new Standings(statuses.caption(), statuses.standings().stream()
					.map(each -> new Standing(each.label(), StatusTag.of(each.status()), each.reason())).toList());
		}
		Absent absent = (Absent) content;
		return new Gap(absent.what(), absent.remedy());
	}

	private static ShownCell valued(Facts.Fact fact) {
		ShownCell plain = cell(fact.value());
		return fact.value() instanceof Cell.Figure figure
				? new ShownCell(Words.amount(figure.value(), fact.unit()), true, Optional.empty(), false) : plain;
	}

	private static Grid grid(Table table, String id, String whole) {
		return grid(table, id, table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size())), "first", whole);
	}

	/** Of a table in the order of days. */
	private static Grid newest(Table table, String id, String whole) {
		int all = table.rows().size();
		return grid(table, id, table.rows().subList(Math.max(0, all - MOST_ROWS_BESIDE_A_DRAWING), all), "newest", whole);
	}

	private static Grid grid(Table table, String id, List<List<Cell>> rows, String which, String whole) {
		return new Grid(id, table.caption(), headings(table), rows.stream().map(row -> row.stream().map(ShownPanel::cell).toList()).toList(),
				table.rows().size(), which, whole);
	}

	private static List<Heading> headings(Table table) {
		return table.columns().stream().map(column -> new Heading(Words.of(column), column.kind() == Column.Kind.FIGURE)).toList();
	}

	private static ShownCell cell(Cell cell) {
		if (cell instanceof Cell.State state) {
			return new ShownCell("", false, Optional.of(StatusTag.of(state.status())), false);
		}
		boolean symbol = cell instanceof Cell.Symbol;
		return new ShownCell(Words.of(cell), symbol || cell instanceof Cell.Figure, Optional.empty(),
				symbol || cell instanceof Cell.Missing || cell instanceof Cell.Nothing);
	}

	private static Ladder ladder(Bars bars, String id) {
		Table table = bars.table();
		BigDecimal longest = bars.bars().stream().flatMap(bar -> Stream.concat(figure(bar).stream(), bar.mark().stream()))
				.reduce(BigDecimal.ONE.movePointLeft(6), BigDecimal::max);
		List<Rung> rungs = new ArrayList<>();
		for (int i = 0; i < bars.bars().size(); i++) {
			rungs.add(new Rung(table.rows().get(i).stream().map(ShownPanel::cell).toList(), bar(bars.bars().get(i), longest)));
		}
		return new Ladder(id, bars.caption(), headings(table), rungs);
	}

	/** Beside its figures, so that it need not be read. */
	private static String bar(Bars.Bar bar, BigDecimal longest) {
		Svg svg = new Svg().open("svg", "class", "pw-bar", "viewBox", "0 0 200 20", "preserveAspectRatio", "none", "aria-hidden", "true",
				"focusable", "false");
		svg.shape("rect", "width", 200.0, "height", 20.0, "fill", "#fff");
		figure(bar).ifPresent(value -> svg.shape("rect", "y", 4.0, "height", 12.0, "width", 198 * share(value, longest), "fill", "#1d5a96"));
		bar.mark().ifPresent(mark -> svg.shape("rect", "x", 198 * share(mark, longest) - 1, "width", 4.0, "height", 20.0, "fill", Look.INK,
				"stroke", "#fff", "stroke-width", 1.0));
		return svg.close().toString();
	}

	private static double share(BigDecimal value, BigDecimal longest) {
		return value.doubleValue() / longest.doubleValue();
	}

	private static Optional<BigDecimal> figure(Bars.Bar bar) {
		return bar.value() instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
	}
}
