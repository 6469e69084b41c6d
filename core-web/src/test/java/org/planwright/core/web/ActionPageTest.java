package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Reading;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.Write;

class ActionPageTest {

	private final Site site = Site.withSample();

	ActionPageTest() throws IOException {
	}

	private Document page(String query) {
		Site.Seen seen = site.get("/plans/sample/actions/1.1" + query);
		assertThat(seen.status()).isEqualTo(200);
		assertThat(seen.kept()).isTrue();
		return seen.document();
	}

	@Test
	void it_says_how_the_action_stands_why_and_what_changes_it() {
		Document page = page("?asOf=2019-09-10");

		assertThat(page.select("h1").text()).isEqualTo("Open a home");
		assertThat(page.select("main").text()).contains("● GREEN on track", "Opening is due on 31 October 2019",
				"Turns RED on 1 November 2019 unless something is recorded.", "Ann Able", "Bob Brown");
	}

	@Test
	void the_status_shows_its_parts_with_what_was_used_and_what_is_missing() {
		assertThat(page("?asOf=2019-09-10").select(".pw-part h3").eachText()).containsExactly("Steps ● GREEN counts",
				"Places ▲ AMBER does not count");
		Document grey = site.get("/plans/sample/actions/1.2.1?asOf=2019-09-10").document();
		assertThat(grey.select(".pw-part").text()).contains("Missing:", "a step with a date");
		assertThat(grey.select("a[href=/plans/sample/actions/1.2?asOf=2019-09-10]").text()).contains("1.2 Fill the home");
	}

	@Test
	void milestones_are_a_table_and_a_timeline() {
		Document page = page("?asOf=2019-09-10");

		assertThat(page.select("#milestones").text()).isEqualTo("Milestones");
		assertThat(page.select("figure svg[role=img]")).isNotEmpty();
		assertThat(page.select("table").eachText()).anyMatch(table -> table.contains("Opening") && table.contains("31 October 2019"));
	}

	@Test
	void the_history_says_when_the_status_changed_and_by_what() {
		assertThat(page("?asOf=2019-11-02").select("h2:contains(History) + ol").text()).contains("1 November 2019", "GREEN", "RED", "time alone");
	}

	@Test
	void what_is_told_appears_with_who_told_it() {
		site.plans.write("sample", Write.add(new Actor("ann", Role.CONTRIBUTOR),
				new Event.Progressed(new Progress("1.1", java.time.LocalDate.of(2019, 9, 9), "The roof is on."))));

		Document page = page("?asOf=2019-09-10");
		assertThat(page.select("h2:contains(Progress) + ol").text()).contains("9 September 2019", "The roof is on.");
		assertThat(page("?asOf=2019-09-08").text()).doesNotContain("The roof is on.");
		assertThat(page.select("h2:contains(Who told what) + details").text()).contains("Progress on action 1.1: The roof is on.");
	}

	@Test
	void an_unknown_action_is_not_found() {
		assertThat(site.get("/plans/sample/actions/9.9").status()).isEqualTo(404);
		assertThat(site.get("/plans/sample/actions/9.9?knownAt=2019-09-10").document().select("h1").text()).isEqualTo("Page not found");
	}

	@Test
	void every_action_measure_and_page_of_the_shipped_plan_can_be_shown() throws IOException {
		Site shipped = Site.withShippedPlan();
		Document board = shipped.board("asOf=2019-09-10").document();
		Document measures = shipped.get("/plans/nottinghamshire-2019/measures?asOf=2019-09-10").document();

		assertThat(board.select("tbody th a")).hasSize(22);
		for (Document list : java.util.List.of(board, measures)) {
			assertThat(list.select("tbody th[scope=row] a").eachAttr("href")).isNotEmpty().allSatisfy(address -> {
				Site.Seen seen = shipped.get(address);
				assertThat(seen.status()).isEqualTo(200);
				assertThat(seen.html().length() + shipped.style.zipped().length).isLessThan(100_000);
				assertThat(seen.document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
			});
		}
		assertThat(board.select("nav a").eachAttr("href")).allSatisfy(address -> assertThat(shipped.get(address).status()).isIn(200, 503));
	}

	@Test
	void pages_stay_light_however_long_a_series_is_and_say_what_they_leave_out() throws IOException {
		Site site = Site.withSample();
		Actor carl = new Actor("carl", Role.CONTRIBUTOR);
		for (int i = 0; i < 600; i++) {
			LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i);
			site.plans.write("sample", Write.add(carl, new Event.Observed(new Observation("places", day, Optional.empty(),
					new Reading.Figure(BigDecimal.valueOf(i == 300 ? 999 : i % 7)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
			site.plans.write("sample", Write.add(carl, new Event.Progressed(new Progress("1.1", day, "What was done on day " + i + "."))));
		}
		for (String address : java.util.List.of("/plans/sample/actions/1.1", "/plans/sample/measures/places")) {
			Site.Seen seen = site.get(address);
			assertThat(seen.html().length() + site.style.plain().length).as(address).isLessThan(100_000);
			assertThat(seen.document().select("details p:contains(newest 60 of 60)").text()).as(address).contains("rows. All of them ");
			assertThat(seen.document().select("#data a").eachAttr("href")).as(address).isNotEmpty();
			assertThat(seen.document().select("svg polyline")).as("the peak is drawn").isNotEmpty();
		}
		assertThat(site.get("/plans/sample/measures/places").document().select("details p:contains(newest 60 of 60)").text()).contains("are in the data");
		Document action = site.get("/plans/sample/actions/1.1").document();
		assertThat(action.text()).contains("The newest 30 of 60");
		String whole = action.select("a:contains(All of them as CSV)").attr("href");
		assertThat(site.get(whole).html().split("\r\n")).as("every day that is drawn, and the heading").hasSize(602)
				.anyMatch(row -> row.startsWith("2019-06-30,3,")).anyMatch(row -> row.startsWith("2024-10-27,999,"));
	}
}
