package org.planwright.core.exchange.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.statistics.service.TestStatistics;

@DisplayName("The commands for official statistics")
class StatisticsCommandsTest {

	private static final String HEADER = "time_period,time_identifier,geographic_level,new_la_code,la_name,agency_rate_fte\n";

	@TempDir
	Path folder;

	private Shell shell;

	@BeforeEach
	void open() throws IOException {
		shell = new Shell(List.of(LoadRelease.class, ListReleases.class, TellPlan.class, ShowBenchmark.class),
				TestStatistics.in(folder.resolve("releases"), "nottinghamshire-2019", "agency-rate"));
	}

	@AfterEach
	void close() {
		shell.close();
	}

	private Path file(String rows) throws IOException {
		return Files.writeString(folder.resolve("csww.csv"), HEADER + rows);
	}

	private static final String GOOD = "2019,Reporting year,Local authority,E10000024,Nottinghamshire,14.3\n";

	@Test
	void load_says_what_was_loaded_and_which_plan_was_told() throws IOException {
		String command = "statistics:load --published 2020-02-27 " + file(GOOD);

		assertThat(shell.run("statistics:list").lines()).anyMatch(line -> line.contains("No official statistics are loaded yet."));
		assertThat(shell.run(command).lines()).containsExactly("social-work-workforce: 1 values from 1 rows of csww.csv, published on 2020-02-27.",
				"The plan nottinghamshire-2019 was told 1 values that were new to it.");
		assertThat(shell.run(command).lines()).singleElement().asString().contains("is loaded already");
		assertThat(shell.run("statistics:list").lines()).anyMatch(line -> line.matches("social-work-workforce +\\W 2020-02-27 +\\W +1 \\W +1 \\W csww.csv *"));
		assertThat(shell.run("statistics:tell nottinghamshire-2019").lines())
				.containsExactly("The plan nottinghamshire-2019 was told 0 values that were new to it.");
	}

	@Test
	void load_names_a_bad_row_and_leaves_it_out_when_that_is_asked() throws IOException {
		String command = " --published 2020-02-27 " + file(GOOD + GOOD.replace("2019", "2020").replace("14.3", "n/a"));

		assertThat(shell.run("statistics:load" + command).failure().orElseThrow()).contains("line 3: F3 (agency_rate_fte): is \"n/a\"");
		assertThat(shell.run("statistics:list").lines()).anyMatch(line -> line.contains("No official statistics are loaded yet."));
		assertThat(shell.run("statistics:load --skip-faulty" + command).lines()).contains("1 rows are left out:");
	}

	@Test
	void benchmark_shows_an_authority_and_says_what_is_missing() throws IOException {
		shell.run("statistics:load --published 2020-02-27 " + file(GOOD));

		assertThat(shell.run("statistics:benchmark --as-of 2019-12-31 891 agency-rate-fte").lines())
				.startsWith("Agency social workers as a share of all, %, as at 31 December 2019", "Nottinghamshire: 14.3, 2019 Reporting year")
				.endsWith("Note: no list of the statistical neighbours of Nottinghamshire.");
		assertThat(shell.run("statistics:benchmark Atlantis agency-rate-fte").failure().orElseThrow()).contains("there is no area Atlantis");
		assertThat(shell.run("statistics:benchmark --as-of 2019-02-30 891 agency-rate-fte").failure().orElseThrow()).contains("February 2019 has 28 days");
	}
}
