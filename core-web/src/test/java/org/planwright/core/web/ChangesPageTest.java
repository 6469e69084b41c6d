package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;

class ChangesPageTest {

	private static final LocalDate HELD = LocalDate.of(2019, 9, 10);

	private final Site site = Site.withSample();

	ChangesPageTest() throws IOException {
	}

	private void meeting() {
		site.plans.write("sample", Write.add(Actor.SYSTEM, new Event.MeetingSet(new Meeting("september", HELD, "Improvement board", "ann-able", List.of()), HELD)));
	}

	@Test
	void statuses_that_turned_stand_beside_what_they_were() {
		Document page = site.get("/plans/sample/changes?since=2019-09-10&asOf=2019-11-05").document();

		assertThat(page.select("#statuses ~ .pw-scroll tbody tr").eachText()).singleElement().asString().contains("1.1", "GREEN", "RED");
		assertThat(page.select(".pw-facts").text()).contains("Statuses 1", "Removed 0");
	}

	@Test
	void without_a_day_it_is_the_last_meeting_with_what_was_known_then() {
		meeting();
		site.plans.write("sample", Write.add(Actor.SYSTEM, new Event.Observed(new Observation("places", LocalDate.of(2019, 6, 30), Optional.empty(),
				new Reading.Figure(BigDecimal.valueOf(2)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));

		for (String question : List.of("asOf=2019-11-05", "meeting=september&asOf=2019-11-05")) {
			Document page = site.get("/plans/sample/changes?" + question).document();
			assertThat(page.select(".govuk-body-l").text()).contains("10 September 2019", "Improvement board", "5 November 2019");
			assertThat(page.select("#figures ~ .pw-scroll tbody tr").eachText()).containsExactly("Places open 30 June 2019 3 2");
		}
	}

	@Test
	void days_that_cannot_be_compared_are_refused_with_the_reason() {
		meeting();
		assertThat(site.get("/plans/sample/changes?since=2019-09-10&asOf=2019-09-09").html()).contains("is later than the day the page is about");
		assertThat(site.get("/plans/sample/changes?since=1999-01-01&asOf=2019-09-09").html()).contains("is too early");
		assertThat(site.get("/plans/sample/changes?meeting=may").status()).isEqualTo(404);
		assertThat(site.get("/plans/sample/changes?meeting=september&since=2019-09-01&asOf=2019-11-05").status()).isEqualTo(400);
	}
}
