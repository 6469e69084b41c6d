package org.planwright.core.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.journal.Entry;

/**
 * An entry as its columns stand in the table. Dates are the very text that was hashed, so that neither a time zone nor a
 * database can change them.
 *
 * @param salt what the payload was hashed with; goes with the payload when that is redacted
 */
record Row(String plan, long version, String recordedAt, String knownFrom, String actor, String type, int schema,
		Optional<String> payload, Optional<String> salt, Optional<String> idempotencyKey, String payloadHash, String previousHash,
		String hash) {

	/** @throws java.time.DateTimeException when a date was made unreadable */
	Entry entry() {
		return entry(Instant.parse(recordedAt), LocalDate.parse(knownFrom));
	}

	/** The same for who has the dates at hand: reading them back is an eighth of an append. */
	Entry entry(Instant recorded, LocalDate known) {
		return new Entry(plan, version, recorded, known, actor, type, schema, payload, idempotencyKey, payloadHash, previousHash, hash);
	}
}
