package org.planwright.core.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer carries. Whoever answers may say otherwise. */
final class Headers {

	/** Nothing from elsewhere, nothing inline, in no frame. */
	private static final String POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

	static final Map<String, String> ALL = Map.of( //
			"X-Content-Type-Options", "nosniff", //
			"Content-Security-Policy", POLICY, //
			"Referrer-Policy", "same-origin", //
			"X-Frame-Options", "DENY", //
			"Cross-Origin-Resource-Policy", "same-origin", //
			// Ask again each time; with an entity tag that costs next to nothing.
			"Cache-Control", "no-cache");

	private static final String CACHING = "Cache-Control";
	private static final String PRIVATE = "private, no-cache";

	private static final String[] PAIRS = ALL.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
			.toArray(String[]::new);

	private Headers() {
	}

	/** What somebody was let in for is kept by nobody on the way. */
	static void markPrivate(HttpServletResponse response) {
		response.setHeader(CACHING, PRIVATE);
	}

	/** Whether a header is ours, and not of him who answers. */
	static boolean isCommon(String name, String value) {
		return value.equals(ALL.get(name)) || name.equals(CACHING) && value.equals(PRIVATE);
	}

	static void apply(HttpServletResponse response) {
		for (int i = 0; i < PAIRS.length; i += 2) {
			response.setHeader(PAIRS[i], PAIRS[i + 1]);
		}
	}
}
