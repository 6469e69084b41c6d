package org.planwright.core.model.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planwright.core.model.change.Change.Kind;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Table;

/** Changes as people are shown them: how many of each kind there are, and each beside what was there before. */
public final class ChangePanels {

	/** More than anybody reads; the rest is counted. */
	private static final int MOST_ROWS = 150;

	private enum Group {
		STATUSES("Statuses", change -> change.kind() == Kind.STATUS), FIGURES("Figures", change -> change.kind() == Kind.FIGURE),
		DATES("Dates", change -> change.kind() == Kind.DATE), OWNERS("Owners", change -> change.kind() == Kind.OWNER),
		PROMISES("Baselines, targets and what makes a status", change -> change.kind() == Kind.PROMISE),
		ADDITIONS("New", change -> change.kind() == Kind.PRESENCE && !change.isRemoval()), REMOVALS("Removed", Change::isRemoval);

		private final String title;
		private final Predicate<Change> holds;

		Group(String title, Predicate<Change> holds) {
			this.title = title;
			this.holds = holds;
		}
	}

	private final List<Change> changes;
	private final UnaryOperator<String> names;

	private ChangePanels(List<Change> changes, UnaryOperator<String> names) {
		this.changes = changes;
		this.names = names;
	}

	/**
	 * Shows them.
	 *
	 * @param names the name of a person by the id
	 */
	public static List<Panel> of(List<Change> changes, UnaryOperator<String> names) {
		ChangePanels panels = new ChangePanels(changes, names);
		List<Panel> shown = new ArrayList<>(List.of(panels.counts()));
		for (Group group : Group.values()) {
			List<Change> held = panels.held(group).toList();
			if (!held.isEmpty()) {
				shown.add(panels.panel(group, held));
			}
		}
		return shown;
	}

	private Stream<Change> held(Group group) {
		return changes.stream().filter(group.holds);
	}

	private Panel counts() {
		return panel("changed", "How much has changed", List.of(), new Facts(Stream.of(Group.values())
				.map(group -> Facts.Fact.of(group.title, Cell.of(held(group).count()))).toList()));
	}

	private Panel panel(Group group, List<Change> held) {
		List<String> warnings = held.size() > MOST_ROWS ? List.of("The first " + MOST_ROWS + " of " + held.size() + " are shown.") : List.of();
		List<Column> columns = List.of(Column.text("Where"), Column.text("What"), Column.text("Before"), Column.text("Now"));
		return panel(group.name().toLowerCase(Locale.ROOT), group.title, warnings,
				new Table(group.title, columns, held.stream().limit(MOST_ROWS).map(this::row).toList()));
	}

	private static Panel panel(String id, String title, List<String> warnings, Content content) {
		return new Panel(id, title, Optional.empty(), warnings, List.of(), List.of(content));
	}

	private List<Cell> row(Change change) {
		return List.of(Cell.of(change.action().map(ref -> ref + " " + change.title()).orElse(change.title())), Cell.of(change.label()),
				change.from().map(value -> value.cell(names)).orElse(Cell.NOTHING), change.to().map(value -> value.cell(names)).orElse(Cell.NOTHING));
	}
}
