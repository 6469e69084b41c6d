package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class BoardTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	@Test
	void a_misspelt_parameter_is_refused_instead_of_answering_for_today() {
		Answer answer = api.get("/plans/sample/board?asof=2019-09-10&knownAt=2019-09-10");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.at("/errors")).hasSize(1);
		assertThat(answer.at("/errors/0/field").asText()).isEqualTo("asof");
		assertThat(answer.at("/detail").asText()).contains("known here: asOf, knownAt");
		assertThat(api.as(Role.CONTRIBUTOR).send("POST", "/plans?asOf=2019-09-10", "{}").at("/detail").asText()).contains("none is known here");
	}

	@Test
	void every_row_says_how_it_stands_and_why() {
		Answer board = api.get("/plans/sample/board?asOf=2019-09-10");

		assertThat(board.status()).isEqualTo(200);
		assertThat(board.at("/asOf").asText()).isEqualTo("2019-09-10");
		assertThat(board.at("/actions")).hasSize(3);
		assertThat(board.at("/actions/0/ref").asText()).isEqualTo("1.1");
		assertThat(board.at("/actions/0/status").asText()).isEqualTo("GREEN");
		assertThat(board.at("/actions/0/words").asText()).isEqualTo("on track");
		assertThat(board.at("/actions/0/accountable/0/name").asText()).isEqualTo("Ann Able");
		assertThat(board.at("/actions/0/reasons/0").asText()).isEqualTo("Opening is due on 31 October 2019");
		assertThat(board.at("/actions/0/parts/0/kind").asText()).isEqualTo("delivery");
		assertThat(board.at("/actions/0/parts/0/primary").asBoolean()).isTrue();
		assertThat(board.at("/actions/0/parts/0/status").asText()).isEqualTo(board.at("/actions/0/computed").asText());
		assertThat(board.at("/actions/0/evidence").asText()).isEqualTo("2019-09-01");
		assertThat(board.at("/actions/0/rules").asText()).isEqualTo("1.0 defaults");
	}

	@Test
	void a_row_names_the_day_that_changes_it_or_says_that_only_evidence_will() {
		Answer board = api.get("/plans/sample/board?asOf=2019-09-10");

		assertThat(board.at("/actions/0/next/on").asText()).isEqualTo("2019-11-01");
		assertThat(board.at("/actions/0/next/to").asText()).isEqualTo("RED");
		assertThat(board.at("/actions/0/next/sentence").asText()).isEqualTo("Turns RED on 1 November 2019 unless something is recorded.");
		assertThat(board.at("/actions/1/next/onlyEvidence").asBoolean()).isTrue();
		assertThat(api.get("/plans/sample/board?asOf=2019-11-01").at("/actions/0/status").asText()).isEqualTo("RED");
	}

	@Test
	void counts_name_every_status_and_say_honestly_how_much_can_be_assessed() {
		Answer board = api.get("/plans/sample/board?asOf=2019-09-10");

		assertThat(board.at("/counts").toString()).isEqualTo("{\"RED\":0,\"AMBER\":1,\"GREY\":1,\"GREEN\":1,\"BLUE\":0}");
		assertThat(board.at("/total").asInt()).isEqualTo(3);
		assertThat(board.at("/assessable").asInt()).isEqualTo(2);
		assertThat(board.at("/assessablePercent").asInt()).isEqualTo(67);
	}

	@Test
	void sub_actions_stand_inside_their_action() {
		Answer board = api.get("/plans/sample/board?asOf=2019-09-10");

		assertThat(board.at("/actions/1/subActions/0/ref").asText()).isEqualTo("1.2.1");
		assertThat(board.at("/actions/1/subActions/0/missing/0").asText()).isEqualTo("a step with a date");
	}

	@Test
	void an_action_of_a_programme_that_is_not_installed_is_grey_and_says_so() {
		Answer board = api.get("/plans/sample/board?asOf=2019-09-10");

		assertThat(board.at("/actions/2/status").asText()).isEqualTo("GREY");
		assertThat(board.at("/actions/2/reasons/0").asText()).isEqualTo("programme money is not installed");
	}

	@Test
	void wrong_dates_are_named_each() {
		Answer answer = api.get("/plans/sample/board?asOf=2019-09-31&knownAt=31/09/2019");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().toString()).contains("asOf").contains("September 2019 has 30 days").contains("knownAt")
				.contains("31/09/2019");
	}

	@Test
	void an_unknown_plan_is_not_found() {
		Answer answer = api.get("/plans/nosuch/board");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body().toString()).contains("there is no plan nosuch");
	}

	@Test
	void nothing_is_seen_of_a_plan_before_it_was_known() {
		assertThat(api.get("/plans/sample/board?knownAt=2019-09-04").status()).isEqualTo(404);
		assertThat(api.get("/plans/sample/board?knownAt=2019-09-05").status()).isEqualTo(200);
	}

	@Test
	void the_plan_shows_its_sections_definitions_and_measures() {
		Answer plan = api.get("/plans/sample?asOf=2019-09-10");

		assertThat(plan.at("/title").asText()).isEqualTo("A plan for homes");
		assertThat(plan.at("/sections/1/title").asText()).isEqualTo("Money");
		assertThat(plan.at("/actions")).hasSize(4);
		assertThat(plan.at("/actions/0/leads/0/name").asText()).isEqualTo("Bob Brown");
		assertThat(plan.at("/actions/0/definition/timeframe/text").asText()).isEqualTo("by autumn");
		assertThat(plan.at("/measures/0/definition/target/profile").asText()).isEqualTo("s-curve");
		assertThat(plan.at("/measures/0/usedBy").toString()).isEqualTo("[\"1.1\",\"1.2\"]");
		assertThat(plan.at("/counts/AMBER").asInt()).isEqualTo(1);
	}
}
