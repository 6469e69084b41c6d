package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** A board that is left open. It replaces bundles, so it has an installation of its own. */
@InBrowser
class LiveBoardIT {

	private static final String BOARD = "/plans/nottinghamshire-2019?asOf=2019-09-10";
	private static final String FLOWS = "/api/fostering/plans/nottinghamshire-2019/flows/2018-19";
	private static final String STATUS = "[id='action-2.1'] .pw-tag";
	private static Installation installation;
	private static Browser browser;
	private static Client contributor;

	@BeforeAll
	static void start() {
		installation = Installation.start();
		contributor = installation.account("colin", "contributor");
		browser = Browser.at(installation);
	}

	@AfterAll
	static void stop() {
		browser.close();
		installation.close();
	}

	@Test
	void it_follows_what_others_tell_and_goes_on_when_what_serves_it_is_replaced() {
		assertThat(contributor.put("/api/fostering/plans/nottinghamshire-2019/stocks/2019-03-31",
				"{\"households\": 310, \"approved\": 865, \"filled\": 310, \"vacant\": 485, \"notAvailable\": 70}").status()).isEqualTo(201);
		browser.open(BOARD).tabTo("details:has(#sort) summary").type(Keys.ENTER).tabTo("#text").type("half a word").tabTo("[id='action-2.2'] th a");
		browser.run("window.neverLoadedAnew = true");
		assertThat(status()).contains("GREY");

		recorded();
		browser.until(() -> status().contains("AMBER"));
		assertThat(browser.find("[role=status]").getText()).contains("2.1 is AMBER");
		assertThat(browser.focused().getAttribute("href")).as("the focus stays").contains("/actions/2.2");
		assertThat(browser.find("details:has(#sort)").getAttribute("open")).as("what is open stays open").isNotNull();
		assertThat(browser.find("#text").getAttribute("value")).as("what was typed stays").isEqualTo("half a word");
		assertThat(browser.barriers()).isEmpty();

		for (String bundle : new String[] {"org.planwright.core.rest", "org.planwright.core.web"}) {
			Command.Result updated = installation.shell("bundle:update " + bundle + " file:" + Installation.jar(bundle));
			assertThat(updated.code()).as(updated.toString()).isZero();
			removed();
			browser.until(() -> status().contains("GREY"));
			recorded();
			browser.until(() -> status().contains("AMBER"));
		}
		assertThat(browser.is("window.neverLoadedAnew")).isTrue();
	}

	private static String status() {
		return String.valueOf(browser.run("return document.querySelector(\"" + STATUS + "\").textContent"));
	}

	private static void recorded() {
		Answer answer = contributor.put(FLOWS, "{\"enquiries\": 130, \"approved\": 25, \"familyAndFriends\": 10, \"deregistered\": 40}");
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
	}

	private static void removed() {
		String version = contributor.get(FLOWS).header("ETag");
		Answer answer = contributor.send("DELETE", FLOWS, Optional.empty(), "If-Match", version);
		assertThat(answer.status()).as(answer.toString()).isLessThan(300);
	}
}
