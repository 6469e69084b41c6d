package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planwright.itest.Installation.Answer;

/** Somebody signs in, works and signs out on pages. */
@ExtendWith(Shared.class)
class SignInIT {

	private static final String WORK = "/plans/trial-sign-in/meetings/new";
	private static final String CHOSEN = " a long way home, twice ";

	private final Installation installation;
	private Optional<String> cookie = Optional.empty();

	SignInIT(Installation installation) {
		this.installation = installation;
	}

	@Test
	void a_contributor_signs_in_chooses_a_password_works_and_signs_out() {
		assertThat(installation.admin().post("/api/plans", TrialPlan.json("trial-sign-in")).status()).isEqualTo(201);
		String password = installation.account("sina", "contributor").password();

		assertThat(Jsoup.parse(open(WORK).body()).select("form").size()).isEqualTo(1);
		String signIn = Jsoup.parse(open(WORK).body()).select(".govuk-inset-text a").attr("href");
		assertThat(Jsoup.parse(open(signIn).body()).select("input[name=next]").attr("value")).isEqualTo(WORK);
		Answer wrong = send("/sign-in", "account=sina&password=not-this-one&next=" + encoded(WORK));
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(Jsoup.parse(wrong.body()).select(".govuk-error-summary li").size()).isEqualTo(1);
		assertThat(wrong.body()).doesNotContain("not-this-one");
		assertThat(cookie).isEmpty();

		Answer first = send("/sign-in", "account=sina&password=" + encoded(password) + "&next=" + encoded(WORK));
		assertThat(first.status()).as(first.toString()).isEqualTo(303);
		assertThat(first.header("Location")).isEqualTo(WORK);
		assertThat(first.header("Set-Cookie")).contains("HttpOnly", "SameSite=");
		Answer changed = send("/account/password", "current=" + encoded(password) + "&new=" + encoded(CHOSEN) + token("/account/password"));
		assertThat(changed.status()).as(changed.body()).isEqualTo(303);
		Answer out = send("/sign-out", "once=1" + token("/sign-out"));
		assertThat(out.header("Location")).as(out + out.body()).isEqualTo("/sign-in");

		assertThat(send("/sign-in", "account=sina&password=" + encoded(CHOSEN) + "&next=" + encoded(WORK)).header("Location")).isEqualTo(WORK);
		String meeting = "title=Board&accountable=ann&attendees=PMO&once=1&date-day=1&date-month=6&date-year=" + LocalDate.now().plusYears(1).getYear();
		assertThat(send(WORK, meeting).status()).as("without the token").isEqualTo(403);
		Answer called = send(WORK, meeting + token(WORK));
		assertThat(called.status()).as(called.body()).isEqualTo(303);
		assertThat(send(WORK, meeting + token(WORK)).header("Location")).as("sent twice").isEqualTo(called.header("Location"));
		assertThat(open(WORK).body()).doesNotContain("Sign in</a> before");
		for (String page : new String[] {"/plans/trial-sign-in", "/plans/trial-sign-in", "/nowhere", "/plans/trial-sign-in;x"}) {
			assertThat(Jsoup.parse(open(page).body()).select("header").text()).as(page).contains("Signed in as sina", "Sign out");
		}
		Answer forbidden = send(WORK, meeting);
		assertThat(Jsoup.parse(forbidden.body()).select("header, h1").text()).contains("Signed in as sina", "You cannot do this");

		assertThat(send("/sign-out", "once=2" + token("/sign-out")).status()).isEqualTo(303);
		Answer late = send(WORK, meeting);
		assertThat(late.status()).isEqualTo(401);
		assertThat(late.header("WWW-Authenticate")).doesNotContain("Basic");
		assertThat(Jsoup.parse(late.body()).select("main form[action=/sign-in] input[name=next]").attr("value")).isEqualTo(WORK);
		assertThat(Jsoup.parse(open("/plans/trial-sign-in").body()).select("header").text()).isEqualTo("Planwright Sign in");
	}

	@Test
	void what_was_typed_while_the_session_ended_comes_back_after_signing_in_and_is_taken_only_when_it_is_sent_again() {
		assertThat(installation.admin().post("/api/plans", TrialPlan.json("trial-typed")).status()).isEqualTo(201);
		String password = installation.account("tilda", "contributor").password();
		String form = "/plans/trial-typed/actions/1.1/progress";
		send("/sign-in", "account=tilda&password=" + encoded(password) + "&next=" + encoded(form));
		String earlier = token(form);
		assertThat(open(form).body()).contains("what you typed comes back");
		cookie = Optional.empty();
		String typed = "text=" + encoded("The first line,\nand \"more\" <of> it") + "&on-day=24&on-month=9&on-year=2019&once=7";

		Answer refused = send(form, typed + earlier);
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.header("WWW-Authenticate")).doesNotContain("Basic");
		assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("Nothing of it was taken yet");
		Answer wrong = send("/sign-in", carried(refused) + "&account=tilda&password=not-this-one");
		assertThat(wrong.status()).isEqualTo(401);
		Answer back = send("/sign-in", carried(wrong) + "&account=tilda&password=" + encoded(password));

