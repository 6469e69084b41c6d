package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.planwright.itest.Browser.View;

/** Every page in a real browser. */
@InBrowser
@ExtendWith(Shared.class)
class BrowserIT {

	private static final String BOARD = "/plans/nottinghamshire-2019";
	private static final String MEETING = "/plans/trial-pages/meetings/next";
	private static final String FROZEN = "/api/plans/trial-pages/meetings/last/pack/html";
	/** What the tabulator goes to, in the order of the page. */
	private static final String REACHABLE = """
			[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
				.filter(e => e.checkVisibility({contentVisibilityAuto: true}) && !e.disabled)""";
	/** Whether nothing lies over what has the focus, where it is in sight. */
	private static final String IN_SIGHT = """
			const e = document.activeElement, box = e.getClientRects()[0];
			const within = (low, high, most) => (Math.max(low, 0) + Math.min(high, most)) / 2;
			const hit = document.elementFromPoint(within(box.left, box.right, innerWidth), within(box.top, box.bottom, innerHeight));
			return hit !== null && (e.contains(hit) || hit.contains(e) && hit.tagName !== 'BODY')""";
	/** Whether what has the focus looks otherwise than without it. */
	private static final String MARKED = """
			const e = document.activeElement;
			const look = () => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor].join(); };
			const seen = look();
			e.blur();
			const unseen = look();
			e.focus();
			return seen !== unseen;""";
	private static final String DAYS = "?asOf=2019-09-10";
	private static Installation installation;
	private static SitePages pages;
	private static Browser browser;

	@BeforeAll
	static void start(Installation shared) {
		installation = shared;
		pages = SitePages.of(shared);
		browser = Browser.at(shared);
	}

