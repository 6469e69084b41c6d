package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Journal.Head;

class ChainTest {

	static final String SALT = "00112233445566778899aabbccddeeff";
	static final Head ORIGIN = new Head(0, Chain.ORIGIN);

	@Test
	void the_hashes_are_those_that_anyone_can_compute() {
		Draft draft = new Draft(LocalDate.of(2019, 9, 5), "someone", "observed", 1, "{\"note\":\"\u00e9\"}", Optional.empty());

		Row row = Chain.link("plan", ORIGIN, List.of(draft), Instant.parse("2026-01-02T03:04:05Z"), () -> SALT).get(0);

		assertThat(row.recordedAt()).isEqualTo("2026-01-02T03:04:05.000000Z");
		assertThat(row.payloadHash()).isEqualTo("5c9001359899875dabdbce22def96e6c41aa6e2029a3dffccc979e3e27fc3b24");
		assertThat(row.hash()).isEqualTo("2fa7cb37276aaa18918fd417c26899c3b2726bfb41f8dbcb59d4dd0bcba10b7f");
	}

	@Test
	void each_entry_follows_the_one_before() {
		List<Row> rows = Chain.link("plan", new Head(7, "f".repeat(64)), Drafts.some(3), Instant.now(), () -> SALT);

		assertThat(rows).extracting(Row::version).containsExactly(8L, 9L, 10L);
		assertThat(rows).extracting(Row::previousHash).containsExactly("f".repeat(64), rows.get(0).hash(), rows.get(1).hash());
	}

	@Test
	void an_absent_key_is_not_an_empty_one() {
		Draft absent = Drafts.of("{}");
		Draft empty = new Draft(absent.knownFrom(), absent.actor(), absent.type(), absent.schema(), absent.payload(), Optional.of(""));
		Instant now = Instant.now();

		assertThat(Chain.link("plan", ORIGIN, List.of(empty), now, () -> SALT).get(0).hash())
				.isNotEqualTo(Chain.link("plan", ORIGIN, List.of(absent), now, () -> SALT).get(0).hash());
	}

	@Test
	void the_payload_and_its_salt_are_in_the_payload_hash() {
		Row row = Chain.link("plan", ORIGIN, Drafts.some(1), Instant.now(), () -> SALT).get(0);

		assertThat(Chain.payloadHash(with(row, Optional.of("{}"), row.salt()))).isNotEqualTo(row.payloadHash());
		assertThat(Chain.payloadHash(with(row, row.payload(), Optional.of(SALT.replace('0', '1'))))).isNotEqualTo(row.payloadHash());
		assertThat(Chain.payloadHash(with(row, row.payload(), Optional.empty()))).isNotEqualTo(row.payloadHash());
		assertThat(Chain.payloadHash(row)).isEqualTo(row.payloadHash());
	}

	@Test
	void letters_cannot_move_from_one_column_to_the_next() {
		Row row = Chain.link("plan", ORIGIN, Drafts.some(1), Instant.now(), () -> SALT).get(0);
		Row moved = new Row(row.plan(), row.version(), row.recordedAt(), row.knownFrom(), row.actor() + row.type().charAt(0),
				row.type().substring(1), row.schema(), row.payload(), row.salt(), row.idempotencyKey(), row.payloadHash(),
				row.previousHash(), row.hash());

		assertThat(Chain.hash(moved)).isNotEqualTo(row.hash());
	}

	private static Row with(Row row, Optional<String> payload, Optional<String> salt) {
		return new Row(row.plan(), row.version(), row.recordedAt(), row.knownFrom(), row.actor(), row.type(), row.schema(), payload, salt,
				row.idempotencyKey(), row.payloadHash(), row.previousHash(), row.hash());
	}
}
