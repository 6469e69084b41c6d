package org.planwright.core.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

@DisplayName("What is dropped into the inbox")
class InboxTest {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	@TempDir
	Path folder;

	private final List<String> taken = new ArrayList<>();
	private RuntimeException refusal;
	private boolean isTaken = true;
	private Runnable meanwhile = () -> {
	};
	private Inbox inbox;

	@BeforeEach
	void open() {
		inbox = new Inbox(folder, (dropped, progress) -> {
			taken.add(dropped.name() + dropped.terms().map(terms -> " with " + terms.getFileName()).orElse("") + dropped.seen().map(digest -> " as " + digest).orElse(""));
			progress.accept("10,000 rows are read");
			meanwhile.run();
			if (refusal != null) {
				throw refusal;
			}
			return new Inbox.Outcome(isTaken, List.of("3 values.", "a\nb"));
		}, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private Path drop(String name, long secondsAgo) throws IOException {
		Path file = Files.writeString(folder.resolve(name), "x");
		Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
		return file;
	}

	private String result(String name) throws IOException {
		return Files.readString(folder.resolve(name + ".result.txt"));
	}

	private String text(String name) {
		try {
			return result(name).replace(System.lineSeparator(), "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void is_taken_in_once_and_its_result_lies_beside_it() throws IOException {
		drop("figures.csv", 60);
		inbox.look();
		inbox.look();

		assertThat(taken).containsExactly("figures.csv");
		assertThat(result("figures.csv")).isEqualToNormalizingNewlines("Taken in at 2026-11-23T12:00:00Z.\n3 values.\na b\n");
		assertThat(folder.resolve("figures.csv")).exists();
	}

	@Test
	void is_taken_in_again_when_it_changes_or_its_result_is_deleted() throws IOException {
		drop("figures.csv", 60);
		inbox.look();
		drop("figures.csv", 30);
		inbox.look();
		Files.delete(folder.resolve("figures.csv.result.txt"));
		inbox.look();

		assertThat(taken).hasSize(3);
	}

	@Test
	void is_only_compared_until_what_was_seen_is_applied() throws IOException {
		isTaken = false;
		drop("plan.csv", 60);
		inbox.look();
		assertThat(result("plan.csv")).startsWith("Compared at 2026-11-23T12:00:00Z. Nothing was taken in.");
		isTaken = true;
		drop("plan.csv.apply", 0);
		inbox.look();
		assertThat(taken).as("it may still be being written").hasSize(1);
		inbox.look();
		inbox.look();

		assertThat(taken).containsExactly("plan.csv", "plan.csv as x");
		assertThat(result("plan.csv")).startsWith("Taken in at");
		assertThat(folder.resolve("plan.csv.apply")).doesNotExist();
	}

	@Test
	void is_looked_at_again_when_what_is_said_beside_it_comes_or_changes_however_old_it_is() throws IOException {
		drop("plan.csv", 60);
		inbox.look();
		drop("plan.csv.terms", 90);
		inbox.look();
		inbox.look();
		assertThat(taken).containsExactly("plan.csv", "plan.csv with plan.csv.terms");
		assertThat(result("plan.csv")).isEqualToNormalizingNewlines("Taken in at 2026-11-23T12:00:00Z.\nAs its terms of 2026-11-23T11:58:30Z say.\n3 values.\na b\n");

		drop("plan.csv.terms", 0);
		inbox.look();
		assertThat(taken).as("they may still be being written").hasSize(2);
		inbox.look();
		inbox.look();
		assertThat(taken).hasSize(3);
		drop("plan.csv", 45);
		inbox.look();
		assertThat(taken).hasSize(4);
		assertThat(folder.resolve("plan.csv.terms")).exists();
	}

	@Test
	void waits_until_it_is_whole() throws IOException {
		drop("figures.csv", 0);
		inbox.look();
		assertThat(taken).isEmpty();
		inbox.look();
		assertThat(taken).containsExactly("figures.csv");
	}

	@Test
	void is_refused_with_every_fault() throws IOException {
		refusal = Refusal.wrong(List.of(new Fault("A3", "is wrong", 3), new Fault("B4", "too", 4)));
		drop("figures.csv", 60);
		inbox.look();
		inbox.look();

		assertThat(taken).hasSize(1);
		assertThat(result("figures.csv")).startsWith("Refused at").contains("line 3: A3: is wrong", "line 4: B4: too");
	}

	@Test
	void says_beside_it_how_far_it_is() throws IOException {
		List<String> seen = new ArrayList<>();
		meanwhile = () -> seen.add(text("figures.csv"));
		drop("figures.csv", 60);
		inbox.look();

		assertThat(seen).containsExactly("Being taken in, at 2026-11-23T12:00:00Z: 10,000 rows are read.\n");
		assertThat(result("figures.csv")).startsWith("Taken in at");
	}

	@Test
	void is_taken_in_again_when_it_was_interrupted() throws IOException {
		meanwhile = () -> {
			throw new AssertionError("the process ends here");
		};
		drop("figures.csv", 60);
		assertThatThrownBy(inbox::look).hasMessage("the process ends here");
		meanwhile = () -> {
		};
		inbox.look();

		assertThat(taken).hasSize(2);
		assertThat(result("figures.csv")).startsWith("Taken in at");
	}

	@Test
	void is_tried_again_while_it_cannot_be_kept() throws IOException {
		refusal = new Refusal(Refusal.Kind.UNAVAILABLE, "no room");
		drop("figures.csv", 60);
		inbox.look();
		inbox.look();

		assertThat(taken).hasSize(2);
		assertThat(folder.resolve("figures.csv.result.txt")).doesNotExist();
	}

	@Test
	void does_not_lead_elsewhere() throws IOException {
		Path outside = Files.writeString(folder.resolveSibling("outside.csv"), "x");
		Files.createSymbolicLink(folder.resolve("link.csv"), outside);
		Files.createSymbolicLink(folder.resolve("plan.csv.apply"), outside);
		Files.createSymbolicLink(folder.resolve("plan.csv.terms"), outside);
		drop(".hidden.csv", 60);
		inbox.look();

		assertThat(taken).isEmpty();
		Files.delete(outside);
	}
}