		assertThat(back.status()).as(back.body()).isEqualTo(200);
		Document page = Jsoup.parse(back.body());
		assertThat(page.select("#text").val()).isEqualTo("The first line,\nand \"more\" <of> it");
		assertThat(page.select("#on-day").val() + page.select("#on-year").val()).isEqualTo("242019");
		assertThat(page.select("header, main").text()).contains("Signed in as tilda", "Nothing was taken yet");
		assertThat(page.select("main form").attr("action")).isEqualTo(form);
		assertThat(installation.anonymous().get("/api" + form.replace("/progress", "")).body()).doesNotContain("The first line");
		Answer stale = send(form, typed + earlier);
		assertThat(stale.status()).as("from a page of the earlier session").isEqualTo(403);
		assertThat(Jsoup.parse(stale.body()).select("#text").val()).startsWith("The first line");

		assertThat(send(form, typed + "&csrf=" + encoded(page.select("input[name=csrf]").val())).status()).isEqualTo(303);
		assertThat(installation.anonymous().get("/api" + form.replace("/progress", "")).body()).contains("The first line");
	}

	/** What goes along unseen. */
	private static String carried(Answer page) {
		return Jsoup.parse(page.body()).select("main form input[type=hidden]").stream().filter(field -> !field.attr("name").equals("once"))
				.map(field -> encoded(field.attr("name")) + "=" + encoded(field.val())).collect(Collectors.joining("&"));
	}

	@Test
	void who_tries_too_often_is_told_to_wait() {
		Answer answer = send("/sign-in", "account=rita&password=wrong-0");
		for (int i = 1; i < 10 && answer.status() == 401; i++) {
			answer = send("/sign-in", "account=rita&password=wrong-" + i);
		}
		assertThat(answer.status()).isEqualTo(429);
		assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text()).contains("too many wrong passwords; try again in");
	}

	@Test
	void where_reading_needs_an_account_a_browser_is_led_to_sign_in_and_a_program_is_challenged() {
		Answer person = installation.anonymous().get("/plans/nottinghamshire-2019?asOf=2019-09-10", "Accept", "text/html", "Via", "a proxy");
		assertThat(person.status()).isEqualTo(303);
		assertThat(person.header("Location")).isEqualTo("/sign-in?next=" + encoded("/plans/nottinghamshire-2019?asOf=2019-09-10"));
		assertThat(person.header("WWW-Authenticate")).isEmpty();
		assertThat(installation.anonymous().get("/api/plans", "Via", "a proxy").header("WWW-Authenticate")).startsWith("Basic");
	}

	@Test
	void nobody_is_led_to_another_site() {
		String password = installation.account("lena", "viewer").password();

		for (String elsewhere : new String[] {"//elsewhere.example", "https://elsewhere.example/"}) {
			assertThat(send("/sign-in", "account=lena&password=" + encoded(password) + "&next=" + encoded(elsewhere)).header("Location")).startsWith("/").doesNotContain("elsewhere");
		}
	}

	private Answer open(String address) {
		return kept(cookie.isPresent() ? installation.anonymous().get(address, "Accept", "text/html", "Cookie", cookie.get())
				: installation.anonymous().get(address, "Accept", "text/html"));
	}

	private Answer send(String address, String form) {
		String type = "application/x-www-form-urlencoded";
		return kept(cookie.isPresent()
				? installation.anonymous().post(address, form, "Content-Type", type, "Accept", "text/html", "Sec-Fetch-Site", "same-origin", "Cookie", cookie.get())
				: installation.anonymous().post(address, form, "Content-Type", type, "Accept", "text/html", "Sec-Fetch-Site", "same-origin"));
	}

	/** What a browser does with a cookie. */
	private Answer kept(Answer answer) {
		String set = answer.header("Set-Cookie");
		if (!set.isEmpty()) {
			cookie = set.contains("Max-Age=0") ? Optional.empty() : Optional.of(set.split(";")[0]);
		}
		return answer;
	}

	private String token(String form) {
		return "&csrf=" + encoded(Jsoup.parse(open(form).body()).select("input[name=csrf]").attr("value"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
