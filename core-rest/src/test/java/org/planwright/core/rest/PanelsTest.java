package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Panels over HTTP")
class PanelsTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	@Test
	void each_content_names_its_type_and_what_is_drawn_carries_its_table() {
		Api.Answer answer = api.get("/plans/sample/panels/homes?asOf=2020-01-31");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.at("/panels/0/content").findValuesAsText("type")).startsWith("facts", "table", "bars");
		assertThat(answer.at("/panels/0/content/0/facts/1/value/missing").asBoolean()).isTrue();
		assertThat(answer.at("/panels/0/content/1/rows/1/1/symbol").asText()).isEqualTo("c");
		assertThat(answer.at("/panels/0/content/1/rows/0/2").asText()).isEqualTo("AMBER");
		assertThat(answer.at("/panels/1/content/0/table/rows/4/0").asText()).isEqualTo("2020-01-31");
		assertThat(answer.at("/panels/1/content/1/type").asText()).isEqualTo("timeline");
	}

	@Test
	void of_a_programme_that_is_not_installed_nothing_is_found() {
		Api.Answer answer = api.get("/plans/sample/panels/elsewhere");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.at("/detail").asText()).isEqualTo("programme elsewhere is not installed");
	}
}
