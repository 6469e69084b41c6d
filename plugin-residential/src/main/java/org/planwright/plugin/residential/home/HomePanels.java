package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars.Bar;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Timeline.Step;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Words;
import org.planwright.plugin.residential.ResidentialReturns;
import org.planwright.plugin.residential.ResidentialSettings;
import org.planwright.plugin.residential.Sorts;

/** What is shown of homes: that they are there, how they are used against break-even, and how they come to be registered. */
public final class HomePanels {

	private final PlanView plan;
	private final ResidentialSettings settings;

	public HomePanels(PlanView plan, ResidentialSettings settings) {
		this.plan = plan;
		this.settings = settings;
	}

	public List<Panel> all() {
		List<Panel> panels = new ArrayList<>(List.of(homes(), occupancy()));
		List<RegistrationView> registrations = new Registrations(plan, settings).all();
		for (int i = 0; i < registrations.size(); i++) {
			panels.add(registration(registrations.get(i), i + 1));
		}
		if (registrations.isEmpty()) {
			panels.add(new Panel("registration", "Registration of new homes", "Scheduled back from the day on which a home is to be open.", List.of(),
					new Absent("No home is on its way to registration.", "Enter the home by the form “" + ResidentialReturns.HOMES.title() + "”, and then its steps by the form “" + ResidentialReturns.REGISTRATIONS.title() + "”.")));
		}
		return panels;
	}

	private Panel homes() {
		return new Panel("homes", "Homes", "Known by an id alone: there is no place for a name or an address.", List.of(),
				Table.of("Homes", List.of(Column.text("Home"), Column.text("Whose"), Column.text("State"), Column.figure("Beds"),
						Column.day("Takes children from"), Column.figure("Block price", "£ a bed and week"), Column.figure("Spot price", "£ a bed and week")),
						Home.KIND.values(plan), home -> List.of(Cell.of(home.id()), Cell.of(home.kind() == Home.Kind.OWN ? "the council's own" : "block contract"),
								Cell.of(home.status().name().toLowerCase(Locale.ROOT)), Cell.of(home.beds()), Cell.day(home.operationalFrom()),
								price(home, home.blockPrice()), price(home, home.spotPrice())),
						new Absent("No home is recorded yet.", "Enter each, with whose it is, its beds, and for a block contract its prices, by the form “"
								+ ResidentialReturns.HOMES.title() + "”.")));
	}

	private static Cell price(Home home, Optional<BigDecimal> price) {
		return home.kind() == Home.Kind.OWN && price.isEmpty() ? Cell.NOTHING : Cell.figure(price);
	}

	private Panel occupancy() {
		Settings s = Sorts.of(plan, BlockRule.OCCUPANCY).stream().findFirst().map(action -> settings.of(action.action()))
				.orElseGet(settings::ofCouncil);
		OccupancyView view = OccupancyView.of(BlockOccupancy.of(Home.KIND.values(plan), WeeklyReturn.KIND.values(plan), s));
		s.check();
		List<Content> content = new ArrayList<>();
		List<Bar> bars = view.homes().stream().flatMap(home -> home.rolling().map(rolling -> Bar.of(home.home(), rolling.percent())
				.marked(rolling.breakEvenPercent())).stream()).toList();
		if (bars.isEmpty()) {
			content.add(new Absent("Whether block contracts pay cannot be said yet.", "It takes the block and the spot price of each home, from the form “" + ResidentialReturns.HOMES.title()
					+ "”, and its returns, from the form “" + HomeReturns.WEEKS + "”."));
		} else {
			content.add(new Bars("Occupied over the newest " + view.windowWeeks() + " weeks, by home", "Home", "Occupied", Optional.of("%"),
					Optional.of("Break-even"), bars));
		}
		if (!view.weeks().isEmpty()) {
			List<Level> levels = view.overall().stream().map(overall -> Level.of("Break-even", Level.Role.THRESHOLD, overall.breakEvenPercent())).toList();
			content.add(new Chart("Beds occupied, all homes with prices, by week", Optional.of("%"), List.of(new Line("Occupied", Line.Role.ACTUAL,
					view.weeks().stream().map(week -> new Point(week.ending(), week.percent())).toList())), levels, List.of()));
		}
		if (!view.homes().isEmpty()) {
			content.add(new Table("Cost of a bed that is used", List.of(Column.text("Home"), Column.day("Newest return"), Column.figure("Occupied", "%"),
					Column.figure("Break-even", "%"), Column.figure("Cost of an occupied bed", "£ a week"), Column.figure("Spot price", "£ a week")),
					view.homes().stream().map(home -> List.of(Cell.of(home.home()), Cell.day(home.newestReturn()),
							Cell.figure(home.rolling().map(OccupancyView.Rolling::percent)), Cell.figure(home.rolling().map(OccupancyView.Rolling::breakEvenPercent)),
							Cell.figure(home.rolling().flatMap(OccupancyView.Rolling::unitCost)), Cell.figure(home.rolling().map(OccupancyView.Rolling::spotPrice)))).toList()));
		}
		List<String> warnings = view.homes().stream().filter(home -> home.rolling().filter(OccupancyView.Rolling::belowBreakEven).isPresent())
				.map(home -> home.home() + " costs more than beds bought singly would.").toList();
		return new Panel("occupancy", "Occupancy against break-even", "A block contract pays for every bed, used or not. Below break-even, the block price"
				+ " in hundredths of the spot price, beds bought singly would cost less.", warnings, content.toArray(Content[]::new));
	}

	private Panel registration(RegistrationView registration, int number) {
		String title = registration.home().map(home -> "Registration of " + home)
				.orElseGet(() -> "Registration of the home of action " + registration.action().orElse(""));
		List<Step> steps = registration.steps().stream().map(line -> new Step(sentence(line.title()), Optional.empty(), line.latest(), line.planned(),
				line.done(), Optional.empty(), line.floatDays().map(HomePanels::room))).toList();
		List<String> warnings = registration.steps().stream().filter(line -> line.floatDays().filter(days -> days < 0).isPresent())
				.map(line -> sentence(line.title()) + ": " + -line.floatDays().orElseThrow() + " days too late for the opening.").toList();
		Content content = steps.isEmpty() ? new Absent("The steps cannot be scheduled back without the day on which the home is to be open.",
				"Give the action's measure a due date, or say by when by the form “" + ResidentialReturns.REGISTRATIONS.title() + "”.")
				: new Timeline(title, plan.asOf(), steps);
		return new Panel("registration-" + number, title, "Each step by the last day on which it may be done for the home to be open"
				+ registration.openBy().map(day -> " on " + Words.day(day)).orElse(" in time")
				+ ". A home that takes a child before Ofsted has registered it breaks the law.", warnings, content);
	}

	private static String room(long days) {
		return days < 0 ? -days + " days too late" : days + " days to spare";
	}

	private static String sentence(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
