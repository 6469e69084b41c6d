package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.Journal.Verification;
import org.planwright.core.model.journal.Journal.VersionTaken;

class VerificationTest {

	/** Where the commits begin. */
	static final NavigableSet<Long> FIRST = new TreeSet<>(Set.of(1L, 4L, 5L, 9L));

	@TempDir
	Path data;

	Store store;

	@BeforeEach
	void append_ten_entries() throws VersionTaken {
		store = Store.open(data);
		// Ten entries in four commits: versions 1 to 3, 4, 5 to 8, 9 and 10.
		store.journal().append("plan", 0, Drafts.some(3));
		store.journal().append("plan", 3, Drafts.some(1));
		store.journal().append("plan", 4, Drafts.some(4));
		store.journal().append("plan", 8, Drafts.some(2));
	}

	@AfterEach
	void close() {
		store.close();
	}

	@Test
	void an_untouched_journal_is_whole() {
		Verification found = verify();

		assertThat(found.whole()).isTrue();
		assertThat(found.entries()).isEqualTo(10);
		assertThat(found.redacted()).isZero();
		assertThat(found.head()).isEqualTo(store.journal().head("plan"));
	}

	@ParameterizedTest
	@CsvSource({"recordedAt, 2020-01-01T00:00:00.000000Z", "recordedAt, yesterday", "knownFrom, 2019-09-06", "actor, someone-else",
			"type, reviewed", "schema, 2", "payload, {\"value\":40}", "salt, 00", "salt,", "idempotencyKey, key", "payloadHash, 00",
			"previousHash, 00", "hash, 00"})
	void a_changed_field_is_found(String field, String value) throws Exception {
		change(6, link -> with(link, field, value));

		assertThat(verify().faults()).isNotEmpty().allMatch(fault -> fault.matches("version [67] (was changed|does not follow).*"))
				.anyMatch(fault -> fault.startsWith("version 6 "));
	}

	@Test
	void a_changed_number_of_an_entry_is_found() throws SQLException {
		change(6, link -> with(link, "version", "60"));

		assertThat(verify().faults()).contains("version 6 is missing, and so are all up to version 59")
				.anyMatch(fault -> fault.startsWith("version 60 was changed"));
	}

	@Test
	void a_commit_moved_to_another_plan_is_found_in_both() throws SQLException {
		tamper("update journal set plan_id = 'other' where first_version = 9");

		assertThat(verify().faults()).containsExactly("version 10 was noted outside the journal, which is cut off: it ends at version 8");
		assertThat(store.journal().verify("other", Optional.empty()).faults()).contains("version 9 was written to plan plan, not to this one",
				"version 10 was written to plan plan, not to this one");
	}

	@Test
	void a_commit_kept_in_another_place_is_found() throws SQLException {
		tamper("update journal set first_version = 8 where first_version = 9");

		assertThat(verify().faults()).containsExactly("version 9 is kept in the place of version 8");
	}

	@ParameterizedTest
	@ValueSource(longs = {4, 5, 6, 7, 8})
	void a_missing_entry_is_found(long version) throws SQLException {
		drop(number -> number == version);

		assertThat(verify().faults()).contains("version " + version + " is missing")
				.allMatch(fault -> fault.equals("version " + version + " is missing") || fault.equals("version 6 is kept in the place of version 5"));
	}

	@Test
	void missing_entries_are_found() throws SQLException {
		drop(number -> number < 4);

		assertThat(verify().faults()).containsExactly("version 1 is missing, and so are all up to version 3");
	}

	@Test
	void swapped_entries_are_found() throws SQLException {
		Tampering.entries(data, 5, links -> List.of(links.get(0), with(links.get(2), "version", "6"), with(links.get(1), "version", "7"),
				links.get(3)));

		assertThat(verify().faults()).anyMatch(fault -> fault.startsWith("version 6 was changed"))
				.anyMatch(fault -> fault.startsWith("version 7 was changed"));
	}

	@Test
	void entries_in_the_wrong_order_are_found() throws SQLException {
		Tampering.entries(data, 5, links -> List.of(links.get(0), links.get(2), links.get(1), links.get(3)));

		assertThat(verify().faults()).contains("version 6 is missing");
	}

	@Test
	void swapped_commits_are_found() throws SQLException {
		tamper("update journal set first_version = 99 where first_version = 4", "update journal set first_version = 4 where first_version = 5",
				"update journal set first_version = 5 where first_version = 99");

		assertThat(verify().faults()).contains("version 5 is kept in the place of version 4", "version 4 is missing");
	}

