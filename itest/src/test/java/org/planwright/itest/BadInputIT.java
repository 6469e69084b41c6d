package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.http.testing.Wire;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** What is wrong is refused with a problem document that names every fault, and changes nothing. */
@ExtendWith(Shared.class)
class BadInputIT {

	private static final AtomicInteger COUNT = new AtomicInteger();
	private static final String SHIPPED = "/api/plans/nottinghamshire-2019";

	private final Client editor;
	private final int port;
	private final String id = "trial-bad-" + COUNT.incrementAndGet();
	private final String plan = "/api/plans/" + id;

	BadInputIT(Installation installation) {
		this.editor = installation.admin();
		this.port = installation.port();
	}

	@BeforeEach
	void create() {
		Answer created = editor.post("/api/plans", TrialPlan.json(id));
		assertThat(created.status()).as(created.toString()).isEqualTo(201);
	}

	private static List<String> faults(Answer answer) {
		return StreamSupport.stream(answer.json().path("errors").spliterator(), false).map(fault -> fault.get("field").asText()).toList();
	}

	/** A problem document, without a trace of what is inside. */
	private static Answer problem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		JsonNode problem = answer.json();
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("title").asText()).isNotBlank();
		assertThat(problem.get("detail").asText()).isNotBlank();
		assertThat(answer.body()).doesNotContain("\tat ", "Exception", "org.planwright", "com.fasterxml", "org.apache");
		return answer;
	}

	private long version() {
		return editor.get(plan).json().get("version").asLong();
	}

	@ParameterizedTest
	@CsvSource({ "/api/plans/nowhere", "/api/plans/nowhere/board", SHIPPED + "/actions/9.9", SHIPPED + "/measures/nothing",
			SHIPPED + "/actions/1.1/nonsense", "/api/nonsense", "/api/nonsense/deeper", "/nonsense", "/api/fostering/nonsense",
			"/api/fostering/plans/nowhere/coherence", SHIPPED + "/board/more" })
	void an_unknown_address_plan_action_or_measure_is_not_found(String address) {
		problem(editor.get(address, "Accept", "application/json"), 404);
	}

	@Test
	void a_form_in_parts_that_cannot_be_taken_apart_is_refused_on_a_page_too() {
		Answer answer = editor.send("POST", "/plans/" + id + "/hand-in", Optional.of("--x"), "Content-Type", "multipart/form-data", "Accept", "text/html");
		assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
		assertThat(answer.body()).contains("This cannot be read").doesNotContain("Exception", "org.planwright", "org.apache");
	}

	@ParameterizedTest
	@CsvSource({ "asOf=2019-09-31,30 days", "asOf=31/09/2019,year-month-day", "asOf=yesterday,year-month-day", "asOf=2019-13-01,no month 13",
			"asOf=,year-month-day", "knownAt=12,year-month-day", "asOf=99999-01-01,year-month-day" })
	void a_date_that_does_not_exist_is_named(String query, String reason) {
		Answer answer = problem(editor.get(SHIPPED + "/board?" + query), 400);

		assertThat(faults(answer)).containsExactly(query.substring(0, query.indexOf('=')));
		assertThat(answer.body()).contains(reason);
	}

	@Test
	void two_wrong_dates_are_both_named() {
		assertThat(faults(problem(editor.get(SHIPPED + "/board?asOf=2019-02-30&knownAt=x"), 400))).containsExactly("asOf", "knownAt");
	}

	@Test
	void every_fault_of_a_body_is_named_at_once() {
		Answer answer = problem(editor.post(plan + "/measures/places/observations",
				"{\"on\": \"2019-09-31\", \"value\": \"many\", \"sauce\": \"x\", \"sample\": 1.5}"), 422);

		assertThat(faults(answer)).contains("on", "value", "sauce", "sample");
		assertThat(faults(problem(editor.post(plan + "/measures/places/observations", "{\"on\": 20190930, \"value\": 1}"), 422)))
				.containsExactly("on");
		assertThat(faults(problem(editor.post(plan + "/actions/1.1/progress", "{\"on\": \"31/09/2019\", \"text\": \"x\"}"), 422)))
				.containsExactly("on");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|empty", "{|line 1", "{\"on\": \"2019-|line 1", "[1|line 1", "nonsense|line 1",
			"{\"on\": \"2019-09-30\"} more|line 1", "{\"on\": 1, \"on\": 2}|twice" })
	void half_a_document_is_unreadable_and_says_where(String body, String reason) {
		assertThat(problem(editor.post(plan + "/actions/1.1/progress", body), 400).body()).contains(reason);
	}

	@ParameterizedTest
	@CsvSource({"POST, /api/plans/ID/actions/1.1/progress", "POST, /api/plans", "PUT, /api/fostering/plans/ID/returns/2019-09"})
	void a_document_of_50_megabytes_is_too_large_however_it_comes(String method, String address) throws IOException {
		String line = method + " " + address.replace("ID", id);
		byte[] body = ("{\"on\": \"2019-09-30\", \"text\": \"" + "x".repeat(50_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
		String account = Wire.basic(Installation.ADMIN, Installation.ADMIN_PASSWORD);
		long version = version();

		tooLarge(Wire.ask(port, line, body, account, "Content-Type: application/json"));
		tooLarge(Wire.ask(port, line, body, account, "Content-Type: application/json", "Transfer-Encoding: chunked"));
		assertThat(version()).isEqualTo(version);
	}

	private static void tooLarge(Wire.Reply reply) {
		assertThat(reply.status()).as(reply.body()).isEqualTo(413);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.body()).contains("\"status\":413", "the body is larger than 1048576 bytes");
	}

	@Test
	void deep_nesting_is_refused() {
		problem(editor.post(plan + "/actions/1.1/progress", "[".repeat(5_000) + "]".repeat(5_000)), 400);
		problem(editor.post(plan + "/actions/1.1/progress", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)), 400);
	}

	@Test
	void a_wrong_content_type_and_a_wrong_method_are_refused() {
		problem(editor.post(plan + "/actions/1.1/progress", "on=2019-09-30", "Content-Type", "application/x-www-form-urlencoded"), 415);
		problem(editor.post(plan + "/actions/1.1/progress", "<a/>", "Content-Type", "application/xml"), 415);
		problem(editor.send("DELETE", plan + "/board", Optional.empty()), 405);
	}

	@Test
	void the_same_write_twice_is_recorded_once() {
		String body = TrialPlan.observation("2020-03-31", 870);
		assertThat(editor.post(plan + "/measures/places/observations", body).status()).isEqualTo(201);
		long version = version();
		problem(editor.post(plan + "/measures/places/observations", body), 409);

		String other = TrialPlan.observation("2020-06-30", 880);
		Answer first = editor.post(plan + "/measures/places/observations", other, "Idempotency-Key", "june");
		Answer again = editor.post(plan + "/measures/places/observations", other, "Idempotency-Key", "june");
		assertThat(first.status()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(200);
		assertThat(version()).isEqualTo(version + 1);
	}

	@Test
	void under_one_key_another_day_of_knowing_is_another_write() {
		String body = "{\"text\": \"Told without a day\"}";
		String progress = plan + "/actions/1.1/progress";
		String week = plan.replace("/api/", "/api/fostering/") + "/stocks/2019-06-30";
		String stock = "{\"households\": 300, \"approved\": 800, \"filled\": 300, \"vacant\": 430, \"notAvailable\": 70}";

		assertThat(editor.post(progress, body, "Idempotency-Key", "told").status()).isEqualTo(201);
		assertThat(editor.post(progress, body, "Idempotency-Key", "told").status()).isEqualTo(200);
		problem(editor.post(progress + "?knownFrom=2019-09-30", body, "Idempotency-Key", "told"), 409);
		assertThat(editor.put(week, stock, "Idempotency-Key", "stock").status()).isEqualTo(201);
		long version = version();
		assertThat(editor.put(week, stock, "Idempotency-Key", "stock").status()).isEqualTo(200);
		problem(editor.put(week + "?knownFrom=2019-09-30", stock, "Idempotency-Key", "stock"), 409);
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void of_two_writers_who_change_the_same_thing_at_once_one_is_refused() {
		Answer seen = editor.get(plan + "/measures/places");
		String tag = seen.header("ETag");
		String body = "{\"title\": \"Foster places\", \"unit\": \"places\", \"polarity\": \"up\", \"owner\": \"ann\","
				+ " \"baseline\": {\"on\": \"2019-03-31\", \"value\": %d}, \"reason\": \"recounted\"}";
		List<Integer> statuses = IntStream.range(0, 2).parallel()
				.mapToObj(i -> editor.put(plan + "/measures/places", body.formatted(860 + i), "If-Match", tag).status()).sorted().toList();

		assertThat(statuses).containsExactly(200, 412);
		problem(editor.put(plan + "/measures/places", body.formatted(1)), 428);
	}

	@Test
	void a_write_to_a_measure_of_another_plan_is_refused() {
		problem(editor.post(plan + "/measures/turnover/observations", TrialPlan.observation("2020-03-31", 1)), 404);
		Answer answer = problem(editor.post("/api/plans", TrialPlan.json(id + "-x").replace("\"measure\": \"places\"", "\"measure\": \"turnover\"")), 422);
		assertThat(answer.body()).contains("there is no measure turnover");
	}

	@Test
	void a_plan_with_a_duplicate_reference_or_a_cycle_of_caps_is_refused_whole() {
		Answer twice = problem(editor.post("/api/plans", TrialPlan.json(id + "-y").replace("\"ref\": \"1.2\"", "\"ref\": \"1.1\"")), 422);
		assertThat(twice.body()).contains("defined twice");
		Answer cycle = problem(editor.post("/api/plans", TrialPlan.json(id + "-y")
				.replace("\"ref\": \"1.1\",", "\"ref\": \"1.1\", \"cappedBy\": [\"1.2\"],")
				.replace("\"ref\": \"1.2\",", "\"ref\": \"1.2\", \"cappedBy\": [\"1.1\"],")), 422);
		assertThat(cycle.body()).contains("capped by itself");
		problem(editor.get("/api/plans/" + id + "-y"), 404);
	}

	@Test
	void nothing_is_half_written() {
		long version = version();
		problem(editor.post(plan + "/measures/places/observations", "{\"observations\": [" + TrialPlan.observation("2020-03-31", 870) + ","
				+ TrialPlan.observation("2020-04-31", 871) + "]}"), 422);
		assertThat(version()).isEqualTo(version);
	}
}
