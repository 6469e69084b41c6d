package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class RootTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	@Test
	void the_way_in_lists_plans_programmes_and_documents() {
		Answer root = api.get("/");

		assertThat(root.at("/plans/0/board").asText()).isEqualTo("/api/plans/sample/board");
		assertThat(root.at("/programmes")).hasSize(2);
		assertThat(root.at("/documents/openapi").asText()).isEqualTo("/api/openapi.json");
		assertThat(api.get("/plans").at("/plans/0/title").asText()).isEqualTo("A plan for homes");
	}

	@Test
	void programmes_that_plans_name_are_listed_installed_or_not() {
		Answer programmes = api.get("/programmes");

		assertThat(programmes.at("/programmes/0").toString()).isEqualTo("{\"id\":\"homes\",\"title\":\"Homes\",\"version\":\"1.0 defaults\","
				+ "\"state\":\"installed\",\"address\":\"/api/homes\",\"plans\":[\"sample\"]}");
		assertThat(programmes.at("/programmes/1").toString()).isEqualTo("{\"id\":\"money\",\"state\":\"not installed\",\"plans\":[\"sample\"]}");
	}

	@Test
	void an_administrator_creates_a_plan_from_the_form_of_a_plan_file() {
		String plan = Api.resource("sample.json").replace("\"sample\"", "\"second\"");

		assertThat(api.as(Role.APPROVER).send("POST", "/plans", plan).status()).isEqualTo(403);
		Answer answer = api.as(Role.ADMINISTRATOR).with("Idempotency-Key", "k").send("POST", "/plans", plan);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.location()).isEqualTo("/api/plans/second");
		assertThat(api.as(Role.ADMINISTRATOR).with("Idempotency-Key", "k").send("POST", "/plans", plan).status()).isEqualTo(200);
		assertThat(api.as(Role.ADMINISTRATOR).send("POST", "/plans", plan).status()).isEqualTo(409);
		assertThat(api.get("/plans").at("/plans")).hasSize(2);
	}

	@Test
	void a_faulty_plan_is_refused_with_every_fault_and_nothing_of_it_is_kept() {
		String plan = Api.resource("sample.json").replace("\"sample\"", "\"second\"").replace("\"ref\": \"1.2\"", "\"ref\": \"1.1\"")
				.replace("\"2019-06-30\"", "\"2019-06-31\"").replace("\"up\"", "\"upwards\"");
		Answer answer = api.as(Role.ADMINISTRATOR).send("POST", "/plans", plan);

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().toString()).contains("measures[0].observations[0].on").contains("measures[0].polarity");
		assertThat(api.get("/plans/second").status()).isEqualTo(404);
	}
}
