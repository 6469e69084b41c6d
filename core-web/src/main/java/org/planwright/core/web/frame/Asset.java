package org.planwright.core.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file that pages load. Its name says which bytes it holds, so it may be kept for ever. */
record Asset(String name, String type, byte[] plain, byte[] zipped) {

	static final String FOLDER = "/assets/";

	static Asset of(String ending, String type, String text) {
		byte[] plain = text.getBytes(StandardCharsets.UTF_8);
		return new Asset("planwright-" + digest(plain) + ending, type, plain, zip(plain));
	}

	/** Where it is served. */
	String address() {
		return FOLDER + name;
	}

	private static byte[] zip(byte[] bytes) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
			out.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return zipped.toByteArray();
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 12);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
