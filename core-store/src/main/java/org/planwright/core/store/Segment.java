package org.planwright.core.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one commit added to a plan's journal: a row of the table. Each segment begins where the one before it ended, so of two
 * that were built on the same end only one finds its first version free.
 *
 * @param first the version of its first entry
 * @param bytes its entries {@link Packed} one after the other, each expected to follow the one before and to be like it
 */
record Segment(String plan, long first, byte[] bytes) {

	/** What the first entry of a segment is expected to be like: nothing at all, so that the row says everything. */
	private static final Link NONE = new Link(Optional.empty(), Optional.empty(), "", "", -1, "", "", "", "", -1, Optional.empty(), "", "");

	/** @param links at least one */
	static Segment of(List<Link> links) {
		Packed packed = new Packed();
		Link last = NONE;
		for (Link link : links) {
			packed.put(link.salt()).put(link.payload()).put(link.previousHash(), last.hash()).put(link.plan(), last.plan())
					.put(Long.toString(link.version()), following(last)).put(link.recordedAt(), last.recordedAt())
					.put(link.knownFrom(), last.knownFrom()).put(link.actor(), last.actor()).put(link.type(), last.type())
					.put(Integer.toString(link.schema()), Integer.toString(last.schema())).put(link.idempotencyKey())
					.put(link.payloadHash()).put(link.hash());
			last = link;
		}
		return new Segment(links.get(0).plan(), links.get(0).version(), packed.bytes());
	}

	/**
	 * Reads the entries in order.
	 *
	 * @throws Unreadable at the first that cannot be read; nobody knows then where the next would begin
	 */
	void read(Consumer<Link> reader) {
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		Link last = NONE;
		for (long version = first; version == first || rest.hasRemaining(); version++) {
			last = next(rest, last, version);
			reader.accept(last);
		}
	}

	private Link next(ByteBuffer from, Link last, long version) {
		try {
			return new Link(Packed.optional(from), Packed.optional(from), Packed.next(from, last.hash()), Packed.next(from, last.plan()),
					Long.parseLong(Packed.next(from, following(last))), Packed.next(from, last.recordedAt()),
					Packed.next(from, last.knownFrom()), Packed.next(from, last.actor()), Packed.next(from, last.type()),
					Integer.parseInt(Packed.next(from, Integer.toString(last.schema()))), Packed.optional(from), Packed.next(from),
					Packed.next(from));
		} catch (IllegalArgumentException e) {
			throw new Unreadable(plan, version, e);
		}
	}

	private static String following(Link last) {
		return Long.toString(last.version() + 1);
	}
}
