package org.planwright.core.model.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a journal.
 *
 * @param version its place in the plan's journal, counted from 1 without gaps
 * @param recordedAt when this installation wrote it
 * @param payload the event as JSON; empty when it was redacted, which the chain survives
 * @param payloadHash SHA-256 over a salt and the payload, in hexadecimal
 * @param hash SHA-256 over the hash of the entry before, this entry's header and {@code payloadHash}, in hexadecimal
 */
public record Entry(String plan, long version, Instant recordedAt, LocalDate knownFrom, String actor, String type, int schema,
		Optional<String> payload, Optional<String> idempotencyKey, String payloadHash, String previousHash, String hash) {

	public Entry {
		Objects.requireNonNull(plan, "plan");
		Objects.requireNonNull(recordedAt, "recordedAt");
		Objects.requireNonNull(knownFrom, "knownFrom");
		Objects.requireNonNull(actor, "actor");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(payload, "payload");
		Objects.requireNonNull(idempotencyKey, "idempotencyKey");
		Objects.requireNonNull(payloadHash, "payloadHash");
		Objects.requireNonNull(previousHash, "previousHash");
		Objects.requireNonNull(hash, "hash");
	}
}
