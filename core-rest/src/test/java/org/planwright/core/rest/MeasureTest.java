package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class MeasureTest {

	private static final String PLACES = "/plans/sample/measures/places";

	private final Api api = Api.withSample();
	private final Api.Caller contributor = api.as(Role.CONTRIBUTOR);

	@AfterEach
	void close() {
		api.close();
	}

	@Test
	void the_list_shows_each_measure_with_its_newest_value_and_who_uses_it() {
		Answer measures = api.get("/plans/sample/measures?asOf=2019-09-10");

		assertThat(measures.at("/measures")).hasSize(2);
		assertThat(measures.at("/measures/0/latest/value").asInt()).isEqualTo(3);
		assertThat(measures.at("/measures/0/usedBy").toString()).isEqualTo("[\"1.1\",\"1.2\"]");
		assertThat(measures.at("/measures/0/owner/name").asText()).isEqualTo("Bob Brown");
	}

	@Test
	void a_value_is_added() {
		Answer answer = contributor.send("POST", PLACES + "/observations", "{\"on\": \"2019-09-30\", \"value\": 4.5, \"source\": \"return\"}");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.location()).startsWith("/api/plans/sample/journal/");
		Answer measure = api.get(PLACES);
		assertThat(measure.at("/series/1/value").decimalValue()).isEqualByComparingTo("4.5");
		assertThat(measure.at("/series/1/by/id").asText()).isEqualTo("tess-ter");
	}

	@Test
	void a_revision_is_a_vintage_of_its_own() {
		contributor.send("POST", PLACES + "/observations", "{\"on\": \"2019-06-30\", \"value\": 2, \"knownFrom\": \"2019-11-01\"}");

		assertThat(api.get(PLACES).at("/series")).hasSize(2);
		assertThat(api.get(PLACES).at("/series/1/knownFrom").asText()).isEqualTo("2019-11-01");
		assertThat(api.get(PLACES + "?latest").at("/series")).hasSize(1);
		assertThat(api.get(PLACES + "?latest").at("/series/0/value").asInt()).isEqualTo(2);
		assertThat(api.get(PLACES + "?latest=true&knownAt=2019-10-31").at("/series/0/value").asInt()).isEqualTo(3);
		assertThat(api.get(PLACES + "?latest=perhaps").status()).isEqualTo(400);
	}

	@Test
	void since_when_it_is_known_may_stand_in_the_address_or_in_the_body() {
		String body = "{\"on\": \"2019-06-30\", \"value\": 2%s}";
		String inBody = String.format(body, ", \"part\": \"north\", \"knownFrom\": \"2019-11-01\"");
		String address = PLACES + "/observations?knownFrom=";

		assertThat(contributor.send("POST", address + "2019-11-01", String.format(body, "")).status()).isEqualTo(201);
		assertThat(api.get(PLACES).at("/series/1/knownFrom").asText()).isEqualTo("2019-11-01");
		assertThat(contributor.send("POST", address + "2019-11-01", inBody).status()).as("the same day in both").isEqualTo(201);

		Answer different = contributor.send("POST", address + "2019-11-02", inBody);
		assertThat(different.status()).isEqualTo(422);
		assertThat(different.at("/errors/0/field").asText()).isEqualTo("knownFrom");
		Answer none = contributor.send("POST", address + "2019-11-31", String.format(body, ""));
		assertThat(none.status()).isEqualTo(400);
		assertThat(none.at("/detail").asText()).contains("knownFrom", "November 2019 has 30 days");
		assertThat(api.get(PLACES).at("/series")).hasSize(3);
	}

	@Test
	void a_list_is_written_as_a_whole_or_not_at_all() {
		Answer wrong = contributor.send("POST", PLACES + "/observations",
				"{\"observations\": [{\"on\": \"2019-09-30\", \"value\": 4}, {\"on\": \"31/09/2019\", \"value\": 5}, {\"on\": \"2019-10-31\","
						+ "\"value\": \"5\"}, {\"on\": \"2019-10-31\", \"symbol\": \"?\"}, {\"on\": 20191031, \"value\": 1, \"symbol\": \"c\"}]}");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body().toString()).contains("observations[1].on").contains("observations[2].value").contains("observations[3].symbol")
				.contains("observations[4].on").contains("observations[4].value").doesNotContain("observations[0]");
		assertThat(api.get(PLACES).at("/series")).hasSize(1);

		Answer right = contributor.send("POST", PLACES + "/observations",
				"{\"observations\": [{\"on\": \"2019-09-30\", \"part\": \"north\", \"value\": 4}, {\"on\": \"2019-09-30\", \"part\": \"south\", \"symbol\": \"c\"}]}");
		assertThat(right.status()).isEqualTo(201);
		assertThat(right.at("/version").asLong() - right.at("/first").asLong()).isEqualTo(1);
		assertThat(api.get(PLACES).at("/series/2/symbol").asText()).isEqualTo("c");
		Answer empty = contributor.send("POST", PLACES + "/observations", "{\"observations\": []}");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.body().toString()).contains("observations holds no value");
	}

	@Test
	void a_measure_of_another_plan_is_not_found() {
		String other = Api.resource("sample.json").replace("\"sample\"", "\"other\"").replace("\"cost\"", "\"price\"");
		assertThat(api.as(Role.ADMINISTRATOR).send("POST", "/plans", other).status()).isEqualTo(201);

		assertThat(contributor.send("POST", "/plans/sample/measures/price/observations", "{\"on\": \"2019-09-30\", \"value\": 4}").status())
				.isEqualTo(404);
		assertThat(contributor.send("POST", "/plans/other/measures/price/observations", "{\"on\": \"2019-09-30\", \"value\": 4}").status())
				.isEqualTo(201);
	}

	@Test
	void a_value_of_a_day_to_come_is_refused() {
		Answer answer = contributor.send("POST", PLACES + "/observations", "{\"on\": \"2026-06-02\", \"value\": 4}");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().toString()).contains("after today");
	}

	@Test
	void a_definition_that_was_read_can_be_changed_and_sent_back() {
		Answer measure = api.get(PLACES);
		ObjectNode definition = (ObjectNode) measure.at("/definition");
		((ObjectNode) definition.at("/target")).put("level", 8).put("profile", "step").putArray("points").addObject()
				.put("on", "2019-12-31").put("value", 4);
		Answer answer = api.as(Role.APPROVER).with("If-Match", measure.header("ETag")).send("PUT", PLACES, definition.toString());

		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
		Answer changed = api.get(PLACES);
		assertThat(changed.at("/targetLevel").asInt()).isEqualTo(8);
		assertThat(changed.at("/definition/target/points/0/value").asInt()).isEqualTo(4);
		assertThat(changed.at("/definition/owner").asText()).isEqualTo("bob-brown");
		assertThat(changed.at("/definition/baseline/value").asInt()).isEqualTo(2);
	}
}
