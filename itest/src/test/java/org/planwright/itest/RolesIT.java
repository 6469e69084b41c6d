package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What each role does, from signing in to signing out, with the keyboard alone. */
@InBrowser
@ExtendWith(Shared.class)
class RolesIT extends AtTheirWork {

	private static final String PLAN = "/plans/trial-roles";
	private static final String ACTION = PLAN + "/actions/1.1";

	@BeforeAll
	static void plan(Installation shared) {
		shared.admin().post("/api/plans", TrialPlan.json("trial-roles").replace("\"ann\"", "\"appia\""));
	}

	@Test
	void a_viewer_reads_is_kept_from_changing_anything_and_chooses_another_password() {
		String password = installation.account("viola", "viewer").password();
		signIn("viola", password, PLAN);
		assertThat(browser.address()).isEqualTo(PLAN);
		assertThat(browser.find("header").getText()).contains("Signed in as viola");
		browser.tabTo("tbody th a").enter();
		browser.tabTo("a[href$='/progress']").enter().tabTo("#text").type("I should not.").tabTo("main form button").enter();
		assertThat(browser.find("h1").getText()).isEqualTo("You cannot do this");
		usable();

		browser.tabTo("header a[href='/account/password']").enter();
		browser.tabTo("#current").type("not this").tabTo("#new").type("a walk along the canal").tabTo("main form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("is not the password there is now");
		usable();
		browser.tabTo("#current").type(password).tabTo("#new").type("a walk along the canal").tabTo("main form button").enter();
		signOut();
		signIn("viola", password, "/");
		assertThat(browser.find(".govuk-error-summary").getText()).contains("the password is wrong");
		usable();
		signIn("viola", "a walk along the canal", "/");
		signOut();
	}

	@Test
	void a_contributor_reports_records_and_sends_a_return_and_sees_what_another_sent_first() {
		signIn("connie", installation.account("connie", "contributor").password(), ACTION);
		browser.tabTo("a[href$='/progress']").enter();
		usable();
		browser.tabTo("#text").type("The offer went out.").tabTo("main form button").enter();
		assertThat(browser.address()).isEqualTo(ACTION);
		assertThat(browser.text()).contains("The offer went out.");

		browser.open(PLAN).tabTo("nav a[href$='/measures']").enter().tabTo("tbody a[href$='/places']").enter().tabTo("a[href$='/observe']").enter();
		usable();
		browser.tabTo("#value").type("870");
		day("on", LocalDate.of(2019, 9, 30));
		browser.tabTo("main form button").enter();
		assertThat(browser.text()).contains("870", "by connie");

		browser.tabTo("nav a[href$='/programmes']").enter().tabTo("main a[href$='/fostering']").enter().tabTo("a[href$='/returns/returns']").enter();
		usable();
		fillReturn("130");
		browser.tabTo("main form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("Deregistered is missing");
		usable();
		browser.tabTo("#deregistered").type("40").tabTo("main form button").enter();
		assertThat(browser.address()).isEqualTo(PLAN + "/programmes/fostering");

		signOut();
		signIn("conrad", installation.account("conrad", "contributor").password(), PLAN + "/programmes/fostering");
		browser.tabTo("a[href$='/returns/returns']").enter();
		fillReturn("131");
		browser.tabTo("#deregistered").type("40").tabTo("main form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("Meanwhile connie, on ", "enquiries 130", "Nothing of yours was taken");
		usable();
		browser.tabTo("main form button").enter();
		assertThat(installation.anonymous().get("/api/fostering" + PLAN + "/returns/2019-09").body()).contains("\"enquiries\":131");
		signOut();
	}

	private static void fillReturn(String enquiries) {
		browser.tabTo("#month-month").type("9").tabTo("#month-year").type("2019").tabTo("#enquiries").type(enquiries).tabTo("#applications").type("30")
				.tabTo("#approved").type("25").tabTo("#familyAndFriends").type("10");
	}

	@Test
	void a_contributor_is_led_from_a_gap_to_a_register_enters_a_report_in_it_and_changes_it() {
		String programme = PLAN + "/programmes/digital";
		LocalDate today = LocalDate.now();
		signIn("rita", installation.account("rita", "contributor").password(), programme);
		assertThat(browser.text()).contains("No report is in the register yet.").doesNotContain("/api/digital");
		browser.tabTo(".govuk-inset-text a[href$='/returns/reports']").enter();
		usable();
		browser.tabTo("#report").type("placements").tabTo("#title").type("Placements").tabTo("#cadence").type("monthly");
		day("acceptedOn", today.minusDays(1));
		browser.tabTo("main form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("The day is missing");
		day("on", today);
		browser.tabTo("main form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("Who said so is missing: an acceptance has a day and a person");
		usable();
		browser.tabTo("#acceptedBy").type("Ann").tabTo("main form button").enter();
		assertThat(browser.address()).isEqualTo(programme);
		assertThat(browser.text()).contains("Placements", "monthly");

		browser.tabTo("main ul a[href$='/returns/reports']").enter().tabTo("main details summary").type(Keys.ENTER);
		usable();
		browser.tabTo("main details a[href$='of=placements']").enter();
		usable();
		day("on", today);
		day("refreshedOn", today);
		browser.tabTo("main form button").enter();
		String kept = installation.anonymous().get("/api/digital" + PLAN + "/reports/placements").body();
		assertThat(kept).contains("\"refreshedOn\":\"" + today + "\"", "\"acceptedBy\":\"appia\"", "\"cadence\":\"MONTHLY\"");
		signOut();
	}

	@Test
	void an_approver_moves_a_milestone_sets_a_status_and_takes_a_meeting_from_its_call_to_its_frozen_pack_without_scripts() {
		LocalDate today = LocalDate.now();
		scripts = false;
		browser.scripts(false);
		signIn("appia", installation.account("appia", "approver").password(), ACTION);
		browser.tabTo("a[href$='/milestones/offer/move']").enter();
		usable();
		day("due", LocalDate.of(2020, 6, 30));
		browser.tabTo("#reason").type("The panel meets in June").tabTo("main form button").enter();
		assertThat(browser.text()).contains("30 June 2020", "The panel meets in June");

		browser.tabTo("a[href$='/override']").enter();
		usable();
		browser.tabTo("#status").type("AMBER").tabTo("#reason").type("Known from the panel");
		day("expires", today.plusDays(30));
		browser.tabTo("main form button").enter();
		assertThat(browser.text()).contains("Known from the panel");

		browser.tabTo("nav a[href$='/meetings']").enter().tabTo("a[href$='/new']").enter();
		usable();
		browser.tabTo("#title").type("Improvement board");
		day("date", today.plusDays(7));
		browser.tabTo("#accountable").type("Ann").tabTo("main form button").enter();
		browser.tabTo("a[href$='/change']").enter();
		usable();
		browser.tabTo("#attendees").type("PMO").tabTo("main form button").enter();
		assertThat(browser.text()).contains("PMO");

		browser.tabTo("a[href$='/decide']").enter().tabTo("#text").type("Hire two officers").tabTo("#owner").type("Ann").tabTo("main form button").enter();
		browser.tabTo("a[href$='/decisions/d1/change']").enter();
		usable();
		day("due", today.plusDays(90));
		browser.tabTo("main form button").enter();
		browser.tabTo("a[href$='/decisions/d1/action']").enter();
		usable();
		browser.tabTo("#ref").type("1.3").tabTo("#section").type("1").tabTo("#programme").type("Corp").tabTo("main form button").enter();
		assertThat(browser.find("h1").getText()).isEqualTo("Hire two officers");

		browser.tabTo("nav a[href$='/meetings']").enter().tabTo("tbody a").enter().tabTo("a[href$='/approve']").enter();
		installation.admin().post("/api" + ACTION + "/progress", "{\"text\": \"Told meanwhile.\"}");
		browser.tabTo("main form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("Meanwhile administrator, on ", "Told meanwhile.").doesNotContain("If-Match");
		usable();
		browser.tabTo("main form button").enter();
		assertThat(browser.text()).contains("Approved by Ann Example");
		signOut();
	}

	@Test
	void an_administrator_is_led_from_a_password_for_one_time_to_one_of_his_own() {
		String said = installation.shell("account:add --one-time adam administrator").out();
		String password = said.substring(said.lastIndexOf(' ') + 1).strip();
		signIn("adam", password, PLAN);
		assertThat(browser.address()).isEqualTo("/account/password");
		browser.open(PLAN);
		assertThat(browser.find("h1").getText()).isEqualTo("You cannot do this");
		usable();
		browser.tabTo("header a[href='/account/password']").enter().tabTo("#current").type(password).tabTo("#new").type("seven herons in a row")
				.tabTo("main form button").enter();
		browser.open(PLAN);
		assertThat(browser.find("header").getText()).contains("Signed in as adam");
		signOut();
	}
}
