package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** Who changed what: the journal says of a change what is different, and what was there before. */
class WhatWasToldTest {

	private static final Actor BOB = new Actor("bob-brown", Role.APPROVER);
	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final Site site = Site.withSample();

	WhatWasToldTest() throws IOException {
	}

	private PlanView now() {
		return site.plans.at("sample", When.NOW);
	}

	/** Tells something, and reads the newest entry of the journal. */
	private String told(Event event) {
		OptionalLong version = event.sets().map(thing -> now().version(thing)).orElse(OptionalLong.empty());
		site.plans.write("sample", Write.change(BOB, event, version));
		return site.get("/plans/sample/journal").document().select("tbody tr").get(0).select("td").get(0).ownText();
	}

	private Milestone opening() {
		return now().view("1.1").milestone("open").orElseThrow();
	}

	private static Milestone milestone(Milestone m, Optional<LocalDate> forecast, Optional<LocalDate> done, Optional<String> owner) {
		return new Milestone(m.id(), m.title(), m.due(), forecast, done, m.hardStop(), owner, m.after(), m.rebaselines(), m.note());
	}

	@Test
	void a_forecast_and_a_day_that_a_milestone_was_reached_are_told_with_what_was_said_before() {
		Milestone forecast = milestone(opening(), Optional.of(LocalDate.of(2026, 7, 3)), Optional.empty(), opening().owner());
		assertThat(told(new Event.MilestoneSet("1.1", forecast, TODAY, Optional.empty()))).isEqualTo("Milestone “Opening” of action 1.1: forecast 3 July 2026.");

		Milestone later = milestone(forecast, Optional.of(LocalDate.of(2026, 8, 4)), Optional.empty(), Optional.of("ann-able"));
		assertThat(told(new Event.MilestoneSet("1.1", later, TODAY, Optional.of("No builder"))))
				.isEqualTo("Milestone “Opening” of action 1.1: forecast 4 August 2026, before that 3 July 2026; owner Ann Able, before that Bob Brown. Reason: No builder");

		Milestone done = milestone(later, Optional.empty(), Optional.of(TODAY), Optional.of("ann-able"));
		assertThat(told(new Event.MilestoneSet("1.1", done, TODAY, Optional.empty())))
				.isEqualTo("Milestone “Opening” of action 1.1: done 1 June 2026; forecast taken back, before that 4 August 2026.");
	}

	@Test
	void an_action_that_was_changed_says_owners_and_dates_and_not_that_it_was_defined() {
		Action a = now().action("1.1");
		Action changed = new Action(a.ref(), a.parent(), a.section(), a.title(), a.programme(), List.of("bob-brown"), a.leads(), a.outcomes(),
				new Timeframe(a.timeframe().text(), a.timeframe().start(), Optional.of(LocalDate.of(2026, 12, 1))), a.successMeasures(), a.links(), a.primary(),
				a.measures(), a.cadences(), a.cappedBy(), a.updates(), a.settings(), a.questions());

		String words = told(new Event.ActionSet(changed, TODAY, Optional.of("New board")));

		assertThat(words).startsWith("Action 1.1, “" + a.title() + "”: accountable Bob Brown, before that Ann Able; due 1 December 2026").endsWith(". Reason: New board")
				.doesNotContain("defined", "lead", "programme");
		assertThat(site.get("/plans/sample/actions/1.1").document().select("main").text()).as("the action's own page").contains(words);
		assertThat(told(new Event.ActionSet(changed, TODAY, Optional.empty()))).isEqualTo("Action 1.1, “" + a.title() + "”: told again as it was.");
	}

	@Test
	void a_measure_says_its_new_owner() {
		Measure m = now().measure("places");
		String words = told(new Event.MeasureSet(new Measure(m.id(), m.title(), m.unit(), m.polarity(), Optional.of("ann-able"), m.every(), m.baseline(),
				m.target(), Optional.of("Counted anew")), TODAY, Optional.empty()));

		assertThat(words).startsWith("Measure “" + m.title() + "”: ").contains("owner Ann Able", "note “Counted anew”").doesNotContain("defined", "baseline");
	}

	@Test
	void a_return_says_its_figures_and_those_before() {
		assertThat(told(record(Map.of("enquiries", "130", "familyAndFriends", "10"))))
				.isEqualTo("Programme homes: return 2026-05: enquiries 130; family and friends 10.");
		assertThat(told(record(Map.of("enquiries", "131", "familyAndFriends", "10")))).isEqualTo("Programme homes: return 2026-05: enquiries 131, before that 130.");
	}

	private static Event record(Map<String, String> fields) {
		return new Event.RecordSet(new ProgrammeRecord("homes", "return", "2026-05", TODAY, fields));
	}

	@Test
	void what_was_removed_and_told_anew_is_new() {
		told(record(Map.of("enquiries", "130")));
		told(new Event.RecordRemoved("homes", "return", "2026-05", TODAY, "Of another council"));

		assertThat(told(record(Map.of("enquiries", "7")))).isEqualTo("Programme homes: return 2026-05: enquiries 7.");
	}

	@Test
	void a_meeting_and_a_decision_say_all_that_was_changed() {
		assertThat(told(meeting("ann-able", List.of("PMO")))).isEqualTo("Meeting “Board”: on 9 June 2026; pack approved by Ann Able; expected PMO.");
		assertThat(told(meeting("bob-brown", List.of("PMO", "Ofsted"))))
				.isEqualTo("Meeting “Board”: pack approved by Bob Brown, before that Ann Able; expected PMO, Ofsted, before that PMO.");
		assertThat(told(decision("ann-able", Optional.of(LocalDate.of(2026, 7, 1)), Optional.empty())))
				.isEqualTo("Decision of meeting june: “Hire”: seen to by Ann Able; due 1 July 2026.");
		assertThat(told(decision("bob-brown", Optional.empty(), Optional.of(TODAY)))).isEqualTo("Decision of meeting june: “Hire”: seen to by Bob Brown, "
				+ "before that Ann Able; seen to on 1 June 2026; due taken back, before that 1 July 2026.");
	}

	private static Event meeting(String accountable, List<String> attendees) {
		return new Event.MeetingSet(new Meeting("june", LocalDate.of(2026, 6, 9), "Board", accountable, attendees), TODAY);
	}

	private static Event decision(String owner, Optional<LocalDate> due, Optional<LocalDate> done) {
		return new Event.DecisionSet(new Decision("june", "d1", "Hire", owner, due, Optional.empty(), done), TODAY);
	}

	@Test
	void a_survey_says_how_many_answered() {
		assertThat(told(new Event.Observed(new Observation("places", TODAY, Optional.of("oak"), new Reading.Figure(new java.math.BigDecimal("79")), Optional.empty(),
				Optional.of(250), Optional.empty(), Optional.empty())))).isEqualTo("Measure places, oak, 1 June 2026: 79, 250 answered.");
	}

	@Test
	void what_was_told_long_before_on_another_page_of_the_journal_is_still_what_was_there_before() {
		told(record(Map.of("enquiries", "130")));
		for (int i = 0; i < 60; i++) {
			site.plans.write("sample", Write.add(BOB, new Event.Progressed(new Progress("1.1", TODAY, "Step " + i))));
		}
		assertThat(told(record(Map.of("enquiries", "131")))).contains("131, before that 130");
		assertThat(now().version(new Thing.OfRecord("homes", "return", "2026-05"))).isNotEmpty();
	}
}
