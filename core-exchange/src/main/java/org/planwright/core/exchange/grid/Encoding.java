package org.planwright.core.exchange.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a text file is encoded, found by reading all of it once: by its byte order mark, else UTF-8 when every byte fits it,
 * else windows-1252, as Excel on Windows writes it.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int mark) {

	private static final List<Encoding> MARKED = List.of(new Encoding(StandardCharsets.UTF_8, 3),
			new Encoding(StandardCharsets.UTF_16LE, 2), new Encoding(StandardCharsets.UTF_16BE, 2));

	/** The bytes for which windows-1252 has no character. */
	private static final Set<Integer> UNDEFINED = Set.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

	static Encoding of(Source source, long largest) throws IOException {
		try (InputStream in = source.open()) {
			byte[] start = in.readNBytes(3);
			for (Encoding encoding : MARKED) {
				byte[] mark = "\uFEFF".getBytes(encoding.charset());
				if (start.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(start, mark.length))) {
					Scan scan = Scan.of(source, encoding.charset(), largest);
					if (scan.oddLine > 0) {
						throw Refusals.unreadable("says by its byte order mark that it is " + encoding.charset() + ", and is not", scan.oddLine);
					}
					return encoding;
				}
			}
		}
		return unmarked(Scan.of(source, StandardCharsets.UTF_8, largest));
	}

	private static Encoding unmarked(Scan scan) {
		if (scan.oddLine == 0) {
			return new Encoding(StandardCharsets.UTF_8, 0);
		}
		String odd = String.format("byte 0x%02X", scan.odd);
		if (scan.wideLine > 0) {
			throw Refusals.unreadable("mixes encodings: " + odd + " is not UTF-8, and line " + scan.wideLine
					+ " has a character that is; save it as UTF-8", scan.oddLine);
		}
		if (scan.undefinedLine > 0) {
			throw Refusals.unreadable("is neither UTF-8 nor windows-1252; save it as UTF-8", scan.undefinedLine);
		}
		return new Encoding(Charset.forName("windows-1252"), 0);
	}

	/** What the bytes of a file say of its encoding. Lines are counted from 1, and the line 0 says that there is none. */
	private static final class Scan {

		private int line = 1;
		private int wideLine;
		private int oddLine;
		private int undefinedLine;
		private int odd;

		static Scan of(Source source, Charset charset, long largest) throws IOException {
			Scan scan = new Scan();
			CharsetDecoder decoder = charset.newDecoder();
			ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
			CharBuffer chars = CharBuffer.allocate(1 << 16);
			long total = 0;
			try (InputStream in = source.open()) {
				for (int read = 0; read >= 0;) {
					read = in.read(bytes.array(), bytes.position(), bytes.remaining());
					total += Math.max(read, 0);
					if (total > largest) {
						throw Refusals.tooLarge("is larger than " + largest / 1024 / 1024 + " MiB");
					}
					bytes.position(bytes.position() + Math.max(read, 0)).flip();
					scan.decode(decoder, bytes, chars, read < 0);
					bytes.compact();
				}
			}
			return scan;
		}

		private void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
			CoderResult result;
			do {
				result = decoder.decode(bytes, chars, end);
				look(chars.flip());
				chars.clear();
				if (result.isError()) {
					strange(bytes.get(bytes.position()) & 0xFF);
					bytes.position(bytes.position() + 1);
				}
			} while (result.isError() || result.isOverflow());
		}

		private void look(CharBuffer chars) {
			while (chars.hasRemaining()) {
				char c = chars.get();
				if (c == '\n') {
					line++;
				} else if (c == 0) {
					throw Refusals.unreadable("is no text: it holds a character 0", line);
				} else if (c >= 0x80 && wideLine == 0) {
					wideLine = line;
				}
			}
		}

		private void strange(int b) {
			if (oddLine == 0) {
				oddLine = line;
				odd = b;
			}
			if (undefinedLine == 0 && UNDEFINED.contains(b)) {
				undefinedLine = line;
			}
		}
	}
}
