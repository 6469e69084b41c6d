package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** Asking, over HTTP, as anyone on the machine may. */
@ExtendWith(Shared.class)
class ReadingIT {

	private static final String PLAN = "/api/plans/nottinghamshire-2019";

	private final Installation installation;
	private final Client anyone;

	ReadingIT(Installation installation) {
		this.installation = installation;
		this.anyone = installation.anonymous();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/programmes", "/api/plans", PLAN, PLAN + "/board", PLAN + "/actions/2.1", PLAN + "/measures",
			PLAN + "/measures/turnover", PLAN + "/journal", PLAN + "/changes?from=2019-09-10&to=2020-03-01", "/api/openapi.json",
			"/api/fostering/plans/nottinghamshire-2019", "/api/residential/plans/nottinghamshire-2019",
			"/api/workforce/plans/nottinghamshire-2019", "/api/digital/plans/nottinghamshire-2019",
			"/api/corporate/plans/nottinghamshire-2019", "/health" })
	void every_address_answers_json(String address) {
		Answer answer = anyone.get(address);

		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.json()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { PLAN + "/board?asOf=2019-09-10", PLAN + "/actions/1.5?asOf=2019-09-10", PLAN + "/measures/turnover",
			"/api/fostering/plans/nottinghamshire-2019/coherence?asOf=2019-09-10", "/plans/nottinghamshire-2019?asOf=2019-09-10" })
	void what_is_unchanged_is_not_sent_again(String address) {
		Answer first = anyone.get(address);
		String tag = first.header("ETag");

		assertThat(tag).startsWith("\"").endsWith("\"");
		Answer again = anyone.get(address, "If-None-Match", tag);
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(anyone.get(address).header("ETag")).isEqualTo(tag);
	}

	@Test
	void a_board_is_computed_once_for_the_same_coordinates_however_many_ask() {
		String address = PLAN + "/board?asOf=2019-08-17";
		long before = computed();
		List<Answer> answers = IntStream.range(0, 60).parallel()
				.mapToObj(i -> anyone.get(i % 2 == 0 ? address : address + "&knownAt=2019-12-01")).toList();

		assertThat(answers).extracting(Answer::status).containsOnly(200);
		assertThat(computed() - before).isLessThanOrEqualTo(2);
	}

	/** How many kept answers had to be computed since the start. */
	private long computed() {
		return anyone.get("/metrics").body().lines().filter(line -> line.startsWith("planwright_kept_computed"))
				.mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
	}

	@Test
	void before_anything_was_known_there_is_no_plan() {
		Answer answer = anyone.get(PLAN + "/board?knownAt=2019-09-04");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().get("detail").asText()).contains("5 September 2019");
	}

	/** The addresses that are read, as the installation itself describes them. */
	private List<String> reads() {
		Map<String, String> examples = Map.of("{plan}", "nottinghamshire-2019", "{ref}", "2.4", "{version}", "1", "milestones/{id}",
				"milestones/live", "measures/{id}", "measures/turnover", "panels/{programme}", "panels/fostering", "{meeting}", "next",
				"{decision}", "d1", "{form}", "pdf");
		List<String> reads = new ArrayList<>();
		anyone.get("/api/openapi.json").json().get("paths").fields().forEachRemaining(path -> {
			String address = path.getKey();
			for (Map.Entry<String, String> example : examples.entrySet()) {
				address = address.replace(example.getKey(), example.getValue());
			}
			if (path.getValue().has("get") && address.startsWith("/api")) {
				reads.add(address);
			}
		});
		return reads;
	}

	@Test
	void every_read_refuses_days_that_do_not_exist() {
		List<String> reads = new ArrayList<>(reads());
		for (String programme : List.of("fostering", "residential", "workforce", "digital", "corporate")) {
			reads.add("/api/" + programme + "/plans/nottinghamshire-2019");
		}
		reads.addAll(List.of("/api/fostering/plans/nottinghamshire-2019/coherence", "/api/residential/plans/nottinghamshire-2019/homes",
				"/api/workforce/plans/nottinghamshire-2019/panels", "/api/digital/plans/nottinghamshire-2019/returns",
				"/api/corporate/plans/nottinghamshire-2019/calendar"));

		assertThat(reads).hasSizeGreaterThan(18).noneMatch(address -> address.contains("{"));
		for (String address : reads) {
			Answer answer = anyone.get(address + (address.endsWith("/changes") ? "?from=2019-09-10&" : "?") + "asOf=2019-09-31&knownAt=31/09/2019");
			assertThat(answer.status()).as(address).isEqualTo(400);
			assertThat(answer.json().get("errors").findValuesAsText("field")).as(address).contains("asOf", "knownAt");
		}
	}

	@Test
	void a_list_of_plans_holds_what_was_known_and_how_it_stood() {
		JsonNode then = anyone.get("/api/plans?asOf=2019-09-10&knownAt=2019-09-10").json().get("plans");
		JsonNode before = anyone.get("/api?knownAt=2019-09-04").json();

		assertThat(then.findValuesAsText("id")).contains("nottinghamshire-2019");
		assertThat(then.get(0).get("counts").toString()).isEqualTo("{\"RED\":1,\"AMBER\":4,\"GREY\":14,\"GREEN\":3,\"BLUE\":0}");
		assertThat(before.get("plans").findValuesAsText("id")).doesNotContain("nottinghamshire-2019");
		assertThat(before.get("programmes").findValuesAsText("state")).contains("installed");
	}

	@Test
	void the_trail_shows_what_was_known_and_counts_what_it_leaves_out() {
		JsonNode all = anyone.get(PLAN + "/journal?limit=1000").json();
		JsonNode later = anyone.get(PLAN + "/journal?limit=1000&asOf=2019-01-01").json();

		assertThat(all.get("leftOut").asLong()).isZero();
		assertThat(later.get("leftOut").asLong()).isEqualTo(all.get("entries").size() - later.get("entries").size()).isPositive();
		assertThat(anyone.get(PLAN + "/journal/verification?asOf=2019-01-01").json().get("note").asText()).contains("the whole journal was read");
	}

	@Test
	void an_action_tells_all_about_itself() {
		JsonNode action = anyone.get(PLAN + "/actions/2.2?asOf=2019-09-10").json();

		assertThat(action.toString()).contains("Devon Allen", "Neil Gamble", "2020-05-31", "2020-09-30", "2019-07-17");
	}

	@Test
	void the_root_leads_to_a_page() {
		Answer answer = anyone.get("/", "Accept", "text/html");

		assertThat(answer.status()).as(answer.toString()).isLessThan(400);
	}

	@Test
	void the_first_page_shows_the_board_without_javascript() {
		Document page = Jsoup.parse(anyone.get("/plans/nottinghamshire-2019?asOf=2019-09-10").body());

		assertThat(page.select("script:not([src])")).isEmpty();
		assertThat(page.select("table tbody tr")).hasSizeGreaterThanOrEqualTo(22);
		assertThat(page.text()).contains("cannot be assessed", "14", "36", "1.5", "41 days");
		assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
		page.select("link[rel=stylesheet]").forEach(link -> assertThat(anyone.get(link.attr("href")).status()).isEqualTo(200));
	}

	@ParameterizedTest
	@CsvSource({ "/plans/nottinghamshire-2019?asOf=2019-09-31,400,30 days", "/plans/nowhere,404,nowhere", "/nowhere,404,Page not found",
			"/plans/nottinghamshire-2019;x,400,This cannot be read", "/plans/nottinghamshire-2019?%41=1,400,query parameter that starts",
			"/plans/nottinghamshire-2019/programmes/nosuch,404,Programme nosuch is not installed" })
	void a_page_words_its_errors_for_people(String address, int status, String words) {
		Answer answer = anyone.get(address, "Accept", "text/html");

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(Jsoup.parse(answer.body()).text()).contains(words);
		assertThat(Jsoup.parse(answer.body()).select("header .pw-home, link[rel=stylesheet]")).as("in the frame of the site").hasSize(2);
	}

	@Test
	void fostering_says_that_its_targets_do_not_add_up_once_it_has_the_flows() {
		Client editor = installation.admin();
		String plan = "trial-flows";
		assertThat(editor.post("/api/plans", TrialPlan.json(plan)).status()).isEqualTo(201);
		String base = "/api/fostering/plans/" + plan;
		Answer stock18 = editor.put(base + "/stocks/2018-03-31",
				"{\"households\": 340, \"approved\": 945, \"filled\": 375, \"vacant\": 500, \"notAvailable\": 70}");
		assertThat(stock18.status()).as(stock18.toString()).isEqualTo(201);
		assertThat(editor.put(base + "/stocks/2019-03-31",
				"{\"households\": 310, \"approved\": 865, \"filled\": 310, \"vacant\": 485, \"notAvailable\": 70}").status()).isEqualTo(201);
		Answer flows = editor.put(base + "/flows/2018-19",
				"{\"enquiries\": 130, \"approved\": 25, \"familyAndFriends\": 10, \"deregistered\": 40}");
		assertThat(flows.status()).as(flows.toString()).isEqualTo(201);

		String coherence = anyone.get(base + "/coherence?asOf=2019-09-10").body();
		assertThat(coherence).contains("57").contains("11.5");
	}
}
