package org.planwright.core.model.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;

/**
 * A wish to write: all of it happens, or nothing.
 *
 * @param actor who tells it
 * @param events at least one
 * @param idempotencyKey makes a retry harmless: the same key again answers the first receipt
 * @param knownFrom since when the world knew it; today when empty
 * @param wording what was sent, see {@link Wording}: by it a retry is told from another write under the same key, and not by the
 *        events, in which what was left out is filled in and may be another tomorrow. The events when empty.
 */
public record Write(Actor actor, List<Proposed> events, Optional<String> idempotencyKey, Optional<LocalDate> knownFrom,
		Optional<String> wording) {

	/**
	 * One event of a write.
	 *
	 * @param basedOn the version of the thing it changes, as the sender saw it; needed when the thing exists
	 * @param path where it stood in what was sent, for faults
	 * @param line its line there; 0 when there are none
	 */
	public record Proposed(Event event, OptionalLong basedOn, String path, int line) {
		public Proposed {
			Objects.requireNonNull(event, "event");
			Objects.requireNonNull(basedOn, "basedOn");
			Objects.requireNonNull(path, "path");
		}
	}

	public Write {
		Objects.requireNonNull(actor, "actor");
		events = List.copyOf(events);
		Require.that(!events.isEmpty(), "nothing to write");
		idempotencyKey.ifPresent(key -> Require.that(key.length() <= 100 && !key.isBlank(), "the idempotency key is empty or longer than 100 characters"));
		Objects.requireNonNull(knownFrom, "knownFrom");
		Objects.requireNonNull(wording, "wording");
	}

	public Write(Actor actor, List<Proposed> events, Optional<String> idempotencyKey, Optional<LocalDate> knownFrom) {
		this(actor, events, idempotencyKey, knownFrom, Optional.empty());
	}

	/** Adds something. */
	public static Write add(Actor actor, Event event) {
		return new Write(actor, List.of(new Proposed(event, OptionalLong.empty(), "", 0)), Optional.empty(), Optional.empty());
	}

	/** Changes something that was seen at a version. */
	public static Write change(Actor actor, Event event, OptionalLong basedOn) {
		return new Write(actor, List.of(new Proposed(event, basedOn, "", 0)), Optional.empty(), Optional.empty());
	}

	public Write withIdempotencyKey(Optional<String> key) {
		return new Write(actor, events, key, knownFrom, wording);
	}

	public Write withKnownFrom(Optional<LocalDate> day) {
		return new Write(actor, events, idempotencyKey, day, wording);
	}

	public Write withWording(Optional<String> sent) {
		return new Write(actor, events, idempotencyKey, knownFrom, sent);
	}
}
