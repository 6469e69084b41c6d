package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.http.House.PASSWORD;
import static org.planwright.core.http.testing.Wire.basic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.http.testing.Wire;

@DisplayName("How much may be sent")
class LimitsTest {

	private static final String ACCOUNT = basic("contributor", PASSWORD);

	@TempDir
	Path folder;

	private House house() throws Exception {
		return new House(folder, Map.of("max_body_bytes", 1000L), (request, response) -> {
			int length = request.getInputStream().readAllBytes().length;
			House.json(response, "{\"read\": " + length + "}");
		});
	}

	@Test
	void a_body_within_the_limit_is_read() throws Exception {
		try (House house = house()) {
			assertThat(house.send("POST /x", "a".repeat(1000), ACCOUNT).body()).isEqualTo("{\"read\": 1000}");
		}
	}

	@Test
	void a_body_announced_as_too_large_is_refused_unread() throws Exception {
		try (House house = house()) {
			Wire.Reply reply = house.send("POST /x", "a".repeat(1001), ACCOUNT);
			assertThat(reply.status()).isEqualTo(413);
			assertThat(reply.body()).contains("larger than 1000 bytes");
			assertThat(house.asked).hasValue(0);
		}
	}

	@Test
	void a_body_that_does_not_say_how_long_it_is_ends_at_the_limit() throws Exception {
		try (House house = house()) {
			assertThat(house.send("POST /x", "a".repeat(1001), ACCOUNT, "Transfer-Encoding: chunked").status()).isEqualTo(413);
			assertThat(house.send("POST /x", "a".repeat(1000), ACCOUNT, "Transfer-Encoding: chunked").status()).isEqualTo(200);
		}
	}

	@Test
	void where_whole_files_are_sent_the_limit_is_another() throws Exception {
		Map<String, Object> settings = Map.of("max_body_bytes", 1000L, "upload_addresses", new String[] {"/files, /other, /plans/*/import"}, "max_upload_bytes", 2000L);
		try (House house = new House(folder, settings, (request, response) -> House.json(response, "" + request.getInputStream().readAllBytes().length))) {
			assertThat(house.send("POST /files/x", "a".repeat(2000), ACCOUNT).body()).isEqualTo("2000");
			assertThat(house.send("POST /files", "a".repeat(2001), ACCOUNT).body()).contains("larger than 2000 bytes");
			assertThat(house.send("POST /other", "a".repeat(2001), ACCOUNT, "Transfer-Encoding: chunked").status()).isEqualTo(413);
			assertThat(house.send("POST /plans/north/import", "a".repeat(2000), ACCOUNT).body()).isEqualTo("2000");
			assertThat(house.send("POST /plans/north/exports", "a".repeat(1001), ACCOUNT).status()).isEqualTo(413);
			assertThat(house.send("POST /filesystem", "a".repeat(1001), ACCOUNT).body()).contains("larger than 1000 bytes");
		}
	}

	@Test
	void whoever_swallows_the_end_at_the_limit_changes_nothing() throws Exception {
		try (House house = new House(folder, Map.of("max_body_bytes", 1000L), (request, response) -> {
			try {
				request.getInputStream().readAllBytes();
			} catch (IOException | RuntimeException e) {
				House.json(response, "{\"all\": \"well\"}");
			}
		})) {
			assertThat(house.send("POST /x", "a".repeat(2000), ACCOUNT, "Transfer-Encoding: chunked").status()).isEqualTo(413);
		}
	}

	@Test
	void who_sends_fifty_megabytes_before_listening_still_hears_why_they_were_refused() throws Exception {
		try (House house = house()) {
			assertThat(house.send("POST /x", "[".repeat(50_000_000), ACCOUNT).status()).isEqualTo(413);
			assertThat(house.send("POST /x", "[".repeat(50_000_000), ACCOUNT, "Transfer-Encoding: chunked").status()).isEqualTo(413);
		}
	}

	@Test
	void an_address_can_be_too_long() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x?a=" + "b".repeat(1990)).status()).isEqualTo(200);
			assertThat(house.ask("GET /x?a=" + "b".repeat(2000)).status()).isEqualTo(414);
			assertThat(house.ask("GET /" + "b".repeat(2000)).status()).isEqualTo(414);
		}
	}

	@Test
	void a_query_with_half_an_escape_is_refused_and_reaches_nobody() throws Exception {
		try (House house = house()) {
			for (String query : new String[] {"a=%zz", "a=%", "a=%4", "%=1", "a=%u0041", "a=1&b=50%"}) {
				Wire.Reply reply = house.ask("GET /x?" + query);
				assertThat(reply.status()).as(query).isEqualTo(400);
				assertThat(reply.body()).contains("hexadecimal");
			}
			assertThat(house.asked).hasValue(0);
			assertThat(house.ask("GET /x?a=50%25&b=%C3%A4").status()).isEqualTo(200);
		}
	}

	@Test
	void there_can_be_too_many_query_parameters() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x?a" + "&b=1".repeat(19)).status()).isEqualTo(200);
			assertThat(house.ask("GET /x?a" + "&b=1".repeat(20)).status()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"/api;a=b/plans", "/api/../x", "/api/./x", "/a/..", "/api//plans", "//api", "/api/.", "/a/b..c", "/api\\\\plans",
			"/api/%2fplans", "/api%2Fplans", "/api/%5cplans", "/api/%2e%2e/x", "/api/%2E/x", "/api/.%2e/x", "/api/x%3Ba=b", "/api/%252fplans", "/api/%25",
			"/api/%00", "/api/%0d%0aX:y", "/api/%7f", "/api/%c2%85", "/api/%c0%af", "/api/%ff", "/api/%e4", "/api/%ed%a0%80", "/api/%zz", "/api/%2",
			"/api/%", "/api/%u002f", "/api/\u00e9", "/api/\u0001", "/api/\u2025", "/api/<x>", "/api/\"x\"", "/api/{x}", "/api/a|b", "/api/^", "/api/`"})
	void an_address_that_can_be_read_in_two_ways_is_refused(String path) throws Exception {
		try (House house = house()) {
			for (String[] who : new String[][] {{}, {ACCOUNT}}) {
				Wire.Reply reply = house.ask("GET " + path, who);
				assertThat(reply.status()).as(path).isEqualTo(400);
				assertThat(house.asked).as(path).hasValue(0);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/api", "/api/", "/api/a.b/2.10", "/api/openapi.json", "/api/caf%C3%A9", "/api/a%20b", "/api/%2Ea", "/api/a~b_c-d", "/api/%E2%82%AC",
			"/api/a:b@c,d=e+f!g$h&i'(j)*"})
	void a_plain_address_is_passed_on(String path) throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET " + path).status()).as(path).isEqualTo(200);
			assertThat(house.asked).hasValue(1);
		}
	}

	@ParameterizedTest
	@CsvSource({"/api//x, holds //", "/api/%2fx, written as an escape", "/api/%e4, no UTF-8", "/api/%0a, a control character", "/api/{x}, two hexadecimal digits"})
	void what_is_wrong_with_an_address_is_said(String path, String words) throws Exception {
		try (House house = house()) {
			Wire.Reply reply = house.ask("GET " + path);
			assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
			assertThat(reply.body()).contains(words);
		}
	}
}
