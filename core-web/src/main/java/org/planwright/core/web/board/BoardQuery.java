package org.planwright.core.web.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.change.Compared;
import org.planwright.core.web.frame.Visit;

/**
 * Which actions a board shows, in which groups and order.
 *
 * @param since the day with which it is compared
 */
public record BoardQuery(String group, String sort, Optional<Status> status, Optional<String> programme, Optional<String> officer,
		Optional<String> text, LocalDate since) {

	static final List<String> GROUPS = List.of("section", "programme", "officer", "lead");
	static final List<String> ORDERS = List.of("plan", "status", "next", "evidence");

	static BoardQuery read(Visit visit, PlanView view) {
		List<String> statuses = Arrays.stream(Status.values()).map(Status::name).toList();
		return new BoardQuery(visit.choice("group", GROUPS).orElse("section"), visit.choice("sort", ORDERS).orElse("plan"),
				visit.choice("status", statuses).map(Status::valueOf), visit.text("programme"), visit.text("officer"), visit.text("text"),
				since(visit, view));
	}

	private static LocalDate since(Visit visit, PlanView view) {
		LocalDate since = visit.day("since", "The day to compare with", "Compare with the status on",
				"Leave empty for the last meeting, or four weeks before if there was none.").orElseGet(() -> Compared.usual(visit, view));
		if (since.isAfter(view.asOf())) {
			visit.fault("since", "is later than the day the page is about");
		}
		return since;
	}

	boolean matches(Board.Row row, Visit visit) {
		Action action = row.action();
		return status.filter(wanted -> wanted != row.assessment().headline()).isEmpty()
				&& programme.filter(wanted -> !wanted.equals(action.programme())).isEmpty()
				&& officer.filter(wanted -> !answers(wanted, row)).isEmpty()
				&& text.filter(wanted -> !words(row, visit).contains(wanted.toLowerCase(Locale.UK))).isEmpty();
	}

	private static boolean answers(String person, Board.Row row) {
		return row.action().accountable().contains(person) || row.action().leads().contains(person)
				|| row.subActions().stream().anyMatch(sub -> answers(person, sub));
	}

	private static String words(Board.Row row, Visit visit) {
		Action action = row.action();
		return String.join(" ", action.ref(), action.title(), String.join(" ", visit.persons(action.accountable())),
				String.join(" ", visit.persons(action.leads())), String.join(" ", row.assessment().reasons()),
				String.join(" ", row.subActions().stream().map(sub -> words(sub, visit)).toList())).toLowerCase(Locale.UK);
	}

	/** Whether it leaves actions out. */
	boolean isFilter() {
		return status.isPresent() || programme.isPresent() || officer.isPresent() || text.isPresent();
	}

	/** The groups an action belongs to, as their titles: one for each officer where several answer for it. */
	List<String> titles(Action action, PlanHead plan, Visit visit) {
		return switch (group) {
			case "programme" -> List.of(programmeTitle(action.programme(), visit));
			case "officer" -> action.accountable().isEmpty() ? List.of("Nobody is accountable") : visit.persons(action.accountable());
			case "lead" -> action.leads().isEmpty() ? List.of("Nobody leads") : visit.persons(action.leads());
			default -> List.of(plan.sections().stream().filter(section -> section.number().equals(action.section()))
					.map(section -> section.number() + ". " + section.title()).findFirst().orElse(action.section()));
		};
	}

	static String programmeTitle(String id, Visit visit) {
		return visit.plans().programmes().stream().filter(programme -> programme.id().equals(id)).findFirst()
				.map(programme -> programme.title()).orElse(id + " (not installed)");
	}
}
