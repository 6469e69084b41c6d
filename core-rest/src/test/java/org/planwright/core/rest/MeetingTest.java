package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class MeetingTest {

	private static final String SEPTEMBER = "/plans/sample/meetings/september";
	private static final String OCTOBER = "/plans/sample/meetings/october";

	private final Api api = Api.withSample();
	private final Api.Caller contributor = api.as(Role.CONTRIBUTOR);

	@BeforeEach
	void held() {
		contributor.send("PUT", SEPTEMBER, "{\"date\": \"2019-09-24\", \"title\": \"Improvement board\", \"accountable\": \"ann-able\", \"attendees\": [\"PMO\"]}");
		contributor.send("PUT", OCTOBER, "{\"date\": \"2019-10-22\", \"title\": \"Improvement board\", \"accountable\": \"ann-able\"}");
	}

	@AfterEach
	void close() {
		api.close();
	}

	private Answer decide(String body) {
		return contributor.send("PUT", SEPTEMBER + "/decisions/d1", body);
	}

	@Test
	void meetings_are_listed_in_the_order_of_their_days() {
		Answer meetings = api.get("/plans/sample/meetings");

		assertThat(meetings.at("/meetings").findValuesAsText("id")).contains("september", "october").startsWith("september");
		assertThat(meetings.at("/meetings/0/accountable/name").asText()).isEqualTo("Ann Able");
		assertThat(meetings.at("/meetings/0/approved").asBoolean()).isFalse();
	}

	@Test
	void a_meeting_is_changed_by_whoever_saw_its_latest_version() {
		Answer meeting = api.get(SEPTEMBER);
		String changed = "{\"date\": \"2019-09-25\", \"title\": \"Improvement board\", \"accountable\": \"ann-able\"}";

		assertThat(contributor.send("PUT", SEPTEMBER, changed).status()).isEqualTo(428);
		assertThat(contributor.with("If-Match", meeting.header("ETag")).send("PUT", SEPTEMBER, changed).status()).isEqualTo(200);
		assertThat(api.get(SEPTEMBER).at("/date").asText()).isEqualTo("2019-09-25");
		assertThat(contributor.with("If-Match", meeting.header("ETag")).send("PUT", SEPTEMBER, changed).status()).isEqualTo(412);
	}

	@Test
	void a_comment_is_of_a_chapter_and_of_its_sender() {
		assertThat(contributor.send("POST", SEPTEMBER + "/comments", "{\"chapter\": \"carried-forward\", \"text\": \"Two are missing.\"}").status()).isEqualTo(201);
		assertThat(contributor.send("POST", SEPTEMBER + "/comments", "{\"chapter\": \"weather\", \"text\": \"Rain.\"}").body().toString()).contains("\"chapter\"");

		assertThat(api.get(SEPTEMBER).at("/comments/0").toString()).contains("carried-forward", "tess-ter", "Two are missing.");
	}

	@Test
	void what_was_decided_is_carried_forward_until_it_is_seen_to() {
		String decided = "{\"text\": \"Hire two officers\", \"owner\": \"bob-brown\", \"due\": \"2019-12-31\"}";
		assertThat(decide(decided).status()).isEqualTo(201);
		assertThat(api.get(OCTOBER).at("/carriedForward/0/text").asText()).isEqualTo("Hire two officers");
		assertThat(api.get(SEPTEMBER).at("/carriedForward")).isEmpty();

		String seenTo = decided.replace("}", ", \"done\": \"2019-09-20\"}");
		Answer done = contributor.with("If-Match", api.get(SEPTEMBER + "/decisions/d1").header("ETag")).send("PUT", SEPTEMBER + "/decisions/d1", seenTo);
		assertThat(done.status()).isEqualTo(200);
		assertThat(api.get(OCTOBER).at("/carriedForward")).isEmpty();
	}

	@Test
	void a_decision_becomes_an_action_which_says_where_it_comes_from() {
		decide("{\"text\": \"Hire two officers\", \"owner\": \"bob-brown\", \"due\": \"2026-12-31\"}");
		String body = "{\"ref\": \"1.9\", \"section\": \"1\", \"programme\": \"sample\"}";
		String version = api.get(SEPTEMBER + "/decisions/d1").header("ETag");

		assertThat(contributor.with("If-Match", version).send("POST", SEPTEMBER + "/decisions/d1/action", body).status()).isEqualTo(403);
		Answer turned = api.as(Role.APPROVER).with("If-Match", version).send("POST", SEPTEMBER + "/decisions/d1/action", body);

		assertThat(turned.status()).isEqualTo(200);
		assertThat(api.get(SEPTEMBER + "/decisions/d1").at("/action").asText()).isEqualTo("/api/plans/sample/actions/1.9");
		Answer action = api.get("/plans/sample/actions/1.9");
		assertThat(action.at("/title").asText()).isEqualTo("Hire two officers");
		assertThat(action.at("/leads/0/name").asText()).isEqualTo("Bob Brown");
		assertThat(action.at("/definition/links/0").asText()).isEqualTo("Decision d1 of the meeting \"Improvement board\" on 24 September 2019");
		assertThat(action.at("/milestones/0/due").asText()).isEqualTo("2026-12-31");
	}

	@Test
	void a_decision_becomes_one_action_alone() {
		decide("{\"text\": \"Hire two officers\", \"owner\": \"bob-brown\"}");
		String address = SEPTEMBER + "/decisions/d1";
		Api.Caller approver = api.as(Role.APPROVER);
		approver.with("If-Match", api.get(address).header("ETag")).send("POST", address + "/action", "{\"ref\": \"1.9\", \"section\": \"1\", \"programme\": \"sample\"}");

		Answer again = approver.with("If-Match", api.get(address).header("ETag")).send("POST", address + "/action",
				"{\"ref\": \"1.10\", \"section\": \"1\", \"programme\": \"sample\"}");

		assertThat(again.status()).isEqualTo(409);
		assertThat(again.body().toString()).contains("became action 1.9 already");
	}

	@Test
	void what_is_not_there_is_unknown() {
		assertThat(api.get("/plans/sample/meetings/may").status()).isEqualTo(404);
		assertThat(api.get(SEPTEMBER + "/decisions/d7").status()).isEqualTo(404);
		assertThat(contributor.send("POST", "/plans/sample/meetings/may/comments", "{\"chapter\": \"changes\", \"text\": \"?\"}").status()).isEqualTo(404);
	}
}
