package org.planwright.core.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** Entity tags: the version of the thing, if it has one, and what identifies the bytes. */
final class EntityTag {

	private static final Pattern VERSION = Pattern.compile("\"\\d{1,18}\"");

	private EntityTag() {
	}

	/**
	 * The tag of some content.
	 *
	 * @param given what whoever answered has set; null when nothing. A version is completed, anything else is respected.
	 */
	static String of(byte[] content, String given) {
		if (given == null) {
			return "\"" + digest(content) + "\"";
		}
		return VERSION.matcher(given).matches() ? given.substring(0, given.length() - 1) + "." + digest(content) + "\"" : given;
	}

	private static String digest(byte[] content) {
		try {
			byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(whole).substring(0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether an {@code If-None-Match} header, null when absent, names the tag. */
	static boolean matches(String ifNoneMatch, String tag) {
		if (ifNoneMatch == null) {
			return false;
		}
		if (ifNoneMatch.equals(tag) || ifNoneMatch.equals("*")) {
			return true;
		}
		// Our tags hold no comma and no quote, so a tag in quotes stands in the list or does not.
		return ifNoneMatch.contains(tag);
	}
}
