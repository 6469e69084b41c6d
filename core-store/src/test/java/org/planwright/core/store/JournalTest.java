package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.Journal.VersionTaken;

class JournalTest {

	@TempDir
	Path data;

	Store store;
	Journal journal;

	@BeforeEach
	void open() {
		store = Store.open(data);
		journal = store.journal();
	}

	@AfterEach
	void close() {
		store.close();
	}

	@Test
	void a_new_journal_is_empty() {
		assertThat(journal.plans()).isEmpty();
		assertThat(journal.head("plan")).isEmpty();
		assertThat(read("plan", 0, 10)).isEmpty();
		assertThat(journal.verify("plan", Optional.empty()).whole()).isTrue();
	}

	@Test
	void an_entry_says_what_its_draft_said_and_where_it_stands() throws VersionTaken {
		Instant before = Instant.now();

		Draft draft = new Draft(LocalDate.of(2019, 9, 5), "someone", "reviewed", 2, "{}", Optional.of("key-1"));
		Entry entry = journal.append("plan", 0, List.of(draft)).get(0);

		assertThat(entry.plan()).isEqualTo("plan");
		assertThat(entry.version()).isEqualTo(1);
		assertThat(entry.recordedAt()).isBetween(before.minusMillis(1), Instant.now());
		assertThat(entry.knownFrom()).isEqualTo("2019-09-05");
		assertThat(entry.actor()).isEqualTo("someone");
		assertThat(entry.type()).isEqualTo("reviewed");
		assertThat(entry.schema()).isEqualTo(2);
		assertThat(entry.payload()).contains("{}");
		assertThat(entry.idempotencyKey()).contains("key-1");
		assertThat(entry.previousHash()).isEqualTo("0".repeat(64));
	}

	@Test
	void what_is_read_is_what_append_answered() throws VersionTaken {
		List<Entry> answered = new ArrayList<>(journal.append("plan", 0, Drafts.some(3)));
		answered.addAll(journal.append("plan", 3, Drafts.some(2)));

		assertThat(read("plan", 0, Long.MAX_VALUE)).isEqualTo(answered);
		assertThat(answered).extracting(Entry::version).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(journal.head("plan")).contains(new Head(5, answered.get(4).hash()));
	}

	@Test
	void reading_goes_page_by_page() throws VersionTaken {
		journal.append("plan", 0, Drafts.some(2));
		journal.append("plan", 2, Drafts.some(5));

		assertThat(read("plan", 0, 3)).extracting(Entry::version).containsExactly(1L, 2L, 3L);
		assertThat(read("plan", 3, 3)).extracting(Entry::version).containsExactly(4L, 5L, 6L);
		assertThat(read("plan", 6, 3)).extracting(Entry::version).containsExactly(7L);
		assertThat(read("plan", 7, 3)).isEmpty();
		assertThat(read("plan", 0, 0)).isEmpty();
	}

	@Test
	void plans_do_not_meet() throws VersionTaken {
		journal.append("second", 0, Drafts.some(1));
		journal.append("first", 0, Drafts.some(2));

		assertThat(journal.plans()).containsExactly("first", "second");
		assertThat(read("first", 0, 10)).hasSize(2).allMatch(entry -> entry.plan().equals("first"));
	}

	@Test
	void a_version_is_given_out_once() throws VersionTaken {
		journal.append("plan", 0, Drafts.some(2));

		assertThatThrownBy(() -> journal.append("plan", 1, Drafts.some(1))).isInstanceOfSatisfying(VersionTaken.class,
				taken -> assertThat(taken.current()).isEqualTo(2));
		assertThatThrownBy(() -> journal.append("plan", 0, Drafts.some(5))).isInstanceOf(VersionTaken.class);
		assertThat(read("plan", 0, 10)).hasSize(2);
	}

