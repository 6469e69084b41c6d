package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the council's plan stood on 10 September 2019, by the rules alone, from the plan's own text. */
@ExtendWith(Shared.class)
class DayOneIT {

	private static final String BOARD = "/api/plans/nottinghamshire-2019/board?asOf=";

	/** Each row: the action, its status, and what time alone makes of it. */
	private static final String DAY_ONE = """
			1.1   GREY   only evidence
			1.2   GREY   only evidence
			1.3   GREEN  AMBER on 2019-10-31
			1.4   GREY   only evidence
			1.5   RED    only evidence
			1.6   GREY   only evidence
			2.1   GREY   only evidence
			2.2   AMBER  RED on 2020-02-10
			2.3   GREEN  AMBER on 2020-01-30
			2.4   GREEN  AMBER on 2019-12-02
			2.5   AMBER  RED on 2020-01-30
			2.6   AMBER  RED on 2020-03-29
			2.7   GREY   only evidence
			2.8   AMBER  RED on 2019-10-29
			2.9   GREY   only evidence
			2.10  GREY   only evidence
			3.1   GREY   only evidence
			3.2   GREY   only evidence
			3.3   GREY   only evidence
			3.4   GREY   only evidence
			3.5   GREY   only evidence
			3.6   GREY   only evidence
			""";

	private final Installation installation;

	DayOneIT(Installation installation) {
		this.installation = installation;
	}

	private JsonNode board(LocalDate asOf) {
		return installation.anonymous().get(BOARD + asOf).json();
	}

	private static Stream<JsonNode> rows(JsonNode board) {
		return StreamSupport.stream(board.get("actions").spliterator(), false);
	}

	/** Actions and sub-actions alike. */
	private static Stream<JsonNode> all(JsonNode board) {
		return rows(board).flatMap(row -> Stream.concat(Stream.of(row), StreamSupport.stream(row.get("subActions").spliterator(), false)));
	}

	private static String turn(JsonNode row) {
		JsonNode next = row.get("next");
		return next.has("on") ? next.get("to").asText() + " on " + next.get("on").asText() : "only evidence";
	}

	@Test
	void the_22_actions_stand_as_the_rules_say() {
		List<String> rows = rows(board(LocalDate.of(2019, 9, 10)))
				.map(row -> "%-5s %-6s %s".formatted(row.get("ref").asText(), row.get("status").asText(), turn(row))).toList();

		assertThat(String.join("\n", rows) + "\n").isEqualTo(DAY_ONE);
	}

	@Test
	void the_counts_are_honest_about_what_cannot_be_assessed() {
		JsonNode board = board(LocalDate.of(2019, 9, 10));
		Map<String, Integer> counts = new TreeMap<>();
		board.get("counts").fields().forEachRemaining(count -> counts.put(count.getKey(), count.getValue().asInt()));

		assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of("RED", 1, "AMBER", 4, "GREEN", 3, "GREY", 14, "BLUE", 0));
		assertThat(board.get("assessablePercent").asInt()).isEqualTo(36);
	}

	@Test
	void every_status_says_why_and_every_grey_says_what_to_enter() {
		all(board(LocalDate.of(2019, 9, 10))).forEach(row -> {
			assertThat(row.get("reasons")).as(row.get("ref").asText()).isNotEmpty();
			row.get("reasons").forEach(reason -> assertThat(reason.asText()).isNotBlank());
			if (row.get("status").asText().equals("GREY")) {
				assertThat(row.get("missing")).as(row.get("ref").asText()).isNotEmpty();
			}
		});
	}

	@Test
	void parts_that_are_not_primary_are_shown_beside_the_headline() {
		JsonNode board = board(LocalDate.of(2019, 9, 10));
		assertThat(part(board, "1.1", "DELIVERY")).isEqualTo("GREEN");
		assertThat(part(board, "2.1", "DELIVERY")).isEqualTo("GREEN");
		assertThat(part(board, "3.4", "DELIVERY")).isEqualTo("GREEN");
		assertThat(part(board, "3.5", "DELIVERY")).isEqualTo("GREEN");
	}

	private static String part(JsonNode board, String ref, String kind) {
		JsonNode row = rows(board).filter(r -> r.get("ref").asText().equals(ref)).findFirst().orElseThrow();
		return StreamSupport.stream(row.get("parts").spliterator(), false)
				.filter(part -> part.get("kind").asText().equalsIgnoreCase(kind) && !part.get("primary").asBoolean())
				.map(part -> part.get("status").asText()).findFirst().orElse("no such part");
	}

	/** Moves the clock to the day that each status names and to the day before, and far past those that name none. */
	@Test
	void time_alone_changes_each_status_on_the_day_it_names_and_not_before() {
		List<String> wrong = new ArrayList<>();
		JsonNode today = board(LocalDate.of(2019, 9, 10));
		int named = 0;
		for (JsonNode row : all(today).toList()) {
			String ref = row.get("ref").asText();
			String status = row.get("status").asText();
			JsonNode next = row.get("next");
			if (next.has("on")) {
				named++;
				LocalDate day = LocalDate.parse(next.get("on").asText());
				expect(wrong, ref, day.minusDays(1), status);
				expect(wrong, ref, day, next.get("to").asText());
			} else {
				for (LocalDate day : List.of(LocalDate.of(2019, 10, 1), LocalDate.of(2020, 6, 1), LocalDate.of(2021, 4, 1), LocalDate.of(2030, 1, 1))) {
					expect(wrong, ref, day, status);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(named).isGreaterThanOrEqualTo(7);
	}

	private void expect(List<String> wrong, String ref, LocalDate day, String status) {
		String found = all(board(day)).filter(row -> row.get("ref").asText().equals(ref)).findFirst().orElseThrow().get("status").asText();
		if (!found.equals(status)) {
			wrong.add(ref + " on " + day + " is " + found + ", expected " + status);
		}
	}
}
