package org.planwright.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Fields as the bytes that are hashed and kept: each its length in bytes as four bytes, the highest first, then its UTF-8
 * bytes; a field that is absent is the length -1 alone. Numbers are their decimal digits. So no two lists of fields share
 * their bytes.
 */
final class Fields {

	private static final int ABSENT = -1;

	private ByteBuffer bytes = ByteBuffer.allocate(512);

	Fields put(Optional<String> field) {
		if (field.isEmpty()) {
			room(Integer.BYTES).putInt(ABSENT);
			return this;
		}
		return put(field.get());
	}

	Fields put(String field) {
		byte[] text = field.getBytes(StandardCharsets.UTF_8);
		room(Integer.BYTES + text.length).putInt(text.length).put(text);
		return this;
	}

	Fields put(long number) {
		return put(Long.toString(number));
	}

	/** All that was put. */
	byte[] bytes() {
		return Arrays.copyOf(bytes.array(), bytes.position());
	}

	/** @throws IllegalArgumentException when what comes next is no field */
	static Optional<String> next(ByteBuffer from) {
		if (from.remaining() < Integer.BYTES) {
			throw new IllegalArgumentException("its bytes are cut off");
		}
		int length = from.getInt();
		if (length == ABSENT) {
			return Optional.empty();
		}
		if (length < 0 || length > from.remaining()) {
			throw new IllegalArgumentException("its bytes are cut off, or others were put in their place");
		}
		byte[] text = new byte[length];
		from.get(text);
		return Optional.of(new String(text, StandardCharsets.UTF_8));
	}

	private ByteBuffer room(int more) {
		if (bytes.remaining() < more) {
			bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more)).put(bytes.flip());
		}
		return bytes;
	}
}
