package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

class PackTest {

	private static final String PACK = "/plans/sample/meetings/june/pack";

	private final Api api = Api.withSample();
	private final Api.Caller officer = api.as(Role.APPROVER);

	@BeforeEach
	void meeting() {
		officer.send("PUT", "/plans/sample/meetings/june", "{\"date\": \"2026-06-09\", \"title\": \"Improvement board\", \"accountable\": \"tess-ter\"}");
	}

	@AfterEach
	void close() {
		api.close();
	}

	private Answer approve(Api.Caller who, long version) {
		return who.send("POST", PACK + "/approval", "{\"version\": " + version + "}");
	}

	@Test
	void a_draft_has_its_chapters_as_panels_and_an_address_for_each_form() {
		Answer draft = api.get(PACK);

		assertThat(draft.at("/chapters").findValuesAsText("chapter")).containsExactly("highlights", "exceptions", "changes", "carried-forward");
		assertThat(draft.at("/chapters/0/panels/1").toString()).contains("1.1");
		assertThat(draft.at("/documents").findValuesAsText("address")).contains("/api" + PACK + "/pdf", "/api" + PACK + "/odt");
		assertThat(draft.at("/documents/0").has("digest")).isFalse();
	}

	@Test
	void approved_as_it_was_looked_at_it_is_frozen_with_the_digest_of_each_form() {
		long seen = api.get(PACK).at("/made/version").asLong();
		assertThat(approve(api.as(Role.CONTRIBUTOR), seen).status()).isEqualTo(403);
		assertThat(approve(officer, seen - 1).status()).isEqualTo(412);

		assertThat(approve(officer, seen).status()).isEqualTo(201);
		assertThat(approve(officer, seen).status()).as("sent again").isEqualTo(200);

		Answer frozen = api.get(PACK);
		assertThat(frozen.at("/approval/by/id").asText()).isEqualTo("tess-ter");
		assertThat(frozen.at("/chapters")).isEmpty();
		assertThat(frozen.at("/documents").findValuesAsText("digest")).hasSize(4).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
		assertThat(api.get("/plans/sample/meetings").at("/meetings/0/approved").asBoolean()).isTrue();
		assertThat(officer.send("POST", "/plans/sample/meetings/june/comments", "{\"chapter\": \"changes\", \"text\": \"Late.\"}").status()).isEqualTo(409);
	}

	@Test
	void what_is_not_there_is_unknown() {
		assertThat(api.get(PACK + "/doc").status()).isEqualTo(404);
		assertThat(api.get("/plans/sample/meetings/may/pack").status()).isEqualTo(404);
		assertThat(api.get(PACK + "?asOf=2019-02-30").status()).isEqualTo(400);
	}
}
