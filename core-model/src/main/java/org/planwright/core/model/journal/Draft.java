package org.planwright.core.model.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be appended to a journal.
 *
 * @param knownFrom the day since when the world knew it
 * @param actor who told it, as a person's id
 * @param type which kind of event the payload is
 * @param schema the version of the payload's form, counted from 1
 * @param payload the event as JSON
 * @param idempotencyKey by what a retry of the write is known again; the same on every event of one write
 */
public record Draft(LocalDate knownFrom, String actor, String type, int schema, String payload, Optional<String> idempotencyKey) {

	public Draft {
		Objects.requireNonNull(knownFrom, "knownFrom");
		Objects.requireNonNull(actor, "actor");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(payload, "payload");
		Objects.requireNonNull(idempotencyKey, "idempotencyKey");
	}
}
