package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.Write;
import org.planwright.core.rest.Api.Answer;

class ChangesTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	private static JsonNode find(Answer changes, String list, String what) {
		for (JsonNode change : changes.at("/" + list)) {
			if (change.at("/what").asText().equals(what)) {
				return change;
			}
		}
		throw new AssertionError("no " + what + " in " + changes.at("/" + list));
	}

	@Test
	void a_status_that_time_has_turned_is_a_change() {
		Answer changes = api.get("/plans/sample/changes?from=2019-09-10&to=2019-11-05");

		assertThat(changes.at("/statuses")).hasSize(1);
		assertThat(changes.at("/statuses/0/action").asText()).isEqualTo("1.1");
		assertThat(changes.at("/statuses/0/from").asText()).isEqualTo("GREEN");
		assertThat(changes.at("/statuses/0/to").asText()).isEqualTo("RED");
		assertThat(changes.at("/figures")).isEmpty();
	}

	@Test
	void figures_dates_and_owners_are_laid_side_by_side() {
		api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/measures/places/observations",
				"{\"on\": \"2019-09-30\", \"value\": 4, \"knownFrom\": \"2019-10-02\"}");
		Api.Caller approver = api.as(Role.APPROVER);
		approver.with("If-Match", api.get("/plans/sample/actions/1.1/milestones/open").header("ETag")).send("PUT",
				"/plans/sample/actions/1.1/milestones/open",
				"{\"title\": \"Opening\", \"due\": \"2019-12-31\", \"owner\": \"ann-able\", \"on\": \"2019-10-01\", \"reason\": \"late\"}");
		Answer action = api.get("/plans/sample/actions/1.1");
		ObjectNode definition = (ObjectNode) action.at("/definition");
		definition.putArray("leads").add("ann-able");
		definition.putArray("measures");
		definition.put("on", "2019-10-03");
		approver.with("If-Match", action.header("ETag")).send("PUT", "/plans/sample/actions/1.1", definition.toString());

		Answer changes = api.get("/plans/sample/changes?from=2019-09-10&to=2019-10-05");

		assertThat(find(changes, "figures", "2019-09-30").at("/to").asInt()).isEqualTo(4);
		assertThat(find(changes, "dates", "milestone open due").toString()).contains("\"from\":\"2019-10-31\"", "\"to\":\"2019-12-31\"");
		assertThat(find(changes, "owners", "leads").at("/from/0/name").asText()).isEqualTo("Bob Brown");
		assertThat(find(changes, "owners", "leads").at("/to/0/name").asText()).isEqualTo("Ann Able");
		assertThat(find(changes, "removals", "measure places as places").at("/from").asText()).isEqualTo("Places open");
	}

	@Test
	void what_came_to_light_about_earlier_days_is_found_by_what_was_known_then() {
		api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/measures/places/observations",
				"{\"on\": \"2019-06-30\", \"value\": 2, \"knownFrom\": \"2019-10-02\"}");

		Answer plain = api.get("/plans/sample/changes?from=2019-09-10&to=2019-10-05");
		Answer sinceTheMeeting = api.get("/plans/sample/changes?from=2019-09-10&fromKnownAt=2019-09-10&to=2019-10-05");

		assertThat(plain.at("/figures")).isEmpty();
		assertThat(find(sinceTheMeeting, "figures", "2019-06-30").toString()).contains("\"from\":3", "\"to\":2");
		assertThat(plain.at("/told").asInt()).isEqualTo(1);
		assertThat(plain.at("/events/0/type").asText()).isEqualTo("observed");
	}

	@Test
	void the_days_must_be_there_and_in_order() {
		assertThat(api.get("/plans/sample/changes").body().toString()).contains("\"from\"").contains("is missing");
		Answer reversed = api.get("/plans/sample/changes?from=2019-10-10&to=2019-09-10&limit=0");
		assertThat(reversed.status()).isEqualTo(400);
		assertThat(reversed.body().toString()).contains("after 10 September 2019").contains("\"limit\"");
	}

	@Test
	void since_a_meeting_means_its_day_and_what_was_known_then() {
		LocalDate held = LocalDate.of(2019, 9, 10);
		api.plans.write("sample", Write.add(new Actor("tess-ter", Role.CONTRIBUTOR),
				new Event.MeetingSet(new Meeting("september", held, "Board", "ann-able", List.of()), held)));
		api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/measures/places/observations",
				"{\"on\": \"2019-06-30\", \"value\": 2, \"knownFrom\": \"2019-10-02\"}");

		for (String meeting : List.of("september", "last")) {
			Answer changes = api.get("/plans/sample/changes?meeting=" + meeting + "&to=2019-11-05");
			assertThat(changes.at("/from").toString()).contains("\"asOf\":\"2019-09-10\"", "\"knownAt\":\"2019-09-10\"");
			assertThat(find(changes, "figures", "2019-06-30").at("/to").asInt()).isEqualTo(2);
		}
		assertThat(api.get("/plans/sample/changes?meeting=last&to=2019-09-10").body().toString()).contains("no meeting was held before 10 September 2019");
		assertThat(api.get("/plans/sample/changes?meeting=september&to=2019-09-01").status()).isEqualTo(400);
		assertThat(api.get("/plans/sample/changes?meeting=may").status()).isEqualTo(404);
	}

	@Test
	void a_new_milestone_is_an_addition() {
		api.as(Role.APPROVER).send("PUT", "/plans/sample/actions/1.1/milestones/close",
				"{\"title\": \"Closing\", \"due\": \"2026-12-31\", \"on\": \"2026-05-01\"}");

		Answer changes = api.get("/plans/sample/changes?from=2026-04-01&fromKnownAt=2026-04-01");

		assertThat(find(changes, "additions", "milestone close").at("/to").asText()).isEqualTo("Closing");
		assertThat(changes.at("/removals")).isEmpty();
	}
}
