package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.planwright.core.http.problem.TurnedAway;

/** Refuses what is too much, or no plain address. */
final class Limits {

	private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

	private Limits() {
	}

	static void check(HttpServletRequest request, Settings settings) {
		String path = request.getRequestURI();
		String query = request.getQueryString();
		int length = path.length() + (query == null ? 0 : query.length() + 1);
		if (length > settings.longestAddress()) {
			throw new TurnedAway(414, "the address is longer than " + settings.longestAddress() + " characters");
		}
		PlainPath.fault(path).ifPresent(fault -> {
			throw new TurnedAway(400, "the path " + fault);
		});
		if (query != null) {
			if (BROKEN_ESCAPE.matcher(query).find()) {
				throw new TurnedAway(400, "a % in the query is not followed by two hexadecimal digits; a % itself is written %25");
			}
			parameters(query, settings.mostParameters());
		}
		// JAX-RS runtimes let these turn a GET into another method, behind our back.
		if (request.getHeader("X-HTTP-Method-Override") != null) {
			throw new TurnedAway(400, "the method cannot be overridden");
		}
	}

	/** Refuses a body that is announced as too large. */
	static void checkBody(HttpServletRequest request, Settings settings) {
		long announced = request.getContentLengthLong();
		// Most requests only read, and have none.
		if (announced > 0 && announced > settings.largestBody(request.getRequestURI())) {
			throw tooLarge(settings.largestBody(request.getRequestURI()));
		}
	}

	private static void parameters(String query, int most) {
		int count = 1;
		boolean starts = true;
		for (int i = 0; i < query.length(); i++) {
			char c = query.charAt(i);
			if (starts && (c == '_' || c == '%')) {
				throw new TurnedAway(400, "there is no query parameter that starts like this: " + query.substring(i, Math.min(i + 10, query.length())));
			}
			starts = c == '&';
			count += starts ? 1 : 0;
		}
		if (count > most) {
			throw new TurnedAway(400, "there are more than " + most + " query parameters");
		}
	}

	static TurnedAway tooLarge(long largest) {
		return new TurnedAway(413, "the body is larger than " + largest + " bytes");
	}
}
