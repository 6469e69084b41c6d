package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.assess.ActionView;
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
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Statuses.Standing;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.MeasurePanels;

/** What the programme shows: the funnel by cohort, stock and flow, and whether the targets add up. */
@Component
public final class FosteringPanels implements Panels {

	private final FosteringSettings settings;

	@Activate
	public FosteringPanels(@Reference FosteringSettings settings) {
		this.settings = settings;
	}

	@Override
	public String programme() {
		return FosteringProgramme.ID;
	}

	@Override
	public List<Panel> panels(PlanView plan) {
		Evidence evidence = Evidence.of(plan);
		Settings s = FosteringResource.action(plan).map(settings::of).orElseGet(settings::ofCouncil);
		Funnel funnel = Funnel.of(evidence, Impact.cohortMonths(s));
		StockAndFlows stock = StockAndFlows.of(evidence, Impact.tolerance(s));
		s.check();
		List<Panel> panels = new ArrayList<>(List.of(funnel(funnel), enquiries(funnel), stock(stock)));
		FosteringResource.action(plan).ifPresent(action -> panels.add(coherence(Targets.of(plan.view(action.ref()), evidence, settings.of(action)))));
		return panels;
	}

	@Override
	public List<Return> returns(PlanView plan) {
		return FosteringReturns.ALL;
	}

	@Override
	public List<Event> returned(PlanView plan, String id, String key, Input body) {
		return FosteringReturns.events(plan, id, key, body);
	}

	@Override
	public List<Panel> measures(ActionView action) {
		Settings s = settings.of(action.action());
		return MeasurePanels.of(action, s, new Impact(action, Evidence.of(action), s)::measured);
	}

	private static Panel funnel(Funnel funnel) {
		Absent nobody = new Absent("No cohort of enquirers is recorded yet.", "Send for each month the form “" + FosteringReturns.MONTHS.title()
				+ "”, and later the form “" + FosteringReturns.COHORTS.title() + "”.");
		List<Content> content = new ArrayList<>();
		stages(funnel).ifPresent(content::add);
		content.add(Table.of("What became of those who asked, by the month in which they asked",
				List.of(Column.day("Asked in the month to"), Column.day("Followed until"), Column.figure("Enquiries"), Column.figure("Applications"),
						Column.figure("Approved"), Column.figure("Approved", "% of enquiries"), Column.figure("Months to approval, on average"),
						Column.text("Can be compared")),
				funnel.cohorts(), cohort -> List.of(Cell.of(cohort.month().atEndOfMonth()), Cell.of(cohort.countedOn()), Cell.of(cohort.enquiries()),
						Cell.of(cohort.applications()), Cell.of(cohort.approved()), Cell.figure(cohort.conversionPercent()),
						cohort.meanMonthsToApproval().map(Cell::of).orElse(Cell.NOTHING), Cell.of(cohort.mature() ? "yes" : "not yet")),
				nobody));
		return new Panel("funnel", "From enquiry to approval", "By the month in which households asked, since assessment takes months: approvals of"
				+ " one month are not those who asked in it. A cohort can be compared after " + funnel.cohortMonths()
				+ " months. Family and friends carers do not come through an enquiry and are not counted here.", List.of(),
				content.toArray(Content[]::new));
	}

	/** The stages of all cohorts that were followed long enough. */
	private static Optional<Content> stages(Funnel funnel) {
		List<Funnel.Followed> mature = funnel.cohorts().stream().filter(Funnel.Followed::mature).toList();
		int enquiries = sum(mature, Funnel.Followed::enquiries);
		if (enquiries == 0) {
			return Optional.empty();
		}
		int applications = sum(mature, Funnel.Followed::applications);
		int approved = sum(mature, Funnel.Followed::approved);
		return Optional.of(new Bars("Those who asked from " + mature.get(0).month() + " to " + mature.get(mature.size() - 1).month(), "Stage",
				"Households", Optional.empty(), Optional.empty(), List.of(Bar.of("Asked", enquiries),
						stage("Applied", applications, enquiries), stage("Approved", approved, enquiries))));
	}

	private static Bar stage(String name, int households, int enquiries) {
		Bar bar = Bar.of(name, households);
		return Share.percent(households, enquiries).map(share -> bar.noting(Words.number(share) + "% of those who asked")).orElse(bar);
	}

	private static int sum(List<Funnel.Followed> cohorts, ToIntFunction<Funnel.Followed> what) {
		return cohorts.stream().mapToInt(what).sum();
	}

	private static Panel enquiries(Funnel funnel) {
		List<Funnel.Month> months = funnel.months();
		Absent none = new Absent("No monthly return is recorded yet.", FosteringReturns.MONTHS.remedy());
		List<Content> content = new ArrayList<>();
		if (!months.isEmpty()) {
			List<Point> before = months.stream().flatMap(month -> month.lastYear().map(then -> point(month.month(), then.enquiries())).stream()).toList();
			List<Line> lines = new ArrayList<>(List.of(
					new Line("Enquiries", Line.Role.ACTUAL, months.stream().map(month -> point(month.month(), month.enquiries())).toList())));
			if (!before.isEmpty()) {
				lines.add(new Line("The same month a year before", Line.Role.COMPARISON, before));
			}
			content.add(new Chart("Enquiries by month", Optional.of("households"), lines, List.of(), List.of()));
		}
		content.add(Table.of("Households gained and lost by month",
				List.of(Column.day("Month to"), Column.figure("Enquiries"), Column.figure("Applications"), Column.figure("Approved"),
						Column.figure("Of these, family and friends"), Column.figure("Deregistered"), Column.figure("Transfers in"),
						Column.figure("Transfers out"), Column.figure("Net")),
				months, month -> List.of(Cell.of(month.month().atEndOfMonth()), Cell.of(month.enquiries()), Cell.of(month.applications()),
						Cell.of(month.approved()), Cell.of(month.familyAndFriends()), Cell.of(month.deregistered()), Cell.of(month.transfersIn()),
						Cell.of(month.transfersOut()), Cell.of(month.net())),
				none));
		return new Panel("enquiries", "Enquiries and movement by month", "Enquiries have a season, so each month stands beside the same month a year"
				+ " before. What counts is the net: approved and transferred in, less deregistered and transferred out.", List.of(),
				content.toArray(Content[]::new));
	}

