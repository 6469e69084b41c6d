package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.Site.Seen;

class MeetingFormsTest {

	private static final String MEETINGS = "/plans/sample/meetings";
	private static final String JUNE = MEETINGS + "/2026-06-09";
	private static final Actor CARL = new Actor("carl", Role.CONTRIBUTOR);
	private static final Actor BOB = new Actor("bob-brown", Role.APPROVER);

	private final Site site = Site.withSample();

	MeetingFormsTest() throws IOException {
	}

	private Seen call(String day) {
		return site.send(CARL, MEETINGS + "/new", "title=Improvement+board&date-day=" + day + "&date-month=6&date-year=2026&accountable=ann-able&attendees=PMO,+Ofsted&once=call"
				+ day);
	}

	private String version(String form) {
		return "&version=" + site.get(form).document().select("input[name=version]").val();
	}

	private MeetingView june() {
		return site.plans.at("sample", When.NOW).meeting("2026-06-09");
	}

	@BeforeEach
	void called() {
		assertThat(call("9").html()).isEqualTo(JUNE);
	}

	@Test
	void a_meeting_is_called_with_who_is_expected() {
		assertThat(june().meeting().value().attendees()).containsExactly("PMO", "Ofsted");
		assertThat(site.get(MEETINGS + "/new").kept()).as("each showing is sent once").isFalse();
	}

	@Test
	void what_is_wrong_is_said_in_a_summary_and_beside_the_question_and_nothing_that_was_typed_is_lost() {
		Seen refused = call("31");

		assertThat(refused.status()).isEqualTo(422);
		Document page = refused.document();
		assertThat(page.title()).startsWith("Error: Call a meeting");
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#date-day");
		assertThat(page.select(".govuk-error-summary").text()).contains("The day");
		assertThat(page.select("#date-error").text()).contains("The day");
		assertThat(page.select("#title").val()).isEqualTo("Improvement board");
		assertThat(page.select("#date-day").val()).isEqualTo("31");
		assertThat(page.select("#accountable option[selected]").text()).isEqualTo("Ann Able");
	}

	@Test
	void a_form_that_is_sent_twice_is_taken_once() {
		assertThat(call("9").html()).isEqualTo(JUNE);
		String decision = "text=Hire+two+officers&owner=bob-brown&once=same";
		site.send(CARL, JUNE + "/decide", decision);
		assertThat(site.send(CARL, JUNE + "/decide", decision).html()).isEqualTo(JUNE);

		assertThat(june().decisions()).hasSize(1);
		assertThat(site.plans.at("sample", When.NOW).meetings()).hasSize(1);
	}

	@Test
	void a_meeting_and_its_decision_are_changed_and_who_was_overtaken_is_told_by_whom() {
		String change = site.get(JUNE).document().select("a:contains(Change the meeting)").attr("href");
		Document asked = site.get(change).document();
		assertThat(asked.select("#title").val() + asked.select("#date-day").val() + asked.select("#attendees").val()).isEqualTo("Improvement board9PMO, Ofsted");
		String seen = "&date-month=6&date-year=2026&accountable=ann-able&version=" + asked.select("input[name=version]").val();
		assertThat(site.send(CARL, change, "title=Board&date-day=16&once=1" + seen).html()).isEqualTo(JUNE);
		assertThat(june().meeting().value().title()).isEqualTo("Board");
		Seen late = site.send(BOB, change, "title=Other&date-day=17&once=2" + seen);
		assertThat(late.status()).isEqualTo(412);
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile carl, on ", "on 16 June 2026, before that 9 June 2026", "expected taken back, before that PMO, Ofsted");

		site.send(CARL, JUNE + "/decide", "text=Hire+two+officers&owner=bob-brown&once=3");
		String decision = site.get(JUNE).document().select("a:contains(Change it)").attr("href");
		String version = site.get(decision).document().select("input[name=version]").val();
		assertThat(site.send(CARL, decision, "text=Hire+three&owner=bob-brown&done-day=1&done-month=6&done-year=2026&once=4&version=" + version).html()).isEqualTo(JUNE);
		assertThat(june().decisions()).singleElement().satisfies(told -> assertThat(told.value().text() + told.value().done().orElseThrow()).isEqualTo("Hire three2026-06-01"));
	}

	@Test
	void a_comment_stands_on_the_page_of_the_meeting() {
		site.send(CARL, JUNE + "/comment", "chapter=exceptions&text=Mind+the+framework.&once=1");

		assertThat(site.get(JUNE).document().select("main").text()).contains("Mind the framework.", "on exceptions");
		assertThat(site.send(CARL, JUNE + "/comment", "chapter=&text=&once=2").document().select(".govuk-error-summary li")).hasSize(2);
	}

