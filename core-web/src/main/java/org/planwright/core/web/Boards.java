package org.planwright.core.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

/**
 * Puts a board into the words of its page.
 *
 * @param names of people by their ids
 */
record Boards(PlanView view, When when, Map<String, String> names) {

	BoardModel model() {
		Board board = view.board();
		String plan = board.plan().id();
		int total = board.rows().size();
		return new BoardModel(plan, board.plan().title(), board.plan().organisation(), Days.words(board.asOf()),
				when.knownAt().map(Days::words).orElse(""), total, total - board.counts().get(Status.GREY), board.assessablePercent(),
				board.counts().entrySet().stream().map(each -> new BoardModel.Count(Shown.of(each.getKey()), each.getValue())).toList(),
				board.plan().sections().stream()
						.map(section -> new BoardModel.Part(section.number(), section.title(),
								rows(board.rows().stream().filter(row -> row.action().section().equals(section.number())).toList())))
						.filter(part -> !part.rows().isEmpty()).toList(),
				board.version(), "/api/plans/" + plan + "/board" + query());
	}

	private List<BoardModel.Row> rows(List<Board.Row> rows) {
		return rows.stream().map(this::row).toList();
	}

	private BoardModel.Row row(Board.Row row) {
		Action action = row.action();
		Assessment a = row.assessment();
		return new BoardModel.Row(action.ref(), action.title(), named(action.accountable()), named(action.leads()), Shown.of(a.headline()),
				a.override().isPresent() ? a.computed().name() : "", a.reasons(), a.missing(), a.next().words(),
				view.evidence(action.ref()).map(Days::words).orElse(""),
				"/api/plans/" + view.head().id() + "/actions/" + action.ref() + query(), rows(row.subActions()));
	}

	private List<String> named(List<String> ids) {
		return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
	}

	private String query() {
		Optional<String> asOf = when.asOf().map(day -> "asOf=" + day);
		Optional<String> knownAt = when.knownAt().map(day -> "knownAt=" + day);
		List<String> both = Stream.of(asOf, knownAt).flatMap(Optional::stream).toList();
		return both.isEmpty() ? "" : "?" + String.join("&", both);
	}
}
