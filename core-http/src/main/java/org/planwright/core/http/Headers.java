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

	private static final String[] PAIRS = ALL.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
			.toArray(String[]::new);

	private Headers() {
	}

	static void apply(HttpServletResponse response) {
		for (int i = 0; i < PAIRS.length; i += 2) {
			response.setHeader(PAIRS[i], PAIRS[i + 1]);
		}
	}
}
