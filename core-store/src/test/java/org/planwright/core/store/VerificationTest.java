package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.Verification;
import org.planwright.core.model.journal.Journal.VersionTaken;

class VerificationTest {

	@TempDir
	Path data;

	Store store;

	@BeforeEach
	void append_ten_entries() throws VersionTaken {
		store = Store.open(data);
		store.journal().append("plan", 0, Drafts.some(10));
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
	@ValueSource(strings = {"recorded_at = '2020-01-01T00:00:00.000000Z'", "recorded_at = 'yesterday'", "known_from = '2019-09-06'",
			"actor_id = 'someone-else'", "type = 'reviewed'", "schema_version = 2", "payload = '{\"value\":40}'", "salt = '00'",
			"salt = null", "idempotency_key = 'key'", "payload_hash = '00'", "previous_hash = '00'", "hash = '00'"})
	void a_changed_column_is_found(String change) throws SQLException {
		tamper("update journal set " + change + " where version = 4");

		assertThat(verify().faults()).isNotEmpty().allMatch(fault -> fault.matches("version [45] (was changed|does not follow).*"))
				.anyMatch(fault -> fault.startsWith("version 4 "));
	}

	@Test
	void a_row_moved_to_another_plan_is_found_in_both() throws SQLException {
		tamper("update journal set plan_id = 'other' where version = 10");

		assertThat(verify().faults()).containsExactly("version 10 was noted outside the journal, which is cut off: it ends at version 9");
		assertThat(store.journal().verify("other", Optional.empty()).faults()).anyMatch(fault -> fault.startsWith("version 10 was changed"));
	}

	@Test
	void a_missing_row_is_found() throws SQLException {
		tamper("delete from journal where version = 4");

		assertThat(verify().faults()).containsExactly("version 4 is missing");
	}

	@Test
	void missing_rows_are_found() throws SQLException {
		tamper("delete from journal where version between 1 and 3");

		assertThat(verify().faults()).containsExactly("version 1 is missing, and so are all up to version 3");
	}

	@Test
	void swapped_rows_are_found() throws SQLException {
		tamper("update journal set version = 99 where version = 4", "update journal set version = 4 where version = 5",
				"update journal set version = 5 where version = 99");

		assertThat(verify().faults()).anyMatch(fault -> fault.startsWith("version 4 was changed"))
				.anyMatch(fault -> fault.startsWith("version 5 was changed"));
	}

	@Test
	void a_row_put_in_front_is_found() throws SQLException {
		tamper("""
				insert into journal select plan_id, 0, recorded_at, known_from, actor_id, type, schema_version, payload, salt,
					idempotency_key, payload_hash, previous_hash, hash from journal where version = 1""");

		assertThat(verify().faults()).isNotEmpty();
	}

	@Test
	void a_cut_off_tail_is_found() throws SQLException {
		tamper("delete from journal where version > 7");

		assertThat(verify().faults()).containsExactly("version 10 was noted outside the journal, which is cut off: it ends at version 7");
	}

	@Test
	void a_tail_cut_off_while_nobody_looked_is_found_also_after_new_entries() throws Exception {
		tamper("delete from journal where version > 7");
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
		tamper("delete from journal where version > 7");
		store.close();
		store = Store.open(data);

		assertThat(store.journal().trouble()).contains("the noted heads contradict the journal of plan plan: it was cut off or replaced; verify it");
		assertThat(store.journal().writable()).isTrue();
	}

	@Test
	void noted_heads_that_contradict_the_journal_are_told_when_it_is_verified() throws SQLException {
		tamper("delete from journal where version > 7");
		assertThat(store.journal().trouble()).isEmpty();

		verify();

		assertThat(store.journal().trouble()).hasValueSatisfying(told -> assertThat(told).contains("contradict the journal of plan plan"));
	}

	@Test
	void a_redacted_payload_leaves_the_journal_whole_and_is_counted() throws SQLException {
		tamper("update journal set payload = null, salt = null where version in (4, 10)");

		assertThat(verify().faults()).isEmpty();
		assertThat(verify().redacted()).isEqualTo(2);
		store.journal().read("plan", 3, 1, entry -> assertThat(entry.payload()).isEmpty());
	}

	@Test
	void a_redacted_payload_takes_its_salt_along() throws SQLException {
		tamper("update journal set payload = null where version = 4");

		assertThat(verify().faults()).containsExactly("version 4 is redacted, but its salt is still there");
	}

	@Test
	void a_journal_full_of_faults_lists_the_first_hundred() throws Exception {
		store.journal().append("plan", 10, Drafts.some(140));
		tamper("update journal set actor_id = 'someone-else'");

		assertThat(verify().faults()).hasSize(101).endsWith("and 50 more faults");
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

	private void tamper(String... statements) throws SQLException {
		assertThat(Tampering.with(data, statements)).isPositive();
	}
}
