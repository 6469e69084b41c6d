package org.planwright.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Journal.Head;

/**
 * How entries are chained.
 * <p>
 * Every hash is SHA-256, in lower-case hexadecimal, over fields in a fixed order: each its length in bytes as four bytes, the
 * highest first, then its UTF-8 bytes; a field that is absent is the length -1 alone. Numbers are their decimal digits. So no
 * two rows share their bytes.
 */
final class Chain {

	/** What the first entry of a plan follows. */
	static final String ORIGIN = "0".repeat(64);

	/** Always six decimals, so that the text sorts as the time does. */
	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

	private Chain() {
	}

	/** The rows that follow a head. */
	static List<Row> link(String plan, Head head, List<Draft> drafts, Instant now, Supplier<String> salts) {
		List<Row> rows = new ArrayList<>(drafts.size());
		Head last = head;
		String recordedAt = MICROSECONDS.format(now);
		for (Draft draft : drafts) {
			Row row = row(plan, last, draft, recordedAt, salts.get());
			rows.add(row);
			last = new Head(row.version(), row.hash());
		}
		return List.copyOf(rows);
	}

	/** The payload hash that a row should have; what it has when its payload is redacted. */
	static String payloadHash(Row row) {
		return row.payload().map(payload -> payloadHash(row.salt(), payload)).orElse(row.payloadHash());
	}

	/** The hash that a row should have. */
	static String hash(Row row) {
		return digest(Optional.of(row.previousHash()), Optional.of(row.plan()), Optional.of(Long.toString(row.version())),
				Optional.of(row.recordedAt()), Optional.of(row.knownFrom()), Optional.of(row.actor()), Optional.of(row.type()),
				Optional.of(Integer.toString(row.schema())), row.idempotencyKey(), Optional.of(row.payloadHash()));
	}

	private static Row row(String plan, Head after, Draft draft, String recordedAt, String salt) {
		Row unsealed = new Row(plan, after.version() + 1, recordedAt, draft.knownFrom().toString(), draft.actor(), draft.type(),
				draft.schema(), Optional.of(draft.payload()), Optional.of(salt), draft.idempotencyKey(),
				payloadHash(Optional.of(salt), draft.payload()), after.hash(), "");
		return new Row(unsealed.plan(), unsealed.version(), unsealed.recordedAt(), unsealed.knownFrom(), unsealed.actor(),
				unsealed.type(), unsealed.schema(), unsealed.payload(), unsealed.salt(), unsealed.idempotencyKey(),
				unsealed.payloadHash(), unsealed.previousHash(), hash(unsealed));
	}

	private static String payloadHash(Optional<String> salt, String payload) {
		return digest(salt, Optional.of(payload));
	}

	@SafeVarargs
	private static String digest(Optional<String>... fields) {
		MessageDigest digest = sha256();
		for (Optional<String> field : fields) {
			byte[] bytes = field.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.isPresent() ? bytes.length : -1).array());
			digest.update(bytes);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
