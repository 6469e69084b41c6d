package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.Site.Seen;

class MeetingPagesTest {

	private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
	private static final LocalDate JUNE = LocalDate.of(2026, 6, 9);
	private static final Actor ANN = new Actor("ann-able", Role.APPROVER);

	private final Site site = Site.withShippedPlan();
	private final String plan = "/plans/nottinghamshire-2019";

	MeetingPagesTest() throws IOException {
	}

	private void tell(Event event) {
		site.plans.write("nottinghamshire-2019", Write.add(ANN, event));
	}

	@BeforeEach
	void meetings() {
		tell(new Event.MeetingSet(new Meeting("may", MAY, "Board in May", "ann-able", List.of()), MAY));
		tell(new Event.MeetingSet(new Meeting("june", JUNE, "Board in June", "ann-able", List.of("PMO", "Ofsted")), MAY));
		tell(new Event.DecisionSet(new Decision("may", "d1", "Recruit two managers", "ann-able", Optional.of(JUNE), Optional.of("2.4"), Optional.empty()), MAY));
		tell(new Event.Commented(new Comment("june", Chapter.EXCEPTIONS, "ann-able", MAY, "Mind the framework.")));
	}

	@Test
	void the_meetings_are_listed_the_latest_first() {
		Document page = site.get(plan + "/meetings").document();

		assertThat(page.select("tbody tr").eachText()).first().asString().contains("Board in June", "9 June 2026", "Draft");
		assertThat(page.select("tbody a").eachAttr("href")).containsExactly(plan + "/meetings/june", plan + "/meetings/may");
	}

	@Test
	void a_meeting_has_its_comments_what_is_carried_forward_and_every_form_of_its_pack() {
		Document page = site.get(plan + "/meetings/june").document();

		assertThat(page.select("main").text()).contains("Mind the framework.", "PMO, Ofsted", "Read the draft");
		assertThat(page.select("#forward").parents().get(0).text()).contains("Recruit two managers", "Action 2.4");
		assertThat(page.select("a[href*=/pack/]").eachText()).containsExactly("As a page", "As PDF", "As Word document", "As OpenDocument text");
		assertThat(site.get(plan + "/meetings/july").status()).isEqualTo(404);
	}

	@Test
	void an_action_leads_back_to_the_decision_it_came_from() {
		assertThat(site.get(plan + "/actions/2.4").document().select("h3:contains(Decided by a meeting) + ul a").attr("href"))
				.isEqualTo(plan + "/meetings/may#decisions-title");
	}

	@Test
	void the_draft_pack_is_a_page_of_panels_in_four_chapters_below_100_kb() {
		Seen draft = site.get(plan + "/meetings/june/pack");

		assertThat(draft.document().select("h2[id]").eachText()).containsExactly("Highlight report", "Exceptions", "Changes since the last meeting",
				"Decisions and actions carried forward");
		assertThat(draft.document().select("#comments-exceptions").parents().get(0).text()).contains("Mind the framework.");
		assertThat(draft.document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(draft.html().length() + site.style.zipped().length).isLessThan(100_000);
		assertThat(site.get(plan + "/meetings/june/pack?asOf=2019-09-10").html()).as("a draft has a day of its own").isEqualTo(plan + "/meetings/june/pack");
	}

	@Test
	void what_a_meeting_decides_after_its_pack_was_frozen_is_recorded_and_carried_forward_to_the_next() {
		long seen = site.plans.at("nottinghamshire-2019", When.NOW).version();
		String digest = "0".repeat(64);
		tell(new Event.PackApproved(new Approval("may", "ann-able", MAY, new Approval.Made(seen, digest, MAY, MAY, Map.of()), Map.of("html", digest))));
		String decide = site.get(plan + "/meetings/may").document().select("a:contains(Record a decision)").attr("href");

		assertThat(site.send(ANN, decide, "text=Hire+two+officers&owner=ann-able&once=1").html()).isEqualTo(plan + "/meetings/may");

		Document may = site.get(plan + "/meetings/may").document();
		assertThat(may.select("#decisions").parents().get(0).text()).contains("Hire two officers");
		assertThat(may.select("main").text()).as("the pack is as it was").contains("made from version " + seen);
		assertThat(site.get(plan + "/meetings/june").document().select("#forward").parents().get(0).text()).contains("Hire two officers");
		assertThat(site.get(plan + "/meetings/june/pack").document().select("main").text()).contains("Hire two officers");
		assertThat(site.send(ANN, plan + "/meetings/may/comment", "chapter=exceptions&text=Late&once=2").status()).as("a comment would change the pack").isEqualTo(409);
	}

	@Test
	void once_approved_the_pack_is_the_page_that_was_frozen() {
		long seen = site.plans.at("nottinghamshire-2019", When.NOW).version();
		String digest = "0".repeat(64);
		tell(new Event.PackApproved(new Approval("june", "ann-able", MAY, new Approval.Made(seen, digest, MAY, MAY, Map.of()), Map.of("html", digest))));

		assertThat(site.get(plan + "/meetings/june/pack").html()).isEqualTo("/api/plans/nottinghamshire-2019/meetings/june/pack/html");
		assertThat(site.get(plan + "/meetings/june").document().select("main").text()).contains("made from version " + seen).doesNotContain("A draft");
	}
}
