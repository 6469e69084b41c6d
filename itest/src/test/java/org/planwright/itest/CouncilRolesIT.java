package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.planwright.itest.Installation.Answer;

/** What those around an improvement plan come for, with the keyboard alone: board member, inspector, analyst, and who runs the plan. */
@InBrowser
@ExtendWith(Shared.class)
class CouncilRolesIT extends AtTheirWork {

	private static final String PLAN = "/plans/trial-council";
	private static final LocalDate LAST = LocalDate.now().minusDays(30);

	@TempDir
	private Path figures;

	/** Since its last meeting a step was done that was long overdue then. */
	@BeforeAll
	static void plan(Installation shared) {
		TrialPlan.withMeetings(shared.admin(), "trial-council");
		String step = "/api" + PLAN + "/actions/1.2/milestones/ready";
		String version = shared.admin().get(step).header("ETag");
		Answer done = shared.admin().put(step, "{\"title\": \"Reports ready\", \"due\": \"2020-04-30\", \"done\": \"" + LocalDate.now().minusDays(1) + "\"}",
				"If-Match", version);
		assertThat(done.status()).as(done.toString()).isLessThan(300);
	}

	@Test
	void a_board_member_sees_what_moved_since_the_last_meeting_and_reads_the_pack_that_was_frozen_for_it() {
		signIn("bea", installation.account("bea", "viewer").password(), PLAN);
		assertThat(browser.find("thead").getText()).contains("since " + words(LAST));
		assertThat(browser.find("[id='action-1.2']").getText()).contains("was RED").doesNotContain("as before");
		usable();
		browser.tabTo("details:has(#group) summary").type(Keys.ENTER).tabTo("#group").type("Acc").tabTo("details:has(#group) form button").enter();
		assertThat(browser.find("tbody th[scope=rowgroup]").getText()).isEqualTo("Ann Example");

		browser.tabTo("nav a[href$='/changes']").enter();
		assertThat(browser.text()).contains(words(LAST), "RED");
		usable();
		browser.tabTo("nav a[href$='/meetings']").enter().tabTo("tbody a[href$='/meetings/last']").enter().tabTo("a[href$='/pack/html']").enter();
		assertThat(browser.text()).contains("Approved by administrator");
		usable();
		browser.open(PLAN);
		signOut();
	}

	@Test
	void an_inspector_sees_the_plan_as_it_was_known_on_a_day_checks_the_journal_changes_nothing_and_is_out_after_the_last_day() {
		String password = installation.account("ines", "viewer").password();
		assertThat(installation.shell("account:until ines " + LocalDate.now().plusDays(1)).code()).isZero();
		signIn("ines", password, PLAN);
		browser.tabTo("main summary").type(Keys.ENTER);
		day("knownAt", LocalDate.now().minusDays(2));
		browser.tabTo("main form button").enter();
		assertThat(browser.text()).contains("with what was known by the end of");
		assertThat(browser.find("[id='action-1.2']").getText()).as("the step was not told of yet").contains("RED");
		usable();

		browser.open(PLAN).tabTo("nav a[href$='/journal']").enter();
		usable();
		browser.tabTo("main a[href*='verif']").enter();
		assertThat(browser.find("body").getText()).contains("\"whole\"");
		browser.open(PLAN + "/actions/1.1").tabTo("a[href$='/progress']").enter().tabTo("#text").type("I should not.").tabTo("main form button").enter();
		assertThat(browser.find("h1").getText()).isEqualTo("You cannot do this");

		assertThat(installation.shell("account:until ines " + LocalDate.now().minusDays(1)).code()).isZero();
		browser.open(PLAN);
		assertThat(browser.find("header").getText()).doesNotContain("Signed in");
		signIn("ines", password, PLAN);
		assertThat(browser.find(".govuk-error-summary").getText()).contains("last day of the account was " + words(LocalDate.now().minusDays(1)));
		usable();
	}

