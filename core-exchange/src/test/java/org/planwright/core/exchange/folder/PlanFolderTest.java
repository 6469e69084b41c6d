package org.planwright.core.exchange.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Receipt;

@DisplayName("Plan files put into the folder are loaded")
class PlanFolderTest {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	@TempDir
	Path home;
	Path plans;

	/** The ids of the plans that were to be created, in order. */
	private final List<String> asked = new ArrayList<>();
	private final Set<String> existing = new HashSet<>();
	private final Set<String> unavailable = new HashSet<>();
	private PlanFolder folder;

	private final PlanFiles files = (plan, actor, key) -> {
		String id = ((Input.Text) ((Input.Group) ((Input.Group) plan).fields().get("plan")).fields().get("id")).value();
		asked.add(id);
		if (unavailable.contains(id)) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "the journal cannot be written now");
		}
		if (id.startsWith("broken")) {
			throw Refusal.wrong("plan.title", "is missing");
		}
		existing.add(id);
		return new Receipt(id, 1, 1, false);
	};

	@BeforeEach
	void open() throws IOException {
		plans = Files.createDirectory(home.resolve("plans"));
		folder = new PlanFolder(plans, existing::contains, files, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private Path put(Path file, String id, Instant modified) throws IOException {
		Files.writeString(file, "plan: {id: " + id + "}");
		return Files.setLastModifiedTime(file, FileTime.from(modified));
	}

	private Path put(String name, String id) throws IOException {
		return put(plans.resolve(name), id, NOW.minusSeconds(60));
	}

	@Test
	void whatever_of_the_three_endings_they_have_and_others_are_not() throws IOException {
		put("a.yaml", "a");
		put("b.yml", "b");
		put("c.JSON", "c");
		put("d.txt", "d");
		put(".e.yaml", "e");
		folder.look();
		assertThat(asked).containsExactly("a", "b", "c");
	}

	@Test
	void once_and_again_only_when_the_file_has_changed() throws IOException {
		put("a.yaml", "broken-1");
		folder.look();
		folder.look();
		assertThat(asked).containsExactly("broken-1");
		put("a.yaml", "mended");
		folder.look();
		folder.look();
		assertThat(asked).containsExactly("broken-1", "mended");
	}

	@Test
	void a_broken_one_leaves_the_others_alone() throws IOException {
		Files.write(plans.resolve("a.yaml"), new byte[] { (byte) 0x92 });
		Files.setLastModifiedTime(plans.resolve("a.yaml"), FileTime.from(NOW.minusSeconds(60)));
		put("b.yaml", "broken");
		put("c.yaml", "c");
		folder.look();
		assertThat(existing).containsExactly("c");
	}

	@Test
	void not_when_there_is_such_a_plan() throws IOException {
		existing.add("a");
		put("a.yaml", "a");
		folder.look();
		assertThat(asked).isEmpty();
	}

	@Test
	void not_while_they_are_being_written() throws IOException {
		Path file = put(plans.resolve("a.yaml"), "a", NOW);
		folder.look();
		assertThat(asked).as("touched a moment ago").isEmpty();
		Files.writeString(file, "\n# more", java.nio.file.StandardOpenOption.APPEND);
		folder.look();
		assertThat(asked).as("grown since the last look").isEmpty();
		folder.look();
		assertThat(asked).as("as it was at the last look").containsExactly("a");
	}

	@Test
	void again_later_when_the_journal_cannot_be_written() throws IOException {
		unavailable.add("a");
		put("a.yaml", "a");
		folder.look();
		unavailable.clear();
		folder.look();
		assertThat(asked).containsExactly("a", "a");
		assertThat(existing).containsExactly("a");
	}

	@Test
	void but_no_folders_and_no_links_to_places_outside() throws IOException {
		Files.createDirectory(plans.resolve("a.yaml"));
		Path outside = put(home.resolve("outside.yaml"), "outside", NOW.minusSeconds(60));
		Files.createSymbolicLink(plans.resolve("b.yaml"), outside);
		Files.createSymbolicLink(plans.resolve("c.yaml"), plans.resolve("nowhere.yaml"));
		Path inside = Files.createDirectory(plans.resolve("more"));
		Files.createSymbolicLink(plans.resolve("d.yaml"), put(inside.resolve("d"), "d", NOW.minusSeconds(60)));
		folder.look();
		folder.look();
		assertThat(asked).containsExactly("d");
	}

	@Test
	void as_soon_as_the_folder_is_there() throws IOException {
		Files.delete(plans);
		folder.look();
		Files.createDirectory(plans);
		put("a.yaml", "a");
		folder.look();
		assertThat(asked).containsExactly("a");
	}

	@Test
	void what_a_file_holds_cannot_pass_for_a_line_of_the_log() {
		assertThat(PlanPath.lines(Refusal.wrong("a", "is \"x\n2026-03-02 ERROR\u001b[2J\u202e\"")))
				.containsExactly("a: is \"x 2026-03-02 ERROR [2J \"");
	}
}
