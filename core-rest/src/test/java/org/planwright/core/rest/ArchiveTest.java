package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;

@DisplayName("Plans as one archive over HTTP")
class ArchiveTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	private Api.Answer restore(Role role, String query, String type, String body) {
		return api.as(role).typed(type).send("POST", "/archive" + query, body);
	}

	@Test
	void an_administrator_is_handed_the_plans_that_were_asked_for_as_a_file() {
		Response answer = api.as(Role.ADMINISTRATOR).accepting("application/zip").ask("/archive?plan=sample&plan=libraries");

		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/zip");
		assertThat(answer.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"plans.zip\"");
		assertThat(answer.getHeaderString("Cache-Control")).contains("no-store");
		assertThat(answer.getHeaderString("Planwright-Left-Out")).as("the pack that is lost").isEqualTo("0a1b");
		assertThat(answer.readEntity(String.class)).isEqualTo("archive of [sample, libraries]");
	}

	@Test
	void nobody_else_is_since_nothing_in_it_is_held_back() {
		assertThat(api.as(Role.APPROVER).accepting("application/zip").ask("/archive").getStatus()).isEqualTo(403);
		assertThat(api.anyone().accepting("application/zip").ask("/archive").getStatus()).isEqualTo(401);
		assertThat(restore(Role.APPROVER, "", "application/zip", "archive").status()).isEqualTo(403);
	}

	@Test
	void a_plan_that_is_not_there_is_named() {
		assertThat(api.as(Role.ADMINISTRATOR).accepting("application/zip").ask("/archive?plan=nowhere").getStatus()).isEqualTo(404);
	}

	@Test
	void an_archive_is_taken_over_as_a_body_or_in_a_form_and_may_be_checked_only() {
		String form = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plans.zip\"\r\n\r\nwhole\r\n--xyz--\r\n";

		Api.Answer checked = restore(Role.ADMINISTRATOR, "?dryRun=true", "application/zip", "whole");
		assertThat(checked.status()).as(checked.body().toString()).isEqualTo(200);
		assertThat(checked.at("/applied").asBoolean()).isFalse();
		assertThat(checked.at("/added/sample").asInt()).isEqualTo(3);
		Api.Answer taken = restore(Role.ADMINISTRATOR, "", "multipart/form-data; boundary=xyz", form);
		assertThat(taken.at("/applied").asBoolean()).isTrue();
		assertThat(taken.at("/otherwise/ann").asText()).isEqualTo("Ann Abbot");
	}

	@Test
	void a_damaged_archive_is_refused() {
		assertThat(restore(Role.ADMINISTRATOR, "", "application/zip", "torn").status()).isEqualTo(422);
		assertThat(restore(Role.ADMINISTRATOR, "?dryRun=perhaps", "application/zip", "whole").status()).isEqualTo(400);
		assertThat(restore(Role.ADMINISTRATOR, "", "text/csv", "whole").status()).isEqualTo(415);
	}
}
