package org.planwright.core.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Band;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Source;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;

/** Judges as simply as can be: steps by their dates, places by their number. */
public final class SampleProgramme implements Programme, Panels {

	@Override
	public String id() {
		return "homes";
	}

	@Override
	public String title() {
		return "Homes";
	}

	@Override
	public String rulesVersion() {
		return "1.0 defaults";
	}

	@Override
	public List<Part> judge(ActionView action) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part(Part.Kind.DELIVERY, "steps", "Steps",
				action.milestones().stream().findFirst().map(step -> step(action, step)).orElseGet(() -> missing("a step with a date"))));
		action.measure("places").ifPresent(places -> parts.add(new Part(Part.Kind.IMPACT, "places", "Places", places(places))));
		return parts;
	}

	@Override
	public String programme() {
		return id();
	}

	/** One of everything that can be shown. */
	@Override
	public List<Panel> panels(PlanView plan) {
		LocalDate day = plan.asOf();
		Column value = Column.figure("Places", "places");
		List<Line> lines = List.of(
				new Line("Actual", Line.Role.ACTUAL, List.of(point(day.minusMonths(4), 4), point(day.minusMonths(3), 5),
						new Point(day.minusMonths(2), Reading.Symbol.CONFIDENTIAL), point(day.minusMonths(1), 6), point(day, 7))),
				new Line("Planned", Line.Role.TRAJECTORY, List.of(point(day.minusMonths(4), 4), point(day, 9))));
		return List.of(
				new Panel("homes", "Homes", Optional.of("Each home & its <places>."), List.of("Two returns are late."),
						List.of(new Source("Monthly return", Optional.of(day))), List.of(
								Facts.of(Facts.Fact.of("Open", Cell.of(7), "places"), Facts.Fact.of("Price", Cell.MISSING)),
								new Table("Homes on this day", List.of(Column.text("Home"), value, Column.status("Status")),
										List.of(List.of(Cell.of("Oak"), Cell.of(1234), Cell.of(Status.AMBER)), List.of(Cell.of("Elm"),
												new Cell.Symbol(Reading.Symbol.CONFIDENTIAL), Cell.of(Status.GREEN)))),
								new Bars("Occupied", "Home", "Occupied", Optional.of("%"), Optional.of("Break-even"),
										List.of(Bars.Bar.of("Oak", 75).marked(BigDecimal.valueOf(80)), Bars.Bar.of("Elm", 100))))),
				new Panel("growth", "Growth", "What came and when.", List.of(),
						new Chart("Places", Optional.of("places"), lines, List.of(new Level("Target", Level.Role.TARGET, BigDecimal.TEN, Optional.of(day))),
								List.of(new Band("Tolerated", List.of(new Band.Span(day.minusMonths(4), BigDecimal.valueOf(3), BigDecimal.valueOf(4)),
										new Band.Span(day, BigDecimal.valueOf(8), BigDecimal.valueOf(9)))))),
						new Timeline("Steps", day, List.of(new Timeline.Step("Contract", Optional.of(day.minusMonths(2)), Optional.of(day),
								Optional.of(day.plusDays(9)), Optional.empty(), Optional.of(Status.RED), Optional.empty()))),
						new Statuses("Checks", List.of(new Statuses.Standing("Adds up", Status.GREEN, "It does."))),
						new Absent("No price is recorded yet.", Return.ofDay("rooms", "The rooms of a home", "", "on").remedy())));
	}

	@Override
	public List<Return> returns(PlanView plan) {
		return List.of(Return.monthly("returns", "The return of a month", "In places.", Return.Question.number("places", "Places", ""), Return.NOTE),
				Return.ofDay("rooms", "The rooms of a home", "", "on", Return.Question.name("home", "The home", ""), Return.Question.number("rooms.single", "Single rooms", ""),
						Return.Question.number("rooms.double", "Double rooms", ""), Return.Question.day("seen", "When they were seen", ""),
						Return.Question.yesOrNo("open", "It is open", ""), Return.Question.choice("floor", "The floor", new Return.Choice("ground", "Ground"), new Return.Choice("first", "First"))),
				Return.register("homes", "A home", "", new Return.Register("home", "home"), "on", Return.Question.name("home", "The home", ""),
						Return.Question.name("title", "What it is called", ""), Return.Question.number("beds.all", "Beds", ""),
						Return.Question.choice("floor", "The floor", new Return.Choice("half-way-up", "Half way up")), Return.Question.person("lead", "Who answers for it", "")));
	}

	@Override
	public List<Event> returned(PlanView plan, String id, String key, Input body) {
		if (id.equals("rooms")) {
			Event rooms = Fields.read(body, fields -> rooms(key, plan, fields));
			return List.of(rooms);
		}
		if (id.equals("homes")) {
			Event home = Fields.read(body, fields -> new Event.RecordSet(new ProgrammeRecord(id(), "home", fields.text("home"), plan.asOf(), Map.of("title", fields.text("title"), "on", key,
					"beds.all", fields.optionalGroup("beds", beds -> beds.number("all").toPlainString()).orElse(""), "floor", fields.text("floor").toUpperCase(Locale.ROOT), "lead", fields.text("lead")))));
			return List.of(home);
		}
		Event told = Fields.read(body, fields -> new Event.RecordSet(new ProgrammeRecord(id(), "return", key, plan.asOf(),
				Map.of("places", fields.number("places").toPlainString(), "note", fields.optionalText("note").orElse("")))));
		return List.of(told);
	}

	private Event rooms(String key, PlanView plan, Fields fields) {
		String all = fields.optionalGroup("rooms", rooms -> rooms.number("single").add(rooms.number("double")).toPlainString()).orElse("");
		if (!fields.has("rooms")) {
			fields.fault("rooms", "is missing");
		}
		return new Event.RecordSet(new ProgrammeRecord(id(), "rooms", key, plan.asOf(), Map.of("home", fields.text("home"), "rooms", all, "seen",
				fields.date("seen").toString(), "open", Boolean.toString(fields.truth("open")), "floor", fields.text("floor"))));
	}

	private static Point point(LocalDate day, long value) {
		return new Point(day, BigDecimal.valueOf(value));
	}

	private static Verdict step(ActionView action, Milestone step) {
		if (step.done().isPresent()) {
			return Verdict.of(Status.GREEN, step.title() + " was done on " + Days.words(step.done().get()));
		}
		if (step.due().isEmpty()) {
			return missing("the date of " + step.title());
		}
		boolean late = action.asOf().isAfter(step.due().get());
		return new Verdict(late ? Status.RED : Status.GREEN, List.of(step.title() + " is due on " + Days.words(step.due().get())),
				List.of(new Used(step.title(), "not done", step.due())), List.of(),
				late ? Optional.empty() : step.due().map(day -> day.plusDays(1)));
	}

	private static Verdict places(MeasureView places) {
		Optional<BigDecimal> now = places.latest().flatMap(o -> o.figure());
		if (now.isEmpty() || places.targetLevel().isEmpty()) {
			return missing("the number of places");
		}
		boolean enough = now.get().compareTo(places.targetLevel().get()) >= 0;
		return Verdict.of(enough ? Status.GREEN : Status.AMBER, now.get() + " of " + places.targetLevel().get() + " places");
	}

	private static Verdict missing(String what) {
		return new Verdict(Status.GREY, List.of(what + " is missing"), List.of(), List.of(what), Optional.empty());
	}
}
