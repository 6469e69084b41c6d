package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.http.House.PASSWORD;
import static org.planwright.core.http.testing.Wire.basic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.http.testing.Wire;

@DisplayName("Who may do what")
class RightsTest {

	@TempDir
	Path folder;

	private House house(Map<String, Object> settings) throws Exception {
		return new House(folder, settings, (request, response) -> House.json(response,
				"{\"user\": \"" + request.getUserPrincipal() + "\", \"approver\": " + request.isUserInRole("approver") + "}"));
	}

	private House house() throws Exception {
		return house(Map.of());
	}

	@Test
	void reading_is_open_on_this_machine() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x").status()).isEqualTo(200);
			assertThat(house.ask("HEAD /x").status()).isEqualTo(200);
		}
	}

	@Test
	void reading_needs_an_account_when_configured_so() throws Exception {
		try (House house = house(Map.of("open_reading", false))) {
			Wire.Reply reply = house.ask("GET /x");
			assertThat(reply.status()).isEqualTo(401);
			assertThat(reply.header("WWW-Authenticate")).startsWith("Basic ");
			assertThat(house.asked).hasValue(0);
			assertThat(house.ask("GET /x", basic("viewer", PASSWORD)).status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1", "x-forwarded-host: a", "X-FORWARDED-PROTO: https",
			"X-Real-IP: 192.0.2.1", "Via: 1.1 proxy", "CF-Connecting-IP: 192.0.2.1"})
	void reading_needs_an_account_behind_a_proxy(String header) throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x", header).status()).isEqualTo(401);
			assertThat(house.ask("GET /x", header, basic("viewer", PASSWORD)).status()).isEqualTo(200);
		}
	}

	@Test
	void a_wrong_password_is_refused_even_where_reading_is_open() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x", basic("viewer", "wrong")).status()).isEqualTo(401);
			assertThat(house.ask("GET /x", basic("nobody", PASSWORD)).status()).isEqualTo(401);
			assertThat(house.ask("GET /x", "Authorization: Bearer abc").status()).isEqualTo(401);
			assertThat(house.ask("GET /x", "Authorization: Basic %%%").status()).isEqualTo(401);
			assertThat(house.asked).hasValue(0);
		}
	}

	@ParameterizedTest
	@CsvSource({"viewer, 403", "contributor, 200", "approver, 200", "administrator, 200"})
	void changing_needs_a_contributor_or_above(String account, int status) throws Exception {
		try (House house = house()) {
			for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
				assertThat(house.ask(method + " /x", basic(account, PASSWORD)).status()).as(method).isEqualTo(status);
			}
		}
	}

	@Test
	void changing_without_an_account_is_refused() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("POST /x").status()).isEqualTo(401);
			assertThat(house.asked).hasValue(0);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
	void unknown_methods_are_refused(String method) throws Exception {
		try (House house = house()) {
			assertThat(house.ask(method + " /x", basic("administrator", PASSWORD)).status()).isIn(400, 405);
			assertThat(house.asked).hasValue(0);
		}
	}

	@Test
	void whoever_answers_sees_the_account() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x", basic("approver", PASSWORD)).body()).contains("Actor[id=approver, role=APPROVER]", "\"approver\": true");
			assertThat(house.ask("GET /y", basic("contributor", PASSWORD)).body()).contains("\"approver\": false");
			assertThat(house.ask("GET /z").body()).contains("\"user\": \"null\"", "\"approver\": false");
		}
	}

	@Test
	void the_one_time_password_is_good_for_choosing_another_and_nothing_else() throws Exception {
		try (House house = house()) {
			house.accounts.password("administrator", "another mellow kestrel", true);
			String once = basic("administrator", "another mellow kestrel");
			assertThat(house.ask("GET /x", once).status()).isEqualTo(403);
			assertThat(house.ask("POST /x", once).status()).isEqualTo(403);
			assertThat(house.ask("GET /api/account/password", once).status()).isEqualTo(403);
			assertThat(house.ask("POST /api/account/password", once).status()).isEqualTo(200);
		}
	}

	@Test
	void a_viewer_may_choose_another_password() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("POST /api/account/password", basic("viewer", PASSWORD)).status()).isEqualTo(200);
		}
	}

	@Test
	void nobody_gets_in_while_the_accounts_cannot_be_read() throws Exception {
		Files.writeString(folder.resolve("accounts.properties"), "administrator = administr");
		try (House house = house()) {
			Wire.Reply reply = house.ask("POST /x", basic("administrator", PASSWORD));
			assertThat(reply.status()).isEqualTo(503);
			assertThat(reply.header("Retry-After")).isNotNull();
			assertThat(house.asked).hasValue(0);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Origin: http://127.0.0.1:1", "Sec-Fetch-Site: cross-site",
			"Sec-Fetch-Site: same-site"})
	void a_change_that_another_site_asks_for_is_refused(String header) throws Exception {
		try (House house = house()) {
			assertThat(house.ask("POST /x", header, basic("administrator", PASSWORD)).status()).isEqualTo(403);
			assertThat(house.asked).hasValue(0);
		}
	}

	@Test
	void a_change_from_our_own_pages_is_let_in() throws Exception {
		try (House house = house()) {
			String origin = "Origin: http://127.0.0.1:" + house.port();
			assertThat(house.ask("POST /x", origin, "Sec-Fetch-Site: same-origin", basic("contributor", PASSWORD)).status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({"evil.example, 421", "127.evil.example, 421", "localhost.evil.example, 421", "localhost, 200", "LOCALHOST:8180, 200", "[::1]:8180, 200",
			"127.0.0.1, 200", "plans.council.example, 200", "board.council.example:8180, 200"})
	void a_host_that_is_not_ours_is_refused(String host, int status) throws Exception {
		try (House house = house(Map.of("allowed_hosts", new String[] {"Plans.Council.example, board.council.example"}))) {
			assertThat(house.ask("GET /x", "Host: " + host).status()).isEqualTo(status);
		}
	}

	@Test
	void the_method_cannot_be_overridden() throws Exception {
		try (House house = house()) {
			assertThat(house.ask("GET /x", "X-HTTP-Method-Override: DELETE").status()).isEqualTo(400);
			assertThat(house.ask("GET /x?_method=DELETE").status()).isEqualTo(400);
			assertThat(house.ask("GET /x?a=b&_method=DELETE").status()).isEqualTo(400);
			assertThat(house.ask("GET /x?%5Fmethod=DELETE").status()).isEqualTo(400);
			assertThat(house.asked).hasValue(0);
		}
	}

	@Test
	void a_change_of_the_settings_counts_at_once() throws Exception {
		try (House house = house()) {
			house.door.modified(Fakes.configuration(Map.of("open_reading", false)));
			assertThat(house.ask("GET /x").status()).isEqualTo(401);
		}
	}

	@Test
	void whoever_guesses_passwords_has_to_wait() throws Exception {
		try (House house = house()) {
			for (int i = 0; i < 5; i++) {
				assertThat(house.ask("GET /x", basic("viewer", "wrong" + i)).status()).isEqualTo(401);
			}
			Wire.Reply reply = house.ask("GET /x", basic("viewer", PASSWORD));
			assertThat(reply.status()).isEqualTo(429);
			assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
			assertThat(house.ask("GET /x", basic("approver", PASSWORD)).status()).as("another account").isEqualTo(200);
		}
	}
}