	@AfterEach
	void asBefore() {
		browser.scripts(true).medium("screen").signedOut();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	private static void look(SoftAssertions softly, List<String> addresses, View... views) {
		int looked = 0;
		for (String page : addresses) {
			// All of them take long.
			if (looked++ % 50 == 49) {
				System.out.println(looked - 1 + " of " + addresses.size() + " pages looked at");
			}
			browser.open(page);
			for (View view : views) {
				softly.assertThat(browser.barriers(view)).as("%s, %s", page, view).isEmpty();
			}
		}
	}

	@Test
	void nobody_is_kept_from_using_any_page() {
		SoftAssertions softly = new SoftAssertions();
		look(softly, pages.toLookAt(), View.WIDE, View.ENLARGED, View.NARROW);
		look(softly, pages.shortest(), View.NARROW);
		softly.assertAll();
		assertThat(browser.fetched()).isNotEmpty().allMatch(address -> address.startsWith("http://127.0.0.1:" + installation.port() + "/")
				|| address.startsWith("data:"));
		assertThat(browser.said()).allMatch(words -> words.contains("the server responded with a status of 4"));
	}

	@Test
	void the_kinds_of_page_are_known() {
		assertThat(pages.html().keySet()).contains(BOARD, BOARD + "/journal", BOARD + "/benchmarks", BOARD + "/changes", BOARD + "/doctor", BOARD + "/meetings",
				BOARD + "/programmes/fostering", "/accessibility", MEETING, MEETING + "/pack", MEETING + "/comment", MEETING + "/decide", MEETING + "/approve",
				"/api" + MEETING + "/pack/html", "/nowhere");
		assertThat(pages.toLookAt()).as("what no page leads to, errors and filtered boards included").contains("/nowhere", BOARD + "/nowhere", BOARD + "/actions/9.9",
				BOARD + "?asOf=2019-02-30", BOARD + "?asOf=2019-09-10&status=GREY", FilledPlan.PLAN + "?group=officer").containsAll(pages.besides());
	}

	@Test
	void programmes_and_benchmarks_are_looked_at_with_all_that_they_can_show() {
		shows("corporate", "Income in hundredths of the full cost", "Audit recommendations");
		shows("digital", "From issued to used", "Functioning against plan", "The set for Ofsted");
		shows("fostering", "Enquiries by month", "Places by date", "Those who asked from");
		shows("residential", "Occupied over the newest", "Beds occupied", "Units on the way", "ash");
		shows("workforce", "Social workers by caseload", "Agency staff and need by month", "Survey: Staff who feel safe");
		assertThat(pages.html().get(FilledPlan.PLAN + "/benchmarks")).contains("Neighbours and what Ofsted found", "Derbyshire", "Requires improvement");
		assertThat(pages.html().get(FilledPlan.ACTION + "?asOf=" + FilledPlan.DAY)).contains("Lower process limit", "Upper process limit");
	}

	private static void shows(String programme, String... panels) {
		assertThat(pages.html().get(FilledPlan.PLAN + "/programmes/" + programme + "?asOf=" + FilledPlan.DAY)).as(programme).contains("<svg").contains(panels);
	}

	@ParameterizedTest
	@ValueSource(strings = { BOARD, BOARD + "/actions/1.2", "/accessibility" })
	void the_keyboard_goes_through_a_page_in_its_order_and_shows_where_it_is(String page) {
		browser.as(View.WIDE).open(page).type(Keys.TAB);
		assertThat(browser.focused().getText()).isEqualTo("Skip to main content");
		assertThat(browser.focused().getRect().getWidth()).as("it is shown once it has the focus").isGreaterThan(100);
		List<String> reached = new ArrayList<>();
		for (String at = place(); !at.equals("-1"); at = place()) {
			assertThat(reached).as("the tabulator goes round").doesNotContain(at);
			reached.add(at);
			assertThat(browser.run(MARKED)).as("how %s looks with the focus", at).isEqualTo(true);
			assertThat(browser.run(IN_SIGHT)).as("whether %s is in sight with the focus", at).isEqualTo(true);
			browser.type(Keys.TAB);
		}
		assertThat(reached).as("from the first to the last, in their order").isEqualTo(
				IntStream.range(0, ((Long) browser.run("return " + REACHABLE + ".length")).intValue()).mapToObj(Integer::toString).toList());
	}

	/** Where the focus is, in the order of the page. */
	private static String place() {
		return String.valueOf(browser.run("return " + REACHABLE + ".indexOf(document.activeElement)"));
	}

	@Test
	void the_skip_link_leads_past_the_navigation() {
		browser.as(View.WIDE).open(BOARD).type(Keys.TAB).type(Keys.ENTER).type(Keys.TAB);

		assertThat(browser.is("document.activeElement.closest('main') !== null")).isTrue();
	}

	@Test
	void another_day_is_asked_for_and_actions_filtered_sorted_and_opened_with_the_keyboard_alone() {
		browser.as(View.WIDE).open(BOARD).tabTo("main summary").type(Keys.ENTER).tabTo("#asOf-day").type("10").tabTo("#asOf-month").type("9")
				.tabTo("#asOf-year").type("2019").tabTo("form button").enter();
		assertThat(browser.text()).contains("How it stands on 10 September 2019");

		browser.tabTo("details:has(#sort) summary").type(Keys.ENTER).tabTo("#sort").type("Next").tabTo("#status").type("AMBER").tabTo("form button").enter();
		assertThat(browser.address()).contains("sort=next", "status=AMBER", "asOf=2019-09-10");
		assertThat(browser.text()).contains("4 of 22 actions match");

		String first = browser.find("tbody th[scope=row]").getText();
		browser.tabTo("tbody th[scope=row] a").enter();
		assertThat(browser.address()).contains("/actions/", "asOf=2019-09-10");
		assertThat(first).contains(browser.find("h1").getText());
	}

	@Test
	void a_pack_is_commented_on_with_the_keyboard_alone() {
		browser.as(View.WIDE).signedIn(installation.admin()).open(MEETING).tabTo("a[href$='/comment']").enter();
		browser.tabTo("form button").enter();
		assertThat(browser.find(".govuk-error-summary").getText()).contains("There is a problem");
		assertThat(browser.barriers()).isEmpty();

		browser.tabTo(".govuk-error-summary a").type(Keys.ENTER);
		browser.type("Exceptions").tabTo("#text").type("Written without a mouse.").tabTo("form button").enter();
		assertThat(browser.address()).isEqualTo(MEETING);
		assertThat(browser.text()).contains("Written without a mouse.");
	}

	@Test
	void a_meeting_is_called_decides_and_freezes_its_pack_with_the_keyboard_alone_and_without_scripts() {
		installation.admin().post("/api/plans", TrialPlan.json("trial-keys").replace("\"ann\"", "\"keys\""));
		LocalDate day = LocalDate.now().plusDays(7);
		browser.as(View.WIDE).scripts(false).signedIn(installation.account("keys", "approver")).open("/plans/trial-keys");
		browser.tabTo("nav a[href$='/meetings']").enter().tabTo("a[href$='/new']").enter();
		browser.tabTo("#title").type("Improvement board").tabTo("#date-day").type("" + day.getDayOfMonth()).tabTo("#date-month").type("" + day.getMonthValue())
				.tabTo("#date-year").type("" + day.getYear()).tabTo("#accountable").type("Ann").tabTo("form button").enter();
		assertThat(browser.text()).contains("Improvement board", "A draft", "Nothing was decided yet");

		browser.tabTo("a[href$='/decide']").enter().tabTo("#text").type("Hire two officers").tabTo("#owner").type("Ann").tabTo("form button").enter();
		browser.tabTo("a[href$='/action']").enter().tabTo("#ref").type("1.3").tabTo("#section").type("1").tabTo("#programme").type("Corp").tabTo("form button")
				.enter();
		assertThat(browser.address()).isEqualTo("/plans/trial-keys/actions/1.3");
		assertThat(browser.find("h1").getText()).isEqualTo("Hire two officers");

		browser.tabTo("nav a[href$='/meetings']").enter().tabTo("tbody a").enter().tabTo("a[href$='/approve']").enter().tabTo("form button").enter();
		assertThat(browser.text()).contains("Approved by Ann Example");
		browser.tabTo("a[href$='/pack/html']").enter();
		assertThat(browser.text()).contains("Approved by Ann Example", "Hire two officers");
	}

	@ParameterizedTest
	@ValueSource(strings = { BOARD + DAYS, "/plans/trial-pages/actions/1.1", BOARD + "/programmes/fostering" + DAYS, FilledPlan.MEASURE, FilledPlan.PLAN + "/programmes/residential?asOf=" + FilledPlan.DAY,
			FilledPlan.PLAN + "/programmes/workforce?asOf=" + FilledPlan.DAY, FilledPlan.PLAN + "/benchmarks", MEETING, MEETING + "/pack", FROZEN, BOARD + "/journal" })
	void on_paper_there_is_no_navigation_and_all_that_was_folded(String page) {
		browser.as(View.PAPER).open(page).medium("print");
		assertThat(shown("header, footer, nav, .govuk-skip-link, .pw-question")).isEmpty();
		assertThat(shown("main table, main svg, main dl")).hasSameSizeAs(browser.all("main table, main svg, main dl")).isNotEmpty();
		assertThat(browser.sideways()).isEmpty();
		assertThat(new String(browser.printed(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
	}

	private static List<WebElement> shown(String css) {
		return browser.all(css).stream().filter(each -> Boolean.TRUE.equals(browser.run("return arguments[0].checkVisibility()", each))).toList();
	}
}
