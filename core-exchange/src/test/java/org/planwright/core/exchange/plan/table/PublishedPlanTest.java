package org.planwright.core.exchange.plan.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.intake.Intake;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Section;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("The plan as it was published comes in whole")
class PublishedPlanTest {

	private static final Path TEXT = Path.of("../../shared/plan/improvement-plan-as-published.txt");

	private static Intake.Result result;

	@BeforeAll
	static void read() throws IOException {
		assumeTrue(Files.exists(TEXT), "The published text is not here; PastedPlanTest has its difficulties");
		PlanTables tables = TableReader.read(GridReader.read(Files.readAllBytes(TEXT), Limits.DOCUMENT), Map.of());
		result = Intake.fresh("published", "T", "O", tables, Map.of(), new Intake.Terms(LocalDate.of(2019, 9, 5), Optional.empty(), "corporate", org.planwright.core.exchange.ImportTerms.Missing.STAYS,
				org.planwright.core.exchange.ImportTerms.Dates.UNSAID, "digest"));
	}

	private static <E extends Event> List<E> events(Class<E> type) {
		return result.events().stream().map(Proposed::event).filter(type::isInstance).map(type::cast).toList();
	}

	private static List<Action> actions() {
		return events(Event.ActionSet.class).stream().map(Event.ActionSet::action).toList();
	}

	private static Action action(String ref) {
		return actions().stream().filter(action -> action.ref().equals(ref)).findFirst().orElseThrow();
	}

	private static String names(List<String> ids) {
		return ids.stream().map(result.people()::get).collect(joining(", "));
	}

	@Test
	void without_a_fault() {
		assertThat(result.report().faults()).isEmpty();
		assertThat(result.report().remarks()).isEmpty();
	}

	@Test
	void with_22_actions_and_the_two_parts_of_one_their_officers_and_their_dates() {
		assertThat(actions().stream().map(a -> String.join(" | ", a.ref(), a.section(), names(a.accountable()), names(a.leads()),
				a.timeframe().start().map(LocalDate::toString).orElse("-"), a.timeframe().due().map(LocalDate::toString).orElse("-"))).collect(joining("\n"))).isEqualTo("""
				1.1 | 1 | Colin Pettigrew | Steve Edwards | - | -
				1.2 | 1 | Colin Pettigrew, Nigel Stevenson | Laurence Jones, Sue Summerscales | - | -
				1.3 | 1 | Colin Pettigrew, Nigel Stevenson | Simon Lacey | - | 2019-11-30
				1.4 | 1 | Colin Pettigrew, Nigel Stevenson | Laurence Jones | - | -
				1.5 | 1 | Colin Pettigrew | Steve Edwards | - | 2019-07-31
				1.6 | 1 | Colin Pettigrew | Laurence Jones | - | -
				2.1 | 2 | Marje Toward, Anthony May, Adrian Smith | Luke Barrett, Catherine Kelly, Derek Higton, Pete Mathieson, Chris Ward, Andy Dawson | - | 2020-07-31
				2.1.1 | 2 | Marje Toward | Luke Barrett, Catherine Kelly | - | 2020-07-31
				2.1.2 | 2 | Anthony May, Adrian Smith | Derek Higton, Pete Mathieson, Chris Ward, Andy Dawson | - | 2020-04-30
				2.2 | 2 | Colin Pettigrew, Adrian Smith | Devon Allen, Neil Gamble | 2020-06-01 | 2020-09-30
				2.3 | 2 | Colin Pettigrew | Jon Hawketts | - | 2019-09-30
				2.4 | 2 | Colin Pettigrew | Jon Hawketts | - | 2020-02-29
				2.5 | 2 | Colin Pettigrew | Jon Hawketts | - | 2021-03-31
				2.6 | 2 | Colin Pettigrew | Jon Hawketts | - | 2020-02-29
				2.7 | 2 | Adrian Smith, Colin Pettigrew | Katharine Smith, Tracy Hill, Sue Milburn, Joe Foley | - | -
				2.8 | 2 | Nigel Stevenson | Rob Disney | - | 2020-06-30
				2.9 | 2 | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | 2020-03-01 | -
				2.10 | 2 | Colin Pettigrew | Laurence Jones | - | 2020-04-01
				3.1 | 3 | Adrian Smith | Derek Higton | - | -
				3.2 | 3 | Nigel Stevenson | Nigel Harlow | - | 2019-10-31
				3.3 | 3 | Nigel Stevenson, Marje Toward | John Nilan | 2019-09-01 | -
				3.4 | 3 | Colin Pettigrew | Lucy Peel | - | 2019-09-30
				3.5 | 3 | Colin Pettigrew | Lucy Peel | 2019-06-01 | 2020-01-31
				3.6 | 3 | Colin Pettigrew, Marje Toward | Lucy Peel, Helen Richardson | - | -""");
		assertThat(result.people()).hasSize(28);
	}