	@Test
	void an_analyst_takes_the_figures_of_a_measure_out_and_hands_new_ones_in() {
		Installation.Client analyst = installation.account("ana", "contributor");
		signIn("ana", analyst.password(), PLAN);
		browser.tabTo("nav a[href$='/measures']").enter().tabTo("tbody a[href$='/places']").enter();
		usable();
		browser.tabTo("main a[href*='format=csv']");
		String csv = (String) browser.run("return fetch(document.activeElement.href).then(answer => answer.text())");
		assertThat(csv).contains("places").hasLineCount(5);

		browser.tabTo("nav a[href$='/measures']").enter().tabTo("main a[href$='/hand-in']").enter();
		usable();
		handIn("places,2020-06-31,871");
		assertThat(browser.find(".govuk-error-summary").getText()).contains("Line 2, B2 (date)");
		usable();
		handIn("places,2020-06-30,871");
		assertThat(browser.text()).contains("Nothing was taken yet", "Foster places, 30 June 2020: 871 places");
		usable();
		browser.tabTo("main form button").enter();
		assertThat(browser.address()).isEqualTo(PLAN + "/measures");
		assertThat(browser.text()).contains("871 places");
		browser.tabTo("tbody a[href$='/places']").enter();
		assertThat(browser.text()).contains("30 June 2020", "871", "by ana");
		signOut();
	}

	@Test
	void who_runs_the_plan_sees_what_it_cannot_be_held_to_what_changed_how_others_do_and_what_is_carried_forward() {
		signIn("pam", installation.account("pam", "approver").password(), PLAN);
		browser.tabTo("nav a[href$='/doctor']").enter();
		assertThat(browser.text()).contains("Actions");
		usable();
		browser.tabTo("nav a[href$='/changes']").enter().tabTo("main a[href*='meeting=last']").enter();
		assertThat(browser.text()).contains("at the meeting “Improvement board”");
		browser.tabTo("nav a[href$='/benchmarks']").enter();
		usable();
		browser.tabTo("nav a[href$='/meetings']").enter().tabTo("a[href$='/new']").enter().tabTo("#title").type("Board after next");
		day("date", LocalDate.now().plusDays(40));
		browser.tabTo("#accountable").type("Ann").tabTo("main form button").enter();
		assertThat(browser.text()).contains("Carried forward", "Hire two officers");
		usable();
		signOut();
	}

	@Test
	void who_was_away_for_long_is_warned_in_time_and_stays_signed_in_with_one_key() {
		signIn("wanda", installation.account("wanda", "contributor").password(), PLAN + "/actions/1.1/progress");
		browser.tabTo("#text").type("Half a report");
		assertThat(browser.find("body").getAttribute("data-idle")).isEqualTo("3600");
		assertThat(browser.all("dialog")).isEmpty();

		idle(60);
		browser.run("localStorage.removeItem('planwright-seen'); window.then = Date.now; Date.now = () => window.then() + 40000");
		lookedAtAgain();
		assertThat(browser.find("dialog").getText()).contains("You are about to be signed out");
		assertThat(browser.focused().getText()).isEqualTo("Stay signed in");
		assertThat(browser.barriers()).isEmpty();
		browser.type(Keys.ENTER);
		browser.until(() -> browser.all("dialog").isEmpty());
		assertThat(browser.find("#text").getAttribute("value")).isEqualTo("Half a report");

		browser.run("localStorage.removeItem('planwright-seen'); Date.now = () => window.then() + 140000");
		lookedAtAgain();
		assertThat(browser.find("dialog").getText()).contains("You are signed out");
		assertThat(browser.barriers()).isEmpty();
		browser.type(Keys.ENTER);
		assertThat(browser.all("dialog")).isEmpty();
		idle(3600);
		browser.open(PLAN);
		signOut();
		assertThat(browser.all("body[data-idle]")).isEmpty();
	}

	/** Hands a file of one row in. */
	private void handIn(String row) {
		Path file = figures.resolve("figures.csv");
		try {
			Files.writeString(file, "measure,date,value\n" + row + "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		browser.tabTo("#file").type(file.toString()).tabTo("main form button").enter();
	}

	/** As if sessions ended after so many seconds. */
	private static void idle(int seconds) {
		browser.run("document.body.dataset.idle = arguments[0]", seconds);
	}

	private static void lookedAtAgain() {
		browser.run("document.dispatchEvent(new Event('visibilitychange'))");
	}

	private static String words(LocalDate day) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
	}
}