	@Test
	void a_decision_becomes_an_action_that_leads_back() {
		site.send(CARL, JUNE + "/decide", "text=Hire+two+officers&owner=bob-brown&due-day=1&due-month=12&due-year=2026&once=1");
		String turn = site.get(JUNE).document().select("a:contains(Make it an action)").attr("href");
		String seen = version(turn);
		assertThat(site.send(CARL, turn, "ref=1.9&section=1&programme=sample&once=2" + seen).status()).as("a contributor").isEqualTo(403);

		assertThat(site.send(BOB, turn, "ref=1.9&section=1&programme=sample&once=3" + seen).html()).isEqualTo("/plans/sample/actions/1.9");
		assertThat(site.send(BOB, turn, "ref=1.9&section=1&programme=sample&once=3" + seen).html()).as("sent twice").isEqualTo("/plans/sample/actions/1.9");
		assertThat(site.get("/plans/sample/actions/1.9").document().select("main").text()).contains("Hire two officers, decided on 9 June 2026", "Bob Brown", "1 December 2026");
		assertThat(site.get(JUNE).document().select("a:contains(Action 1.9)")).hasSize(1);
	}

	@Test
	void a_number_that_is_taken_is_wrong_where_it_was_typed() {
		site.send(CARL, JUNE + "/decide", "text=Hire+two+officers&owner=bob-brown&once=1");
		String turn = JUNE + "/decisions/d1/action";

		Seen refused = site.send(BOB, turn, "ref=1.1&section=1&programme=sample&once=2" + version(turn));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.document().select("#ref-error").text()).contains("The number of the action is taken: 1.1 is “");
		assertThat(refused.document().select(".govuk-error-summary a").attr("href")).isEqualTo("#ref");
		assertThat(refused.html()).doesNotContain("If-Match");
	}

	@Test
	void a_decision_that_was_changed_meanwhile_becomes_no_action_before_that_was_seen() {
		site.send(CARL, JUNE + "/decide", "text=Hire+two+officers&owner=bob-brown&once=1");
		String turn = JUNE + "/decisions/d1/action";
		String seen = version(turn);
		String change = JUNE + "/decisions/d1/change";
		site.send(CARL, change, "text=Hire+three&owner=bob-brown&once=2" + version(change));

		Seen late = site.send(BOB, turn, "ref=1.9&section=1&programme=sample&once=3" + seen);

		assertThat(late.status()).isEqualTo(412);
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile carl, on ", "Hire three", "Nothing of yours was taken").doesNotContain("If-Match");
		assertThat(late.document().select("main").text()).contains("“Hire three” becomes its title");
		String anew = "&version=" + late.document().select("input[name=version]").val();
		assertThat(site.send(BOB, turn, "ref=1.9&section=1&programme=sample&once=4" + anew).html()).isEqualTo("/plans/sample/actions/1.9");
	}

	@Test
	void a_decision_finds_an_id_beside_those_that_came_otherwise() {
		site.plans.write("sample", Write.add(CARL, new Event.DecisionSet(new Decision("2026-06-09", "d2", "Sent by a program", "bob-brown", Optional.empty(),
				Optional.empty(), Optional.empty()), site.plans.today())));

		assertThat(site.send(CARL, JUNE + "/decide", "text=Hire+two+officers&owner=bob-brown&once=1").status()).isEqualTo(303);
		assertThat(site.send(CARL, JUNE + "/decide", "text=Hire+a+third&owner=bob-brown&once=2").status()).isEqualTo(303);

		assertThat(june().decisions()).extracting(told -> told.value().id()).containsExactly("d2", "d1", "d3");
	}

	@Test
	void who_decides_or_calls_a_meeting_at_the_same_moment_sees_what_the_other_did_first() {
		site.justBefore(() -> site.send(BOB, JUNE + "/decide", "text=Hire+two&owner=bob-brown&once=1"));
		Seen late = site.send(CARL, JUNE + "/decide", "text=Hire+two+officers&owner=bob-brown&once=2");
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile Bob Brown, on ", "Hire two", "Nothing of yours was taken");
		assertThat(late.html()).doesNotContain("If-Match");
		assertThat(late.document().select("#text").val()).isEqualTo("Hire two officers");
		assertThat(june().decisions()).hasSize(1);

		site.justBefore(() -> call("16"));
		late = site.send(BOB, MEETINGS + "/new", "title=Another+board&date-day=16&date-month=6&date-year=2026&accountable=ann-able&once=3");
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile carl, on ", "Improvement board");
		assertThat(late.html()).doesNotContain("If-Match");
	}

	@Test
	void a_form_leads_who_is_not_signed_in_to_where_he_signs_in_and_back() {
		assertThat(site.get(MEETINGS + "/new").document().select(".govuk-inset-text a").attr("href"))
				.isEqualTo("/sign-in?next=" + java.net.URLEncoder.encode(MEETINGS + "/new", java.nio.charset.StandardCharsets.UTF_8));
	}

	@Test
	void a_pack_is_approved_by_its_officer_alone_and_as_it_was_looked_at() {
		String seen = site.get(JUNE + "/approve").document().select("input[name=version]").val();
		assertThat(site.send(BOB, JUNE + "/approve", "version=" + seen + "&once=1").document().select(".govuk-error-summary").text()).contains("approved by ann-able");

		site.send(CARL, JUNE + "/comment", "chapter=exceptions&text=News.&once=2");
		Seen late = site.send(new Actor("ann-able", Role.APPROVER), JUNE + "/approve", "version=" + seen + "&once=3");
		assertThat(late.status()).isEqualTo(412);
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile carl", "Look at it again");
		assertThat(late.document().select("input[name=version]").val()).as("what is looked at now").isNotEqualTo(seen);
	}
}