	@Test
	void an_entry_put_in_front_is_found() throws Exception {
		Tampering.append(data, Segment.of(Chain.after(new Head(-1, Chain.ORIGIN), "plan", Drafts.some(1), Instant.now(), () -> "5a17")));

		assertThat(verify().faults()).isNotEmpty();
	}

	@Test
	void entries_put_in_twice_are_found() throws Exception {
		Tampering.bytes(data, 9, bytes -> ByteBuffer.allocate(2 * bytes.length).put(bytes).put(bytes).array());

		assertThat(verify().faults()).isNotEmpty();
	}

	@Test
	void a_changed_byte_anywhere_is_found() throws SQLException {
		int[] length = new int[1];
		Tampering.bytes(data, 5, bytes -> {
			length[0] = bytes.length;
			return bytes;
		});
		for (int at = 0; at < length[0]; at += 7) {
			flip(at);
			assertThat(verify().faults()).as("byte " + at).isNotEmpty();
			flip(at);
		}
		assertThat(verify().faults()).isEmpty();
	}

	@Test
	void bytes_that_were_cut_off_in_the_middle_of_an_entry_are_found_with_all_that_was_behind_them() throws SQLException {
		Tampering.bytes(data, 5, bytes -> Arrays.copyOf(bytes, bytes.length - 1));

		assertThat(verify().faults()).containsExactly(
				"version 8 cannot be read, and neither can what was written with it afterwards: its bytes are cut off, or others were put in their place",
				"version 8 is missing");
		assertThat(verify().entries()).isEqualTo(9);
	}

	@Test
	void a_commit_of_which_no_byte_is_left_is_found() throws SQLException {
		Tampering.bytes(data, 5, bytes -> new byte[0]);

		assertThat(verify().faults()).containsExactly(
				"version 5 cannot be read, and neither can what was written with it afterwards: its bytes are cut off",
				"version 5 is missing, and so are all up to version 8");
	}

	@Test
	void a_journal_that_cannot_be_read_says_where() throws SQLException {
		Tampering.bytes(data, 5, bytes -> Arrays.copyOf(bytes, bytes.length - 1));
		List<Long> read = new ArrayList<>();

		assertThatThrownBy(() -> store.journal().read("plan", 5, 10, entry -> read.add(entry.version()))).isInstanceOf(JournalUnavailable.class)
				.hasMessageStartingWith("version 8 of plan plan cannot be read: ").hasMessageEndingWith("Verify the journal.");
		assertThat(read).containsExactly(6L, 7L);
	}

	@Test
	void an_end_that_cannot_be_read_keeps_no_other_plan_away() throws Exception {
		store.journal().append("other", 0, Drafts.some(1));
		Tampering.bytes(data, 9, bytes -> new byte[] {1, 2, 3});
		store.close();
		Files.delete(data.resolve("journal-heads"));
		store = Store.open(data);

		assertThat(store.journal().head("other")).isPresent();
		assertThat(store.journal().trouble()).hasValueSatisfying(told -> assertThat(told).contains("journal of plan plan:"));
		assertThatThrownBy(() -> store.journal().head("plan")).isInstanceOf(JournalUnavailable.class)
				.hasMessageStartingWith("version 9 of plan plan cannot be read: ");
		assertThatThrownBy(() -> store.journal().append("plan", 10, Drafts.some(1))).isInstanceOf(JournalUnavailable.class);
	}

	@Test
	void a_cut_off_tail_is_found() throws SQLException {
		drop(number -> number > 7);

		assertThat(verify().faults()).containsExactly("version 10 was noted outside the journal, which is cut off: it ends at version 7");
	}

	@Test
	void a_tail_cut_off_while_nobody_looked_is_found_also_after_new_entries() throws Exception {
		drop(number -> number > 7);
		store.close();
		store = Store.open(data);
		assertThat(verify().faults()).containsExactly("version 10 was noted outside the journal, which is cut off: it ends at version 7");

		store.journal().append("plan", 7, Drafts.some(5));
		store.close();
		store = Store.open(data);

		assertThat(verify().faults()).containsExactly(
				"version 10 is not the entry that was noted outside the journal: this one or an earlier one was replaced");
	}

	@Test
	void a_plan_that_vanished_is_found() throws SQLException {
		tamper("delete from journal");

		assertThat(store.plans()).containsExactly("plan");
		assertThat(verify().faults()).containsExactly("version 10 was noted outside the journal, which is cut off: it ends at version 0");
	}

