package org.planwright.core.web.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.board.BoardModel.Choice;
import org.planwright.core.web.board.BoardModel.Option;
import org.planwright.core.web.change.Compared;
import org.planwright.core.web.frame.StatusTag;
import org.planwright.core.web.frame.Visit;

/** Puts a board into the words of its page. */
final class Boards {

	private final Visit visit;
	private final PlanView view;
	private final Board board;
	private final BoardQuery query;
	private final Map<String, Status> before = new HashMap<>();
	private final boolean known;
	private final Map<String, Integer> times = new HashMap<>();

	Boards(Visit visit) {
		this.visit = visit;
		this.view = visit.plan();
		this.board = view.board();
		this.query = BoardQuery.read(visit, view);
		this.known = remembered();
	}

	/** Whether anything was known of the plan on the day the board is compared with. */
	private boolean remembered() {
		try {
			remember(Compared.at(visit, view, query.since()).board().rows());
			return true;
		} catch (Refusal nothingKnown) {
			return false;
		}
	}

	private void remember(List<Board.Row> rows) {
		rows.forEach(row -> {
			before.put(row.action().ref(), row.assessment().headline());
			remember(row.subActions());
		});
	}

	BoardModel model() {
		int total = board.rows().size();
		List<Board.Row> rows = board.rows().stream().filter(row -> query.matches(row, visit)).sorted(order()).toList();
		return new BoardModel(board.plan().title(), board.plan().organisation(), Days.words(board.asOf()), Days.words(query.since()), total,
				total - board.counts().get(Status.GREY), board.assessablePercent(), counts(), rows.size(), groups(rows), choices(),
				query.text().orElse(""), query.isFilter(), board.version(), visit.link("/api/plans/" + board.plan().id() + "/board"),
				"/api/plans/" + board.plan().id() + "/events");
	}

	private List<BoardModel.Count> counts() {
		return board.counts().entrySet().stream().map(each -> new BoardModel.Count(StatusTag.of(each.getKey()), each.getValue(),
				visit.ofPlan("?status=" + each.getKey().name()))).toList();
	}

	private List<BoardModel.Group> groups(List<Board.Row> rows) {
		Map<String, List<Board.Row>> groups = new LinkedHashMap<>();
		rows.forEach(row -> query.titles(row.action(), board.plan(), visit).stream().distinct()
				.forEach(title -> groups.computeIfAbsent(title, none -> new ArrayList<>()).add(row)));
		return groups.entrySet().stream().map(group -> new BoardModel.Group(group.getKey(), rows(group.getValue()))).toList();
	}

	/** Sorting is stable: what is equal stays in the order of the plan. */
	private Comparator<Board.Row> order() {
		return switch (query.sort()) {
			case "status" -> Comparator.comparing(row -> row.assessment().headline());
			case "next" -> Comparator.comparing(row -> row.assessment().next() instanceof Turn.OnDate turn ? turn.on() : LocalDate.MAX);
			case "evidence" -> Comparator.comparing(row -> view.evidence(row.action().ref()).orElse(LocalDate.MIN));
			default -> (one, other) -> 0;
		};
	}

	private List<Choice> choices() {
		List<Action> actions = board.rows().stream().map(Board.Row::action).toList();
		return List.of(
				new Choice("group", "Group by", List.of(option("section", "Section", query.group()), option("programme", "Programme", query.group()),
						option("officer", "Accountable officer", query.group()), option("lead", "Lead officer", query.group()))),
				new Choice("sort", "Sort by", List.of(option("plan", "Order of the plan", query.sort()), option("status", "Worst status first", query.sort()),
						option("next", "Next change first", query.sort()), option("evidence", "Oldest evidence first", query.sort()))),
				any("status", "Status", query.status().map(Status::name), Stream.of(Status.values()).map(Status::name).map(name -> Map.entry(name, name))),
				any("programme", "Programme", query.programme(), actions.stream().map(Action::programme).distinct()
						.map(id -> Map.entry(id, BoardQuery.programmeTitle(id, visit)))),
				any("officer", "Officer", query.officer(), view.actions().stream().flatMap(action -> Stream.concat(action.accountable().stream(),
						action.leads().stream())).distinct().map(id -> Map.entry(id, visit.person(id))).sorted(Map.Entry.comparingByValue())));
	}

	private static Choice any(String name, String label, Optional<String> chosen, Stream<Map.Entry<String, String>> options) {
		return new Choice(name, label, Stream.concat(Stream.of(option("", "All", chosen.orElse(""))),
				options.map(each -> option(each.getKey(), each.getValue(), chosen.orElse("")))).toList());
	}

	private static Option option(String value, String text, String chosen) {
		return new Option(value, text, value.equals(chosen));
	}

	private List<BoardModel.Row> rows(List<Board.Row> rows) {
		return rows.stream().map(this::row).toList();
	}

	private BoardModel.Row row(Board.Row row) {
		Action action = row.action();
		Assessment a = row.assessment();
		return new BoardModel.Row(action.ref(), place(action.ref()), action.title(), visit.ofPlan("/actions/" + action.ref()), visit.persons(action.accountable()),
				visit.persons(action.leads()), StatusTag.of(a.headline()), a.override().isPresent() ? a.computed().name() : "", trend(row), a.reasons(),
				a.missing(), a.next().words(), evidence(action.ref()), rows(row.subActions()));
	}

	/** Its own for each time an action stands on the board. */
	private String place(String ref) {
		int time = times.merge(ref, 1, Integer::sum);
		return time == 1 ? ref : ref + "/" + time;
	}

	private String trend(Board.Row row) {
		if (!known) {
			return "Nothing was known of the plan on " + Days.words(query.since());
		}
		Status now = row.assessment().headline();
		Status then = before.get(row.action().ref());
		if (then == null) {
			return "New since " + Days.words(query.since());
		}
		if (then == now) {
			return "→ as before";
		}
		if (then == Status.GREY || now == Status.GREY) {
			return "was " + then;
		}
		return (now.isWorseThan(then) ? "↓ worse, was " : "↑ better, was ") + then;
	}

	private String evidence(String ref) {
		return view.evidence(ref).map(day -> {
			long age = ChronoUnit.DAYS.between(day, view.asOf());
			return Days.words(day) + (age == 0 ? ", today" : age == 1 ? ", 1 day old" : ", " + age + " days old");
		}).orElse("");
	}
}
