package org.planwright.plugin.digital;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars.Bar;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Facts.Fact;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Statuses.Standing;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Counting;
import org.planwright.core.rule.programme.MeasurePanels;

/** What the programme shows: its roll-outs, its reports and how fresh they are, its deliverables, and who has a baseline. */
@Component
public final class DigitalPanels implements Panels {

	private final DigitalSettings settings;

	@Activate
	public DigitalPanels(@Reference DigitalSettings settings) {
		this.settings = settings;
	}

	@Override
	public String programme() {
		return DigitalProgramme.ID;
	}

	@Override
	public List<Panel> panels(PlanView plan) {
		List<Panel> panels = new ArrayList<>();
		RollOuts.of(plan).forEach(rollOut -> panels.add(rollOut(rollOut)));
		panels.add(reports(plan));
		panels.add(deliverables(plan));
		panels.add(baselines(plan));
		return panels;
	}

	@Override
	public List<Return> returns(PlanView plan) {
		return DigitalReturns.of(plan);
	}

	@Override
	public List<Event> returned(PlanView plan, String id, String key, Input body) {
		return DigitalReturns.events(plan, id, key, body);
	}

	@Override
	public List<Panel> measures(ActionView action) {
		List<DeviceReturn> returns = DeviceReturn.KIND.all(action);
		return MeasurePanels.of(action, settings.of(action.action()), view -> measured(action, view, returns));
	}

	private static MeasureView measured(ActionView action, MeasureView view, List<DeviceReturn> returns) {
		return switch (view.use().role()) {
			case "phones", "access" -> RollOut.of(action, view, returns).view();
			case "reports" -> Counting.with(view, Reports.accepted(Report.KIND.all(action)));
			case "deliverables" -> Counting.with(view,
					Counting.sums(Deliverable.KIND.all(action).stream().flatMap(deliverable -> deliverable.done().stream())));
			default -> view;
		};
	}

	private Panel rollOut(RollOut rollOut) {
		Settings s = settings.of(rollOut.action().action());
		RollOut.Page page = rollOut.page(s);
		s.check();
		List<Content> content = new ArrayList<>(List.of(
				new Statuses("How it stands", List.of(new Standing("What works", page.status(), page.reasons().get(0)),
						new Standing("Used in the last 30 days", page.adoption(), page.adoptionReasons().get(0)))),
				Facts.of(Fact.of("In scope", Cell.figure(page.inScope())), Fact.of("Number in scope confirmed on", Cell.day(page.confirmed())),
						Fact.of("Starts on", Cell.day(page.start())), Fact.of("Due", Cell.day(page.due())))));
		if (page.weeks().isEmpty()) {
			content.add(new Absent("No return of this roll-out is recorded yet.",
					DigitalReturns.ROLL_OUT.remedy()));
		} else {
			RollOut.Week newest = page.weeks().get(page.weeks().size() - 1);
			content.add(new Bars("From issued to used, week to " + newest.week(), "Stage", "Number", Optional.empty(), Optional.empty(),
					List.of(Bar.of("Issued", newest.issued()), Bar.of("Activated", newest.activated()), Bar.of("Functioning", newest.functioning()),
							Bar.of("Used in the last 30 days", newest.usedInLast30Days()))));
			content.add(chart(page));
			content.add(new Table("Returns", List.of(Column.day("Week to"), Column.figure("Issued"), Column.figure("Activated"),
					Column.figure("Functioning"), Column.figure("Functioning", "% of those in scope"), Column.figure("Used in the last 30 days"),
					Column.figure("Used", "% of the functioning")),
					page.weeks().stream().map(week -> List.of(Cell.of(week.week()), Cell.of(week.issued()), Cell.of(week.activated()),
							Cell.of(week.functioning()), Cell.figure(week.functioningPercent()), Cell.of(week.usedInLast30Days()),
							Cell.figure(week.usedPercent()))).toList()));
		}
		return new Panel("rollout-" + page.action().replace('.', '-').toLowerCase(Locale.ROOT), "Roll-out: " + page.title(),
				"What works counts. What was issued does not, until it is activated and has on it what belongs there.",
				page.missing().stream().map(missing -> "Missing: " + missing + ".").toList(), content.toArray(Content[]::new));
	}