	@Test
	void with_its_sections_by_number_though_one_heading_comes_late() {
		PlanHead head = events(Event.PlanOpened.class).get(0).head();
		assertThat(head.sections()).containsExactly(new Section("1", "Addressing the in-year financial challenges"),
				new Section("2", "Effective delivery of change programmes, accelerating pace where possible, and improving ability to track benefits realisation"),
				new Section("3", "Creating the conditions for good practice to flourish"));
		assertThat(head.purpose()).get().asString().startsWith("The overarching objective").contains("Remodelling Practice");
	}

	@Test
	void with_the_action_that_a_page_break_cut_in_two() {
		Action cut = action("2.9");
		assertThat(cut.title()).contains("children with complex needs; Delivering a five year SEND").endsWith("graduate trainee.");
		assertThat(cut.timeframe().text()).get().asString().contains("5 year strategy for implementation from spring 2020.");
		assertThat(cut.outcomes()).last().isEqualTo("SEND budgets are managed so that large budget deficits do not appear in the Dedicated Schools Grant.");
		assertThat(String.join(" ", cut.successMeasures())).contains("Taking a joint commissioning approach with health");
	}

	@Test
	void with_the_statements_whose_bullets_were_lost() {
		assertThat(action("2.1").successMeasures()).containsExactly("Savings target achieved", "A net increase of 50 fostering placements by March 2021",
				"Increase in fostering enquiries of 20%", "Increase in conversion from enquiry to approved foster carer of 10%");
		assertThat(action("2.8").outcomes()).contains("Reduction in manual tasks undertaken within frontline services thus freeing up management and business support capacity.",
				"Better data upon which to inform benefits monitoring of projects", "Fulfil Ofsted requirement.");
		assertThat(action("3.6").successMeasures()).containsExactly("Improved staff retention during 2020-21", "Quality of practice as assessed through the Quality Management Framework");
	}

	@Test
	void with_links_to_the_seven_other_plans() {
		assertThat(actions().stream().flatMap(action -> action.links().stream()).distinct()).containsExactlyInAnyOrder("Departmental continuous improvement plan", "Workforce strategy",
				"Children and Families Departmental Strategy", "LAC and Care Leavers Strategy", "Care Sufficiency Strategy", "Departmental Digital Development Plan",
				"Corporate Health and Safety Plan");
	}

	@Test
	void with_what_is_to_happen_by_when_and_what_comes_again() {
		assertThat(events(Event.MilestoneSet.class).stream().map(set -> set.action() + " " + set.milestone().due().orElseThrow() + " " + set.milestone().title()))
				.contains("2.1.2 2020-04-30 Revised offer for foster carers by April 2020", "2.3 2019-09-30 First two homes by September 2019",
						"2.8 2019-09-30 End of September 2019 for Ofsted reporting", "2.8 2020-06-30 Further development by June 2020")
				.noneMatch(step -> step.startsWith("2.1 ") || step.startsWith("1.1"));
		Milestone revised = events(Event.MilestoneSet.class).stream().filter(set -> set.action().equals("2.6")).findFirst().orElseThrow().milestone();
		assertThat(revised.rebaselines()).singleElement().satisfies(change -> assertThat(change.from()).isEmpty());
		assertThat(action("1.1").cadences()).singleElement().satisfies(panel -> {
			assertThat(panel.every()).isEqualTo(org.planwright.core.model.Interval.QUARTERLY);
			assertThat(panel.next()).contains(LocalDate.of(2019, 9, 24));
		});
		assertThat(action("1.2").cadences()).hasSize(1);
	}

	@Test
	void and_what_it_leaves_open_is_asked_with_row_and_column() {
		assertThat(result.report().questions()).anySatisfy(question -> {
			assertThat(question.subject()).isEqualTo("action 2.9");
			assertThat(question.question()).isEqualTo("\"17 September\": of which year?");
			assertThat(question.place()).isEqualTo("F32");
		});
		assertThat(action("2.7").questions()).containsExactly("By when? The timeframe says \"Details\".");
		assertThat(action("1.4").questions()).containsExactly("By when? The plan gives no timeframe.");
		assertThat(actions().stream().filter(action -> action.questions().stream().anyMatch(question -> question.startsWith("By when"))).map(Action::ref))
				.containsExactly("1.4", "1.6", "2.7", "2.9", "3.1", "3.3", "3.6");
	}
}
