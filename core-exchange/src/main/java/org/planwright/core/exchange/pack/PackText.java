package org.planwright.core.exchange.pack;

import java.util.ArrayList;
import java.util.List;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Pack;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Drawing;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Words;

/** A pack as what every document knows: headings, paragraphs and tables, in the order of reading. */
record PackText(String title, String language, List<Block> blocks) {

	sealed interface Block {
	}

	/** @param level 1 for the title, 2 for a chapter, 3 for what it shows */
	record Heading(int level, String text) implements Block {
	}

	record Paragraph(String text) implements Block {
	}

	/** @param numeric for each column whether it holds figures; the first cell of a row names it */
	record Grid(String caption, List<String> headings, List<Boolean> numeric, List<List<String>> rows) implements Block {
	}

	static PackText of(Pack pack) {
		List<Block> blocks = new ArrayList<>();
		String title = pack.meeting().title() + ", " + Days.words(pack.meeting().date());
		blocks.add(new Heading(1, title));
		blocks.add(new Paragraph(pack.plan().title() + ", " + pack.plan().organisation()));
		blocks.add(new Paragraph(pack.approved().map(each -> "Approved by " + each.by() + " on " + Days.words(each.on()) + ".")
				.orElse("Draft, to be approved by " + pack.accountable() + ".")));
		for (Pack.Section section : pack.sections()) {
			blocks.add(new Heading(2, section.chapter().title()));
			section.panels().forEach(panel -> add(panel, blocks));
		}
		blocks.add(new Heading(2, "What this was made from"));
		blocks.add(made(pack.made()));
		return new PackText(title, "en-GB", blocks);
	}

	private static void add(Panel panel, List<Block> blocks) {
		blocks.add(new Heading(3, panel.title()));
		panel.explanation().map(Paragraph::new).ifPresent(blocks::add);
		panel.warnings().forEach(warning -> blocks.add(new Paragraph("Warning: " + warning)));
		panel.content().forEach(content -> blocks.add(block(content, panel.title())));
		panel.sources().forEach(source -> blocks.add(new Paragraph("Source: " + Words.of(source))));
	}

	private static Block block(Content content, String title) {
		if (content instanceof Absent absent) {
			return new Paragraph(absent.what() + " " + absent.remedy());
		} else if (content instanceof Facts facts) {
			return new Grid(title, List.of("What", "Value"), List.of(false, true), facts.facts().stream().map(PackText::row).toList());
		} else if (content instanceof Statuses statuses) {
			return new Grid(statuses.caption(), List.of("What", "Status", "Why"), List.of(false, false, false), statuses.standings().stream()
					.map(each -> List.of(each.label(), each.status().name(), each.reason())).toList());
		}
		Table table = content instanceof Drawing drawing ? drawing.table() : (Table) content;
		return new Grid(table.caption(), table.columns().stream().map(Words::of).toList(),
				table.columns().stream().map(column -> column.kind() == Column.Kind.FIGURE).toList(),
				table.rows().stream().map(row -> row.stream().map(Words::of).toList()).toList());
	}

	private static List<String> row(Facts.Fact fact) {
		String value = fact.value() instanceof Cell.Figure figure ? Words.amount(figure.value(), fact.unit()) : Words.of(fact.value());
		return List.of(fact.label(), fact.note().map(note -> value + " (" + note + ")").orElse(value));
	}

	private static Grid made(Approval.Made made) {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("Version of the plan's journal", Long.toString(made.version())),
				List.of("Hash of that version", made.hash()), List.of("As it stood on", Days.words(made.asOf())),
				List.of("With what was known by the end of", Days.words(made.knownAt()))));
		made.rules().forEach((programme, version) -> rows.add(List.of("Rules of programme " + programme, version)));
		return new Grid("What this was made from", List.of("What", "Value"), List.of(false, false), rows);
	}
}
