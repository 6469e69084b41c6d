package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class MilestoneTest {

	private static final String OPEN = "/plans/sample/actions/1.1/milestones/open";

	private final Api api = Api.withSample();
	private final Api.Caller approver = api.as(Role.APPROVER);

	@AfterEach
	void close() {
		api.close();
	}

	private Api.Caller based(Role role) {
		return api.as(role).with("If-Match", api.get(OPEN).header("ETag"));
	}

	@Test
	void a_step_is_created_and_shown() {
		Answer answer = approver.send("PUT", "/plans/sample/actions/1.1/milestones/full",
				"{\"title\": \"All places taken\", \"due\": \"2020-01-31\", \"after\": \"open\", \"hardStop\": \"2020-03-31\"}");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.location()).isEqualTo("/api/plans/sample/actions/1.1/milestones/full");
		Answer step = api.get("/plans/sample/actions/1.1/milestones/full");
		assertThat(step.at("/firstDue").asText()).isEqualTo("2020-01-31");
		assertThat(step.at("/after").asText()).isEqualTo("open");
		assertThat(step.header("ETag")).isEqualTo(answer.header("ETag"));
	}

	@Test
	void a_moved_date_keeps_the_first_one_with_the_reason_and_who_approved_it() {
		Answer answer = based(Role.APPROVER).send("PUT", OPEN, "{\"title\": \"Opening\", \"due\": \"2019-12-31\", \"owner\": \"bob-brown\","
				+ "\"on\": \"2019-10-01\", \"reason\": \"the lease was late\", \"approvedBy\": \"ann-able\"}");

		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
		Answer step = api.get(OPEN);
		assertThat(step.at("/due").asText()).isEqualTo("2019-12-31");
		assertThat(step.at("/firstDue").asText()).isEqualTo("2019-10-31");
		assertThat(step.at("/rebaselines")).hasSize(1);
		assertThat(step.at("/rebaselines/0/on").asText()).isEqualTo("2019-10-01");
		assertThat(step.at("/rebaselines/0/from").asText()).isEqualTo("2019-10-31");
		assertThat(step.at("/rebaselines/0/reason").asText()).isEqualTo("the lease was late");
		assertThat(step.at("/rebaselines/0/approvedBy/name").asText()).isEqualTo("Ann Able");
		assertThat(api.get(OPEN + "?asOf=2019-09-30").at("/due").asText()).as("on the day before").isEqualTo("2019-10-31");
	}

	@Test
	void a_date_does_not_move_without_a_reason_and_is_not_taken_back() {
		Answer moved = based(Role.APPROVER).send("PUT", OPEN, "{\"title\": \"Opening\", \"due\": \"2019-12-31\"}");
		Answer removed = based(Role.APPROVER).send("PUT", OPEN, "{\"title\": \"Opening\"}");

		assertThat(moved.status()).isEqualTo(422);
		assertThat(moved.body().toString()).contains("why the promised date moves from 31 October 2019 to 31 December 2019");
		assertThat(removed.status()).isEqualTo(422);
		assertThat(removed.body().toString()).contains("not taken back");
	}

	@Test
	void a_date_that_does_not_exist_is_one_fault_and_no_date_taken_back() {
		Answer wrong = based(Role.APPROVER).send("PUT", OPEN, "{\"title\": \"Opening\", \"due\": \"2019-11-31\"}");

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.at("/errors")).hasSize(1);
		assertThat(wrong.at("/errors/0/reason").asText()).endsWith("November 2019 has 30 days");
	}

	@Test
	void whoever_owns_a_step_or_approves_a_date_is_among_people() {
		Answer refused = based(Role.APPROVER).send("PUT", OPEN, "{\"title\": \"Opening\", \"due\": \"2019-12-31\", \"owner\": \"nobody\","
				+ "\"reason\": \"the lease was late\", \"approvedBy\": \"noone\"}");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body().toString()).contains("nobody\\\", who is not among people")
				.contains("noone\\\", who is not among people");
	}

	@Test
	void a_contributor_reports_but_does_not_promise() {
		Answer done = based(Role.CONTRIBUTOR).send("PUT", OPEN,
				"{\"title\": \"Opening\", \"due\": \"2019-10-31\", \"owner\": \"bob-brown\", \"done\": \"2019-10-20\", \"on\": \"2019-10-20\"}");
		Answer moved = based(Role.CONTRIBUTOR).send("PUT", OPEN,
				"{\"title\": \"Opening\", \"due\": \"2019-12-31\", \"owner\": \"bob-brown\", \"reason\": \"late\"}");

		assertThat(done.status()).isEqualTo(200);
		assertThat(moved.status()).isEqualTo(403);
	}

	@Test
	void a_change_on_an_old_version_is_stale() {
		assertThat(approver.with("If-Match", "\"2\"").send("PUT", OPEN, "{\"title\": \"Opening\", \"due\": \"2019-10-31\"}").status())
				.isEqualTo(412);
		assertThat(approver.send("PUT", OPEN, "{\"title\": \"Opening\", \"due\": \"2019-10-31\"}").status()).isEqualTo(428);
	}

	@Test
	void an_unknown_step_is_not_found() {
		assertThat(api.get("/plans/sample/actions/1.1/milestones/nosuch").status()).isEqualTo(404);
	}
}
