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

		Link link = Chain.after(ORIGIN, "plan", List.of(draft), Instant.parse("2026-01-02T03:04:05Z"), () -> SALT).get(0);

		assertThat(link.recordedAt()).isEqualTo("2026-01-02T03:04:05.000000Z");
		assertThat(link.payloadHash()).isEqualTo("5c9001359899875dabdbce22def96e6c41aa6e2029a3dffccc979e3e27fc3b24");
		assertThat(link.hash()).isEqualTo("2fa7cb37276aaa18918fd417c26899c3b2726bfb41f8dbcb59d4dd0bcba10b7f");
	}

	@Test
	void each_entry_follows_the_one_before() {
		List<Link> links = Chain.after(new Head(7, "f".repeat(64)), "plan", Drafts.some(3), Instant.now(), () -> SALT);

		assertThat(links).extracting(Link::version).containsExactly(8L, 9L, 10L);
		assertThat(links).extracting(Link::previousHash).containsExactly("f".repeat(64), links.get(0).hash(), links.get(1).hash());
	}

	@Test
	void an_absent_key_is_not_an_empty_one() {
		Draft absent = Drafts.of("{}");
		Draft empty = new Draft(absent.knownFrom(), absent.actor(), absent.type(), absent.schema(), absent.payload(), Optional.of(""));
		Instant now = Instant.now();

		assertThat(Chain.after(ORIGIN, "plan", List.of(empty), now, () -> SALT).get(0).hash())
				.isNotEqualTo(Chain.after(ORIGIN, "plan", List.of(absent), now, () -> SALT).get(0).hash());
	}

	@Test
	void the_payload_and_its_salt_are_in_the_payload_hash() {
		Link link = Chain.after(ORIGIN, "plan", Drafts.some(1), Instant.now(), () -> SALT).get(0);

		assertThat(Chain.payloadHash(with(link, Optional.of("{}"), link.salt()))).isNotEqualTo(link.payloadHash());
		assertThat(Chain.payloadHash(with(link, link.payload(), Optional.of(SALT.replace('0', '1'))))).isNotEqualTo(link.payloadHash());
		assertThat(Chain.payloadHash(with(link, link.payload(), Optional.empty()))).isNotEqualTo(link.payloadHash());
		assertThat(Chain.payloadHash(link)).isEqualTo(link.payloadHash());
	}

	@Test
	void letters_cannot_move_from_one_field_to_the_next() {
		Link link = Chain.after(ORIGIN, "plan", Drafts.some(1), Instant.now(), () -> SALT).get(0);
		Link moved = new Link(link.salt(), link.payload(), link.previousHash(), link.plan(), link.version(), link.recordedAt(),
				link.knownFrom(), link.actor() + link.type().charAt(0), link.type().substring(1), link.schema(), link.idempotencyKey(),
				link.payloadHash(), link.hash());

		assertThat(Chain.hash(moved)).isNotEqualTo(link.hash());
	}

	private static Link with(Link link, Optional<String> payload, Optional<String> salt) {
		return new Link(salt, payload, link.previousHash(), link.plan(), link.version(), link.recordedAt(), link.knownFrom(), link.actor(),
				link.type(), link.schema(), link.idempotencyKey(), link.payloadHash(), link.hash());
	}
}
