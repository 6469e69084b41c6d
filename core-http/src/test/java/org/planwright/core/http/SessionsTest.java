package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.http.House.PASSWORD;
import static org.planwright.core.http.testing.Wire.basic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.http.session.NotSignedIn;
import org.planwright.core.http.session.Session;
import org.planwright.core.http.testing.Wire;
import org.planwright.core.model.service.Role;

@DisplayName("Sessions in a browser")
class SessionsTest {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
	private static final String FROM_PAGE = "Sec-Fetch-Site: same-origin";
	private static final String PAGE = "Accept: text/html";

	@TempDir
	Path folder;

	private House house;

	/** A browser's cookie and the token on its pages. */
	private record Browser(String cookie, String token) {
	}

	private void open(Map<String, Object> settings) throws Exception {
		house = new House(folder, settings, this::answer);
	}

	@AfterEach
	void close() throws Exception {
		house.close();
	}

	/** What the pages do with it. */
	private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			switch (request.getMethod() + " " + request.getRequestURI()) {
				case "POST /sign-in" -> house.sessions.begin(request, request.getParameter("account"), request.getParameter("password"));
				case "POST /sign-out" -> house.sessions.end(request);
				case "POST /account/password" -> house.sessions.password(request, request.getParameter("current"), request.getParameter("new"));
				default -> {
				}
			}
		} catch (NotSignedIn refused) {
			response.setStatus(refused.status());
		}
		String text = request.getRequestURI().equals("/file") ? new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : request.getParameter("text");
		House.json(response, "{\"user\": \"" + request.getUserPrincipal() + "\", \"token\": \""
				+ house.sessions.of(request).map(Session::token).orElse("") + "\", \"text\": \"" + text + "\"}");
	}

	private Wire.Reply form(String line, String body, String... headers) throws IOException {
		String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = FORM;
		all[headers.length + 1] = FROM_PAGE;
		return house.send(line, body, all);
	}

	private Wire.Reply signIn(String account, String password, String... headers) throws IOException {
		return form("POST /sign-in", "account=" + account + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8), headers);
	}

	private Browser signedIn(String account) throws IOException {
		Wire.Reply reply = signIn(account, PASSWORD);
		assertThat(reply.status()).as(reply.body()).isEqualTo(200);
		return new Browser("Cookie: " + reply.header("Set-Cookie").split(";")[0], token(reply));
	}

	private static String token(Wire.Reply reply) {
		return reply.body().replaceAll("(?s).*\"token\": \"([^\"]*)\".*", "$1");
	}

	private String user(Browser browser) throws IOException {
		return house.ask("GET /x", browser.cookie()).body();
	}

	@Test
	void whoever_signed_in_is_known_to_all_who_answer() throws Exception {
		open(Map.of());
		assertThat(user(signedIn("approver"))).contains("Actor[id=approver, role=APPROVER]");
		assertThat(house.ask("GET /x").body()).contains("\"user\": \"null\"");
	}

	@Test
	void the_cookie_is_kept_from_scripts_and_other_sites_and_over_tls_from_everything_else() throws Exception {
		open(Map.of());
		assertThat(signIn("viewer", PASSWORD).header("Set-Cookie")).matches(
				"planwright-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
		assertThat(signIn("viewer", PASSWORD, "X-Forwarded-Proto: https").header("Set-Cookie")).matches(
				"__Host-planwright-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
	}

	@Test
	void over_tls_a_cookie_that_came_without_is_no_session() throws Exception {
		open(Map.of());
		Browser plain = signedIn("viewer");
		assertThat(house.ask("GET /x", "X-Forwarded-Proto: https", plain.cookie()).status()).isEqualTo(401);
	}

	@Test
	void a_token_that_the_browser_brings_along_is_never_taken_on() throws Exception {
		open(Map.of());
		String planted = "planwright-session=" + "A".repeat(43);
		Wire.Reply reply = signIn("viewer", PASSWORD, "Cookie: " + planted);
		assertThat(reply.header("Set-Cookie")).doesNotContain(planted);
		assertThat(house.ask("GET /x", "Cookie: " + planted).body()).contains("\"user\": \"null\"");
	}

	@Test
	void signing_in_anew_ends_the_session_before() throws Exception {
		open(Map.of());
		Browser before = signedIn("viewer");
		signIn("approver", PASSWORD, before.cookie());
		assertThat(user(before)).contains("\"user\": \"null\"");
	}

	@Test
	void signing_out_ends_the_session_and_takes_the_cookie_back() throws Exception {
		open(Map.of());
		Browser browser = signedIn("viewer");
		Wire.Reply reply = form("POST /sign-out", "csrf=" + browser.token(), browser.cookie());
		assertThat(reply.header("Set-Cookie")).startsWith("planwright-session=;").endsWith("Max-Age=0");
		assertThat(user(browser)).contains("\"user\": \"null\"");
	}

	@Test
	void another_role_and_a_removed_account_end_it() throws Exception {
		open(Map.of());
		Browser promoted = signedIn("contributor");
		Browser removed = signedIn("viewer");
		house.accounts.role("contributor", Role.ADMINISTRATOR);
		house.accounts.remove("viewer");
		assertThat(user(promoted)).contains("\"user\": \"null\"");
		assertThat(user(removed)).contains("\"user\": \"null\"");
	}

	@Test
	void another_password_ends_it_everywhere_but_where_it_was_chosen() throws Exception {
		open(Map.of());
		Browser here = signedIn("viewer");
		Browser elsewhere = signedIn("viewer");
		Wire.Reply reply = form("POST /account/password", "csrf=" + here.token() + "&current=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
				+ "&new=another+mellow+kestrel", here.cookie());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(user(new Browser("Cookie: " + reply.header("Set-Cookie").split(";")[0], ""))).contains("id=viewer");
		assertThat(user(here)).contains("\"user\": \"null\"");
		assertThat(user(elsewhere)).contains("\"user\": \"null\"");
	}

	@Test
	void a_change_without_the_sessions_token_is_refused() throws Exception {
		open(Map.of());
		Browser browser = signedIn("contributor");
		Browser other = signedIn("contributor");
		assertThat(form("POST /x", "text=a", browser.cookie()).status()).isEqualTo(403);
		assertThat(form("POST /x", "text=a&csrf=" + other.token(), browser.cookie()).status()).isEqualTo(403);
		assertThat(house.send("POST /api/x", "{}", "Content-Type: application/json", browser.cookie()).status()).isEqualTo(403);
		assertThat(house.ask("DELETE /api/x", browser.cookie()).status()).isEqualTo(403);
	}

	@Test
	void a_change_with_it_is_let_in_by_form_and_by_header() throws Exception {
		open(Map.of());
		Browser browser = signedIn("contributor");
		Wire.Reply reply = form("POST /x", "text=Gr%C3%BC%C3%9Fe&csrf=" + browser.token(), browser.cookie());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).as("the form is still there for who answers").contains("Grüße");
		assertThat(house.send("PUT /api/x", "{}", "Content-Type: application/json", "X-CSRF-Token: " + browser.token(), browser.cookie()).status())
				.isEqualTo(200);
	}

	private Wire.Reply file(Browser browser, String first, String... headers) throws IOException {
		String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Content-Type: multipart/form-data; boundary=----x1";
		all[headers.length + 1] = browser.cookie();
		return house.send("POST /file", first + part("file\"; filename=\"a.csv", "places,4") + "------x1--\r\n", all);
	}

	private static String part(String name, String value) {
		return "------x1\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	@Test
	void a_form_with_a_file_is_let_in_when_it_begins_with_the_token_and_is_whole_for_who_answers() throws Exception {
		open(Map.of());
		Browser browser = signedIn("contributor");
		Browser other = signedIn("contributor");
		Wire.Reply reply = file(browser, part("csrf", browser.token()));
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).contains(part("csrf", browser.token()) + part("file\"; filename=\"a.csv", "places,4") + "------x1--");
		assertThat(file(browser, "", "X-CSRF-Token: " + browser.token()).body()).contains(part("file\"; filename=\"a.csv", "places,4") + "------x1--");

		assertThat(file(browser, "").status()).isEqualTo(403);
		assertThat(file(browser, part("csrf", other.token())).status()).isEqualTo(403);
		assertThat(file(browser, part("csrf", browser.token() + "x")).status()).isEqualTo(403);
		assertThat(file(browser, part("text", "a") + part("csrf", browser.token())).status()).as("not at its beginning").isEqualTo(403);
		assertThat(file(browser, part("csrf", browser.token()), "Origin: http://evil.example").status()).isEqualTo(403);
		assertThat(house.send("POST /file", "csrf=" + browser.token(), "Content-Type: multipart/form-data", browser.cookie()).status()).as("no boundary").isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"})
	void a_form_of_another_site_is_refused_even_with_the_token(String header) throws Exception {
		open(Map.of());
		Browser browser = signedIn("contributor");
		assertThat(house.send("POST /x", "csrf=" + browser.token(), FORM, header, browser.cookie()).status()).isEqualTo(403);
		assertThat(house.send("POST /sign-in", "account=viewer&password=x", FORM, header).status()).isEqualTo(403);
	}

	@Test
	void a_sign_in_that_does_not_say_whose_page_it_was_on_is_refused() throws Exception {
		open(Map.of());
		assertThat(house.send("POST /sign-in", "account=viewer&password=x", FORM).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({"viewer, 403", "contributor, 200"})
	void a_session_has_the_rights_of_its_account(String account, int status) throws Exception {
		open(Map.of());
		Browser browser = signedIn(account);
		assertThat(form("POST /x", "csrf=" + browser.token(), browser.cookie()).status()).isEqualTo(status);
	}

	@Test
	void a_wrong_password_and_an_unknown_account_are_refused_alike_and_have_to_wait() throws Exception {
		open(Map.of());
		for (int i = 0; i < 5; i++) {
			assertThat(signIn("viewer", "wrong").status()).isEqualTo(401);
			assertThat(signIn("nobody", "wrong").status()).isEqualTo(401);
		}
		assertThat(signIn("viewer", PASSWORD).status()).isEqualTo(429);
		assertThat(signIn("nobody", PASSWORD).status()).isEqualTo(429);
		assertThat(signIn("x".repeat(5000), "y".repeat(5000)).status()).isEqualTo(401);
	}

	@Test
	void where_reading_needs_an_account_the_way_in_stays_open() throws Exception {
		open(Map.of("open_reading", false));
		assertThat(house.ask("GET /plans/p?asOf=2019-09-10", PAGE).status()).isEqualTo(303);
		assertThat(house.ask("GET /plans/p?asOf=2019-09-10", PAGE).header("Location")).isEqualTo("/sign-in?next=%2Fplans%2Fp%3FasOf%3D2019-09-10");
		assertThat(house.ask("GET /api/x", PAGE).header("Location")).isEqualTo("/sign-in?next=%2Fapi%2Fx");
		assertThat(house.ask("GET /api/x").header("WWW-Authenticate")).startsWith("Basic ");
		assertThat(house.ask("GET /sign-in", PAGE).status()).isEqualTo(200);
		assertThat(house.ask("GET /assets/x.css").status()).isEqualTo(200);
		assertThat(house.ask("GET /plans/p", PAGE, signedIn("viewer").cookie()).status()).isEqualTo(200);
	}

	@Test
	void a_browser_is_never_made_to_ask_for_an_account_in_a_window_of_its_own() throws Exception {
		open(Map.of("open_reading", false));
		for (String[] headers : new String[][] {{PAGE}, {"Sec-Fetch-Mode: cors"}, {"Sec-Fetch-Mode: cors", "Accept: text/event-stream"}}) {
			assertThat(house.ask("GET /api/x", headers).headers().getOrDefault("www-authenticate", "")).as(headers[0]).doesNotContain("Basic");
		}
		Wire.Reply sent = house.send("POST /plans/p", "text=x", FORM, PAGE);
		assertThat(sent.status()).isEqualTo(401);
		assertThat(sent.header("WWW-Authenticate")).doesNotContain("Basic");
		assertThat(sent.body()).contains("href=\"/sign-in\"");
		assertThat(house.ask("GET /plans/p", PAGE, basic("viewer", "wrong")).header("WWW-Authenticate")).startsWith("Basic ");
	}

	@Test
	void with_a_first_password_there_is_nothing_but_choosing_another() throws Exception {
		open(Map.of());
		house.accounts.password("administrator", "another mellow kestrel", true);
		Wire.Reply in = signIn("administrator", "another mellow kestrel");
		Browser browser = new Browser("Cookie: " + in.header("Set-Cookie").split(";")[0], token(in));
		assertThat(house.ask("GET /plans/p", PAGE, browser.cookie()).status()).isEqualTo(403);
		assertThat(house.ask("GET /api/x", browser.cookie()).status()).isEqualTo(403);
		assertThat(form("POST /x", "csrf=" + browser.token(), browser.cookie()).status()).isEqualTo(403);
		assertThat(house.ask("GET /account/password", browser.cookie()).status()).isEqualTo(200);
		assertThat(form("POST /account/password", "csrf=" + browser.token() + "&current=another+mellow+kestrel&new=mellow+kestrel+forty+two",
				browser.cookie()).status()).isEqualTo(200);
	}

	@Test
	void a_kept_page_is_kept_for_each_account_and_what_the_api_answers_for_all() throws Exception {
		open(Map.of());
		Browser contributor = signedIn("contributor");
		house.asked.set(0);
		assertThat(house.ask("GET /plans/p").body()).contains("\"user\": \"null\"");
		assertThat(house.ask("GET /plans/p", contributor.cookie()).body()).contains("CONTRIBUTOR");
		assertThat(house.ask("GET /plans/p", basic("approver", PASSWORD)).body()).contains("APPROVER");
		assertThat(house.ask("GET /plans/p").body()).contains("\"user\": \"null\"");
		assertThat(house.asked).hasValue(3);
		house.ask("GET /api/plans/p", contributor.cookie());
		house.ask("GET /api/plans/p");
		assertThat(house.asked).hasValue(4);
	}

	@Test
	void what_somebody_was_let_in_for_is_kept_by_nobody_on_the_way() throws Exception {
		open(Map.of());
		Browser browser = signedIn("viewer");
		assertThat(house.ask("GET /api/plans/p", browser.cookie()).header("Cache-Control")).isEqualTo("private, no-cache");
		assertThat(house.ask("GET /api/plans/p").header("Cache-Control")).isEqualTo("no-cache");
		assertThat(house.ask("GET /api/plans/p", basic("viewer", PASSWORD)).header("Cache-Control")).isEqualTo("private, no-cache");
	}

	@Test
	void an_authorization_counts_more_than_a_cookie() throws Exception {
		open(Map.of());
		Browser viewer = signedIn("viewer");
		assertThat(house.ask("POST /x", viewer.cookie(), basic("approver", PASSWORD)).body()).contains("id=approver").contains("\"token\": \"\"");
	}

	@Test
	void a_form_that_is_too_large_or_broken_is_refused() throws Exception {
		open(Map.of());
		Browser browser = signedIn("contributor");
		assertThat(form("POST /x", "text=" + "a".repeat(300_000), browser.cookie()).status()).isBetween(400, 413);
		assertThat(form("POST /sign-in", "account=" + "a".repeat(300_000)).status()).isBetween(400, 413);
		assertThat(form("POST /sign-in", "account=%zz&password=%").status()).isEqualTo(400);
	}
}
