package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Verdict;
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
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Statuses.Standing;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.MeasurePanels;
import org.planwright.plugin.workforce.AgencyUse.Team;

/** What the programme shows: how caseloads are spread, agency staff against need, and what surveys say beyond their noise. */
@Component
public final class WorkforcePanels implements Panels {

	private final WorkforceSettings settings;

	@Activate
	public WorkforcePanels(@Reference WorkforceSettings settings) {
		this.settings = settings;
	}

	@Override
	public String programme() {
		return WorkforceProgramme.ID;
	}

	@Override
	public List<Panel> panels(PlanView plan) {
		Caseloads caseloads = settings.caseloads(plan);
		List<Panel> panels = new ArrayList<>(List.of(caseloads(caseloads), agency(plan, caseloads)));
		List<SurveysResource.Survey> surveys = SurveysResource.of(plan);
		surveys.forEach(survey -> panels.add(survey(survey)));
		if (surveys.isEmpty()) {
			panels.add(new Panel("surveys", "Surveys of staff", "What staff answered, and whether a change is more than chance.", List.of(),
					new Absent("No measure of the plan is asked of staff.", "Give the plan a measure in %, and send what staff answered by the form “" + WorkforceReturns.SURVEYS.title() + "”.")));
		}
		return panels;
	}

	@Override
	public List<Return> returns(PlanView plan) {
		return WorkforceReturns.of(plan);
	}

	@Override
	public List<Event> returned(PlanView plan, String id, String key, Input body) {
		return WorkforceReturns.events(plan, id, key, body);
	}

	@Override
	public List<Panel> measures(ActionView action) {
		Settings s = settings.of(action.action());
		Evidence evidence = Evidence.of(action);
		Known known = Known.of(action, evidence, Caseloads.of(evidence, Limit.Thresholds.from(s)));
		return MeasurePanels.of(known, s,
				measure -> measure.use().role().equals(Impact.TURNOVER) ? Turnover.measured(measure, s) : measure);
	}

	private static Panel caseloads(Caseloads caseloads) {
		Verdict verdict = caseloads.verdict();
		BigDecimal far = caseloads.thresholds().beyondPercent();
		List<Content> content = new ArrayList<>(List.of(standing("Social workers and their caseload limit", verdict)));
		caseloads.newestComplete().ifPresent(month -> {
			String on = Words.day(month.month().atEndOfMonth());
			content.add(spread(month, on, far));
			content.add(new Table("By team on " + on, List.of(Column.text("Team"), Column.figure("Within the limit"), Column.figure("Over it"),
					Column.figure("Over it by more than " + Words.number(far) + "%"), Column.figure("Within", "%")),
					month.teams().stream().map(team -> team(team, far)).toList()));
		});
		if (!caseloads.shares().isEmpty()) {
			content.add(new Chart("Share of social workers within their limit, by month", Optional.of("%"), List.of(new Line("Within the limit",
					Line.Role.ACTUAL, caseloads.shares().entrySet().stream().map(month -> new Point(month.getKey().atEndOfMonth(), month.getValue()))
							.toList())), List.of(), List.of()));
		}
		if (caseloads.months().isEmpty()) {
			content.add(new Absent("No caseload return is recorded yet.", "Set the limit of each team by the form “" + WorkforceReturns.LIMITS.title()
					+ "”, and send for each team and month how many hold cases by the form “" + WorkforceReturns.CASELOADS.title() + "”."));
		}
		return new Panel("caseloads", "How caseloads are spread", "The spread counts, and not the mean: a mean within the limit can hide those far beyond"
				+ " it. Those newly qualified have a limit of their own.", verdict.missing().stream().map(missing -> "Missing: " + missing + ".").toList(),
				content.toArray(Content[]::new));
	}

	/** By number of cases where teams have counted so, else by how they stand against the limit. */
	private static Content spread(Caseloads.Month month, String on, BigDecimal far) {
		SortedMap<Integer, Integer> byCases = new TreeMap<>();
		month.teams().stream().flatMap(team -> team.returned().stream()).forEach(returned -> {
			returned.experienced().byCases().forEach((cases, people) -> byCases.merge(cases, people, Integer::sum));
			returned.starting().byCases().forEach((cases, people) -> byCases.merge(cases, people, Integer::sum));
		});
		Holders.Standing all = month.standing(far);
		List<Bar> bars = byCases.values().stream().mapToInt(Integer::intValue).sum() == all.all()
				? byCases.entrySet().stream().map(each -> Bar.of(Words.count(each.getKey(), "case"), each.getValue())).toList()
				: List.of(Bar.of("Within the limit", all.within()), Bar.of("Over it", all.over()), Bar.of("Far over it", all.farOver()));
		return new Bars("Social workers by caseload on " + on, "Caseload", "Social workers", Optional.empty(), Optional.empty(), bars);
	}

