package org.planwright.core.exchange.plan.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;

/** How a plan stands, as a table: a row for each action, its parts behind it. */
public final class BoardSheet {

	private static final List<String> HEADINGS = List.of("Ref", "Section", "Improvement action", "Programme", "Accountable officer", "Lead officer", "Timeframe",
			"Due", "Status", "Meaning", "By the rules", "Set until", "Set because", "Why", "Missing", "Turns on", "Turns", "What changes it", "Newest evidence", "As of");

	private final PlanView view;
	private final People people;
	private final Discreet discreet;

	private BoardSheet(PlanView view, People people, Discreet discreet) {
		this.view = view;
		this.people = people;
		this.discreet = discreet;
	}

	public static Table of(PlanView view, People people, Discreet discreet) {
		BoardSheet sheet = new BoardSheet(view, people, discreet);
		return new Table("Board", HEADINGS, sheet.rows(view.board().rows()).toList());
	}

	private Stream<List<Content>> rows(List<Board.Row> rows) {
		return rows.stream().flatMap(row -> Stream.concat(Stream.of(row(row.action(), row.assessment())), rows(row.subActions())));
	}

	private List<Content> row(Action action, Assessment a) {
		Optional<Turn.OnDate> turn = a.next() instanceof Turn.OnDate next ? Optional.of(next) : Optional.empty();
		return List.of(Content.of(action.ref()), Content.of(action.section()), Content.of(action.title()), Content.of(action.programme()),
				Cells.lines(action.accountable().stream().map(people::name).toList()), Cells.lines(action.leads().stream().map(people::name).toList()),
				Cells.text(action.timeframe().text()), Cells.day(action.timeframe().due()), Content.of(a.headline().name()), Content.of(a.headline().words()),
				Content.of(a.computed().name()), Cells.day(a.override().map(StatusOverride::expires)), Cells.text(a.override().map(StatusOverride::reason)),
				Cells.lines(discreet.statements(action.ref(), a.reasons())), Cells.lines(discreet.statements(action.ref(), a.missing())), Cells.day(turn.map(Turn.OnDate::on)), Cells.text(turn.map(next -> next.to().name())),
				Content.of(a.next().words()), Cells.day(view.evidence(action.ref())), new Content.Day(a.asOf()));
	}
}
