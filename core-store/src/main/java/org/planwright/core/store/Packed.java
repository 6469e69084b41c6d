package org.planwright.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Fields as they are kept, in less room than {@link Fields}: what a commit has to bring to the disk is what writing costs. Each
 * begins with a number in base 128, the lowest seven bits first, the highest bit of a byte set when another follows:
 * 0 for what the reader expects anyway, 1 for absent, else 2 + 2 times the number of bytes that come next, plus 1 when these
 * are to be read as lower-case hexadecimal. Any list of fields comes back as it was.
 */
final class Packed {

	private static final int EXPECTED = 0;
	private static final int ABSENT = 1;
	private static final int PRESENT = 2;
	private static final int LONGEST_NUMBER = 5;
	private static final HexFormat HEX = HexFormat.of();

	private ByteBuffer bytes = ByteBuffer.allocate(2048);

	Packed put(String field, String expected) {
		if (field.equals(expected)) {
			return number(EXPECTED);
		}
		return put(field);
	}

	Packed put(Optional<String> field) {
		return field.map(this::put).orElseGet(() -> number(ABSENT));
	}

	Packed put(String field) {
		boolean hex = isHex(field);
		byte[] content = hex ? HEX.parseHex(field) : field.getBytes(StandardCharsets.UTF_8);
		number(PRESENT + 2 * content.length + (hex ? 1 : 0));
		room(content.length).put(content);
		return this;
	}

	/** All that was put. */
	byte[] bytes() {
		return Arrays.copyOf(bytes.array(), bytes.position());
	}

	/**
	 * A field that is there.
	 *
	 * @throws IllegalArgumentException when what comes next is none
	 */
	static String next(ByteBuffer from) {
		return optional(from).orElseThrow(() -> new IllegalArgumentException("a field is missing"));
	}

	/** @throws IllegalArgumentException when what comes next is neither a field nor what is expected */
	static String next(ByteBuffer from, String expected) {
		Objects.requireNonNull(expected);
		if (from.hasRemaining() && from.get(from.position()) == EXPECTED) {
			from.get();
			return expected;
		}
		return next(from);
	}

	/** @throws IllegalArgumentException when what comes next is no field */
	static Optional<String> optional(ByteBuffer from) {
		int number = number(from);
		if (number == ABSENT) {
			return Optional.empty();
		}
		int length = (number - PRESENT) >> 1;
		if (number < PRESENT || length > from.remaining()) {
			throw new IllegalArgumentException("its bytes are cut off, or others were put in their place");
		}
		byte[] content = new byte[length];
		from.get(content);
		return Optional.of((number & 1) == 1 ? HEX.formatHex(content) : new String(content, StandardCharsets.UTF_8));
	}

	private Packed number(int number) {
		room(LONGEST_NUMBER);
		int rest = number;
		for (; rest >= 0x80; rest >>>= 7) {
			bytes.put((byte) (rest | 0x80));
		}
		bytes.put((byte) rest);
		return this;
	}

	private static int number(ByteBuffer from) {
		int number = 0;
		for (int shift = 0; shift < 7 * LONGEST_NUMBER; shift += 7) {
			if (!from.hasRemaining()) {
				throw new IllegalArgumentException("its bytes are cut off");
			}
			byte next = from.get();
			number |= (next & 0x7F) << shift;
			if (next >= 0) {
				return number;
			}
		}
		throw new IllegalArgumentException("its bytes are cut off, or others were put in their place");
	}

	private static boolean isHex(String field) {
		for (int i = 0; i < field.length(); i++) {
			char c = field.charAt(i);
			if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
				return false;
			}
		}
		return field.length() % 2 == 0;
	}

	private ByteBuffer room(int more) {
		if (bytes.remaining() < more) {
			bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more)).put(bytes.flip());
		}
		return bytes;
	}
}