	private static Chart chart(RollOut.Page page) {
		List<Line> lines = new ArrayList<>(List.of(new Line("Functioning", Line.Role.ACTUAL,
				page.weeks().stream().map(week -> new Point(week.week(), BigDecimal.valueOf(week.functioning()))).toList())));
		if (!page.curve().isEmpty()) {
			lines.add(new Line("Planned", Line.Role.TRAJECTORY, page.curve().stream().map(Point::of).toList()));
		}
		return new Chart("Functioning against plan", Optional.empty(), lines, page.inScope().stream()
				.map(all -> new Level("In scope", Level.Role.TARGET, all, page.due())).toList(), List.of());
	}

	private Panel reports(PlanView plan) {
		Settings s = RollOuts.actions(plan).filter(action -> action.use("reports").isPresent()).findFirst().map(settings::of)
				.orElseGet(settings::ofCouncil);
		List<Reports.Freshness> reports = Reports.each(Report.KIND.values(plan), plan.asOf(), s);
		s.check();
		return new Panel("reports", "Reports and how fresh they are", "A report counts once those who need it have accepted it, and stays of use while its"
				+ " data are new.", List.of(),
				Table.of("Register of reports", List.of(Column.text("Report"), Column.text("Accepted"), Column.text("To be refreshed"),
						Column.day("Refreshed on"), Column.day("Fresh until"), Column.status("Freshness")), reports,
						report -> List.of(Cell.of(report.title()), Cell.of(report.accepted() ? "yes" : "not yet"),
								report.cadence().map(cadence -> Cell.of(cadence.word())).orElse(Cell.MISSING), Cell.day(report.refreshedOn()),
								Cell.day(report.freshUntil()), Cell.of(report.status())),
						new Absent("No report is in the register yet.", "Enter each, with how often it is refreshed, when it was accepted and by whom, by the form “"
								+ DigitalReturns.REPORTS.title() + "”.")));
	}

	private static Panel deliverables(PlanView plan) {
		return new Panel("deliverables", "Deliverables", "What the digital programme is to bring, each by its date.", List.of(),
				Table.of("Register of deliverables", List.of(Column.text("Deliverable"), Column.day("Due"), Column.day("Done")),
						Deliverable.KIND.values(plan), deliverable -> List.of(Cell.of(deliverable.title()), Cell.day(deliverable.due()),
								deliverable.done().map(Cell::of).orElse(Cell.NOTHING)),
						new Absent("No deliverable is recorded yet.", "Enter each with its date by the form “" + DigitalReturns.DELIVERABLES.title() + "”.")));
	}

	private static Panel baselines(PlanView plan) {
		Map<String, List<MeasureView>> measures = new LinkedHashMap<>();
		plan.actions().forEach(action -> measures.put(action.ref(), plan.view(action.ref()).measures()));
		Baselines baselines = Baselines.of(measures);
		return new Panel("baselines", "Actions with a baseline", "An action without a baseline cannot be told from no change at all.", List.of(),
				Facts.of(Fact.of("Actions with a baseline", Cell.of(baselines.with())).noting("of " + baselines.of())),
				Table.of("Baselines by action", List.of(Column.text("Action"), Column.figure("Measures"), Column.text("Measures with a baseline")),
						baselines.actions(), row -> List.of(Cell.of(row.action()), Cell.of(row.measures()),
								row.baselines().isEmpty() ? Cell.MISSING : Cell.of(String.join(", ", row.baselines()))),
						new Absent("The plan has no actions.", "Enter them, or take in a file.")));
	}
}
