package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.rest.Api.Answer;

class JournalTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	@Test
	void the_trail_is_read_page_by_page_with_its_hashes() {
		Answer first = api.get("/plans/sample/journal?limit=2");

		assertThat(first.at("/entries")).hasSize(2);
		assertThat(first.at("/entries/0/version").asLong()).isEqualTo(1);
		assertThat(first.at("/entries/0/type").asText()).isEqualTo("plan-opened");
		assertThat(first.at("/entries/0/payload/head/title").asText()).isEqualTo("A plan for homes");
		assertThat(first.at("/entries/1/previousHash")).isEqualTo(first.at("/entries/0/hash"));
		assertThat(first.at("/entries/1/knownFrom").asText()).isEqualTo("2019-09-05");
		Answer second = api.get(first.at("/next").asText().substring(4));
		assertThat(second.at("/entries/0/version").asLong()).isEqualTo(3);
		assertThat(api.get("/plans/sample/journal").at("/next").isMissingNode()).isTrue();
	}

	@Test
	void a_page_has_its_limits() {
		Answer answer = api.get("/plans/sample/journal?after=-1&limit=1001");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().toString()).contains("after").contains("limit").contains("from 1 to 1000");
		assertThat(api.get("/plans/sample/journal?limit=ten").status()).isEqualTo(400);
	}

	@Test
	void an_entry_has_an_address() {
		assertThat(api.get("/plans/sample/journal/1").at("/hash").asText()).endsWith("0001");
		assertThat(api.get("/plans/sample/journal/0").status()).isEqualTo(404);
		assertThat(api.get("/plans/sample/journal/999").status()).isEqualTo(404);
		assertThat(api.get("/plans/nosuch/journal/1").status()).isEqualTo(404);
	}

	@Test
	void verification_is_made_anew_each_time_and_checks_a_head_noted_elsewhere() {
		Answer answer = api.get("/plans/sample/journal/verification");
		assertThat(answer.at("/whole").asBoolean()).isTrue();
		assertThat(answer.header("Cache-Control")).contains("no-store");

		Answer cut = api.get("/plans/sample/journal/verification?version=99&hash=hash-99");
		assertThat(cut.at("/whole").asBoolean()).isFalse();
		assertThat(cut.at("/faults")).hasSize(1);
		assertThat(api.get("/plans/sample/journal/verification?version=9").status()).isEqualTo(400);
		assertThat(api.get("/plans/nosuch/journal/verification").status()).isEqualTo(404);
	}
}