	private static List<Cell> team(Caseloads.Team team, BigDecimal far) {
		Holders.Standing standing = team.experienced(far).plus(team.newlyQualified(far));
		return List.of(Cell.of(team.team()), Cell.of(standing.within()), Cell.of(standing.over()), Cell.of(standing.farOver()),
				Cell.figure(Numbers.percent(standing.within(), standing.all())));
	}

	private Panel agency(PlanView plan, Caseloads caseloads) {
		Settings s = settings.forRole(plan, Impact.AGENCY_FTE);
		Verdict verdict = AgencyUse.verdict(caseloads, AgencyUse.Thresholds.from(s));
		s.check();
		List<AgencyUse> months = caseloads.complete().stream().flatMap(month -> AgencyUse.of(month).stream()).toList();
		List<Content> content = new ArrayList<>(List.of(standing("Agency staff against need", verdict)));
		if (months.isEmpty()) {
			content.add(new Absent("How many agency staff are needed cannot be said yet.", "It takes a month for which every team has sent the form “"
					+ WorkforceReturns.CASELOADS.title() + "” and has its limit, by the form “" + WorkforceReturns.LIMITS.title() + "”."));
		} else {
			AgencyUse newest = months.get(months.size() - 1);
			content.add(new Chart("Agency staff and need by month", Optional.of("FTE"), List.of(
					new Line("Agency staff", Line.Role.ACTUAL, months.stream().map(m -> new Point(m.month().atEndOfMonth(), m.agency())).toList()),
					new Line("Needed for caseloads within their limits", Line.Role.COMPARISON,
							months.stream().map(m -> new Point(m.month().atEndOfMonth(), m.need())).toList())), List.of(), List.of()));
			content.add(new Table("By team on " + Words.day(newest.month().atEndOfMonth()), List.of(Column.text("Team"), Column.figure("Cases"),
					Column.figure("Needed", "FTE"), Column.figure("Permanent", "FTE"), Column.figure("Short of", "FTE"), Column.figure("Agency", "FTE"),
					Column.figure("Covering vacancies", "FTE"), Column.figure("Above establishment", "FTE")),
					newest.teams().stream().map(WorkforcePanels::team).toList()));
		}
		return new Panel("agency", "Agency staff against need", "Needed are the cases divided by their limit, less the permanent staff, in no team less"
				+ " than nought.", List.of(), content.toArray(Content[]::new));
	}

	private static List<Cell> team(Team team) {
		return List.of(Cell.of(team.team()), Cell.of(team.cases()), Cell.of(team.holdersNeeded()), Cell.of(team.permanent()), Cell.of(team.need()),
				Cell.of(team.agency()), Cell.of(team.split().coveringVacancies()), Cell.of(team.split().aboveEstablishment()));
	}

	private static Panel survey(SurveysResource.Survey survey) {
		List<Content> content = new ArrayList<>();
		if (!survey.results().isEmpty()) {
			content.add(new Chart(survey.title(), Optional.of("%"), List.of(new Line("Agreed", Line.Role.ACTUAL,
					survey.results().stream().map(result -> new Point(result.on(), result.percent())).toList())), List.of(), List.of()));
		}
		content.add(Table.of("Surveys", List.of(Column.day("Asked on"), Column.figure("Agreed", "%"), Column.figure("Answered"),
				Column.figure("May be off by chance by", "points"), Column.text("Question")), survey.results(),
				result -> List.of(Cell.of(result.on()), Cell.of(result.percent()), Cell.count(result.answered()), Cell.figure(result.margin()),
						result.question().map(Cell::of).orElse(Cell.MISSING)),
				new Absent("No survey is recorded yet.", WorkforceReturns.SURVEYS.remedy())));
		if (!survey.changes().isEmpty()) {
			content.add(new Table("From one survey to the next", List.of(Column.day("From"), Column.day("To"), Column.figure("Change", "points"),
					Column.figure("Chance alone may make", "points"), Column.text("What it shows")),
					survey.changes().stream().map(change -> List.of(Cell.of(change.from()), Cell.of(change.to()), Cell.of(change.points()),
							Cell.of(change.noise()), Cell.of(meaning(change)))).toList()));
		}
		return new Panel("survey-" + survey.measure(), "Survey: " + survey.title(), "A survey asks some, so each result may be off by chance, and two may"
				+ " differ by chance alone.", survey.missing().stream().map(missing -> "Missing: " + missing + ".").toList(), content.toArray(Content[]::new));
	}

	private static String meaning(SurveysResource.Change change) {
		if (!change.sameQuestion()) {
			return "Not the same question.";
		}
		return change.moreThanNoise() ? "More than chance." : "No evidence of change.";
	}

	private static Content standing(String label, Verdict verdict) {
		return new Statuses("How it stands", List.of(new Standing(label, verdict.status(), String.join(" ", verdict.reasons()))));
	}
}
