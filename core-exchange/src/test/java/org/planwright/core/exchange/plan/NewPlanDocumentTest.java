package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.exchange.plan.HandedOut.ACTOR;
import static org.planwright.core.exchange.plan.HandedOut.PLAN;
import static org.planwright.core.exchange.plan.HandedOut.column;
import static org.planwright.core.exchange.plan.HandedOut.row;
import static org.planwright.core.exchange.plan.HandedOut.touched;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.FieldChange;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

@DisplayName("A document makes a plan, once it was seen what it asks")
class NewPlanDocumentTest {

	private static final ImportTerms NEW = new ImportTerms(Map.of(), Optional.of(LocalDate.of(2022, 9, 1)), Optional.empty(), "corporate",
			Optional.of(new ImportTerms.NewPlan("Libraries", "Barsetshire"))).leavingOpen();
	private static final String[] ADDED = { "section 1", "section 2", "action 1.1", "cadence rounds of action 1.1", "person ann-abbot", "person bea-brook", "person cyd-cole", "action 1.2",
			"milestone date-1 of action 1.2", "person dan-dale", "person eve-east", "action 2.8", "action 2.8.1", "milestone date-1 of action 2.8.1", "action 2.8.2",
			"milestone date-1 of action 2.8.2", "person fay-ford", "action 2.9", "person gus-gray", "action 2.10", "person hal-hill" };

	private final HandedOut handed = new HandedOut();
	private final PlanExchangeService exchange = handed.exchange;
	private final Plans plans = handed.plans;
	private final People people = handed.engine.people();

	private static byte[] pasted() throws IOException {
		try (InputStream in = PlanExchangeServiceTest.class.getResourceAsStream("/plans/pasted-plan.txt")) {
			return in.readAllBytes();
		}
	}

	/** Knows of an action only whether it has a date. */
	private record Dated() implements Programme {

		@Override
		public String id() {
			return "corporate";
		}

		@Override
		public String title() {
			return "Corporate";
		}

		@Override
		public String rulesVersion() {
			return "1";
		}

		@Override
		public List<Part> judge(ActionView view) {
			return List.of(new Part(Part.Kind.DELIVERY, "dated", "Dated",
					Verdict.of(view.action().timeframe().due().isPresent() ? Status.GREEN : Status.GREY, "It has a date, or none")));
		}
	}

	@Test
	void a_dry_run_says_how_much_of_the_plan_the_rules_could_assess_and_the_doctor_how_much_they_can() {
		MemoryEngine judging = new MemoryEngine(LocalDate.of(2026, 6, 1), new Dated());
		PlanExchangeService service = new PlanExchangeService(judging.plans(), judging.people(), new SmallCohorts(SmallCohorts.LEAST));
		byte[] half = "Ref,Improvement action,Lead officer,Due\n1.1,Open branches,Ann Abbot,30/09/2030\n1.2,Visit branches,Ann Abbot,\n".getBytes(StandardCharsets.UTF_8);

		PlanImport seen = service.compare("libraries", half, NEW, ACTOR);
		assertThat(seen.faults()).isEmpty();
		assertThat(seen.diagnosis().assessablePercent()).contains(50);
		assertThat(service.take("libraries", half, NEW, ACTOR, seen.digest()).report().diagnosis().assessablePercent()).contains(50);
		assertThat(service.examine("libraries", When.NOW).assessablePercent()).contains(50);
		byte[] faulty = "Ref,Improvement action,Lead officer,Due\n1.1,Open branches,Ann Abbot,31/09/2030\n".getBytes(StandardCharsets.UTF_8);
		assertThat(service.compare("libraries", faulty, NEW, ACTOR).diagnosis().assessablePercent()).as("nobody can tell while a date is wrong").isEmpty();
	}

	@Test
	void a_pasted_table_makes_a_new_plan_once() throws IOException {
		PlanImport compared = exchange.compare("libraries", pasted(), NEW, ACTOR);
		assertThat(compared.faults()).isEmpty();
		assertThat(compared.rows()).allMatch(row -> row.outcome() == Outcome.ADDED);
		assertThat(compared.rows()).extracting(PlanImport.RowChange::subject).containsExactly(ADDED);
		assertThat(compared.rows()).contains(new PlanImport.RowChange("A5", "person cyd-cole", Outcome.ADDED, List.of(new FieldChange("name", "", "Cyd Cole"))),
				new PlanImport.RowChange("", "section 2", Outcome.ADDED, List.of(new FieldChange("title", "", "Openings"))));
		assertThat(compared.questions()).extracting(PlanImport.OpenQuestion::question).containsExactly("\"17 November\": of which year?",
				"\"31 April 2023\" is no day there is: April 2023 has 30 days. Which is meant?");
		assertThat(plans.exists("libraries")).isFalse();
		handed.take("libraries", pasted(), NEW);
		assertThat(handed.view("libraries").actions()).extracting(action -> action.ref()).containsExactly("1.1", "1.2", "2.8", "2.8.1", "2.8.2", "2.9", "2.10");
		assertThat(handed.view("libraries").action("2.8.2").leads()).extracting(people::name).containsExactly("Fay Ford");
		assertThat(handed.view("libraries").action("2.10").questions()).first().asString().contains("no day there is");
		Imported again = handed.take("libraries", pasted(), NEW);
		assertThat(touched(again.report())).isEmpty();
		assertThat(again.receipt()).isEmpty();
	}

