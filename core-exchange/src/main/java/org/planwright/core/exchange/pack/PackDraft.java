package org.planwright.core.exchange.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Progress;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.change.ChangePanels;
import org.planwright.core.model.change.Differences;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Pack.Section;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;

/** Makes the chapters of a pack from a plan, and from the same plan as it was known at the last meeting. */
final class PackDraft {

	private static final Absent NO_LAST_MEETING = new Absent("No meeting was held before this one.",
			"Record the last meeting with its day, and what changed since then is shown here.");

	private final PlanView now;
	private final Optional<PlanView> before;
	private final MeetingView meeting;
	private final UnaryOperator<String> names;
	private final List<Board.Row> rows;

	private PackDraft(PlanView now, Optional<PlanView> before, MeetingView meeting, UnaryOperator<String> names) {
		this.now = now;
		this.before = before;
		this.meeting = meeting;
		this.names = names;
		this.rows = now.board().rows().stream().flatMap(row -> Stream.concat(Stream.of(row), row.subActions().stream())).toList();
	}

	/**
	 * Every chapter in its order.
	 *
	 * @param before the plan as it was known at the last meeting; empty when there was none, or nothing was known of the plan
	 * @param names the name of a person by the id
	 */
	static List<Section> of(PlanView now, Optional<PlanView> before, MeetingView meeting, UnaryOperator<String> names) {
		PackDraft draft = new PackDraft(now, before, meeting, names);
		return Stream.of(Chapter.values()).map(draft::section).toList();
	}

	private Section section(Chapter chapter) {
		List<Panel> panels = new ArrayList<>(switch (chapter) {
			case HIGHLIGHTS -> List.of(counts(), actions(), measures(), progress());
			case EXCEPTIONS -> List.of(troubled(), grey(), overrides(), late());
			case CHANGES -> before.map(then -> ChangePanels.of(Differences.between(then, now), names))
					.orElseGet(() -> List.of(panel("changed", "How much has changed", NO_LAST_MEETING)));
			case CARRIED_FORWARD -> List.of(decisions());
		});
		comments(chapter).ifPresent(panels::add);
		return new Section(chapter, panels);
	}

	private static Panel panel(String id, String title, Content content) {
		return new Panel(id, title, Optional.empty(), List.of(), List.of(), List.of(content));
	}

	private static String title(Action action) {
		return action.ref() + " " + action.title();
	}

	private Panel counts() {
		Board board = now.board();
		List<Facts.Fact> facts = new ArrayList<>();
		board.counts().forEach((status, count) -> facts.add(Facts.Fact.of(status.name() + ": " + status.words(), Cell.of(count))));
		int total = board.rows().size();
		facts.add(Facts.Fact.of("Can be assessed", Cell.of(total - board.counts().get(Status.GREY) + " of " + total + " actions, " + board.assessablePercent() + "%")));
		return panel("counts", "How the plan stands on " + Days.words(now.asOf()), new Facts(facts));
	}

	private Panel actions() {
		Map<String, Status> then = new HashMap<>();
		before.ifPresent(view -> view.board().rows().forEach(row -> then.put(row.action().ref(), row.assessment().headline())));
		List<Column> columns = List.of(Column.text("Action"), Column.status("Status"), Column.status("At the last meeting"), Column.text("Why"),
				Column.text("What changes it next"));
		return panel("actions", "Every action", Table.of("The status of every action", columns, now.board().rows(),
				row -> List.of(Cell.of(title(row.action())), Cell.of(row.assessment().headline()),
						Optional.ofNullable(then.get(row.action().ref())).map(Cell::of).orElse(Cell.NOTHING),
						Cell.of(row.assessment().reasons().get(0)), Cell.of(row.assessment().next().words())),
				new Absent("The plan has no actions.", "Add them to the plan.")));
	}

	private Panel measures() {
		return panel("measures", "Measures", Table.of("The newest figure of every measure",
				List.of(Column.text("Measure"), Column.text("Unit"), Column.day("Day"), Column.figure("Figure")), now.measures(), measure -> {
					Optional<Observation> newest = now.observations(measure.id()).stream().map(Told::value).filter(each -> each.part().isEmpty())
							.reduce((one, later) -> later.on().isBefore(one.on()) ? one : later);
					return List.of(Cell.of(measure.title()), Cell.text(measure.unit()), Cell.day(newest.map(Observation::on)),
							newest.map(each -> Cell.of(each.reading())).orElse(Cell.MISSING));
				}, new Absent("The plan has no measures.", "Add them to the plan, with a baseline and a target.")));
	}

	private record Reported(Action action, Progress progress) {
	}

	private Panel progress() {
		LocalDate since = now.lastMeeting(meeting.meeting().value().date()).orElse(LocalDate.MIN);
		List<Reported> reported = now.actions().stream().flatMap(action -> now.progress(action.ref()).stream().map(Told::value)
				.filter(each -> each.on().isAfter(since)).map(each -> new Reported(action, each)))
				.sorted(Comparator.comparing((Reported each) -> each.progress().on()).reversed()).toList();
		return panel("progress", "Progress since the last meeting", Table.of("Progress since the last meeting",
				List.of(Column.text("Action"), Column.day("Day"), Column.text("Progress")), reported,
				each -> List.of(Cell.of(title(each.action())), Cell.of(each.progress().on()), Cell.of(each.progress().text())),
				new Absent("No progress was reported since the last meeting.", "Report it on the pages of the actions.")));
	}

