package org.planwright.core.web.board;

import java.util.List;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.frame.StatusTag;
import org.planwright.core.web.frame.Visit;

/** Puts a board into the words of its page. */
record Boards(PlanView view, Visit visit) {

	BoardModel model() {
		Board board = view.board();
		String plan = board.plan().id();
		int total = board.rows().size();
		return new BoardModel(plan, board.plan().title(), board.plan().organisation(), Days.words(board.asOf()),
				visit.when().knownAt().map(Days::words).orElse(""), total, total - board.counts().get(Status.GREY), board.assessablePercent(),
				board.counts().entrySet().stream().map(each -> new BoardModel.Count(StatusTag.of(each.getKey()), each.getValue())).toList(),
				board.plan().sections().stream()
						.map(section -> new BoardModel.Part(section.number(), section.title(),
								rows(board.rows().stream().filter(row -> row.action().section().equals(section.number())).toList())))
						.filter(part -> !part.rows().isEmpty()).toList(),
				board.version(), visit.link("/api/plans/" + plan + "/board"));
	}

	private List<BoardModel.Row> rows(List<Board.Row> rows) {
		return rows.stream().map(this::row).toList();
	}

	private BoardModel.Row row(Board.Row row) {
		Action action = row.action();
		Assessment a = row.assessment();
		return new BoardModel.Row(action.ref(), action.title(), visit.persons(action.accountable()), visit.persons(action.leads()), StatusTag.of(a.headline()),
				a.override().isPresent() ? a.computed().name() : "", a.reasons(), a.missing(), a.next().words(),
				view.evidence(action.ref()).map(Days::words).orElse(""),
				visit.link("/api/plans/" + view.head().id() + "/actions/" + action.ref()), rows(row.subActions()));
	}
}
