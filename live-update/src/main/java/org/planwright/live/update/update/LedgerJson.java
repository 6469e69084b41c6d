package org.planwright.live.update.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Version;
import org.planwright.live.update.update.Ledger.Entry;

/** The ledger as JSON, in ASCII. */
final class LedgerJson {

	private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private LedgerJson() {
	}

	static String write(Ledger ledger) {
		ObjectNode root = JSON.createObjectNode();
		ledger.outgoing().ifPresent(location -> root.put("outgoing", location));
		ObjectNode bundles = root.putObject("bundles");
		new TreeMap<>(ledger.entries()).forEach((name, entry) -> {
			ObjectNode node = bundles.putObject(name);
			node.put("feature", entry.feature());
			node.set("original", write(entry.original()));
			node.set("current", write(entry.current()));
			entry.previous().ifPresent(kept -> node.set("previous", write(kept)));
		});
		try {
			return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private static ObjectNode write(Kept kept) {
		return JSON.createObjectNode().put("version", kept.version().toString()).put("location", kept.location()).put("jar", kept.jar());
	}

	static Ledger read(String json) throws IOException {
		JsonNode root = JSON.readTree(json);
		Map<String, Entry> entries = new TreeMap<>();
		try {
			for (Map.Entry<String, JsonNode> each : root.required("bundles").properties()) {
				entries.put(each.getKey(), entry(each.getKey(), each.getValue()));
			}
		} catch (IllegalArgumentException e) {
			throw new IOException("not a list of updates: " + e.getMessage(), e);
		}
		return new Ledger(entries, Optional.ofNullable(root.get("outgoing")).map(JsonNode::asText));
	}

	private static Entry entry(String bundle, JsonNode node) {
		return new Entry(node.required("feature").asBoolean(), kept(bundle, node.required("original")), kept(bundle, node.required("current")),
				Optional.ofNullable(node.get("previous")).map(previous -> kept(bundle, previous)));
	}

	private static Kept kept(String bundle, JsonNode node) {
		return new Kept(bundle, Version.parseVersion(node.required("version").asText()), node.required("location").asText(), node.required("jar").asText());
	}
}
