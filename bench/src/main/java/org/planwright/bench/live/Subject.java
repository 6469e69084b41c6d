package org.planwright.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What is updated: a real programme with quick requests only, and one made for it, which is asked to be slow. */
enum Subject {

	FOSTERING("org.planwright.plugin.fostering", "fostering"), TRIAL("org.planwright.bench.live.trial", "trial");

	private final String symbolicName;
	private final String programme;

	Subject(String symbolicName, String programme) {
		this.symbolicName = symbolicName;
		this.programme = programme;
	}

	String symbolicName() {
		return symbolicName;
	}

	String programme() {
		return programme;
	}

	/** The feature the bench makes for it. */
	String feature() {
		return "bench-" + programme;
	}

	/** The file the operator configures it by. */
	String configuration() {
		return "org.planwright." + programme + ".cfg";
	}

	/** An address of it that answers whenever it serves. */
	String probe(String plan) {
		return switch (this) {
			case FOSTERING -> "/api/fostering/plans/" + plan;
			case TRIAL -> "/api/trial/wait/0";
		};
	}

	/** Which rules are in force, by what the core says of it; empty while it is not installed. */
	Optional<String> rules(JsonNode programmes) throws IOException {
		return StreamSupport.stream(programmes.get("programmes").spliterator(), false).filter(each -> each.get("id").asText().equals(programme))
				.filter(each -> each.has("version")).map(each -> each.get("version").asText()).findFirst();
	}
}
