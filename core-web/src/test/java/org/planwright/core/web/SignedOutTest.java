package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planwright.core.http.session.NotSignedIn;
import org.planwright.core.http.session.Session;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.web.Site.Seen;
import org.planwright.core.web.account.SignInPage;

/** A session may end while somebody types: what was typed goes along with signing in, and comes back. */
class SignedOutTest {

	private static final Actor CARL = new Actor("carl", Role.CONTRIBUTOR);
	private static final String PROGRESS = "/plans/sample/actions/1.1/progress";
	private static final Map<String, String> TYPED = Map.of("text", "The roof\nis \"on\"", "on-day", "31", "csrf", "of-before", "once", "7");

	private final Site site = Site.withSample();
	private Optional<Session> session = Optional.empty();

	SignedOutTest() throws IOException {
		site.add(new SignInPage((Sessions) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Sessions.class },
				(proxy, method, arguments) -> method.getName().equals("begin") ? begin((String) arguments[2]) : session)));
	}

	private Session begin(String password) {
		if (!password.equals("right")) {
			throw new NotSignedIn(401, "the account is unknown or the password is wrong", OptionalLong.empty());
		}
		session = Optional.of(new Session(CARL, false, "fresh", Instant.MAX));
		return session.get();
	}

	private static String hidden(Seen page) {
		return page.document().select("main form input[type=hidden]").stream().map(field -> field.attr("name") + "="
				+ java.net.URLEncoder.encode(field.val(), java.nio.charset.StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
	}

	@Test
	void what_was_typed_goes_along_past_a_wrong_password_and_comes_back_into_the_form_untaken() {
		Seen asked = site.lost(PROGRESS, TYPED);
		assertThat(asked.document().select("main").text()).contains("You were signed out", "Nothing of it was taken yet");
		assertThat(asked.document().select("main form").attr("action")).isEqualTo("/sign-in");
		Seen wrong = site.sendAsNobody("/sign-in", hidden(asked) + "&account=carl&password=wrong");
		assertThat(wrong.status()).isEqualTo(401);

		Seen back = site.sendAsNobody("/sign-in", hidden(wrong) + "&account=carl&password=right");

		assertThat(back.document().select("main form").attr("action")).isEqualTo(PROGRESS);
		assertThat(back.document().select("#text").val()).isEqualTo("The roof\nis \"on\"");
		assertThat(back.document().select("#on-day").val()).isEqualTo("31");
		assertThat(back.document().select("main").text()).contains("Nothing was taken yet");
		assertThat(back.document().select(".govuk-error-summary")).as("it was not read yet").isEmpty();
		assertThat(back.document().select("header").text()).contains("Signed in as carl");
		assertThat(site.plans.at("sample", When.NOW).progress("1.1")).noneMatch(told -> told.value().text().contains("roof"));
	}

	@Test
	void who_signs_in_without_having_typed_anything_is_led_on_as_ever() {
		assertThat(site.sendAsNobody("/sign-in", "next=" + PROGRESS + "&account=carl&password=right").html()).isEqualTo(PROGRESS);
	}
}