	@Test
	void a_version_that_another_process_took_is_found_out_by_the_table() throws Exception {
		Head head = new Head(1, journal.append("plan", 0, Drafts.some(1)).get(0).hash());
		Tampering.append(data, Segment.of(Chain.after(head, "plan", Drafts.some(2), Instant.now(), () -> "5a17")));

		assertThatThrownBy(() -> journal.append("plan", 1, Drafts.some(3))).isInstanceOfSatisfying(VersionTaken.class,
				taken -> assertThat(taken.current()).isEqualTo(3));
		assertThat(read("plan", 0, 10)).hasSize(3);
		assertThat(journal.append("plan", 3, Drafts.some(1))).hasSize(1);
		assertThat(journal.verify("plan", Optional.empty()).faults()).isEmpty();
	}

	@Test
	void nothing_is_built_on_a_version_in_the_middle_of_a_commit() throws VersionTaken {
		journal.append("plan", 0, Drafts.some(3));
		store.close();
		open();

		assertThatThrownBy(() -> journal.append("plan", 2, Drafts.some(1))).isInstanceOf(VersionTaken.class);
	}

	@Test
	void nothing_is_built_on_a_version_that_is_not_there() {
		assertThatThrownBy(() -> journal.append("plan", 4, Drafts.some(1))).isInstanceOf(JournalUnavailable.class)
				.hasMessageContaining("ends at version 0").hasMessageContaining("nothing was written");
		assertThat(journal.plans()).isEmpty();
	}

	@Test
	void of_two_writers_at_once_one_is_first() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(2);
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Boolean> writer = () -> {
			together.await();
			try {
				journal.append("plan", 0, Drafts.some(2));
				return true;
			} catch (VersionTaken e) {
				assertThat(e.current()).isEqualTo(2);
				return false;
			}
		};

		List<Boolean> first = new ArrayList<>();
		for (Future<Boolean> each : writers.invokeAll(List.of(writer, writer))) {
			first.add(each.get());
		}
		writers.shutdown();

		assertThat(first).containsExactlyInAnyOrder(true, false);
		assertThat(read("plan", 0, 10)).hasSize(2);
		assertThat(journal.verify("plan", Optional.empty()).faults()).isEmpty();
	}

	@Test
	void a_payload_may_be_long_and_in_any_script() throws VersionTaken {
		String payload = "{\"note\":\"" + "Gofal maeth \u0175\u0177 \u7121\u969c\u7919 \ud83c\udfe0 ".repeat(5_000) + "\"}";
		assertThat(payload.length()).isGreaterThan(32_672);

		journal.append("plan", 0, List.of(Drafts.of(payload)));

		assertThat(read("plan", 0, 1).get(0).payload()).contains(payload);
		assertThat(journal.verify("plan", Optional.empty()).faults()).isEmpty();
	}

	@Test
	void a_reader_that_gives_up_leaves_the_journal_usable() throws VersionTaken {
		journal.append("plan", 0, Drafts.some(3));

		assertThatThrownBy(() -> journal.read("plan", 0, 10, entry -> {
			throw new IllegalStateException("enough");
		})).hasMessage("enough");
		assertThat(journal.append("plan", 3, Drafts.some(1))).hasSize(1);
	}

	@Test
	void everything_is_there_after_reopening() throws VersionTaken {
		List<Entry> answered = journal.append("plan", 0, Drafts.some(3));
		store.people().put(Map.of("head-of-fostering", "The head of fostering"));
		store.close();
		open();

		assertThat(read("plan", 0, 10)).isEqualTo(answered);
		assertThat(store.people().name("head-of-fostering")).isEqualTo("The head of fostering");
		assertThat(journal.append("plan", 3, Drafts.some(1)).get(0).previousHash()).isEqualTo(answered.get(2).hash());
	}

	@Test
	void names_of_people_can_be_added_and_changed() {
		store.people().put(Map.of("a", "Anna", "b", "Ben"));
		store.people().put(Map.of("b", "Benjamin"));

		assertThat(store.people().names()).isEqualTo(Map.of("a", "Anna", "b", "Benjamin"));
		assertThat(store.people().name("unknown")).isEqualTo("unknown");
	}

	private List<Entry> read(String plan, long after, long limit) {
		List<Entry> entries = new ArrayList<>();
		journal.read(plan, after, limit, entries::add);
		return entries;
	}
}