	@Test
	void a_head_from_elsewhere_is_checked_too() {
		Head head = store.journal().head("plan").orElseThrow();

		assertThat(store.journal().verify("plan", Optional.of(head)).faults()).isEmpty();
		assertThat(store.journal().verify("plan", Optional.of(new Head(4, head.hash()))).faults()).containsExactly(
				"version 4 is not the entry that was noted outside the journal: this one or an earlier one was replaced");
		assertThat(store.journal().verify("plan", Optional.of(new Head(12, head.hash()))).faults()).containsExactly(
				"version 12 was noted outside the journal, which is cut off: it ends at version 10");
	}

	@Test
	void a_journal_that_agrees_with_its_noted_heads_is_no_trouble() {
		assertThat(store.journal().verify("plan", Optional.of(new Head(3, "0".repeat(64)))).whole()).isFalse();

		assertThat(store.journal().trouble()).isEmpty();
		assertThat(store.journal().writable()).isTrue();
	}

	@Test
	void noted_heads_that_contradict_the_journal_are_told_when_it_is_opened() throws Exception {
		drop(number -> number > 7);
		store.close();
		store = Store.open(data);

		assertThat(store.journal().trouble()).contains("the noted heads contradict the journal of plan plan: it was cut off or replaced; verify it");
		assertThat(store.journal().writable()).isTrue();
	}

	@Test
	void noted_heads_that_contradict_the_journal_are_told_when_it_is_verified() throws SQLException {
		drop(number -> number > 7);
		assertThat(store.journal().trouble()).isEmpty();

		verify();

		assertThat(store.journal().trouble()).hasValueSatisfying(told -> assertThat(told).contains("contradict the journal of plan plan"));
	}

	@Test
	void a_redacted_payload_leaves_the_journal_whole_and_is_counted() throws SQLException {
		for (long version : new long[] {4, 6, 10}) {
			change(version, link -> with(with(link, "payload", null), "salt", null));
		}

		assertThat(verify().faults()).isEmpty();
		assertThat(verify().redacted()).isEqualTo(3);
		store.journal().read("plan", 5, 1, entry -> assertThat(entry.payload()).isEmpty());
	}

	@Test
	void a_redacted_payload_takes_its_salt_along() throws SQLException {
		change(6, link -> with(link, "payload", null));

		assertThat(verify().faults()).containsExactly("version 6 is redacted, but its salt is still there");
	}

	@Test
	void a_journal_full_of_faults_lists_the_first_hundred() throws Exception {
		store.journal().append("plan", 10, Drafts.some(140));
		Tampering.entries(data, 11, links -> links.stream().map(link -> with(link, "actor", "someone-else")).toList());

		assertThat(verify().faults()).hasSize(101).endsWith("and 40 more faults");
	}

	@Test
	void the_heads_are_noted_in_a_file_beside_the_database() throws Exception {
		Head head = store.journal().head("plan").orElseThrow();
		store.close();

		assertThat(Files.readString(data.resolve("journal-heads"))).isEqualTo("plan 10 " + head.hash() + "\n");
	}

	@Test
	void heads_are_noted_anew_when_their_file_was_removed() throws Exception {
		store.close();
		Files.delete(data.resolve("journal-heads"));
		store = Store.open(data);
		store.close();

		assertThat(Files.readAllLines(data.resolve("journal-heads"))).hasSize(1);
	}

	private Verification verify() {
		return store.journal().verify("plan", Optional.empty());
	}

	/** Changes one entry, and puts it back in its place. */
	private void change(long version, UnaryOperator<Link> change) throws SQLException {
		Tampering.entries(data, FIRST.floor(version), links -> links.stream().map(link -> link.version() == version ? change.apply(link) : link).toList());
	}

	/** Takes entries out, and the row as well when none of its entries is left. */
	private void drop(LongPredicate versions) throws SQLException {
		for (long first : FIRST) {
			Tampering.entries(data, first, links -> links.stream().filter(link -> !versions.test(link.version())).toList());
		}
	}

	private void flip(int at) throws SQLException {
		Tampering.bytes(data, 5, bytes -> {
			bytes[at] ^= 1;
			return bytes;
		});
	}

	private static Link with(Link link, String field, String value) {
		try {
			RecordComponent[] components = Link.class.getRecordComponents();
			Object[] values = new Object[components.length];
			for (int i = 0; i < values.length; i++) {
				Class<?> type = components[i].getType();
				values[i] = !components[i].getName().equals(field) ? components[i].getAccessor().invoke(link)
						: type == Optional.class ? Optional.ofNullable(value) : type == int.class ? Integer.valueOf(value)
						: type == long.class ? Long.valueOf(value) : value;
			}
			return (Link) Link.class.getDeclaredConstructors()[0].newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private void tamper(String... statements) throws SQLException {
		assertThat(Tampering.with(data, statements)).isPositive();
	}
}
