package org.planwright.live.update.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Update.State;
import org.planwright.live.update.update.Update.Step;

/** An update as JSON. */
public final class UpdateJson {

	private static final ObjectMapper JSON = new ObjectMapper();

	private UpdateJson() {
	}

	public static ObjectNode write(Update update) {
		ObjectNode node = JSON.createObjectNode();
		node.put("id", update.id());
		node.put("kind", word(update.kind()));
		update.bundle().ifPresent(name -> node.put("bundle", name));
		update.from().ifPresent(version -> node.put("from", version));
		update.to().ifPresent(version -> node.put("to", version));
		node.put("who", update.who());
		node.put("began", update.began().toString());
		node.put("state", word(update.state()));
		ArrayNode steps = node.putArray("steps");
		update.steps().forEach(step -> steps.addObject().put("at", step.at().toString()).put("text", step.text()));
		return node;
	}

	static Update read(String line) throws IOException {
		JsonNode node = JSON.readTree(line);
		try {
			List<Step> steps = new ArrayList<>();
			for (JsonNode step : node.required("steps")) {
				steps.add(new Step(Instant.parse(step.required("at").asText()), step.required("text").asText()));
			}
			return new Update(node.required("id").asText(), Kind.valueOf(name(node, "kind")), text(node, "bundle"), text(node, "from"), text(node, "to"),
					node.required("who").asText(), Instant.parse(node.required("began").asText()), State.valueOf(name(node, "state")), steps);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new IOException("not an update: " + e.getMessage(), e);
		}
	}

	private static Optional<String> text(JsonNode node, String field) {
		return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String name(JsonNode node, String field) {
		return node.required(field).asText().toUpperCase(Locale.ROOT).replace('-', '_');
	}
}
