package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.http.House.PASSWORD;
import static org.planwright.core.http.Wire.basic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	@ValueSource(strings = {"/api;a=b/plans", "/api/../x", "/api/./x", "/a/..", "/api//plans"})
	void an_address_that_can_be_read_in_two_ways_is_refused(String path) throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET " + path).status()).isEqualTo(400);
			assertThat(house.asked).hasValue(0);
		}
	}
}
