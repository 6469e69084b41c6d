package org.planwright.core.exchange.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Sealed;

/** How entries are written one after the other: each field its length in bytes, then UTF-8; -1 for a field that is absent. */
final class Part {

	private static final int LONGEST = 16 * 1024 * 1024;

	private Part() {
	}

	static void write(DataOutputStream out, Sealed sealed) throws IOException {
		Entry e = sealed.entry();
		field(out, Optional.of(Long.toString(e.version())));
		field(out, Optional.of(e.recordedAt().toString()));
		field(out, Optional.of(e.knownFrom().toString()));
		field(out, Optional.of(e.actor()));
		field(out, Optional.of(e.type()));
		field(out, Optional.of(Integer.toString(e.schema())));
		field(out, e.idempotencyKey());
		field(out, sealed.salt());
		field(out, e.payload());
		field(out, Optional.of(e.payloadHash()));
		field(out, Optional.of(e.previousHash()));
		field(out, Optional.of(e.hash()));
	}

	/** The next entry of a plan; empty at the end. */
	static Optional<Sealed> read(DataInputStream in, String plan) throws IOException {
		in.mark(1);
		if (in.read() < 0) {
			return Optional.empty();
		}
		in.reset();
		try {
			long version = Long.parseLong(text(in));
			Instant recordedAt = Instant.parse(text(in));
			LocalDate knownFrom = LocalDate.parse(text(in));
			String actor = text(in);
			String type = text(in);
			int schema = Integer.parseInt(text(in));
			Optional<String> key = field(in);
			Optional<String> salt = field(in);
			Optional<String> payload = field(in);
			return Optional.of(new Sealed(new Entry(plan, version, recordedAt, knownFrom, actor, type, schema, payload, key, text(in), text(in), text(in)), salt));
		} catch (NumberFormatException | DateTimeException e) {
			throw new IOException("holds no number or date where one belongs");
		}
	}

	static void field(DataOutputStream out, Optional<String> text) throws IOException {
		if (text.isEmpty()) {
			out.writeInt(-1);
			return;
		}
		byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	static String text(DataInputStream in) throws IOException {
		return field(in).orElseThrow(() -> new IOException("lacks a field"));
	}

	private static Optional<String> field(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length == -1) {
			return Optional.empty();
		}
		if (length < 0 || length > LONGEST) {
			throw new IOException("holds a field of " + length + " bytes");
		}
		// In steps: what is said to be long takes no room before it is there.
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return Optional.of(new String(bytes, StandardCharsets.UTF_8));
	}
}
