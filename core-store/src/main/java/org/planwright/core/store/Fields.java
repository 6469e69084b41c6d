package org.planwright.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Fields as the bytes that are hashed: each its length in bytes as four bytes, the highest first, then its UTF-8
 * bytes; a field that is absent is the length -1 alone. Numbers are their decimal digits. So no two lists of fields share
 * their bytes.
 */
final class Fields {

	private static final int ABSENT = -1;
	/** Copied, since looking for it costs more than a hash does. */
	private static final MessageDigest SHA_256 = sha256();

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

	/** The SHA-256 of all that was put, in lower-case hexadecimal. */
	String digest() {
		try {
			MessageDigest digest = (MessageDigest) SHA_256.clone();
			digest.update(bytes.array(), 0, bytes.position());
			return HexFormat.of().formatHex(digest.digest());
		} catch (CloneNotSupportedException e) {
			throw new IllegalStateException("the JDK's own can be copied", e);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private ByteBuffer room(int more) {
		if (bytes.remaining() < more) {
			bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more)).put(bytes.flip());
		}
		return bytes;
	}
}
