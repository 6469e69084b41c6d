package org.planwright.core.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal.Head;

/**
 * An entry as it is hashed and kept. Dates are the very text that was hashed, so that neither a time zone nor a database can
 * change them.
 *
 * @param salt what the payload was hashed with; goes with the payload when that is redacted
 */
record Link(Optional<String> salt, Optional<String> payload, String previousHash, String plan, long version, String recordedAt,
		String knownFrom, String actor, String type, int schema, Optional<String> idempotencyKey, String payloadHash, String hash) {

	Head head() {
		return new Head(version, hash);
	}

	/** The same with its hash, which is made of all the rest. */
	Link sealed(String made) {
		return new Link(salt, payload, previousHash, plan, version, recordedAt, knownFrom, actor, type, schema, idempotencyKey, payloadHash, made);
	}

	/** @throws Unreadable when a date is none */
	Entry entry() {
		try {
			return entry(Instant.parse(recordedAt), LocalDate.parse(knownFrom));
		} catch (DateTimeException e) {
			throw new Unreadable(plan, version, e);
		}
	}

	/** The same for who has the dates at hand: reading them back costs more than all else here. */
	Entry entry(Instant recorded, LocalDate known) {
		return new Entry(plan, version, recorded, known, actor, type, schema, payload, idempotencyKey, payloadHash, previousHash, hash);
	}
}
