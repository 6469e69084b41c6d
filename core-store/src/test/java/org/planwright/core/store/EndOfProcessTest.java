package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.JournalUnavailable;

/** What other processes, kills and a full disk do to the journal. */
class EndOfProcessTest {

	@TempDir
	Path data;

	@Test
	void a_process_killed_in_the_middle_of_writes_loses_no_answered_entry() throws Exception {
		long answered = 0;
		for (int kill = 1; kill <= 3; kill++) {
			answered = appendUntil(answered + 150 * kill);
			try (Store store = Store.open(data)) {
				Head head = store.journal().head(Appender.PLAN).orElseThrow();
				assertThat(head.version()).isGreaterThanOrEqualTo(answered).matches(version -> version % 3 == 0, "a whole number of appends");
				assertThat(store.journal().verify(Appender.PLAN, Optional.empty()).faults()).isEmpty();
				store.journal().append(Appender.PLAN, head.version(), Drafts.some(3));
				answered = head.version() + 3;
			}
		}
	}

	@Test
	void a_first_start_that_was_cut_off_is_begun_again() throws IOException {
		Files.createDirectories(data.resolve("journal.unfinished").resolve("seg0"));
		Files.writeString(data.resolve("journal.unfinished").resolve("seg0").resolve("c10.dat"), "half a page");

		try (Store store = Store.open(data)) {
			assertThat(store.journal().plans()).isEmpty();
			assertThat(data.resolve("journal.unfinished")).doesNotExist();
		}
	}

	@Test
	void a_second_process_is_refused_and_the_first_goes_on() throws Exception {
		Process other = Child.start(Appender.class, "for-ever", data.toString());
		try (BufferedReader answers = other.inputReader()) {
			long first = Long.parseLong(answers.readLine());

			assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class)
					.hasMessage("the journal in " + data + " cannot be opened: it is in use by another process");
			assertThat(Long.parseLong(answers.readLine())).isEqualTo(first + 3);
		} finally {
			other.destroyForcibly().waitFor();
		}
	}

	@Test
	void a_second_opening_in_the_same_process_is_refused() {
		try (Store store = Store.open(data)) {
			assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class).hasMessageContaining("in use");
			assertThat(store.journal().plans()).isEmpty();
		}
	}

	@Test
	void a_corrupt_folder_is_refused_in_one_line_and_left_as_it_is() throws IOException {
		Store.open(data).close();
		Path control = data.resolve("journal").resolve("service.properties");
		Files.writeString(control, "nothing of use");

		assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class)
				.hasMessageStartingWith("the journal in " + data + " cannot be opened: ").message().doesNotContain("\n");
		assertThat(control).hasContent("nothing of use");
	}

	@Test
	void a_folder_that_is_not_a_journal_is_refused() throws IOException {
		Files.createDirectories(data.resolve("journal"));
		Files.writeString(data.resolve("journal").resolve("letter.txt"), "Dear all");

		assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class);
		assertThat(data.resolve("journal").resolve("letter.txt")).exists();
	}

	@ParameterizedTest
	@ValueSource(ints = {Sql.FORM - 1, Sql.FORM + 1})
	void a_journal_of_another_form_is_refused_and_not_held(int form) throws Exception {
		try (Store store = Store.open(data)) {
			Tampering.with(data, "update store_form set form = " + form);
		}

		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class)
					.hasMessageEndingWith("its form is " + form + ", and this version of Planwright knows form " + Sql.FORM + " alone");
		}
	}

	@Test
	void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
		Path file = Files.writeString(data.resolve("file"), "");

		assertThatThrownBy(() -> Store.open(file)).isInstanceOf(JournalUnavailable.class).hasMessageContaining("not a folder that can be written");
	}

	@Test
	void noted_heads_that_cannot_be_read_are_refused_with_their_line() throws IOException {
		Store.open(data).close();
		Files.writeString(data.resolve("journal-heads"), "plan 3 " + "a".repeat(64) + "\nplan three\n");

		assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class).hasMessageContaining("journal-heads, line 2");
	}

	@Test
	void a_refused_folder_can_be_opened_once_it_is_put_right() throws IOException {
		Store.open(data).close();
		Files.writeString(data.resolve("journal-heads"), "?");
		assertThatThrownBy(() -> Store.open(data)).isInstanceOf(JournalUnavailable.class);
		Files.delete(data.resolve("journal-heads"));

		Store.open(data).close();
	}

	@Test
	void a_closed_journal_says_so() throws Exception {
		Store store = Store.open(data);
		store.journal().append("plan", 0, Drafts.some(1));
		store.close();

		assertThatThrownBy(() -> store.journal().append("plan", 1, Drafts.some(1))).isInstanceOf(JournalUnavailable.class)
				.hasMessage("the journal cannot be reached to append to plan plan: it is closed");
		assertThatThrownBy(() -> store.journal().head("plan")).isInstanceOf(JournalUnavailable.class);
	}

	@Test
	void nothing_is_left_in_the_working_folder() {
		Store.open(data).close();

		assertThat(Path.of("derby.log")).doesNotExist();
		assertThat(Path.of("journal.lock")).doesNotExist();
	}

	@Test
	void a_full_disk_refuses_writes_keeps_every_answered_one_and_is_over_once_there_is_room() throws Exception {
		List<String> small = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
				"mount -t tmpfs -o size=32m tmpfs \"$0\" && exec \"$@\"", data.toString());
		assumeTrue(run(small, List.of("true")).endsWith("exit 0"), "a small disk of its own needs the right to mount one");

		String told = run(small, Child.command(Appender.class, "until-full", data.toString()));

		assertThat(told).containsPattern("refused: the journal cannot be reached to append to plan plan: .*No space left")
				.containsPattern("trouble: the journal cannot be written since 2.*No space left")
				.containsPattern("refused: the journal cannot be reached to append to plan plan: it cannot be written since 2")
				.containsPattern("answered (\\d+), kept \\1,").contains("trouble Optional.empty", "faults []").endsWith("exit 0");
	}

	/** Kills the appender once it has answered a version and noted a head outside. */
	private long appendUntil(long version) throws Exception {
		Process appender = Child.start(Appender.class, "for-ever", data.toString());
		long answered = 0;
		try (BufferedReader answers = appender.inputReader()) {
			while (answered < version || Files.notExists(data.resolve("journal-heads"))) {
				answered = Long.parseLong(answers.readLine());
			}
			// Not of the process itself: that would throw away what it said last.
			appender.toHandle().destroyForcibly();
			return answers.lines().mapToLong(Long::parseLong).max().orElse(answered);
		} finally {
			appender.destroyForcibly().waitFor();
		}
	}

	private static String run(List<String> in, List<String> command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Stream.concat(in.stream(), command.stream()).toList());
		Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader lines = process.inputReader()) {
			return lines.lines().collect(Collectors.joining("\n")) + "\nexit " + process.waitFor();
		}
	}
}
