package org.planwright.core.exchange.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.plan.PlanExchangeService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.exchange.shell.Shell.Answer;
import org.planwright.core.model.service.Plans;

@DisplayName("The commands for plans as documents")
class DocumentCommandsTest {

	@TempDir
	Path folder;

	private final MemoryEngine engine = new MemoryEngine(LocalDate.of(2026, 6, 1));
	private final Plans plans = engine.plans();
	private Shell shell;

	@BeforeEach
	void start() throws IOException {
		shell = new Shell(List.of(ImportPlan.class, ExportPlan.class, ExaminePlan.class), new PlanExchangeService(plans, engine.people(), new SmallCohorts(SmallCohorts.LEAST)));
		try (InputStream in = DocumentCommandsTest.class.getResourceAsStream("/plans/pasted-plan.txt")) {
			Files.write(folder.resolve("plan.txt"), in.readAllBytes());
		}
	}

	@AfterEach
	void stop() {
		shell.close();
	}

	/** What is printed first is what is taken in then. */
	private Answer take(String line) {
		String last = run(line).lines().get(run(line).lines().size() - 1);
		return run(line.replace("plan:import", "plan:import --leave-open --seen " + last.substring(last.lastIndexOf(' ') + 1)));
	}

	private Answer run(String line) {
		return shell.run(line.replace("FOLDER", folder.toString()));
	}

	@Test
	void a_dry_run_says_what_would_come_and_changes_nothing() {
		Answer answer = run("plan:import --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt");
		assertThat(answer.failure()).isEmpty();
		assertThat(answer.lines()).contains("added: action 2.10 (A19)", "asked: action 2.9 (F15): \"17 November\": of which year?", "21 added, 0 changed, 0 unchanged, 0 removed, 0 not mentioned",
				"added: person hal-hill (A19)", "    name: nothing -> \"Hal Hill\"", "added: milestone date-1 of action 1.2 (F9)", "added: cadence rounds of action 1.1 (F5)")
				.last().asString().startsWith("Nothing was changed. It leaves questions open: answer them in the document, or let them stay open with --leave-open. To take in just this: --seen ");
		assertThat(plans.exists("libraries")).isFalse();
	}

	@Test
	void what_is_imported_is_there_and_can_be_handed_out_and_taken_in_again() {
		assertThat(take("plan:import --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt").lines()).last().asString().startsWith("Written as entries 1 to ");
		assertThat(run("plan:export libraries FOLDER/out.xlsx").failure()).isEmpty();
		assertThat(take("plan:import libraries FOLDER/out.xlsx").lines()).last().isEqualTo("It says what the plan says already. Nothing was changed.");
	}

	@Test
	void nothing_is_taken_in_but_what_was_seen_and_no_question_stays_open_unless_that_is_said() {
		Answer seen = run("plan:import --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt");
		String last = seen.lines().get(seen.lines().size() - 1);
		String digest = last.substring(last.lastIndexOf(' ') + 1);
		assertThat(run("plan:import --seen " + digest + " --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt").failure()).get().asString().contains("of which year?");
		assertThat(run("plan:import --leave-open --seen " + digest + " --title Libraries --organisation Barchester libraries FOLDER/plan.txt").failure()).get().asString()
				.contains("would not do any more what was seen");
		assertThat(run("plan:import --dates sideways libraries FOLDER/plan.txt").failure()).get().asString().contains("expected day-first or month-first");
		assertThat(plans.exists("libraries")).isFalse();
	}

	@Test
	void board_measures_and_journal_are_handed_out_too() throws IOException {
		take("plan:import --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt");

		assertThat(run("plan:export --what journal libraries FOLDER/journal.csv").failure()).isEmpty();
		assertThat(Files.readString(folder.resolve("journal.csv"))).startsWith("\uFEFFVersion,").contains("\r\n1,2026-06-01T12:00:00Z,2026-06-01,");
		assertThat(run("plan:export --what board --as-of 2026-06-01 libraries FOLDER/board.xlsx").failure()).isEmpty();
		assertThat(run("plan:export --what plan --sheet milestones libraries FOLDER/milestones.csv").failure()).isEmpty();
		assertThat(Files.readString(folder.resolve("milestones.csv"))).startsWith("\uFEFFAction,");
		assertThat(run("plan:export --what measures libraries FOLDER/measures.json").failure()).isEmpty();
		JsonNode actions = json("plan:export libraries FOLDER/plan.json", "plan.json").at("/actions");
		assertThat(actions).hasSizeGreaterThanOrEqualTo(5);
		assertThat(actions.get(0).get("Ref").isTextual()).isTrue();
		assertThat(json("plan:export --what journal libraries FOLDER/journal.json", "journal.json").at("/journal/0/Version").isNumber()).isTrue();
		assertThat(run("plan:export --what pack libraries FOLDER/pack.csv").failure()).get().asString().contains("none of plan, board, measures, journal");
		assertThat(run("plan:export --sheet nothing libraries FOLDER/none.csv").failure()).get().asString().contains("no sheet of that name");
	}

	private JsonNode json(String command, String file) throws IOException {
		assertThat(run(command).failure()).isEmpty();
		return new ObjectMapper().readTree(folder.resolve(file).toFile());
	}

	@Test
	void the_doctor_looks_at_a_plan_at_any_time() {
		take("plan:import --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt");
		assertThat(run("plan:doctor libraries").lines()).contains("no due date: action 2.9 has no date that can be used: \"To be determined. Next step is a meeting on 17 November\"")
				.last().asString().startsWith("Of 5 actions 0 state a baseline, 2 promise a quantity by a date");
		assertThat(run("plan:doctor libraries").lines()).last().asString().endsWith(" 0 % of the plan can be assessed.");
		assertThat(run("plan:doctor nowhere").failure()).get().asString().contains("there is no plan nowhere");
	}

	@Test
	void a_file_that_is_there_is_not_written_over() {
		assertThat(run("plan:export libraries FOLDER/plan.txt").failure()).get().asString().contains("does not end in");
		take("plan:import --title Libraries --organisation Barsetshire libraries FOLDER/plan.txt");
		run("plan:export libraries FOLDER/out.csv");
		assertThat(run("plan:export libraries FOLDER/out.csv").failure()).get().asString().contains("FileAlreadyExists");
	}

	@Test
	void a_document_that_is_refused_fails_the_command_with_the_reason() {
		assertThat(run("plan:import libraries FOLDER/plan.txt").failure()).get().asString().contains("give its title and its organisation");
		assertThat(run("plan:import --column C libraries FOLDER/plan.txt").failure()).get().asString().contains("such as C=leads");
		assertThat(run("plan:import libraries FOLDER/nowhere.txt").failure()).get().asString().contains("is not there");
	}
}
