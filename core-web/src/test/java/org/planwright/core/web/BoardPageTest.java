package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.Site.Seen;

class BoardPageTest {

	private static final Actor ANN = new Actor("ann-able", Role.APPROVER);
	private final Site site = Site.withSample();
	private final Document page = site.board("asOf=2019-09-10").document();

	BoardPageTest() throws IOException {
	}

	private Element row(String ref) {
		return page.getElementById("action-" + ref);
	}

	@Test
	void it_says_whose_plan_it_is_and_on_which_day() {
		assertThat(page.title()).isEqualTo("A plan for homes: how it stands on 10 September 2019 – Planwright");
		assertThat(page.select("h1").text()).isEqualTo("A plan for homes");
		assertThat(page.select("main").text()).contains("A council", "How it stands on 10 September 2019", "with all that is known now");
		assertThat(site.board("asOf=2019-09-10&knownAt=2019-09-06").document().select("main").text())
				.contains("with what was known by the end of 6 September 2019");
	}

	@Test
	void the_counts_are_on_top_with_honest_grey() {
		assertThat(page.select(".pw-counts li").eachText()).containsExactly("■ RED 0 actions are RED off track",
				"▲ AMBER 1 actions are AMBER at risk", "? GREY 1 actions are GREY cannot be assessed", "● GREEN 1 actions are GREEN on track",
				"★ BLUE 0 actions are BLUE complete and embedded");
		assertThat(page.select("main").text()).contains("2 of 3 can be assessed, 67 %.");
	}

	@Test
	void a_status_is_a_word_and_a_shape_and_a_colour() {
		Element tag = row("1.1").select(".govuk-tag").first();
		assertThat(tag.text()).isEqualTo("● GREEN");
		assertThat(tag.hasClass("govuk-tag--green")).isTrue();
		assertThat(tag.select("[aria-hidden=true]").text()).isEqualTo("●");
		assertThat(row("1.2").select(".govuk-tag").first().hasClass("govuk-tag--yellow")).isTrue();
	}

	@Test
	void a_row_says_why_what_is_missing_who_answers_and_what_changes_it() {
		assertThat(row("1.1").text()).contains("Accountable: Ann Able", "Lead: Bob Brown", "Opening is due on 31 October 2019",
				"Turns RED on 1 November 2019 unless something is recorded.", "Newest evidence: 1 September 2019, 9 days old");
		assertThat(row("2.1").text()).contains("programme money is not installed", "Nobody is named", "Only new evidence changes it.",
				"No evidence yet");
		assertThat(row("1.1").select("a[href=/plans/sample/actions/1.1?asOf=2019-09-10]").text()).isEqualTo("Open a home");
		assertThat(page.select("a[href=/api/plans/sample/board?asOf=2019-09-10]")).hasSize(1);
	}

	@Test
	void sub_actions_unfold_inside_their_row() {
		Element parts = row("1.2").select("details").first();
		assertThat(parts.select("summary").text()).isEqualTo("1 part of 1.2 with officers and dates of their own");
		assertThat(parts.getElementById("action-1.2.1").text()).contains("1.2.1 Match children", "? GREY", "Lead: Ann Able");
		assertThat(parts.select("a").eachAttr("href")).containsExactly("/plans/sample/actions/1.2.1?asOf=2019-09-10");
	}

	@Test
	void the_table_tells_a_screen_reader_what_belongs_where() {
		assertThat(page.select("table > caption").text()).contains("The status of each action on 10 September 2019");
		assertThat(page.select("thead th").eachAttr("scope")).containsOnly("col").hasSize(5);
		assertThat(page.select("tbody")).hasSize(2);
		assertThat(page.select("tbody th[scope=rowgroup]").eachText()).containsExactly("1. Homes", "2. Money");
		assertThat(page.select("tbody th[scope=row]").eachText()).containsExactly("1.1 Open a home", "1.2 Fill the home", "2.1 Spend less");
		// On a narrow screen the rows become blocks, and only the roles still say that it is a table.
		assertThat(page.select("table, thead, tbody, tr, th, td")).allMatch(each -> each.hasAttr("role"));
	}

