package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars.Bar;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Statuses.Standing;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Timeline.Step;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.MeasurePanels;

/** What the programme shows: the calendar of reviews, what auditors recommended, cost recovery, savings. */
@Component
public final class CorporatePanels implements Panels {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private final CorporateSettings settings;

	@Activate
	public CorporatePanels(@Reference CorporateSettings settings) {
		this.settings = settings;
	}

	@Override
	public String programme() {
		return CorporateProgramme.ID;
	}

	@Override
	public List<Panel> panels(PlanView plan) {
		return List.of(calendar(plan), recommendations(plan), costRecovery(plan), savings(plan));
	}

	@Override
	public List<Return> returns(PlanView plan) {
		return CorporateReturns.ALL;
	}

	@Override
	public List<Event> returned(PlanView plan, String id, String key, Input body) {
		return CorporateReturns.events(plan, id, key, body);
	}

	@Override
	public List<Panel> measures(ActionView action) {
		return MeasurePanels.of(action, settings.of(action.action()));
	}

	private static Panel calendar(PlanView plan) {
		Calendar calendar = Calendar.of(plan);
		return new Panel("calendar", "Calendar of reviews", "All that the plan wants done again and again, whichever programme it belongs to.", List.of(),
				Table.of("Reviews and panels", List.of(Column.text("Action"), Column.text("What"), Column.text("How often"), Column.figure("Rounds held"),
						Column.day("Last held"), Column.day("Next due"), Column.figure("Days late")), calendar.cadences(),
						row -> List.of(Cell.of(row.action()), Cell.of(row.title()), Cell.of(row.every().word()), Cell.of(row.held().size()),
								row.held().isEmpty() ? Cell.MISSING : Cell.of(row.held().get(row.held().size() - 1).on()), Cell.day(row.due()),
								row.daysLate().map(Cell::of).orElse(Cell.NOTHING)),
						new Absent("The plan wants nothing done again and again.", "Give an action a cadence to have it here.")));
	}

	private Panel recommendations(PlanView plan) {
		List<Recommendation> all = Recommendation.KIND.values(plan);
		List<Content> content = new ArrayList<>();
		if (all.isEmpty()) {
			content.add(new Absent("No recommendation of an audit is recorded yet.",
					CorporateReturns.RECOMMENDATIONS.remedy()));
		} else {
			Settings s = of(plan, "recommendations").map(settings::of).orElseGet(settings::ofCouncil);
			Verdict verdict = Recommendation.byDates(all, plan.asOf(), s);
			s.check();
			content.add(new Statuses("How they stand", List.of(new Standing("Recommendations by their dates", verdict.status(),
					String.join(" ", verdict.reasons())))));
			content.add(new Timeline("Audit recommendations", plan.asOf(), all.stream().map(each -> new Step(each.title(), Optional.empty(), each.due(),
					Optional.empty(), each.done(), Optional.empty(), Optional.empty())).toList()));
		}
		return new Panel("recommendations", "Audit recommendations", "What auditors recommended, and whether it is carried out.", List.of(),
				content.toArray(Content[]::new));
	}

	private Panel costRecovery(PlanView plan) {
		Optional<ActionView> action = of(plan, "recovery").map(found -> plan.view(found.ref()));
		Settings s = action.map(found -> settings.of(found.action())).orElseGet(settings::ofCouncil);
		CostRecovery recovery = CostRecovery.of(ServiceReturn.KIND.values(plan),
				action.flatMap(found -> found.measure("recovery")).flatMap(MeasureView::due), plan.asOf(), s);
		s.check();
		List<Content> content = new ArrayList<>();
		List<Bar> bars = recovery.services().stream().flatMap(service -> newest(service).recoveredPercent()
				.map(percent -> Bar.of(service.title(), percent.max(BigDecimal.ZERO)).marked(WHOLE)).stream()).toList();
		if (!bars.isEmpty()) {
			content.add(new Bars("Income in hundredths of the full cost, newest period", "Service", "Recovered", Optional.of("%"),
					Optional.of("Full cost"), bars));
		}
		content.add(Table.of("Sold services, newest period", List.of(Column.text("Service"), Column.day("Period to"), Column.figure("Full cost", "£"),
				Column.figure("Income", "£"), Column.figure("Recovered", "%"), Column.status("Status")), recovery.services(), service -> {
					CostRecovery.Period newest = newest(service);
					return List.of(Cell.of(service.title()), Cell.of(newest.ending()), Cell.figure(newest.fullCost()), Cell.figure(newest.income()),
							Cell.figure(newest.recoveredPercent()), Cell.of(service.status()));
				}, new Absent("No sold service is recorded yet.", CorporateReturns.SERVICES.remedy())));
		return new Panel("cost-recovery", "Cost recovery of sold services", "Each service by itself: a surplus of one does not mend the loss of another.",
				List.of(), content.toArray(Content[]::new));
	}

	private static CostRecovery.Period newest(CostRecovery.Service service) {
		return service.periods().get(service.periods().size() - 1);
	}

	private Panel savings(PlanView plan) {
		Settings s = of(plan, "savings").map(settings::of).orElseGet(settings::ofCouncil);
		List<Savings.Sum> sums = Savings.sums(SavingLine.KIND.values(plan), s);
		s.check();
		return new Panel("savings", "Savings", "By year, by kind of money, and by whether they come again: these are never added to one another.",
				List.of(),
				Table.of("Savings", List.of(Column.text("Year"), Column.text("Kind"), Column.text("Comes again"), Column.figure("Target", "£"),
						Column.figure("Forecast", "£"), Column.figure("Pressure", "£"), Column.figure("Net", "£"), Column.status("Status")), sums,
						sum -> List.of(Cell.of(sum.year()), Cell.of(sum.kind().words()),
								Cell.of(sum.recurrence() == SavingLine.Recurrence.RECURRING ? "each year" : "once"), Cell.of(sum.target()),
								Cell.of(sum.forecast()), Cell.of(sum.pressure()), Cell.of(sum.net()), Cell.of(sum.status())),
						new Absent("No saving is recorded yet.", CorporateReturns.SAVINGS.remedy())));
	}

	private static Optional<Action> of(PlanView plan, String role) {
		return own(plan).filter(action -> action.use(role).isPresent()).findFirst();
	}

	private static Stream<Action> own(PlanView plan) {
		return plan.actions().stream().filter(action -> action.programme().equals(CorporateProgramme.ID));
	}
}
