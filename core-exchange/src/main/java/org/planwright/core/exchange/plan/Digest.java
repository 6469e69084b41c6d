package org.planwright.core.exchange.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.TreeMap;
import org.planwright.core.exchange.ImportTerms;

/** By which a comparison is known again: all that decides what it comes to. */
final class Digest {

	private final MessageDigest sha;

	private Digest() {
		try {
			sha = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	static String of(String plan, long version, byte[] document, ImportTerms terms, LocalDate told) {
		Digest digest = new Digest();
		digest.add(plan);
		digest.add(Long.toString(version));
		digest.add(told.toString());
		digest.add(terms.programme());
		digest.add(terms.missing().name());
		digest.add(terms.dates().name());
		digest.add(terms.reason().orElse(""));
		digest.add(terms.opens().map(ImportTerms.NewPlan::title).orElse(""));
		digest.add(terms.opens().map(ImportTerms.NewPlan::organisation).orElse(""));
		new TreeMap<>(terms.columns()).forEach((column, holds) -> {
			digest.add(column);
			digest.add(holds);
		});
		digest.add(document);
		return HexFormat.of().formatHex(digest.sha.digest());
	}

	private void add(String text) {
		add(text.getBytes(StandardCharsets.UTF_8));
	}

	/** With its length, so that no two lists of parts share their bytes. */
	private void add(byte[] bytes) {
		sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		sha.update(bytes);
	}
}
