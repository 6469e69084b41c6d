package org.planwright.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planwright.bench.live.Connection.Answer;
import org.planwright.bench.live.Load.Fault;

/** How each action may stand, with its reasons: as the old rules say or as the new ones do, and no other way. */
final class Statuses {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	/** Takes a board as right. */
	void learn(String asOf, JsonNode board) {
		board.get("actions").forEach(action -> known.add(standing(asOf, action)));
	}

	/** How many ways of standing are right. */
	int size() {
		return known.size();
	}

	Optional<Fault> ofBoard(String asOf, Answer answer, int actions) {
		return Answers.ok(answer).or(() -> parsed(answer, board -> {
			if (board.get("actions").size() != actions) {
				return Optional.of(new Fault(false, "a board of " + board.get("actions").size() + " actions"));
			}
			for (JsonNode action : board.get("actions")) {
				if (!known.contains(standing(asOf, action))) {
					return Optional.of(new Fault(true, standing(asOf, action)));
				}
			}
			return Optional.empty();
		}));
	}

	Optional<Fault> ofAction(String asOf, Answer answer) {
		return Answers.ok(answer).or(() -> parsed(answer, action -> {
			String standing = standing(asOf, action.get("ref").asText(), action.get("assessment"));
			return known.contains(standing) ? Optional.empty() : Optional.of(new Fault(true, standing));
		}));
	}

	/** No programme is missing from the list, not for a moment. */
	static Optional<Fault> ofProgrammes(Answer answer) {
		return parsed(answer, list -> {
			for (JsonNode programme : list.get("programmes")) {
				if (!programme.get("state").asText().equals("installed")) {
					return Optional.of(new Fault(true, programme.toString()));
				}
			}
			return Optional.empty();
		});
	}

	private interface Look {
		Optional<Fault> at(JsonNode json);
	}

	private static Optional<Fault> parsed(Answer answer, Look look) {
		try {
			return look.at(JSON.readTree(answer.body()));
		} catch (IOException e) {
			return Optional.of(new Fault(false, "no JSON: " + answer.text()));
		}
	}

	private static String standing(String asOf, JsonNode action) {
		return standing(asOf, action.get("ref").asText(), action);
	}

	private static String standing(String asOf, String ref, JsonNode stands) {
		return asOf + " " + ref + " " + stands.get("status").asText() + " " + stands.get("reasons");
	}
}