	@Test
	void what_leaves_questions_open_is_not_taken_in_unless_they_may_stay_open() throws IOException {
		byte[] document = pasted();
		ImportTerms asking = new ImportTerms(NEW.columns(), NEW.knownFrom(), NEW.reason(), NEW.programme(), NEW.opens());
		String digest = exchange.compare("libraries", document, asking, ACTOR).digest();
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.take("libraries", document, asking, ACTOR, digest)).faults()).extracting(Fault::reason)
				.containsExactly("action 2.9 is asked about: \"17 November\": of which year?", "action 2.10 is asked about: \"31 April 2023\" is no day there is: April 2023 has 30 days. Which is meant?");
		assertThat(plans.exists("libraries")).isFalse();
		assertThat(exchange.take("libraries", document, NEW, ACTOR, digest).receipt()).isPresent();
	}

	@Test
	void one_date_that_has_the_month_first_makes_the_others_be_asked_about_until_it_is_said_what_comes_first() {
		byte[] document = "Ref,Improvement action,Timeframe,Lead officer\n1.1,Hold a panel,By 03/04/2021,Ann Ash\n1.2,Hold another,By 11/27/2021,Ann Ash\n1.3,Meet,By 05/05/2021,Ann Ash\n1.4,Part,By 13/06/2021,Ann Ash\n"
				.getBytes(StandardCharsets.UTF_8);
		ImportTerms terms = new ImportTerms(NEW.columns(), NEW.knownFrom(), NEW.reason(), NEW.programme(), NEW.opens());
		assertThat(exchange.compare("libraries", document, terms, ACTOR).questions()).extracting(PlanImport.OpenQuestion::question).containsExactly(
				"\"03/04/2021\": is that 3 April 2021 or 4 March 2021? Another date in the document has the month first.",
				"\"11/27/2021\" has no month 27 when the day comes first. Is it written with the month first, and are others?");
		assertThat(exchange.compare("libraries", document, terms.reading(ImportTerms.Dates.DAY_FIRST), ACTOR).questions()).hasSize(1);
		ImportTerms monthFirst = terms.reading(ImportTerms.Dates.MONTH_FIRST);
		assertThat(exchange.compare("libraries", document, monthFirst, ACTOR).questions()).extracting(PlanImport.OpenQuestion::subject).containsExactly("action 1.4");
		handed.take("libraries", document, monthFirst.leavingOpen());
		assertThat(handed.view("libraries").actions()).extracting(action -> action.timeframe().due().map(LocalDate::toString).orElse("-")).containsExactly("2021-03-04", "2021-11-27", "2021-05-05", "-");
	}

	@Test
	void a_number_that_is_none_is_at_fault_with_its_row_also_where_it_would_make_a_section() {
		PlanImport compared = exchange.compare("libraries", "Ref,Improvement action,Lead officer\n1.1,Hold a panel,Ann Ash\n1=.2,Hold another,Ann Ash\n"
				.getBytes(StandardCharsets.UTF_8), NEW, ACTOR);
		assertThat(compared.faults()).singleElement().satisfies(fault -> {
			assertThat(fault.field()).isEqualTo("A3");
			assertThat(fault.reason()).startsWith("the number is \"1=.2\"");
		});
	}

	@Test
	void a_document_for_no_plan_is_refused_and_says_what_it_takes() throws IOException {
		byte[] document = pasted();
		assertThat(catchThrowableOfType(Refusal.class, () -> handed.take("nowhere", document, ImportTerms.PLAIN))).hasMessageContaining("give its title and its organisation");
	}

	@Test
	void a_column_mapped_to_nothing_known_is_refused() throws IOException {
		byte[] document = pasted();
		ImportTerms terms = new ImportTerms(Map.of("C", "nonsense"), Optional.empty(), Optional.empty(), "corporate", Optional.empty());
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.compare(PLAN, document, terms, ACTOR))).hasMessageContaining("\"nonsense\" is nothing a column may hold");
	}
}
