package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class RemovalTest {

	private static final String ACTION = "/plans/sample/actions/1.1";
	private static final String STEP = ACTION + "/milestones/open";

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	private Api.Caller based(Role role, String path) {
		return api.as(role).with("If-Match", api.get(path).header("ETag"));
	}

	@Test
	void a_milestone_is_removed_with_a_reason_and_shown_for_the_days_before() {
		Answer removed = based(Role.APPROVER, STEP).send("DELETE", STEP + "?reason=Not-needed&on=2019-10-01", null);

		assertThat(removed.status()).as(removed.body().toString()).isEqualTo(200);
		assertThat(removed.at("/replayed").asBoolean()).isFalse();
		assertThat(api.get(STEP).status()).isEqualTo(404);
		assertThat(api.get(STEP + "?asOf=2019-09-30").status()).isEqualTo(200);
		assertThat(api.get("/plans/sample/journal/" + removed.at("/version").asLong()).at("/payload/reason").asText()).isEqualTo("Not-needed");
	}

	@Test
	void a_retry_finds_it_removed_and_adds_nothing() {
		Api.Caller approver = based(Role.APPROVER, STEP);
		Answer first = approver.send("DELETE", STEP + "?reason=why", null);
		Answer again = approver.send("DELETE", STEP + "?reason=why", null);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.at("/replayed").asBoolean()).isTrue();
		assertThat(again.at("/version")).isEqualTo(first.at("/version"));
		assertThat(api.as(Role.APPROVER).with("If-Match", "\"1\"").send("DELETE", STEP + "?reason=why", null).status()).isEqualTo(412);
		assertThat(api.as(Role.APPROVER).send("DELETE", STEP + "?reason=why", null).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {ACTION, STEP, "/plans/sample/measures/places"})
	void a_removal_says_why_and_which_version_was_seen_and_needs_an_approver(String path) {
		assertThat(based(Role.APPROVER, path).send("DELETE", path, null).status()).isEqualTo(400);
		assertThat(based(Role.APPROVER, path).send("DELETE", path + "?reason=why&on=2019-09-31", null).status()).isEqualTo(400);
		assertThat(api.as(Role.APPROVER).send("DELETE", path + "?reason=why", null).status()).isEqualTo(428);
		assertThat(based(Role.CONTRIBUTOR, path).send("DELETE", path + "?reason=why", null).status()).isEqualTo(403);
		assertThat(api.as(Role.APPROVER).send("DELETE", path + "0?reason=why", null).status()).isEqualTo(404);
		assertThat(api.get(path).status()).isEqualTo(200);
	}

	@Test
	void a_measure_in_use_stays_and_who_uses_it_is_named() {
		Answer refused = based(Role.APPROVER, "/plans/sample/measures/places").send("DELETE", "/plans/sample/measures/places?reason=why", null);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/errors/0/reason").asText()).isEqualTo("the measure places cannot be removed: action 1.1 uses it as places");
	}

	@Test
	void an_action_takes_its_parts_along_when_asked_to() {
		Answer whole = api.get(ACTION);
		Answer added = api.as(Role.APPROVER).send("PUT", ACTION + ".1",
				"{\"parent\": \"1.1\", \"section\": \"1\", \"title\": \"A part\", \"programme\": \"sample\", \"primary\": [\"impact\"]}");
		assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
		Api.Caller approver = api.as(Role.APPROVER).with("If-Match", whole.header("ETag"));

		Answer refused = approver.send("DELETE", ACTION + "?reason=why&on=2019-10-01", null);
		assertThat(refused.at("/errors/0/reason").asText()).isEqualTo("the action 1.1 cannot be removed: action 1.1.1 is a part of it");

		Answer removed = approver.send("DELETE", ACTION + "?reason=why&on=2019-10-01&parts=true", null);
		assertThat(removed.status()).as(removed.body().toString()).isEqualTo(200);
		assertThat(approver.send("DELETE", ACTION + "?reason=why&on=2019-10-01&parts=true", null).at("/replayed").asBoolean()).isTrue();
		assertThat(api.get(ACTION).status()).isEqualTo(404);
		assertThat(api.get("/plans/sample/board").body().toString()).doesNotContain("\"1.1\"");
		assertThat(api.get("/plans/sample/board?asOf=2019-09-30").body().toString()).contains("\"1.1\"");
		String changes = api.get("/plans/sample/changes?from=2019-09-10&to=2019-10-05").at("/removals").toString();
		assertThat(changes).contains("\"what\":\"action\"", "\"what\":\"milestone open\"");
	}
}
