package org.planwright.core.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.OpenQuestion;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.PlanImport.RowChange;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.exchange.statistics.service.TestStatistics;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;

@DisplayName("A file in the inbox goes to whoever takes such files in")
class IntakeTest {

	@TempDir
	Path folder;

	private static final Diagnosis WELL = new Diagnosis(1, 1, 1, 1, List.of());

	private final List<String> calls = new ArrayList<>();
	private PlanImport report = report(List.of(), List.of());
	private ImportTerms terms = ImportTerms.PLAIN;
	private Intake intake;

	private static PlanImport report(List<OpenQuestion> questions, List<Fault> faults) {
		return new PlanImport("north", 7, "d1", List.of(new RowChange("A7", "action 1.1", Outcome.CHANGED, List.of())), questions, faults, List.of(),
				new Diagnosis(0, 0, 0, 0, List.of()));
	}

	private interface Answers {
		Object to(String method, Object[] arguments);
	}

	private static <T> T fake(Class<T> type, Answers answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> answers.to(method.getName(), arguments)));
	}

	@BeforeEach
	void open() throws IOException {
		Plans plans = fake(Plans.class, (method, none) -> List.of(new PlanHead("north", "T", "O", Optional.empty(), List.of())));
		PlanFiles files = fake(PlanFiles.class, (method, none) -> new Receipt("fresh", 1, 3, false));
		PlanExchange documents = fake(PlanExchange.class, (method, arguments) -> {
			calls.add(method + " " + arguments[0]);
			terms = (ImportTerms) arguments[2];
			return method.equals("compare") ? report : new PlanExchange.Imported(report, Optional.empty());
		});
		Returns returns = fake(Returns.class, (method, arguments) -> {
			boolean is = new String((byte[]) arguments[method.equals("planOf") ? 0 : 1]).startsWith("plan,measure");
			return method.equals("planOf") ? Optional.of("north").filter(plan -> is) : new Returns.Taken("north", 2, 1, List.of(), List.of(), Optional.empty());
		});
		Statistics statistics = TestStatistics.in(folder.resolve("releases"), "north");
		intake = new Intake(plans, files, documents, returns, statistics, OnFault.STOP);
	}

	private List<String> take(String name, String content) throws IOException {
		return take(name, content, Optional.empty()).lines();
	}

	private Inbox.Outcome take(String name, String content, Optional<String> seen) throws IOException {
		Path file = Files.writeString(folder.resolve(name), content);
		Optional<Path> terms = Optional.of(folder.resolve(name + ".terms")).filter(Files::exists);
		return intake.take(new Inbox.Dropped(file, terms, seen), progress -> {
		});
	}

	private void say(String name, String... lines) throws IOException {
		Files.write(folder.resolve(name + ".terms"), List.of(lines));
	}

	@Test
	void a_plan_file_makes_a_plan() throws IOException {
		assertThat(take("fresh.yaml", "plan: {}")).containsExactly("Plan fresh is loaded: 3 entries in its journal.");
	}

	@Test
	void a_document_named_after_a_plan_is_compared_and_changes_it_when_what_was_seen_is_applied() throws IOException {
		assertThat(take("north.csv", "x")).startsWith("changed: action 1.1 (A7)", "0 added, 1 changed, 0 unchanged, 0 removed, 0 not mentioned")
				.endsWith("To take in just this, put a file north.csv.apply beside it, with this line in it:", "d1");
		assertThat(take("north.csv", "x", Optional.of("d0"))).satisfies(another -> {
			assertThat(another.taken()).isFalse();
			assertThat(another.lines()).contains("It would not do any more what was seen: the plan, the document, the day or what was said about it is another now.", "d1");
		});
		assertThat(calls).containsExactly("compare north", "compare north");
		assertThat(take("north.csv", "x", Optional.of("d1")).taken()).isTrue();
		assertThat(calls).endsWith("compare north", "take north");
	}

	@Test
	void a_document_that_leaves_something_open_is_compared_and_not_taken() throws IOException {
		report = report(List.of(new OpenQuestion("C7", "action 1.1", "Which year is meant?")), List.of());

		assertThat(take("north.csv", "x", Optional.of("d1"))).satisfies(open -> {
			assertThat(open.taken()).isFalse();
			assertThat(open.lines()).contains("asked: action 1.1 (C7): Which year is meant?");
		});
		assertThat(calls).containsExactly("compare north");
	}

	@Test
	void a_document_that_is_wrong_is_refused() {
		report = report(List.of(), List.of(new Fault("C7", "is no day", 7)));

		assertThatThrownBy(() -> take("north.csv", "x")).isInstanceOf(Refusal.class).hasMessageContaining("is no day");
		assertThat(calls).containsExactly("compare north");
	}

	@Test
	void a_plan_that_is_none_of_those_that_are_there_is_refused_with_the_way_to_make_it() {
		assertThatThrownBy(() -> take("libraries.csv", "Ref,Improvement action,Lead officer\n1.1,Hold a panel,Ann Ash\n")).isInstanceOf(Refusal.class)
				.hasMessageContaining("no plan has an id that its name begins with").hasMessageContaining("libraries.csv.terms").hasMessageContaining("plan:import");
	}

	@Test
	void a_document_whose_title_and_organisation_are_said_beside_it_is_for_the_new_plan_that_it_is_named_after() throws IOException {
		say("libraries.csv", "title: Libraries", "organisation: Barsetshire", "programme: digital", "knownFrom: 2026-05-30", "dates: month-first", "missing: stays", "column: [C=leads]");

		assertThat(take("libraries.csv", "x")).endsWith("To take in just this, put a file libraries.csv.apply beside it, with this line in it:", "d1");
		assertThat(take("libraries.csv", "x", Optional.of("d1")).taken()).isTrue();
		assertThat(calls).containsExactly("compare libraries", "compare libraries", "take libraries");
		assertThat(terms).isEqualTo(new ImportTerms(Map.of("C", "leads"), Optional.of(LocalDate.of(2026, 5, 30)), Optional.empty(), "digital",
				Optional.of(new ImportTerms.NewPlan("Libraries", "Barsetshire")), ImportTerms.Missing.STAYS, ImportTerms.Dates.MONTH_FIRST, false));
	}

	@Test
	void what_is_said_wrongly_beside_a_document_is_named_all_at_once_and_with_the_file_it_stands_in() throws IOException {
		say("libraries.csv", "title: Libraries", "dates: sideways", "colour: red");

		assertThatThrownBy(() -> take("libraries.csv", "x")).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).extracting(Fault::toString).containsExactlyInAnyOrder(
						"libraries.csv.terms: line 1: organisation: is missing: a new plan has a title and an organisation",
						"libraries.csv.terms: line 2: dates: is \"sideways\", expected day-first or month-first",
						"libraries.csv.terms: line 3: colour: is not a known field; known here: column, dates, knownFrom, missing, organisation, programme, questions, reason, title"));
		say("libraries.csv", "title: \"Libraries");
		assertThatThrownBy(() -> take("libraries.csv", "x")).isInstanceOf(Refusal.class).hasMessageStartingWith("libraries.csv.terms: ");
		assertThat(calls).isEmpty();
	}

	@Test
	void a_new_plan_has_an_id_which_no_other_name_stands_in_for() throws IOException {
		say("Our Libraries.csv", "title: Libraries", "organisation: Barsetshire");

		assertThatThrownBy(() -> take("Our Libraries.csv", "x")).isInstanceOf(Refusal.class).hasMessageContaining("does not begin with an id");
		assertThat(calls).isEmpty();
	}

	@Test
	void a_plan_file_says_all_itself() throws IOException {
		say("fresh.yaml", "title: Fresh", "organisation: Barsetshire");

		assertThatThrownBy(() -> take("fresh.yaml", "plan: {}")).isInstanceOf(Refusal.class).hasMessageContaining("take fresh.yaml.terms away");
	}

	@Test
	void questions_stay_open_where_that_is_said_beside_a_document() throws IOException {
		report = report(List.of(new OpenQuestion("C7", "action 1.1", "Which year is meant?")), List.of());
		say("north.csv", "questions: leave-open");

		assertThat(take("north.csv", "x").get(1)).isEqualTo("asked: action 1.1 (C7): Which year is meant?");
		assertThat(take("north.csv", "x", Optional.of("d1")).taken()).isTrue();
		assertThat(terms.leavesOpen()).isTrue();
	}

	@Test
	void a_document_that_is_too_large_is_no_figures_where_terms_stand_beside_it() throws IOException {
		say("libraries.csv", "title: Libraries", "organisation: Barsetshire");

		take("libraries.csv", "x".repeat((int) Limits.DOCUMENT.bytes() + 9));
		assertThat(calls).containsExactly("compare libraries");
	}

	@Test
	void a_return_tells_its_plan() throws IOException {
		assertThat(take("june.csv", "plan,measure")).containsExactly("The plan north was told 2 values; 1 it knew already.");
	}

	@Test
	void a_release_is_loaded_and_anything_else_refused() throws IOException {
		assertThat(take("dfe_csww_headline_measures_2017_to_2022.csv", "time_period,time_identifier,geographic_level,new_la_code,la_name,cases\n"
				+ "2019,Reporting year,Local authority,E10000024,Nottinghamshire,3677\n")).singleElement().asString().contains("1 values from 1 rows");
		assertThatThrownBy(() -> take("letter.txt", "Dear all")).isInstanceOf(Refusal.class).hasMessageContaining("no header of a known kind");
	}
}
