package org.planwright.core.exchange.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.statistics.service.ReturnsService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

@DisplayName("Monthly returns in the shell")
class ReturnCommandsTest {

	private static final String PLAN = "nottinghamshire-2019";

	@TempDir
	Path folder;

	private final MemoryEngine engine = new MemoryEngine(LocalDate.of(2026, 6, 1));
	private final Plans plans = engine.plans();
	private Shell shell;

	@BeforeEach
	void open() {
		new PlanFilesService(plans, engine.people()).create(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")), Actor.SYSTEM,
				Optional.empty());
		shell = new Shell(List.of(WriteReturnTemplate.class, TakeReturn.class), new ReturnsService(plans, new SmallCohorts(SmallCohorts.LEAST)));
	}

	@AfterEach
	void close() {
		shell.close();
	}

	private Shell.Answer run(String line) {
		return shell.run(line.replace("FOLDER", folder.toString()));
	}

	@Test
	void a_template_is_written_filled_in_and_taken() throws IOException {
		assertThat(run("return:template " + PLAN + " FOLDER/return.csv").failure()).isEmpty();
		String template = Files.readString(folder.resolve("return.csv"));
		assertThat(template).contains("\r\n" + PLAN + ",fostering-enquiries,");
		Files.writeString(folder.resolve("march.csv"), "measure,date,value\nfostering-enquiries,31/03/2020,130\n");

		assertThat(run("return:take --known-from 2020-04-14 " + PLAN + " FOLDER/march.csv").lines()).containsExactly("1 values were new to the plan, 0 it knew already.",
				"Written as entries " + plans.at(PLAN, When.NOW).version() + " to " + plans.at(PLAN, When.NOW).version() + " of the journal.");
		assertThat(plans.at(PLAN, When.NOW).observations("fostering-enquiries")).singleElement().satisfies(told -> assertThat(told.knownFrom()).isEqualTo(LocalDate.of(2020, 4, 14)));
		assertThat(run("return:take " + PLAN + " FOLDER/march.csv").lines()).containsExactly("0 values were new to the plan, 1 it knew already.", "Nothing was changed.");
	}

	@Test
	void a_template_may_be_a_workbook_and_writes_over_nothing() {
		assertThat(run("return:template " + PLAN + " FOLDER/return.xlsx").failure()).isEmpty();
		assertThat(run("return:template " + PLAN + " FOLDER/return.xlsx").failure()).get().asString().contains("FileAlreadyExists");
		assertThat(run("return:template " + PLAN + " FOLDER/return.pdf").failure()).get().asString().contains(".csv or .xlsx");
		assertThat(run("return:template nowhere FOLDER/other.csv").failure()).get().asString().contains("there is no plan nowhere");
	}

	@Test
	void a_return_that_is_wrong_is_refused_by_cell_or_taken_without_the_row() throws IOException {
		Files.writeString(folder.resolve("march.csv"), "measure,date,value\nfostering-enquiries,31/03/2020,130\nfostering-enquiries,30/04/2020,many\n");

		assertThat(run("return:take " + PLAN + " FOLDER/march.csv").failure()).get().asString().contains("C3 (value)");
		assertThat(plans.at(PLAN, When.NOW).observations("fostering-enquiries")).isEmpty();
		assertThat(run("return:take --skip-faulty " + PLAN + " FOLDER/march.csv").lines()).contains("1 faults are left out with their rows:");
		assertThat(run("return:take " + PLAN + " FOLDER/april.csv").failure()).get().asString().contains("is not there");
		assertThat(run("return:take --known-from 2020-02-30 " + PLAN + " FOLDER/march.csv").failure()).get().asString().contains("--known-from");
	}
}
