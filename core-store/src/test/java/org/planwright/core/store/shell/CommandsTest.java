package org.planwright.core.store.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Journal.VersionTaken;
import org.planwright.core.store.Store;
import org.planwright.core.store.shell.Shell.Answer;

class CommandsTest {

	static final Draft DRAFT = new Draft(LocalDate.of(2019, 9, 5), "someone", "observed", 1, "{}", Optional.empty());

	@TempDir
	Path data;

	Store store;
	Shell shell;

	@BeforeEach
	void append_to_two_plans() throws VersionTaken {
		store = Store.open(data);
		store.journal().append("north", 0, List.of(DRAFT));
		store.journal().append("north", 1, List.of(DRAFT));
		store.journal().append("north", 2, List.of(DRAFT, DRAFT));
		store.journal().append("south", 0, List.of(DRAFT));
		shell = new Shell(List.of(HeadsCommand.class, VerifyCommand.class), store);
	}

	@AfterEach
	void close() {
		shell.close();
		store.close();
	}

	@Test
	void heads_shows_where_each_plan_ends() {
		assertThat(told("journal:heads")).containsExactly("north 4:" + hash("north"), "south 1:" + hash("south"));
	}

	@Test
	void heads_can_be_noted_in_a_file() throws IOException {
		Path noted = data.resolve("noted");

		assertThat(told("journal:heads > " + noted)).isEmpty();
		assertThat(Files.readAllLines(noted)).containsExactly("north 4:" + hash("north"), "south 1:" + hash("south"));
	}

	@Test
	void verify_checks_every_plan_when_none_is_named() {
		assertThat(told("journal:verify")).containsExactly("north: whole, entries 4, redacted 0, head 4:" + hash("north"),
				"south: whole, entries 1, redacted 0, head 1:" + hash("south"));
	}

	@Test
	void verify_fails_and_lists_the_faults_of_a_journal_that_is_not_whole() throws Exception {
		tamper("delete from journal where plan_id = 'north' and first_version = 2");

		Answer answer = shell.run("journal:verify");
		assertThat(answer.failure()).hasValue("the journal is not whole: 1 of 2 plans with faults");
		assertThat(answer.lines()).anyMatch(line -> line.startsWith("north: NOT WHOLE, entries 3")).contains("  version 2 is missing");
	}

	@Test
	void verify_finds_a_plan_of_which_nothing_is_left() throws Exception {
		tamper("delete from journal where plan_id = 'south'");

		Answer answer = shell.run("journal:verify");
		assertThat(answer.failure().orElseThrow()).startsWith("the journal is not whole");
		assertThat(answer.lines()).anyMatch(line -> line.startsWith("south: NOT WHOLE, entries 0"));
	}

	@Test
	void verify_takes_a_head_that_was_noted_elsewhere() {
		assertThat(told("journal:verify --head 4:" + hash("north") + " north")).hasSize(1);
		assertThat(failure("journal:verify --head 4:" + hash("south") + " north")).startsWith("the journal is not whole");
	}

	@Test
	void verify_says_what_it_was_asked_wrongly() {
		assertThat(failure("journal:verify east")).isEqualTo("the journal has no plan east");
		assertThat(failure("journal:verify --head four north")).startsWith("--head is \"four\", expected VERSION:HASH");
		assertThat(failure("journal:verify --head 4:" + hash("north"))).isEqualTo("--head needs a plan");
	}

	private List<String> told(String line) {
		Answer answer = shell.run(line);
		assertThat(answer.failure()).as(line).isEmpty();
		return answer.lines();
	}

	private String failure(String line) {
		return shell.run(line).failure().orElseThrow();
	}

	private String hash(String plan) {
		return store.journal().head(plan).orElseThrow().hash();
	}

	private void tamper(String sql) throws SQLException {
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(data.toAbsolutePath().resolve("journal").toString());
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			assertThat(statement.executeUpdate(sql)).isPositive();
		}
	}
}
