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
 * @param bytes the {@link Fields} of its entries, one entry after the other
 */
record Segment(String plan, long first, byte[] bytes) {

	/** @param links at least one */
	static Segment of(List<Link> links) {
		Fields fields = new Fields();
		for (Link link : links) {
			fields.put(link.salt()).put(link.payload());
			Chain.putHeader(fields, link).put(link.hash());
		}
		return new Segment(links.get(0).plan(), links.get(0).version(), fields.bytes());
	}

	/**
	 * Reads the entries in order.
	 *
	 * @throws Unreadable at the first that cannot be read; nobody knows then where the next would begin
	 */
	void read(Consumer<Link> reader) {
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		for (long version = first; version == first || rest.hasRemaining(); version++) {
			reader.accept(next(rest, version));
		}
	}

	private Link next(ByteBuffer from, long version) {
		try {
			return new Link(Fields.next(from), Fields.next(from), text(from), text(from), Long.parseLong(text(from)), text(from), text(from),
					text(from), text(from), Integer.parseInt(text(from)), Fields.next(from), text(from), text(from));
		} catch (IllegalArgumentException e) {
			throw new Unreadable(plan, version, e);
		}
	}

	private static String text(ByteBuffer from) {
		Optional<String> field = Fields.next(from);
		return field.orElseThrow(() -> new IllegalArgumentException("a field is missing"));
	}
}
