package org.planwright.core.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path that everybody reads alike. Rights and kept answers go by the path as it was sent, and what dispatches it decodes it:
 * between the two nothing may be gained. The server lets all paths pass, so that this says what is wrong with one.
 */
final class PlainPath {

	/** As RFC 3986 writes a path, without the parameters of a segment. */
	private static final Pattern WRITTEN = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*");
	private static final List<String> TWO_WAYS = List.of(";", "\\", "//", "..", "/./");

	private PlainPath() {
	}

	/** What is wrong with it, as the end of a sentence on the path; empty when nothing is. */
	static Optional<String> fault(String raw) {
		return isPlainest(raw) ? Optional.empty() : looked(raw);
	}

	/** Nothing but words, numbers and single slashes, as nearly every path is: each request asks, and one pass says so. */
	private static boolean isPlainest(String raw) {
		char before = 0;
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
			boolean slash = c == '/' && before != '/';
			boolean dot = c == '.' && before != '/' && before != '.';
			if (!(word || slash || dot) || i == 0 && !slash) {
				return false;
			}
			before = c;
		}
		return before != 0;
	}

	private static Optional<String> looked(String raw) {
		Optional<String> twoWays = TWO_WAYS.stream().filter(raw::contains).findFirst()
				.or(() -> Optional.of("/.").filter(raw::endsWith));
		if (twoWays.isPresent()) {
			return Optional.of("holds " + twoWays.get() + ", which can be read in two ways");
		}
		if (!WRITTEN.matcher(raw).matches()) {
			return Optional.of("holds a character that has to be written as % and two hexadecimal digits, or a % without them");
		}
		return raw.indexOf('%') < 0 ? Optional.empty() : escaped(raw);
	}

	private static Optional<String> escaped(String raw) {
		String decoded;
		try {
			decoded = decoded(raw);
		} catch (CharacterCodingException e) {
			return Optional.of("holds escapes that are no UTF-8");
		}
		if (decoded.chars().anyMatch(Character::isISOControl)) {
			return Optional.of("holds a control character");
		}
		boolean hidden = decoded.indexOf('%') >= 0 || decoded.indexOf('\\') >= 0 || decoded.indexOf(';') >= 0
				|| decoded.chars().filter(c -> c == '/').count() != raw.chars().filter(c -> c == '/').count()
				|| decoded.contains("..") || decoded.contains("/./") || decoded.endsWith("/.");
		return hidden ? Optional.of("holds / . ; \\ or % written as an escape, which can be read in two ways") : Optional.empty();
	}

	private static String decoded(String raw) throws CharacterCodingException {
		ByteBuffer bytes = ByteBuffer.allocate(raw.length());
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			bytes.put((byte) (c == '%' ? Integer.parseInt(raw, i + 1, i + 3, 16) : c));
			i += c == '%' ? 2 : 0;
		}
		return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
	}
}
