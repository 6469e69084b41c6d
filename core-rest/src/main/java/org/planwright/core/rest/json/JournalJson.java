package org.planwright.core.rest.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.journal.Entry;

/**
 * A page of the audit trail.
 *
 * @param asOf the day up to which entries are about, if one was asked for
 * @param leftOut how many entries the dates hide among those this page covers
 * @param next where it goes on; absent on the last page
 */
public record JournalJson(String plan, Optional<LocalDate> asOf, Optional<LocalDate> knownAt, List<EntryJson> entries, long leftOut,
		Optional<String> next) {

	/**
	 * One entry.
	 *
	 * @param payload what was told; absent when it was redacted, or is held back in what is handed out
	 */
	public record EntryJson(long version, Instant recordedAt, LocalDate knownFrom, PersonJson by, String type, int schema,
			Optional<Object> payload, boolean redacted, String payloadHash, String previousHash, String hash) {

		public static EntryJson of(Entry e, Names names, Function<String, Object> json) {
			return new EntryJson(e.version(), e.recordedAt(), e.knownFrom(), names.person(e.actor()), e.type(), e.schema(),
					e.payload().map(json), e.payload().isEmpty(), e.payloadHash(), e.previousHash(), e.hash());
		}

		/** As it is handed out when it is held back; it was not redacted. */
		public EntryJson withoutPayload() {
			return new EntryJson(version, recordedAt, knownFrom, by, type, schema, Optional.empty(), redacted, payloadHash, previousHash, hash);
		}
	}
}
