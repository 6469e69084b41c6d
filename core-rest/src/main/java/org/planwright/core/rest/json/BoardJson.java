package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.planwright.core.model.Action;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

/**
 * How a whole plan stands.
 *
 * @param version of the plan's journal it was made from
 * @param counts of every status; sub-actions are not counted
 */
public record BoardJson(String plan, String title, String organisation, LocalDate asOf, Optional<LocalDate> knownAt, long version,
		Map<Status, Integer> counts, int total, int assessable, int assessablePercent, List<Row> actions) {

	/**
	 * One action.
	 *
	 * @param evidence the newest day anything tells of it
	 */
	public record Row(String ref, String title, String section, String programme, List<PersonJson> accountable, List<PersonJson> leads,
			Timeframe timeframe, Status status, String words, Status computed, Optional<OverrideJson> override, List<String> reasons,
			List<String> missing, List<Glance> parts, NextJson next, Optional<LocalDate> evidence, String rules, List<Row> subActions) {
	}

	/**
	 * A part in brief; the action tells all about it. A board is read often, and by those who want the whole of it.
	 *
	 * @param primary whether it makes the headline
	 */
	public record Glance(String kind, String name, String title, boolean primary, Status status) {
		static Glance of(PartJson part) {
			return new Glance(part.kind(), part.name(), part.title(), part.primary(), part.status());
		}
	}

	public static BoardJson of(PlanView view, When when, Names names) {
		return of(view, when, names, (action, sentences) -> sentences);
	}

	/** @param said what is said of an action, as it is shown */
	public static BoardJson of(PlanView view, When when, Names names, BiFunction<String, List<String>, List<String>> said) {
		Board board = view.board();
		int total = board.rows().size();
		return new BoardJson(board.plan().id(), board.plan().title(), board.plan().organisation(), board.asOf(), when.knownAt(),
				board.version(), board.counts(), total, total - board.counts().get(Status.GREY), board.assessablePercent(),
				rows(board.rows(), view, names, said));
	}

	private static List<Row> rows(List<Board.Row> rows, PlanView view, Names names, BiFunction<String, List<String>, List<String>> said) {
		return rows.stream().map(row -> row(row, view, names, said)).toList();
	}

	private static Row row(Board.Row row, PlanView view, Names names, BiFunction<String, List<String>, List<String>> said) {
		Action action = row.action();
		AssessmentJson a = AssessmentJson.of(row.assessment(), names);
		return new Row(action.ref(), action.title(), action.section(), action.programme(), names.persons(action.accountable()),
				names.persons(action.leads()), action.timeframe(), a.status(), a.words(), a.computed(), a.override(), said.apply(action.ref(), a.reasons()),
				said.apply(action.ref(), a.missing()),
				a.parts().stream().map(Glance::of).toList(), a.next(), view.evidence(action.ref()), a.rules(), rows(row.subActions(), view, names, said));
	}
}