	private Panel troubled() {
		List<Statuses.Standing> standings = rows.stream().filter(row -> row.assessment().headline() == Status.RED || row.assessment().headline() == Status.AMBER)
				.sorted(Comparator.comparing(row -> row.assessment().headline()))
				.map(row -> new Statuses.Standing(title(row.action()), row.assessment().headline(), String.join(" ", row.assessment().reasons()))).toList();
		return panel("troubled", "Off track or at risk", standings.isEmpty()
				? new Absent("No action is red or amber.", "Mind those that cannot be assessed.") : new Statuses("Off track or at risk", standings));
	}

	private Panel grey() {
		List<Board.Row> grey = rows.stream().filter(row -> row.assessment().headline() == Status.GREY).toList();
		return panel("grey", "Cannot be assessed", Table.of("Actions that cannot be assessed, and what is missing",
				List.of(Column.text("Action"), Column.text("Missing")), grey,
				row -> List.of(Cell.of(title(row.action())), Cell.of(String.join("; ", missing(row)))),
				new Absent("Every action can be assessed.", "Nothing is missing.")));
	}

	private static List<String> missing(Board.Row row) {
		return row.assessment().missing().isEmpty() ? row.assessment().reasons() : row.assessment().missing();
	}

	private Panel overrides() {
		List<Board.Row> overridden = rows.stream().filter(row -> row.assessment().override().isPresent()).toList();
		return panel("overrides", "A person's status in place of the computed one", Table.of("A person's status in place of the computed one",
				List.of(Column.text("Action"), Column.status("Status"), Column.status("By the rules"), Column.text("By"), Column.text("Why"), Column.day("Lapses")),
				overridden, row -> {
					StatusOverride override = row.assessment().override().orElseThrow();
					return List.of(Cell.of(title(row.action())), Cell.of(override.status()), Cell.of(row.assessment().computed()),
							Cell.of(names.apply(override.by())), Cell.of(override.reason()), Cell.of(override.expires()));
				}, new Absent("Every status is the computed one.", "A person may set another, with a reason and an end.")));
	}

	private record Late(Action action, Milestone milestone) {
	}

	private Panel late() {
		List<Late> late = now.actions().stream().flatMap(action -> now.view(action.ref()).milestones().stream()
				.filter(milestone -> milestone.done().isEmpty() && milestone.due().filter(day -> day.isBefore(now.asOf())).isPresent())
				.map(milestone -> new Late(action, milestone))).toList();
		return panel("late", "Steps past their day", Table.of("Steps past their day",
				List.of(Column.text("Action"), Column.text("Step"), Column.day("Due"), Column.day("Forecast"), Column.text("Owner")), late,
				each -> List.of(Cell.of(title(each.action())), Cell.of(each.milestone().title()), Cell.day(each.milestone().due()),
						Cell.day(each.milestone().forecast()), each.milestone().owner().map(names).map(Cell::of).orElse(Cell.MISSING)),
				new Absent("No step is past its day.", "Steps without a day are not counted.")));
	}

	private Panel decisions() {
		List<Decision> decisions = now.carriedForward(meeting.meeting().value().id()).stream().map(Told::value).toList();
		Map<String, Board.Row> actions = new HashMap<>();
		rows.forEach(row -> actions.put(row.action().ref(), row));
		return panel("decisions", "Decisions of earlier meetings", Table.of("Decisions of earlier meetings, and the actions they became",
				List.of(Column.text("Decision"), Column.text("Meeting"), Column.text("Owner"), Column.day("Due"), Column.day("Seen to"),
						Column.text("Action"), Column.status("Status")),
				decisions, each -> {
					Optional<Board.Row> became = each.action().map(actions::get);
					return List.of(Cell.of(each.text()), Cell.of(Days.words(now.meeting(each.meeting()).meeting().value().date())),
							Cell.of(names.apply(each.owner())), Cell.day(each.due()), each.done().map(Cell::of).orElse(Cell.NOTHING),
							became.map(row -> Cell.of(title(row.action()))).orElse(Cell.NOTHING),
							became.map(row -> Cell.of(row.assessment().headline())).orElse(Cell.NOTHING));
				}, new Absent("No decision is carried forward.", "Decisions are recorded with their meeting.")));
	}

	private Optional<Panel> comments(Chapter chapter) {
		return Optional.of(meeting.comments().stream().map(Told::value).filter(each -> each.chapter() == chapter).toList())
				.filter(comments -> !comments.isEmpty())
				.map(comments -> panel("comments-" + chapter.word(), "Comments", Table.of("Comments on this chapter",
						List.of(Column.text("By"), Column.day("On"), Column.text("Comment")), comments,
						each -> List.of(Cell.of(names.apply(each.by())), Cell.of(each.on()), Cell.of(each.text())), NO_LAST_MEETING)));
	}
}
