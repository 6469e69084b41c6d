package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal.VersionTaken;
import org.planwright.core.model.journal.Sealed;

class TransferTest {

	@TempDir
	Path data;
	Store from;
	Store to;

	@BeforeEach
	void open() throws VersionTaken {
		from = Store.open(data.resolve("from"));
		to = Store.open(data.resolve("to"));
		from.journal().append("plan", 0, Drafts.some(300));
		from.journal().append("plan", 300, Drafts.some(400));
	}

	@AfterEach
	void close() {
		from.close();
		to.close();
	}

	private List<Sealed> entries(long last) {
		List<Sealed> entries = new ArrayList<>();
		from.transfer().read("plan", 0, last, entries::add);
		return entries;
	}

	private Map<String, Long> take(List<Sealed> entries) {
		return to.transfer().take(entries::forEach);
	}

	private Refusal refused(List<Sealed> entries) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> take(entries));
		assertThat(to.journal().plans()).doesNotContain("other");
		return refusal;
	}

	@Test
	void a_journal_is_taken_over_with_its_hashes_and_survives_a_restart() {
		assertThat(take(entries(700))).containsExactly(Map.entry("plan", 700L));
		assertThat(to.journal().head("plan")).isEqualTo(from.journal().head("plan"));
		to.close();
		to = Store.open(data.resolve("to"));

		assertThat(to.journal().verify("plan", from.journal().head("plan")).faults()).isEmpty();
		List<Entry> there = new ArrayList<>();
		to.journal().read("plan", 0, 1000, there::add);
		assertThat(there).isEqualTo(entries(700).stream().map(Sealed::entry).toList());
	}

	@Test
	void to_a_beginning_only_the_rest_is_added_and_taken_over_twice_nothing() throws VersionTaken {
		take(entries(350));
		assertThat(to.transfer().compare(entries(700)::forEach)).containsExactly(Map.entry("plan", 350L));
		assertThat(to.journal().head("plan").orElseThrow().version()).isEqualTo(350);
		assertThat(take(entries(700))).containsExactly(Map.entry("plan", 350L));
		assertThat(take(entries(700))).containsExactly(Map.entry("plan", 0L));
		assertThat(take(entries(20))).containsExactly(Map.entry("plan", 0L));
		to.journal().append("plan", 700, Drafts.some(1));
		assertThat(to.journal().verify("plan", Optional.empty()).whole()).isTrue();
	}

	@Test
	void several_plans_are_taken_over_at_once_beside_one_that_is_here() throws VersionTaken {
		for (String plan : List.of("a-plan", "z-plan")) {
			from.journal().append(plan, 0, Drafts.some(600));
		}
		take(entries(350));
		Map<String, Long> added = to.transfer().take(reader -> from.journal().plans()
				.forEach(plan -> from.transfer().read(plan, 0, from.journal().head(plan).orElseThrow().version(), reader)));

		assertThat(added).containsExactly(Map.entry("a-plan", 600L), Map.entry("plan", 350L), Map.entry("z-plan", 600L));
		from.journal().plans().forEach(plan -> assertThat(to.journal().verify(plan, from.journal().head(plan)).faults()).isEmpty());
	}

	@Test
	void a_journal_that_parts_is_refused_with_the_version_where() throws VersionTaken {
		take(entries(350));
		to.journal().append("plan", 350, Drafts.some(5));

		Refusal refusal = refused(entries(700));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(refusal).hasMessageContaining("from version 351 on");
		assertThat(to.journal().head("plan").orElseThrow().version()).isEqualTo(355);
	}

	@Test
	void what_was_changed_swapped_or_left_out_is_refused_and_nothing_is_written() {
		List<Sealed> changed = new ArrayList<>(entries(700));
		Entry e = changed.get(600).entry();
		changed.set(600, new Sealed(new Entry(e.plan(), e.version(), e.recordedAt(), e.knownFrom(), "somebody-else", e.type(), e.schema(), e.payload(),
				e.idempotencyKey(), e.payloadHash(), e.previousHash(), e.hash()), changed.get(600).salt()));
		assertThat(refused(changed)).hasMessageContaining("was changed at version 601");
		List<Sealed> swapped = new ArrayList<>(entries(700));
		swapped.set(600, swapped.get(601));
		assertThat(refused(swapped)).hasMessageContaining("has version 602 after version 600");
		List<Sealed> cut = entries(700).subList(1, 700);
		assertThat(refused(cut)).hasMessageContaining("has version 2 after version 0");
		assertThat(to.journal().plans()).isEmpty();
	}

	@Test
	void what_breaks_off_in_the_middle_of_writing_leaves_nothing() {
		int[] pass = {0};
		assertThatThrownBy(() -> to.transfer().take(reader -> {
			entries(700).forEach(reader);
			if (++pass[0] == 2) {
				throw new IllegalStateException("broken off");
			}
		})).hasMessage("broken off");
		assertThat(to.journal().plans()).isEmpty();
	}
}