	private static Point point(YearMonth month, int value) {
		return new Point(month.atEndOfMonth(), BigDecimal.valueOf(value));
	}

	private static Panel stock(StockAndFlows stock) {
		Absent none = new Absent("No stock of households and places is recorded yet.", FosteringReturns.STOCKS.remedy());
		List<Content> content = new ArrayList<>();
		if (!stock.stocks().isEmpty()) {
			content.add(new Chart("Places by date", Optional.of("places"), List.of(
					line(stock, "Filled", Line.Role.ACTUAL, row -> Optional.of(row.stock().filled())),
					line(stock, "Approved", Line.Role.COMPARISON, row -> Optional.of(row.stock().approved()))), List.of(), List.of()));
		}
		content.add(Table.of("Households and places", List.of(Column.day("Date"), Column.figure("Households"), Column.figure("Places approved"),
				Column.figure("Filled"), Column.figure("Vacant"), Column.figure("Vacant", "% of approved"), Column.figure("Not available"),
				Column.figure("Usable: filled, or could take a child"), Column.figure("Places to a household"), Column.figure("In house", "%")),
				stock.stocks(), row -> List.of(Cell.of(row.stock().date()), Cell.of(row.stock().households()), Cell.of(row.stock().approved()),
						Cell.of(row.stock().filled()), Cell.of(row.stock().vacant()), Cell.figure(row.vacantPercent()),
						Cell.of(row.stock().notAvailable()), Cell.count(row.usable()), Cell.figure(row.placesPerHousehold()),
						Cell.figure(row.inHousePercent())),
				none));
		if (!stock.accounts().isEmpty()) {
			content.add(new Table("Whether those who came and went explain the change, in households", List.of(Column.day("From"), Column.day("To"),
					Column.figure("Opening"), Column.figure("Net"), Column.figure("Expected"), Column.figure("Closing"), Column.figure("Unexplained"),
					Column.status("Status")),
					stock.accounts().stream().map(account -> List.of(Cell.of(account.from()), Cell.of(account.to()), Cell.of(account.opening()),
							Cell.count(account.movement().map(Movement::net)), Cell.count(account.expected()), Cell.of(account.closing()),
							Cell.count(account.unexplained()), Cell.of(account.status()))).toList()));
		}
		return new Panel("stock", "Stock and flow", "An approved place is not a place that can be used: a household approved for three may be able"
				+ " to take one child.", stock.warnings(), content.toArray(Content[]::new));
	}

	private static Line line(StockAndFlows stock, String name, Line.Role role, Function<StockAndFlows.Row, Optional<Integer>> value) {
		return new Line(name, role, stock.stocks().stream().flatMap(row -> value.apply(row)
				.map(places -> new Point(row.stock().date(), BigDecimal.valueOf(places))).stream()).toList());
	}

	private static Panel coherence(Targets targets) {
		List<Content> content = new ArrayList<>(List.of(new Statuses("Do the promised enquiries and approvals make the promised placements?",
				List.of(new Standing("Targets together", targets.status(), targets.sentence())))));
		targets.basis().ifPresent(basis -> content.add(Facts.of(
				Fact.of("Net households in the year it rests on", Cell.of(basis.movement().net()))
						.noting(Words.day(basis.from()) + " to " + Words.day(basis.to())),
				Fact.of("Conversion in that year", Cell.of(basis.conversionPercent()), "%"),
				Fact.of("Approved places to a household", Cell.of(basis.placesPerHousehold())),
				Fact.of("Placements promised", Cell.figure(targets.promised())))));
		Absent missing = new Absent("The sum cannot be made yet.", "Missing: " + String.join("; ", targets.missing()) + ".");
		if (!targets.readings().isEmpty() || !targets.missing().isEmpty()) {
			content.add(Table.of("The sum, by how the rise in conversion is read", List.of(Column.text("Conversion read as"), Column.figure("Enquiries"),
					Column.figure("Conversion", "%"), Column.figure("Approvals"), Column.figure("Leavers"), Column.figure("Net households", "a year"),
					Column.figure("Places by the due day"), Column.figure("Short of the promise by")), targets.readings(),
					reading -> List.of(Cell.of(reading.meaning()), Cell.of(reading.year().enquiries()), Cell.of(reading.year().conversionPercent()),
							Cell.of(reading.year().approvals()), Cell.of(reading.year().leavers()), Cell.of(reading.year().netHouseholds()),
							Cell.of(reading.places()), Cell.of(reading.shortfall())),
					missing));
		}
		return new Panel("coherence", "Whether the targets add up", "More enquiries and a better conversion bring households; those who leave take"
				+ " households away. Whatever is promised rests on the difference.", List.of(), content.toArray(Content[]::new));
	}
}