	@Test
	void headings_go_down_step_by_step_and_the_first_link_skips_to_the_content() {
		List<String> headings = page.select("h1, h2, h3, h4").eachText();
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("h1, h2, h3, h4").first().tagName()).isEqualTo("h1");
		assertThat(headings).containsExactly("A plan for homes", "At a glance", "Actions");
		assertThat(page.select("a").first().attr("href")).isEqualTo("#main");
		assertThat(page.getElementById("main").tagName()).isEqualTo("main");
		assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
	}

	@Test
	void every_field_has_a_label_and_every_id_is_there_once() {
		assertThat(page.select("input[type=text]")).hasSize(10)
				.allMatch(input -> page.select("label[for=" + input.id() + "]").size() == 1);
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("fieldset")).allMatch(each -> each.select("legend").size() == 1);
	}

	@Test
	void nothing_comes_from_elsewhere_and_nothing_is_inline() {
		assertThat(page.select("script:not([src]), style, iframe, img, object, [style]")).isEmpty();
		assertThat(page.select("[src], [href], [action]").stream().map(e -> e.attr("href") + e.attr("src") + e.attr("action")))
				.allMatch(address -> address.startsWith("/") || address.startsWith("#") || address.equals("data:,"))
				.noneMatch(address -> address.startsWith("//"));
		assertThat(page.getAllElements()).allMatch(e -> e.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
	}

	@Test
	void hostile_text_is_shown_as_text() throws IOException {
		String hostile = Site.sample().replace("Open a home", "<script>alert(1)</script>").replace("Ann Able", "<b>Ann</b>")
				.replace("A plan for homes", "\\\"><img src=x onerror=alert(2)>");
		Document seen = new Site().with(hostile, true).board("asOf=2019-09-10").document();

		assertThat(seen.select("script:not([src]), b, img")).isEmpty();
		assertThat(seen.getElementById("action-1.1").text()).contains("<script>alert(1)</script>", "<b>Ann</b>");
		assertThat(seen.select("h1").text()).isEqualTo("\"><img src=x onerror=alert(2)>");
	}

	@Test
	void the_form_asks_for_another_day_in_three_fields() {
		Element form = page.select("form").first();
		assertThat(form.attr("method")).isEqualTo("get");
		assertThat(form.select("input[type=text]").eachAttr("name")).containsExactly("asOf-day", "asOf-month", "asOf-year", "knownAt-day",
				"knownAt-month", "knownAt-year", "since-day", "since-month", "since-year");
		assertThat(form.select("#asOf-day").val() + form.select("#asOf-month").val() + form.select("#asOf-year").val()).isEqualTo("10092019");

		Seen asked = site.board("asOf-day=1&asOf-month=11&asOf-year=2019&knownAt-day=&knownAt-month=&knownAt-year=");
		assertThat(asked.document().getElementById("action-1.1").text()).contains("■ RED");
	}

	@Test
	void actions_are_filtered_by_status_programme_officer_and_words() {
		assertThat(rows("status=GREY")).containsExactly("2.1 Spend less");
		assertThat(rows("programme=money")).containsExactly("2.1 Spend less");
		assertThat(rows("text=OPENING")).containsExactly("1.1 Open a home");
		assertThat(rows("status=RED")).isEmpty();
		assertThat(site.board("asOf=2019-09-10&status=GREY").document().select("main").text()).contains("1 of 3 actions match",
				"2 of 3 can be assessed");
		assertThat(site.board("status=PINK").status()).isEqualTo(400);
	}

	@Test
	void actions_are_grouped_and_sorted_by_what_the_address_says() {
		Document grouped = site.board("asOf=2019-09-10&group=programme").document();
		assertThat(grouped.select("tbody th[scope=rowgroup]").eachText()).hasSize(2).last().asString().isEqualTo("money (not installed)");
		assertThat(rows("group=officer&sort=status")).first().isEqualTo("1.2 Fill the home");
		assertThat(grouped.select("option[selected]").eachText()).contains("Programme", "Order of the plan");
	}

	@Test
	void a_row_says_how_the_status_moved_since_a_day() {
		Document later = site.board("asOf=2019-11-02&since=2019-09-10").document();
		assertThat(later.getElementById("action-1.1").text()).contains("worse, was GREEN");
		assertThat(row("1.1").text()).contains("as before");
		assertThat(later.select("thead").text()).contains("since 10 September 2019");
		assertThat(site.board("asOf=2019-09-10&since=2019-09-11").status()).isEqualTo(400);
	}

	@Test
	void the_trend_is_from_what_was_known_at_the_last_meeting_as_what_changed_and_the_pack_have_it() {
		LocalDate meeting = LocalDate.of(2019, 11, 5);
		OptionalLong version = site.plans.at("sample", When.NOW).version(new Thing.OfMilestone("1.1", "open"));
		site.plans.write("sample", Write.add(ANN, new Event.MeetingSet(new Meeting("november", meeting, "Board", "ann-able", List.of()), meeting)));
		site.plans.write("sample", Write.change(ANN, new Event.MilestoneSet("1.1", new Milestone("open", "Opening", Optional.of(LocalDate.of(2019, 10, 31)),
				Optional.empty(), Optional.of(LocalDate.of(2019, 10, 30)), Optional.empty(), Optional.of("bob-brown"), Optional.empty(), List.of(), Optional.empty()),
				LocalDate.of(2019, 10, 30), Optional.of("Told late.")), version));

		Document board = site.board("").document();
		assertThat(board.select("thead").text()).contains("since 5 November 2019");
		assertThat(board.getElementById("action-1.1").text()).contains("● GREEN", "better, was RED");
		assertThat(site.get("/plans/sample/changes").document().select("main").text()).contains("5 November 2019", "RED");
		assertThat(site.board("knownAt=2019-11-01").document().getElementById("action-1.1").text()).as("less was known then than is asked for")
				.contains("■ RED", "as before");
	}

	@Test
	void without_a_meeting_it_is_compared_with_four_weeks_before_but_no_day_before_the_plan_was_known() {
		assertThat(site.board("asOf=2019-12-31").document().select("thead").text()).contains("since 3 December 2019");
		assertThat(page.select("thead").text()).contains("since 5 September 2019");
		assertThat(site.board("asOf=2019-09-10&since=2019-08-01").document().getElementById("action-1.1").text())
				.contains("Nothing was known of the plan on 1 August 2019").doesNotContain("as before");
	}

	@Test
	void officers_have_a_group_each_and_an_action_stands_in_that_of_every_one_who_answers_for_it() throws IOException {
		Site shared = new Site().with(Site.sample().replaceFirst("\"accountable\": \\[\"ann-able\"]", "\"accountable\": [\"ann-able\", \"bob-brown\"]")
				.replaceFirst("\"leads\": \\[\"bob-brown\"]", "\"leads\": [\"bob-brown\", \"ann-able\"]"), true);

		assertThat(groups(shared, "group=officer")).containsExactly("Ann Able: 1.1 Open a home", "Bob Brown: 1.1 Open a home",
				"Nobody is accountable: 1.2 Fill the home, 2.1 Spend less");
		assertThat(groups(shared, "group=lead")).containsExactly("Bob Brown: 1.1 Open a home", "Ann Able: 1.1 Open a home",
				"Nobody leads: 1.2 Fill the home, 2.1 Spend less");
		assertThat(shared.board("group=officer").document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(shared.board("group=officer").document().select("[data-part]").eachAttr("data-part")).doesNotHaveDuplicates();
		assertThat(shared.board("group=officer").document().select("td a[href='#action-1.1']").eachText()).as("why is said once")
				.containsExactly("Why 1.1");
	}

	@Test
	void an_officer_finds_the_actions_answered_for_led_or_led_in_part() {
		assertThat(rows("officer=bob-brown")).containsExactly("1.1 Open a home");
		assertThat(rows("officer=ann-able")).containsExactly("1.1 Open a home", "1.2 Fill the home");
		assertThat(rows("officer=carl")).isEmpty();
	}

	@Test
	void the_next_to_change_and_the_oldest_evidence_come_first_when_asked_for() {
		site.plans.write("sample", Write.add(ANN, new Event.Progressed(new Progress("2.1", LocalDate.of(2019, 9, 8), "A budget was set."))));

		assertThat(rows("sort=next")).containsExactly("1.1 Open a home", "1.2 Fill the home", "2.1 Spend less");
		assertThat(rows("sort=evidence")).containsExactly("1.2 Fill the home", "1.1 Open a home", "2.1 Spend less");
	}

	private static List<String> groups(Site of, String query) {
		return of.board("asOf=2019-09-10&" + query).document().select("tbody").stream().map(body -> body.select("th[scope=rowgroup]").text() + ": "
				+ String.join(", ", body.select("th[scope=row]").eachText())).toList();
	}

	private List<String> rows(String query) {
		return site.board("asOf=2019-09-10&" + query).document().select("tbody th[scope=row]").eachText();
	}

	@Test
	void faulty_dates_are_summed_up_and_nothing_is_guessed() {
		Seen seen = site.board("asOf=2019-09-31&knownAt=31/09/2019");

		assertThat(seen.status()).isEqualTo(400);
		assertThat(seen.document().title()).startsWith("Error: ");
		assertThat(seen.document().select(".govuk-error-summary a").eachAttr("href")).containsExactly("#asOf-day", "#knownAt-day");
		assertThat(seen.document().select(".govuk-error-summary").text()).contains("September 2019 has 30 days", "31/09/2019");
		assertThat(seen.document().select(".govuk-error-message")).hasSize(2);
		assertThat(seen.document().select("#asOf-day").val()).isEqualTo("31");
		assertThat(seen.document().select("details").hasAttr("open")).isTrue();
		assertThat(seen.document().select("table")).isEmpty();
		assertThat(site.board("asOf-day=1&asOf-month=&asOf-year=2019").status()).isEqualTo(400);
		assertThat(site.board("asOf=2019-09-10T00:00").status()).isEqualTo(400);
		assertThat(site.board("asOf-day=<i>&asOf-month=9&asOf-year=2019").document().select("i")).isEmpty();
	}

	@Test
	void a_misspelt_parameter_is_named_instead_of_showing_today() {
		Seen seen = site.board("asof=2019-09-10&<i>=1");

		assertThat(seen.status()).isEqualTo(400);
		assertThat(seen.document().select(".govuk-error-summary li").eachText()).hasSize(2).last().asString().contains("“asof”", "known are asOf",
				"knownAt");
		assertThat(seen.document().select("i")).isEmpty();
		assertThat(seen.document().select("table")).isEmpty();
	}

	@Test
	void a_day_before_the_plan_was_known_says_since_when_it_is() {
		Seen seen = site.board("knownAt=2019-09-04");

		assertThat(seen.status()).isEqualTo(404);
		assertThat(seen.document().select(".govuk-error-summary").text()).contains("it is known since 5 September 2019");
	}

	@Test
	void of_several_plans_one_is_chosen() throws IOException {
		assertThat(site.get("/").html()).isEqualTo("/plans/sample");
		site.with(Site.sample().replace("\"sample\"", "\"other\"").replace("A plan for homes", "Another plan"), true);

		Document first = site.get("/").document();
		assertThat(first.select("main a").eachText()).containsExactly("Another plan", "A plan for homes");
		assertThat(site.get(first.select("main a").get(1).attr("href")).document().select("h1").text()).isEqualTo("A plan for homes");
	}

	@Test
	void every_page_says_who_is_signed_in_and_leads_back_to_itself_by_signing_in() {
		assertThat(site.board("asOf=2019-09-10").document().select("header a").eachAttr("href")).containsExactly("/",
				"/sign-in?next=%2Fplans%2Fsample%3FasOf%3D2019-09-10");
		Seen signedIn = site.getAs(new Actor("jo", Role.VIEWER), "/plans/sample");
		assertThat(signedIn.document().select("header").text()).isEqualTo("Planwright Signed in as jo Your password Sign out");
	}

	@Test
	void an_unknown_plan_and_an_unknown_address_are_not_found() {
		Seen plan = site.get("/plans/<script>");
		assertThat(plan.status()).isEqualTo(404);
		assertThat(plan.document().select("main").text()).contains("<script>");
		assertThat(plan.document().select("nav")).isEmpty();

		Seen page = site.get("/plans/sample/nonsense");
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.document().select("h1").text()).isEqualTo("Page not found");
	}

	@Test
	void the_navigation_leads_to_the_same_days_and_says_where_one_is() {
		assertThat(page.select("nav a[aria-current=page]").eachText()).containsExactly("Board");
		assertThat(page.select("nav a").eachAttr("href")).isNotEmpty().allMatch(address -> address.endsWith("?asOf=2019-09-10"));
		assertThat(page.select(".pw-elsewhen").text()).contains("as it stood on 10 September 2019", "Back to today");
		assertThat(site.board("").document().select(".pw-elsewhen")).isEmpty();
	}

	@Test
	void an_empty_installation_says_how_to_bring_a_plan_in() {
		Seen seen = new Site().get("/");

		assertThat(seen.status()).isEqualTo(200);
		assertThat(seen.document().select("main").text()).contains("There is no plan yet", "etc/plans", "POST /api/plans");
	}

	@Test
	void the_shipped_plan_has_its_22_rows_and_weighs_little() throws IOException {
		Site shipped = Site.withShippedPlan();
		Seen seen = shipped.board("asOf=2019-09-10");

		assertThat(seen.document().select("tbody th[scope=row]")).hasSize(22);
		assertThat(seen.document().select("[id=action-2.10]").text()).contains("2.10");
		assertThat(seen.html().getBytes(StandardCharsets.UTF_8).length + shipped.style.zipped().length).isLessThan(100_000);
	}
}
