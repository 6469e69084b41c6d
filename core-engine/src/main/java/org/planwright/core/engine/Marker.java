package org.planwright.core.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.service.Write;

/**
 * By what a retry is known again: digests of the sender's key, and of who said what under it. The journal keeps it with every
 * entry of the write, so that it outlives a restart, and a payload that is taken out.
 */
record Marker(String key, String said) {

	private static final String SEPARATOR = ".";

	/**
	 * Empty for a write without a key.
	 *
	 * @param payloads the write's events, as the journal keeps them
	 */
	static Optional<Marker> of(Write write, List<String> payloads) {
		return write.idempotencyKey().map(key -> new Marker(digest(key),
				digest(write.actor().id() + "\n" + write.wording().orElseGet(() -> events(write, payloads)))));
	}

	private static String events(Write write, List<String> payloads) {
		return write.knownFrom() + "\n" + write.events().stream().map(proposed -> EventCodec.type(proposed.event())).toList() + "\n"
				+ String.join("\n", payloads);
	}

	static Marker read(String written) {
		int end = written.indexOf(SEPARATOR);
		return new Marker(written.substring(0, end), written.substring(end + SEPARATOR.length()));
	}

	String written() {
		return key + SEPARATOR + said;
	}

	private static String digest(String text) {
		try {
			return Base64.getUrlEncoder().withoutPadding()
					.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
