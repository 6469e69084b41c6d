package org.planwright.core.exchange.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.shell.Shell.Answer;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;

@DisplayName("The commands for plan files")
class CommandsTest {

	private static final String PLAN = """
			plan: {id: p, title: T, organisation: O, knownFrom: 2019-09-05}
			people: {ann: Ann}
			""";

	@TempDir
	Path folder;

	private final Set<String> existing = new HashSet<>();
	private Shell shell;

	private final Plans plans = fake(Plans.class, (name, plan) -> switch (name) {
		case "today" -> LocalDate.of(2026, 3, 2);
		case "exists" -> existing.contains(plan);
		case "list" -> existing.stream().map(id -> new PlanHead(id, "T", "O", Optional.empty(), List.of())).toList();
		case "at" -> fake(PlanView.class, (method, none) -> method.equals("actions") ? List.of() : 7L);
		case "write" -> {
			if (!existing.add(plan)) {
				throw new Refusal(Refusal.Kind.CONFLICT, "there is a plan p already");
			}
			yield new Receipt(plan, 1, 3, false);
		}
		default -> null;
	});

	private final People people = new People() {
		@Override
		public Map<String, String> names() {
			return Map.of();
		}

		@Override
		public void put(Map<String, String> more) {
		}
	};

	private interface Answers {
		Object to(String method, String plan);
	}

	private static <T> T fake(Class<T> type, Answers answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> method.getDeclaringClass() == Object.class ? method.invoke(answers, arguments)
						: answers.to(method.getName(), arguments == null ? "" : (String) arguments[0])));
	}

	@BeforeEach
	void open() {
		shell = new Shell(List.of(CheckPlanFile.class, ListPlans.class, LoadPlanFile.class), plans, people,
				new PlanFilesService(plans, people));
	}

	@AfterEach
	void close() {
		shell.close();
	}

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("p.yaml"), text);
	}

	@Test
	void check_says_what_a_file_holds_and_loads_nothing() throws IOException {
		Answer answer = shell.run("plan:check " + file(PLAN));

		assertThat(answer.failure()).isEmpty();
		assertThat(answer.lines()).startsWith("Plan p, known from 2019-09-05").endsWith("1 people", "It can be loaded.");
		assertThat(existing).isEmpty();
	}

	@Test
	void check_says_when_there_is_such_a_plan_already() throws IOException {
		existing.add("p");

		assertThat(shell.run("plan:check " + file(PLAN)).lines())
				.endsWith("There is a plan p already, so this file would not be loaded.");
	}

	@Test
	void load_creates_the_plan_and_list_shows_it() throws IOException {
		assertThat(shell.run("plan:list").lines()).anyMatch(line -> line.contains("There are no plans yet."));
		assertThat(shell.run("plan:load " + file(PLAN)).lines()).containsExactly("Plan p is loaded: 3 entries in its journal.");
		assertThat(shell.run("plan:list").lines()).anyMatch(line -> line.matches("p +\\W T +\\W O +\\W +0 \\W +7"));
	}

	@Test
	void list_can_be_kept_in_a_file() throws IOException {
		existing.add("p");
		Path kept = folder.resolve("kept");

		assertThat(shell.run("plan:list > " + kept).lines()).isEmpty();
		assertThat(Files.readString(kept)).contains("Organisation");
	}

	@Test
	void a_file_that_is_refused_fails_the_command_with_a_line_for_each_fault() throws IOException {
		Path wrong = file(PLAN.replace("title: T, organisation: O", "titel: T"));

		for (String command : List.of("plan:check ", "plan:load ")) {
			Answer answer = shell.run(command + wrong);
			assertThat(answer.failure().orElseThrow().lines()).containsExactly(wrong + " is refused:", "line 1: plan.title: is missing",
					"line 1: plan.organisation: is missing", "line 1: plan.titel: is not a known field; known here: "
							+ "id, knownFrom, organisation, purpose, title");
			assertThat(answer.lines()).isEmpty();
		}
	}

	@Test
	void a_plan_that_exists_or_a_file_that_does_not_fails_the_command() throws IOException {
		existing.add("p");

		assertThat(shell.run("plan:load " + file(PLAN)).failure().orElseThrow()).endsWith("is refused:\nthere is a plan p already");
		assertThat(shell.run("plan:load " + folder.resolve("none.yaml")).failure().orElseThrow()).endsWith("is refused:\nis not there");
	}
}
