package org.planwright.live.update.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request holds. */
final class Body {

	private static final Logger LOG = LoggerFactory.getLogger(Body.class);
	private static final int LARGEST = 10_000;
	private static final long MOST = 64L * 1024 * 1024;
	private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

	private Body() {
	}

	static boolean isJar(HttpServletRequest request) throws Fault {
		String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").trim();
		return switch (type) {
			case "application/java-archive", "application/octet-stream" -> true;
			case "application/json" -> false;
			default -> throw new Fault(415, "send a jar as application/java-archive, or JSON as application/json");
		};
	}

	/** The one text that a JSON object holds. */
	static String text(HttpServletRequest request, String field) throws IOException, Fault {
		if (isJar(request)) {
			throw new Fault(415, "send JSON, as application/json");
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			throw new Fault(422, "the body is longer than " + LARGEST + " bytes");
		}
		try {
			JsonNode node = JSON.readTree(body);
			JsonNode value = node.get(field);
			if (value == null || !value.isTextual() || value.asText().isBlank() || node.size() != 1) {
				throw new Fault(422, "the body is an object with a text \"" + field + "\", and nothing else");
			}
			return value.asText();
		} catch (JsonProcessingException e) {
			throw new Fault(400, "the body is no JSON: " + e.getOriginalMessage());
		}
	}

	/** Reads and forgets what was not read: many send all before they look at the answer, and would find the connection broken. */
	static void discard(HttpServletRequest request) {
		if (request.getHeader("Expect") != null) {
			return;
		}
		byte[] piece = new byte[64 * 1024];
		try {
			long read = 0;
			for (int count = request.getInputStream().read(piece); count >= 0 && read < MOST; count = request.getInputStream().read(piece)) {
				read += count;
			}
		} catch (IOException e) {
			LOG.debug("whoever sent it has gone", e);
		}
	}

	/** From the address alone: a body is never read as parameters. */
	static Optional<String> parameter(HttpServletRequest request, String name) {
		String query = Optional.ofNullable(request.getQueryString()).orElse("");
		for (String pair : query.split("&")) {
			int equals = pair.indexOf('=');
			if ((equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
				return Optional.of(equals < 0 ? "" : pair.substring(equals + 1));
			}
		}
		return Optional.empty();
	}
}
