package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.Api.Answer;

/** The two dates of a question, wherever it is asked. */
class DatesTest {

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	private static List<Long> versions(Answer journal) {
		List<Long> versions = new ArrayList<>();
		journal.at("/entries").forEach(entry -> versions.add(entry.get("version").asLong()));
		return versions;
	}

	/** Tells a figure about 10 October 2019 that is known from 20 October, and answers with its version. */
	private long tellLater() {
		Answer told = api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/actions/1.1/progress",
				"{\"on\": \"2019-10-10\", \"text\": \"Later\", \"knownFrom\": \"2019-10-20\"}");
		assertThat(told.status()).isEqualTo(201);
		return told.at("/version").asLong();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/programmes", "/openapi.json", "/plans", "/plans/sample", "/plans/sample/board",
			"/plans/sample/changes?from=2019-09-05", "/plans/sample/actions/1.1", "/plans/sample/actions/1.1/milestones/open",
			"/plans/sample/measures", "/plans/sample/measures/places", "/plans/sample/journal", "/plans/sample/journal/1",
			"/plans/sample/journal/verification"})
	void are_taken_everywhere_and_refused_where_they_do_not_exist(String address) {
		String more = address.contains("?") ? "&" : "?";

		assertThat(api.get(address + more + "asOf=2019-10-31&knownAt=2019-10-31").status()).isEqualTo(200);
		Answer wrong = api.get(address + more + "asOf=2019-09-31&knownAt=31/09/2019");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.at("/errors")).extracting(error -> error.get("field").asText()).containsExactlyInAnyOrder("asOf", "knownAt");
	}

	@Test
	void a_list_of_plans_holds_those_that_were_known() {
		assertThat(api.get("/plans?knownAt=2019-09-04").at("/plans")).isEmpty();
		assertThat(api.get("/?knownAt=2019-09-04").at("/plans")).isEmpty();
		assertThat(api.get("/plans?knownAt=2019-09-05").at("/plans")).hasSize(1);
		assertThat(api.get("/?knownAt=2019-09-05").at("/plans")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/plans"})
	void a_list_of_plans_says_how_they_stood(String address) {
		Answer before = api.get(address + "?asOf=2019-09-10&knownAt=2019-09-10");
		Answer after = api.get(address + "?asOf=2019-11-01");

		assertThat(before.at("/asOf").asText()).isEqualTo("2019-09-10");
		assertThat(before.at("/knownAt").asText()).isEqualTo("2019-09-10");
		assertThat(before.at("/plans/0/counts").toString()).isEqualTo("{\"RED\":0,\"AMBER\":1,\"GREY\":1,\"GREEN\":1,\"BLUE\":0}");
		assertThat(before.at("/plans/0/assessablePercent").asInt()).isEqualTo(67);
		assertThat(after.at("/plans/0/counts/RED").asInt()).isEqualTo(1);
		assertThat(after.at("/knownAt").isMissingNode()).isTrue();
		assertThat(api.get(address).at("/asOf").asText()).isEqualTo(Api.TODAY.toString());
	}

	@Test
	void which_programmes_are_installed_has_no_past_but_which_plans_name_them_has() {
		JsonNode programmes = api.get("/programmes?knownAt=2019-09-04").at("/programmes");

		assertThat(programmes).extracting(programme -> programme.get("id").asText()).containsExactly("homes");
		assertThat(programmes.at("/0/state").asText()).isEqualTo("installed");
		assertThat(programmes.at("/0/plans")).isEmpty();
		assertThat(api.get("/programmes?knownAt=2019-09-05").at("/programmes/1/plans/0").asText()).isEqualTo("sample");
	}

	@Test
	void the_description_of_the_addresses_is_the_same_on_every_day() {
		assertThat(api.get("/openapi.json?asOf=1999-01-01&knownAt=1999-01-01").body()).isEqualTo(api.get("/openapi.json").body());
	}

	@Test
	void the_trail_hides_what_was_not_known_yet_or_is_about_a_later_day_and_counts_it() {
		long later = tellLater();
		Answer all = api.get("/plans/sample/journal?limit=1000");
		Answer unknown = api.get("/plans/sample/journal?limit=1000&knownAt=2019-10-19");
		Answer before = api.get("/plans/sample/journal?limit=1000&asOf=2019-10-09");

		assertThat(versions(all)).contains(later).hasSize((int) later);
		assertThat(all.at("/leftOut").asLong()).isZero();
		assertThat(versions(unknown)).doesNotContain(later);
		assertThat(unknown.at("/leftOut").asLong()).isEqualTo(1);
		assertThat(unknown.at("/knownAt").asText()).isEqualTo("2019-10-19");
		assertThat(versions(before)).doesNotContain(later);
		assertThat(before.at("/leftOut").asLong()).isEqualTo(later - versions(before).size());
		assertThat(versions(api.get("/plans/sample/journal?limit=1000&asOf=2019-10-10&knownAt=2019-10-20"))).contains(later);
		assertThat(api.get("/plans/sample/journal?knownAt=2019-09-04").status()).isEqualTo(404);
	}

	@Test
	void pages_of_the_trail_keep_versions_and_dates_and_together_hold_and_hide_everything() {
		long later = tellLater();
		long last = api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/actions/1.1/progress",
				"{\"on\": \"2019-09-11\", \"text\": \"Earlier\", \"knownFrom\": \"2019-09-12\"}").at("/version").asLong();
		List<Long> seen = new ArrayList<>();
		long leftOut = 0;
		for (String address = "/plans/sample/journal?limit=2&asOf=2019-09-30&knownAt=2019-09-30"; address != null;) {
			Answer page = api.get(address);
			seen.addAll(versions(page));
			leftOut += page.at("/leftOut").asLong();
			address = page.at("/next").isMissingNode() ? null : page.at("/next").asText().substring(4);
		}

		assertThat(seen).isSorted().doesNotHaveDuplicates().contains(1L, last).doesNotContain(later);
		assertThat(leftOut).isEqualTo(last - seen.size()).isPositive();
		assertThat(api.get("/plans/sample/journal?after=999&knownAt=2019-09-30").at("/leftOut").asLong()).isZero();
	}

	@Test
	void an_entry_is_not_found_where_the_dates_hide_it() {
		long later = tellLater();

		assertThat(api.get("/plans/sample/journal/" + later + "?asOf=2019-10-10&knownAt=2019-10-20").status()).isEqualTo(200);
		assertThat(api.get("/plans/sample/journal/" + later + "?knownAt=2019-10-19").status()).isEqualTo(404);
		assertThat(api.get("/plans/sample/journal/" + later + "?asOf=2019-10-09").status()).isEqualTo(404);
	}

	@Test
	void verification_reads_the_whole_journal_whatever_the_dates_and_says_so() {
		Answer plain = api.get("/plans/sample/journal/verification");
		Answer dated = api.get("/plans/sample/journal/verification?asOf=1999-01-01&knownAt=1999-01-01");

		assertThat(dated.at("/entries")).isEqualTo(plain.at("/entries"));
		assertThat(dated.at("/note").asText()).contains("change nothing").contains("the whole journal was read");
		assertThat(plain.at("/note").isMissingNode()).isTrue();
	}

	@Test
	void of_changes_the_day_is_the_second_one() {
		assertThat(api.get("/plans/sample/changes?from=2019-09-10&asOf=2019-11-01").body())
				.isEqualTo(api.get("/plans/sample/changes?from=2019-09-10&to=2019-11-01").body());
		Answer both = api.get("/plans/sample/changes?from=2019-09-10&to=2019-11-01&asOf=2019-11-02");
		assertThat(both.status()).isEqualTo(400);
		assertThat(both.at("/errors/0/field").asText()).isEqualTo("asOf");
	}
}
