package org.planwright.core.store.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.karaf.shell.api.action.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Journal.VersionTaken;
import org.planwright.core.store.Store;

class CommandsTest {

	static final Draft DRAFT = new Draft(LocalDate.of(2019, 9, 5), "someone", "observed", 1, "{}", Optional.empty());

	@TempDir
	Path data;

	Store store;
	PrintStream console = System.out;
	ByteArrayOutputStream told = new ByteArrayOutputStream();

	@BeforeEach
	void append_to_two_plans() throws VersionTaken {
		store = Store.open(data);
		store.journal().append("north", 0, Collections.nCopies(4, DRAFT));
		store.journal().append("south", 0, List.of(DRAFT));
		System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void close() {
		System.setOut(console);
		store.close();
	}

	@Test
	void heads_shows_where_each_plan_ends() throws Exception {
		assertThat(run(heads())).containsExactly("north 4:" + hash("north"), "south 1:" + hash("south"));
	}

	@Test
	void verify_checks_every_plan_when_none_is_named() throws Exception {
		assertThat(run(verify(null, null))).containsExactly("north: whole, entries 4, redacted 0, head 4:" + hash("north"),
				"south: whole, entries 1, redacted 0, head 1:" + hash("south"));
	}

	@Test
	void verify_fails_and_lists_the_faults_of_a_journal_that_is_not_whole() throws Exception {
		tamper("delete from journal where plan_id = 'north' and version = 2");

		assertThatThrownBy(() -> verify(null, null).execute()).hasMessage("the journal is not whole: 1 of 2 plans with faults");
		assertThat(lines()).anyMatch(line -> line.startsWith("north: NOT WHOLE, entries 3")).contains("  version 2 is missing");
	}

	@Test
	void verify_finds_a_plan_of_which_nothing_is_left() throws Exception {
		tamper("delete from journal where plan_id = 'south'");

		assertThatThrownBy(() -> verify(null, null).execute()).hasMessageStartingWith("the journal is not whole");
		assertThat(lines()).anyMatch(line -> line.startsWith("south: NOT WHOLE, entries 0"));
	}

	@Test
	void verify_takes_a_head_that_was_noted_elsewhere() throws Exception {
		assertThat(run(verify("north", "4:" + hash("north")))).hasSize(1);
		assertThatThrownBy(() -> verify("north", "4:" + hash("south")).execute()).hasMessageStartingWith("the journal is not whole");
	}

	@Test
	void verify_says_what_it_was_asked_wrongly() {
		assertThatThrownBy(() -> verify("east", null).execute()).hasMessage("the journal has no plan east");
		assertThatThrownBy(() -> verify("north", "four").execute()).hasMessageStartingWith("--head is \"four\", expected VERSION:HASH");
		assertThatThrownBy(() -> verify(null, "4:" + hash("north")).execute()).hasMessage("--head needs a plan");
	}

	private Action heads() {
		HeadsCommand command = new HeadsCommand();
		command.store = store;
		return command;
	}

	private Action verify(String plan, String head) {
		VerifyCommand command = new VerifyCommand();
		command.store = store;
		command.plan = plan;
		command.head = head;
		return command;
	}

	private List<String> run(Action command) throws Exception {
		command.execute();
		return lines();
	}

	private List<String> lines() {
		return told.toString(StandardCharsets.UTF_8).lines().toList();
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
