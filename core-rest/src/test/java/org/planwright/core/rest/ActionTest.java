package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class ActionTest {

	private static final String ACTION = "/plans/sample/actions/1.1";

	private final Api api = Api.withSample();
	private final Api.Caller contributor = api.as(Role.CONTRIBUTOR);
	private final Api.Caller approver = api.as(Role.APPROVER);

	@AfterEach
	void close() {
		api.close();
	}

	private String etag() {
		return api.get(ACTION).header("ETag");
	}

	@Test
	void everything_about_an_action_is_in_one_place() {
		Answer action = api.get(ACTION + "?asOf=2019-09-10");

		assertThat(action.header("ETag")).isEqualTo("\"" + action.at("/version").asLong() + "\"");
		assertThat(action.at("/definition/timeframe/text").asText()).isEqualTo("by autumn");
		assertThat(action.at("/definition/timeframe/due").asText()).isEqualTo("2019-10-31");
		assertThat(action.at("/definition/success/0").asText()).isEqualTo("six places");
		assertThat(action.at("/definition/links/0").asText()).isEqualTo("Care Sufficiency Strategy");
		assertThat(action.at("/definition/questions/0").asText()).isEqualTo("Which house?");
		assertThat(action.at("/accountable/0/name").asText()).isEqualTo("Ann Able");
		assertThat(action.at("/milestones/0/id").asText()).isEqualTo("open");
		assertThat(action.at("/milestones/0/owner/name").asText()).isEqualTo("Bob Brown");
		assertThat(action.at("/measures/0/latest/value").asInt()).isEqualTo(3);
		assertThat(action.at("/measures/0/targetLevel").asInt()).isEqualTo(6);
		assertThat(action.at("/cadences/0/cadence/every").asText()).isEqualTo("QUARTERLY");
		assertThat(action.at("/progress/0/text").asText()).isEqualTo("A house was found");
		assertThat(action.at("/assessment/status").asText()).isEqualTo("GREEN");
		assertThat(action.at("/assessment/parts/0/used/0/on").asText()).isEqualTo("2019-10-31");
	}

	@Test
	void an_unknown_action_is_not_found_whatever_is_asked_of_it() {
		assertThat(api.get("/plans/sample/actions/9.9").status()).isEqualTo(404);
		assertThat(contributor.send("POST", "/plans/sample/actions/9.9/progress", "{\"text\": \"x\"}").status()).isEqualTo(404);
		assertThat(approver.send("PUT", "/plans/sample/actions/9.9/override", "{}").status()).isEqualTo(404);
	}

	@Test
	void progress_is_added_and_the_answer_points_at_its_entry() {
		Answer answer = contributor.send("POST", ACTION + "/progress", "{\"on\": \"2019-09-12\", \"text\": \"The lease is signed\"}");

		assertThat(answer.status()).isEqualTo(201);
		String entry = "/api/plans/sample/journal/" + answer.at("/version").asLong();
		assertThat(answer.location()).isEqualTo(entry);
		assertThat(api.get(ACTION + "?asOf=2019-09-12").at("/progress/1/text").asText()).isEqualTo("The lease is signed");
		assertThat(api.get(ACTION + "?asOf=2019-09-11").at("/progress")).hasSize(1);
		assertThat(api.get(entry.substring(4)).at("/payload/progress/text").asText()).isEqualTo("The lease is signed");
	}

	@Test
	void the_same_write_twice_under_one_key_happens_once() {
		Api.Caller caller = contributor.with("Idempotency-Key", "k-1");
		String body = "{\"on\": \"2019-09-12\", \"text\": \"The lease is signed\"}";

		Answer first = caller.send("POST", ACTION + "/progress", body);
		Answer again = caller.send("POST", ACTION + "/progress", body);

		assertThat(first.status()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.at("/replayed").asBoolean()).isTrue();
		assertThat(again.at("/version")).isEqualTo(first.at("/version"));
		assertThat(contributor.send("POST", ACTION + "/progress", body).status()).as("without a key").isEqualTo(409);
		assertThat(contributor.with("Idempotency-Key", "x".repeat(101)).send("POST", ACTION + "/progress", body).status()).isEqualTo(400);
	}

	@Test
	void a_retry_is_the_same_request_and_nothing_else() {
		Api.Caller caller = contributor.with("Idempotency-Key", "k-2");
		assertThat(caller.send("POST", ACTION + "/progress?knownFrom=2019-09-13", "{\"text\": \"Signed\", \"on\": \"2019-09-12\"}").status())
				.isEqualTo(201);

		assertThat(caller.send("POST", ACTION + "/progress?knownFrom=2019-09-13",
				"{\"on\": \"2019-09-12\", \"text\": \"Signed\", \"knownFrom\": null}").status()).isEqualTo(200);
		assertThat(caller.send("POST", ACTION + "/progress", "{\"text\": \"Signed\", \"on\": \"2019-09-12\"}").status())
				.as("another day of knowing").isEqualTo(409);
		assertThat(caller.send("POST", "/plans/sample/actions/1.2/progress?knownFrom=2019-09-13",
				"{\"text\": \"Signed\", \"on\": \"2019-09-12\"}").status()).as("another action").isEqualTo(409);
	}

	@Test
	void a_retry_after_midnight_is_still_the_same_request() {
		Api.Caller caller = contributor.with("Idempotency-Key", "k-3");
		String body = "{\"text\": \"Signed\"}";
		Answer first = caller.send("POST", ACTION + "/progress", body);
		api.tomorrow();

		Answer again = caller.send("POST", ACTION + "/progress", body);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.at("/version")).isEqualTo(first.at("/version"));
	}

	@Test
	void every_fault_of_a_body_is_named() {
		Answer answer = contributor.send("POST", ACTION + "/reviews",
				"{\"cadence\": 7, \"on\": \"2019-09-31\", \"complete\": \"yes\", \"next\": 20191001, \"rumour\": 1}");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().toString()).contains("\"cadence\"").contains("September 2019 has 30 days").contains("\"complete\"")
				.contains("\"next\"").contains("\"rumour\"");
		assertThat(api.get(ACTION).at("/cadences/0/reviews")).isEmpty();
	}

	@Test
	void an_empty_body_and_half_a_body_cannot_be_read() {
		assertThat(contributor.send("POST", ACTION + "/progress", "").status()).isEqualTo(400);
		assertThat(contributor.send("POST", ACTION + "/progress", "{\"text\": ").status()).isEqualTo(400);
		assertThat(contributor.send("POST", ACTION + "/progress", "[]").status()).isEqualTo(422);
	}

	@Test
	void a_review_is_added_to_its_cadence() {
		Answer answer = contributor.send("POST", ACTION + "/reviews",
				"{\"cadence\": \"panel\", \"on\": \"2019-09-24\", \"count\": 20, \"next\": \"2019-12-17\"}");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(api.get(ACTION).at("/cadences/0/reviews/0/count").asInt()).isEqualTo(20);
		assertThat(contributor.send("POST", ACTION + "/reviews", "{\"cadence\": \"nosuch\", \"on\": \"2019-09-24\"}").status()).isEqualTo(422);
	}

	@Test
	void a_write_needs_an_account_with_the_role() {
		String body = "{\"level\": \"amber\"}";

		assertThat(api.anyone().send("POST", ACTION + "/confidence", body).status()).isEqualTo(401);
		assertThat(api.as(Role.VIEWER).send("POST", ACTION + "/confidence", body).status()).isEqualTo(403);
		assertThat(contributor.send("POST", ACTION + "/acceptance", "{}").status()).isEqualTo(403);
	}

	@Test
	void confidence_and_acceptance_name_who_states_them() {
		assertThat(contributor.send("POST", ACTION + "/confidence", "{\"level\": \"amber\", \"by\": \"bob-brown\", \"note\": \"tight\"}").status())
				.isEqualTo(201);
		assertThat(api.as("ann-able", Role.APPROVER).send("POST", ACTION + "/acceptance", "{\"by\": \"ann-able\", \"on\": \"2020-01-31\"}").status())
				.isEqualTo(201);

		Answer action = api.get(ACTION);
		assertThat(action.at("/confidence/level").asText()).isEqualTo("AMBER");
		assertThat(action.at("/confidence/by/name").asText()).isEqualTo("Bob Brown");
		assertThat(action.at("/acceptance/by/name").asText()).isEqualTo("Ann Able");
		assertThat(contributor.send("POST", ACTION + "/confidence", "{\"level\": \"blue\"}").status()).isEqualTo(422);
		assertThat(contributor.send("POST", ACTION + "/confidence", "{\"level\": \"red\", \"by\": \"bob-browne\"}").body().toString())
				.contains("who is not among people");
	}

	@Test
	void evidence_is_accepted_by_the_accountable_officers_own_account_alone() {
		Answer inAnothersName = approver.send("POST", ACTION + "/acceptance", "{\"by\": \"ann-able\"}");
		assertThat(inAnothersName.status()).isEqualTo(422);
		assertThat(inAnothersName.at("/errors/0/field").asText()).isEqualTo("by");
		assertThat(inAnothersName.at("/errors/0/reason").asText()).contains("is ann-able, and this is sent by tess-ter");
		assertThat(approver.send("POST", ACTION + "/acceptance", "{}").body().toString()).contains("who is not accountable for action");
		assertThat(api.get(ACTION).at("/acceptance").isMissingNode()).isTrue();

		assertThat(api.as("ann-able", Role.APPROVER).send("POST", ACTION + "/acceptance", "{}").status()).isEqualTo(201);
		assertThat(api.get(ACTION).at("/acceptance/by/id").asText()).isEqualTo("ann-able");
	}

	@Test
	void a_definition_that_was_read_can_be_changed_and_sent_back() {
		ObjectNode definition = (ObjectNode) api.get(ACTION).at("/definition");
		definition.putArray("leads").add("cid-cole");
		definition.putObject("people").put("cid-cole", "Cid Cole");
		definition.put("reason", "Bob has left");

		Answer answer = approver.with("If-Match", etag()).send("PUT", ACTION, definition.toString());

		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
		Answer action = api.get(ACTION);
		assertThat(action.at("/leads/0/name").asText()).isEqualTo("Cid Cole");
		assertThat(action.at("/definition/measures/0/role").asText()).isEqualTo("places");
		assertThat(action.header("ETag")).isEqualTo(answer.header("ETag"));
	}

	@Test
	void an_action_can_be_added() {
		Answer answer = approver.send("PUT", "/plans/sample/actions/2.2",
				"{\"section\": \"2\", \"title\": \"Earn more\", \"programme\": \"money\", \"primary\": [\"impact\"], \"cappedBy\": [\"2.1\"]}");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.location()).isEqualTo("/api/plans/sample/actions/2.2");
		assertThat(api.get("/plans/sample/board").at("/actions/3/ref").asText()).isEqualTo("2.2");
	}

	@Test
	void a_change_needs_the_version_it_is_based_on() {
		String definition = api.get(ACTION).at("/definition").toString();

		assertThat(approver.send("PUT", ACTION, definition).status()).isEqualTo(428);
		assertThat(approver.with("If-Match", "\"1\"").send("PUT", ACTION, definition).status()).isEqualTo(412);
		assertThat(approver.with("If-Match", "*").send("PUT", ACTION, definition).status()).isEqualTo(400);
		assertThat(approver.with("If-Match", etag().replaceAll("\"$", ".ab12cd\"")).send("PUT", ACTION, definition).status())
				.as("with what identifies the bytes").isEqualTo(200);
	}

	@Test
	void a_definition_with_an_unknown_officer_or_section_is_refused_whole() {
		ObjectNode definition = (ObjectNode) api.get(ACTION).at("/definition");
		definition.putArray("accountable").add("nobody");
		Answer officer = approver.with("If-Match", etag()).send("PUT", ACTION, definition.toString());
		definition.putArray("accountable").add("ann-able");
		definition.put("section", "9");
		Answer section = approver.with("If-Match", etag()).send("PUT", ACTION, definition.toString());

		assertThat(officer.status()).isEqualTo(422);
		assertThat(officer.body().toString()).contains("\"accountable\"");
		assertThat(section.status()).isEqualTo(422);
		assertThat(section.body().toString()).contains("there is no section 9");
	}

	@Test
	void an_override_shows_both_statuses_and_can_be_lifted_with_a_reason() {
		String body = "{\"status\": \"red\", \"reason\": \"the landlord withdrew\", \"on\": \"2026-05-20\", \"expires\": \"2026-07-01\"}";
		assertThat(approver.send("PUT", ACTION + "/override", body).status()).isEqualTo(201);
		Answer set = api.get(ACTION);
		assertThat(set.at("/assessment/status").asText()).isEqualTo("RED");
		assertThat(set.at("/assessment/computed").asText()).isEqualTo("RED");
		assertThat(set.at("/assessment/override/reason").asText()).isEqualTo("the landlord withdrew");

		Api.Caller based = approver.with("If-Match", "\"" + set.at("/overrideVersion").asLong() + "\"");
		assertThat(based.send("DELETE", ACTION + "/override", null).status()).as("without a reason").isEqualTo(400);
		assertThat(based.send("DELETE", ACTION + "/override?reason=found%20another", null).status()).isEqualTo(200);

		assertThat(api.get(ACTION).at("/assessment/override").isMissingNode()).isTrue();
	}
}
