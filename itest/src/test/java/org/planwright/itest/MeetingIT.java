package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** A meeting from its calling to its frozen pack. */
@ExtendWith(Shared.class)
class MeetingIT {

	private static final String MEETING = "/api/plans/trial-meeting/meetings/next";
	private static final String PAGE = "/plans/trial-meeting/meetings/next";
	private static final List<String> FORMS = List.of("html", "pdf", "docx", "odt");

	private final Installation installation;

	MeetingIT(Installation installation) {
		this.installation = installation;
	}

	@Test
	void a_pack_is_drafted_commented_on_approved_and_the_same_bytes_from_then_on() {
		assertThat(installation.admin().post("/api/plans", TrialPlan.json("trial-meeting")).status()).isEqualTo(201);
		Client contributor = installation.account("mina", "contributor");
		Client officer = installation.account("ann", "approver");
		assertThat(contributor.put(MEETING, "{\"date\": \"" + LocalDate.now().plusDays(7) + "\", \"title\": \"Improvement board\", \"accountable\": \"ann\"}").status())
				.isEqualTo(201);

		Answer draft = installation.anonymous().get(MEETING + "/pack/html");
		assertThat(draft.body()).contains("Draft, to be approved by Ann Example.", "1.1 More places");
		assertThat(draft.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(contributor.post(MEETING + "/comments", "{\"chapter\": \"highlights\", \"text\": \"Say what the campaign brought.\"}").status()).isEqualTo(201);

		Answer decided = form(contributor, PAGE + "/decide", "text=Hire+two+officers&owner=ann&once=1");
		assertThat(decided.status()).as(decided.toString()).isEqualTo(303);
		assertThat(installation.anonymous().get(decided.header("Location")).body()).contains("Hire two officers", "Say what the campaign brought.");
		assertThat(form(installation.anonymous(), PAGE + "/decide", "text=Anything&owner=ann&once=2").status()).isEqualTo(401);

		JsonNode seen = installation.anonymous().get(MEETING + "/pack").json();
		assertThat(seen.at("/chapters/0").toString()).contains("Say what the campaign brought.");
		String approval = "{\"version\": " + seen.at("/made/version") + "}";
		assertThat(contributor.post(MEETING + "/pack/approval", approval).status()).isEqualTo(403);
		assertThat(installation.admin().post(MEETING + "/pack/approval", approval).status()).as("not the accountable officer").isEqualTo(422);
		Answer approved = officer.post(MEETING + "/pack/approval", approval);
		assertThat(approved.status()).as(approved.toString()).isEqualTo(201);

		Map<String, String> frozen = documents();
		assertThat(frozen.get("html")).contains("Approved by Ann Example on", seen.at("/made/hash").asText(), "Say what the campaign brought.");
		assertThat(frozen.get("pdf")).startsWith("%PDF-");
		assertThat(installation.anonymous().get(MEETING).json().at("/approval/digests/html").asText()).isEqualTo(digest(frozen.get("html")));
		assertThat(contributor.post("/api/plans/trial-meeting/actions/1.1/progress", "{\"on\": \"" + LocalDate.now() + "\", \"text\": \"Too late for the pack.\"}").status())
				.isEqualTo(201);
		assertThat(documents()).isEqualTo(frozen);
		assertThat(installation.anonymous().get(PAGE + "/pack").header("Location")).isEqualTo(MEETING + "/pack/html");
	}

	/** What a browser sends, of somebody who signs in by HTTP Basic. */
	private static Answer form(Client who, String address, String fields) {
		return who.post(address, fields, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
	}

	private Map<String, String> documents() {
		return FORMS.stream().collect(Collectors.toMap(form -> form, form -> {
			Answer document = installation.anonymous().get(MEETING + "/pack/" + form);
			assertThat(document.status()).as(document.toString()).isEqualTo(200);
			return document.body();
		}));
	}

	private static String digest(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
