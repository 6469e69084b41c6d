package org.planwright.core.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Sealed;

/** How entries are chained. Every hash is SHA-256 over {@link Fields} in a fixed order, in lower-case hexadecimal. */
final class Chain {

	/** What the first entry of a plan follows. */
	static final String ORIGIN = "0".repeat(64);

	/** Always six decimals, so that the text sorts as the time does. */
	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

	private Chain() {
	}

	/** The links that follow a head. */
	static List<Link> after(Head head, String plan, List<Draft> drafts, Instant now, Supplier<String> salts) {
		List<Link> links = new ArrayList<>(drafts.size());
		Head last = head;
		String recordedAt = MICROSECONDS.format(now);
		for (Draft draft : drafts) {
			Link link = link(last, plan, draft, recordedAt, salts.get());
			links.add(link);
			last = link.head();
		}
		return List.copyOf(links);
	}

	/** An entry of another installation as it is kept here. */
	static Link of(Sealed sealed) {
		Entry e = sealed.entry();
		return new Link(sealed.salt(), e.payload(), e.previousHash(), e.plan(), e.version(), MICROSECONDS.format(e.recordedAt()), e.knownFrom().toString(),
				e.actor(), e.type(), e.schema(), e.idempotencyKey(), e.payloadHash(), e.hash());
	}

	/** The payload hash that a link should have; what it has when its payload is redacted. */
	static String payloadHash(Link link) {
		return link.payload().map(payload -> payloadHash(link.salt(), payload)).orElse(link.payloadHash());
	}

	/** The hash that a link should have. */
	static String hash(Link link) {
		return header(link).digest();
	}

	/** What a link's hash is made of. */
	private static Fields header(Link link) {
		return new Fields().put(link.previousHash()).put(link.plan()).put(link.version()).put(link.recordedAt()).put(link.knownFrom())
				.put(link.actor()).put(link.type()).put(link.schema()).put(link.idempotencyKey()).put(link.payloadHash());
	}

	private static Link link(Head after, String plan, Draft draft, String recordedAt, String salt) {
		Link unsealed = new Link(Optional.of(salt), Optional.of(draft.payload()), after.hash(), plan, after.version() + 1, recordedAt,
				draft.knownFrom().toString(), draft.actor(), draft.type(), draft.schema(), draft.idempotencyKey(),
				payloadHash(Optional.of(salt), draft.payload()), "");
		return unsealed.sealed(hash(unsealed));
	}

	private static String payloadHash(Optional<String> salt, String payload) {
		return new Fields().put(salt).put(payload).digest();
	}
}
