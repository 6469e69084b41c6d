package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.action;
import static org.planwright.core.rule.Made.assessment;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.fosterPlaces;
import static org.planwright.core.rule.Made.measure;
import static org.planwright.core.rule.Made.milestone;
import static org.planwright.core.rule.Made.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Embedded.Held;
import org.planwright.core.rule.Made.AMeasure;

class CapsTest {

	private static final Verdict GREEN = Verdict.of(Status.GREEN, "All is well.");
	private static final Optional<LocalDate> COMPLETED = Optional.of(day("2020-03-31"));
	private static final Optional<Acceptance> ACCEPTED = Optional.of(new Acceptance("3.2", "director", day("2020-07-01"), Optional.empty()));

	@Test
	void complete_accepted_and_held_for_three_periods_is_blue() {
		Verdict verdict = Embedded.judge(GREEN, COMPLETED, held(true, true, true), ACCEPTED, Embedded.Thresholds.DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.BLUE);
		assertThat(verdict.reasons()).contains("Complete since 31 March 2020, and held for 3 periods in a row since; it is embedded after 3.",
				"The evidence was accepted on 1 July 2020.");
	}

	@Test
	void without_acceptance_or_time_or_completion_it_stays_green() {
		Verdict unaccepted = Embedded.judge(GREEN, COMPLETED, held(true, true, true), Optional.empty(), Embedded.Thresholds.DEFAULT);
		assertThat(unaccepted.status()).isEqualTo(Status.GREEN);
		assertThat(unaccepted.missing()).containsExactly("the accountable officer's acceptance of the evidence");
		Optional<Acceptance> tooEarly = Optional.of(new Acceptance("1.1", "ann", COMPLETED.orElseThrow().minusDays(1), Optional.empty()));
		assertThat(Embedded.judge(GREEN, COMPLETED, held(true, true, true), tooEarly, Embedded.Thresholds.DEFAULT).status())
				.isEqualTo(Status.GREEN);
		assertThat(Embedded.judge(GREEN, COMPLETED, held(true, true), ACCEPTED, Embedded.Thresholds.DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Embedded.judge(GREEN, Optional.empty(), held(true, true, true), ACCEPTED, Embedded.Thresholds.DEFAULT)).isEqualTo(GREEN);
		List<Held> before = List.of(new Held(day("2020-01-31"), true), new Held(day("2020-02-29"), true), new Held(day("2020-03-31"), true));
		assertThat(Embedded.judge(GREEN, COMPLETED, before, ACCEPTED, Embedded.Thresholds.DEFAULT).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void blue_returns_by_itself_when_a_period_slips() {
		assertThat(Embedded.judge(GREEN, COMPLETED, held(true, true, true, false), ACCEPTED,
				Embedded.Thresholds.DEFAULT).status()).isEqualTo(Status.GREEN);
		Verdict amber = Verdict.of(Status.AMBER, "It slips.");
		assertThat(Embedded.judge(amber, COMPLETED, held(true, true, true), ACCEPTED, Embedded.Thresholds.DEFAULT)).isEqualTo(amber);
	}

	@Test
	void a_period_is_held_when_the_measure_is_at_its_target() {
		AMeasure places = fosterPlaces().every(Interval.MONTHLY).seen("2021-03-31", "914").seen("2021-04-30", "915").seen("2021-05-31",
				Reading.Symbol.UNAVAILABLE);
		assertThat(Embedded.atTarget(places.view())).extracting(Held::held).containsExactly(false, true, false);
		AMeasure cases = measure("Caseload", "cases", Polarity.DOWN).level("15").seen("2021-03-31", "15").seen("2021-04-30", "15.1");
		assertThat(Embedded.atTarget(cases.view())).extracting(Held::held).containsExactly(true, false);
	}

	@Test
	void an_alarm_that_needs_a_smartphone_does_no_better_than_the_smartphones() {
		Verdict verdict = DependencyCap.apply(GREEN, List.of(assessment("3.2", Status.GREY, new Turn.OnDate(day("2019-11-01"), Status.RED))));
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.reasons().get(0)).isEqualTo("It depends on 3.2, which is GREY (cannot be assessed), and cannot do better.");
		assertThat(verdict.next()).contains(day("2019-11-01"));
	}

	@Test
	void the_plan_names_what_an_action_depends_on() {
		Made.AView view = new Made.AView(day("2019-09-10"), action(List.of(), List.of("3.2")), List.of(), List.of(),
				Map.of("3.2", assessment("3.2", Status.RED, new Turn.OnlyEvidence())));
		assertThat(DependencyCap.apply(GREEN, view).status()).isEqualTo(Status.RED);
	}

	@Test
	void the_worst_dependency_counts_and_a_better_one_changes_nothing() {
		Assessment blue = assessment("1.1", Status.BLUE, new Turn.OnlyEvidence());
		Assessment red = assessment("1.2", Status.RED, new Turn.OnlyEvidence());
		assertThat(DependencyCap.apply(GREEN, List.of(blue, red)).status()).isEqualTo(Status.RED);
		Verdict free = DependencyCap.apply(GREEN, List.of(blue));
		assertThat(free.status()).isEqualTo(Status.GREEN);
		assertThat(free.reasons()).isEqualTo(GREEN.reasons());
	}

	@Test
	void a_month_without_the_agreed_report_is_one_level_down() {
		Verdict fresh = stale(GREEN, "2019-09-18");
		assertThat(fresh.status()).isEqualTo(Status.GREEN);
		assertThat(fresh.next()).contains(day("2019-09-19"));
		Verdict stale = stale(GREEN, "2019-09-19");
		assertThat(stale.status()).isEqualTo(Status.AMBER);
		assertThat(stale.reasons().get(0)).isEqualTo("Somebody is to report monthly; the last report is of 18 August 2019. The status is one level down for that.");
		assertThat(stale(Verdict.of(Status.AMBER, "At risk."), "2019-09-19").status()).isEqualTo(Status.RED);
		assertThat(stale(Verdict.of(Status.GREY, "Unknown."),
				"2019-09-19").reasons()).contains("Somebody is to report monthly; the last report is of 18 August 2019.");
	}

	@Test
	void where_no_interval_was_agreed_nothing_is_stale() {
		assertThat(Staleness.apply(GREEN, Optional.empty(), Optional.empty(), day("2019-09-10"),
				Staleness.Thresholds.DEFAULT)).isEqualTo(GREEN);
		assertThat(Staleness.apply(GREEN, Optional.of(Interval.MONTHLY), Optional.empty(), day("2019-09-10"),
				Staleness.Thresholds.DEFAULT).status())
				.isEqualTo(Status.AMBER);
	}

	@Test
	void the_age_of_evidence_is_judged_by_itself() {
		assertThat(age(Optional.of(Interval.MONTHLY), "2019-09-18").status()).isEqualTo(Status.GREEN);
		assertThat(age(Optional.of(Interval.MONTHLY), "2019-09-19").status()).isEqualTo(Status.AMBER);
		assertThat(age(Optional.of(Interval.MONTHLY), "2019-10-19").status()).isEqualTo(Status.RED);
		assertThat(age(Optional.empty(), "2019-09-19").missing()).containsExactly("how often somebody is to report");
	}

	@Test
	void a_measure_needs_a_baseline_a_target_a_unit_a_due_date_and_an_owner() {
		assertThat(Completeness.missing(measure("Feel safe", "%",
				Polarity.UP).nobodys().view())).containsExactly("a baseline for \"Feel safe\", with its date",
				"a target for \"Feel safe\"", "a due date for \"Feel safe\"", "the unit of \"Feel safe\"", "the owner of \"Feel safe\"");
		assertThat(Completeness.judge(measure("Feel safe", "%", Polarity.UP).nobodys().view())).map(Verdict::status).contains(Status.GREY);
		assertThat(Completeness.judge(fosterPlaces().view())).isEmpty();
	}

	@Test
	void a_milestone_needs_a_date_and_an_owner_or_somebody_who_leads() {
		assertThat(Completeness.missing(milestone("a", "Approved").milestone(),
				action(List.of(), List.of()))).containsExactly("a date for \"Approved\"",
				"an owner for \"Approved\"");
		assertThat(Completeness.judge(milestone("a", "Approved").due("2019-11-30").milestone(), action(List.of("lead"), List.of()))).isEmpty();
		assertThat(Completeness.judge(milestone("a", "Approved").due("2019-11-30").milestone(),
				action(List.of(), List.of()))).map(Verdict::status).contains(Status.GREY);
	}

	@Test
	void fewer_agency_staff_with_heavier_caseloads_are_amber_at_best() {
		AMeasure agency = measure("Agency rate", "%", Polarity.DOWN).baseline("2019-09-30", "14.3");
		AMeasure caseload = measure("Average caseload", "cases", Polarity.DOWN).baseline("2019-09-30", "16.8");
		Verdict paid = BalancingPair.apply(GREEN, agency.seen("2020-09-30", "12.5").view(), caseload.seen("2020-09-30", "17.5").view());
		assertThat(paid.status()).isEqualTo(Status.AMBER);
		assertThat(paid.reasons().get(0)).contains("Agency rate went from 14.3% to 12.5%",
				"Average caseload went from 16.8 cases to 17.5 cases");
		assertThat(BalancingPair.apply(GREEN, agency.seen("2020-09-30", "12.5").view(),
				caseload.seen("2020-09-30", "15.6").view())).isEqualTo(GREEN);
		assertThat(BalancingPair.apply(GREEN, agency.seen("2020-09-30", "14.4").view(),
				caseload.seen("2020-09-30", "17.5").view())).isEqualTo(GREEN);
	}

	@Test
	void a_guard_that_cannot_be_compared_is_missing() {
		AMeasure agency = measure("Agency rate", "%", Polarity.DOWN).baseline("2019-09-30", "14.3").seen("2020-09-30", "12.5");
		assertThat(BalancingPair.apply(GREEN, agency.view(), measure("Repeat plans", "%", Polarity.DOWN).view()).missing())
				.containsExactly("a baseline and a value since of \"Repeat plans\", which must not worsen meanwhile");
	}

	@Test
	void the_worst_of_some_keeps_the_inputs_of_all_and_the_earliest_day() {
		Verdict amber = new Verdict(Status.AMBER, List.of("b"), List.of(), List.of("x"), Optional.of(day("2019-12-01")));
		Verdict grey = new Verdict(Status.GREY, List.of("c"), List.of(), List.of("y", "x"), Optional.of(day("2019-11-01")));
		Verdict worst = Verdicts.worst(GREEN, grey, amber);
		assertThat(worst).isEqualTo(new Verdict(Status.AMBER, List.of("b", "c", "All is well."), List.of(), List.of("x", "y"),
				Optional.of(day("2019-11-01"))));
		assertThat(Verdicts.cap(GREEN, Status.BLUE, "no")).isEqualTo(GREEN);
	}

	@Test
	void numbers_are_written_as_people_write_them() {
		assertThat(Words.number(number("1234.56"))).isEqualTo("1,234.6");
		assertThat(Words.amount(number("79.0"), Optional.of("%"))).isEqualTo("79%");
		assertThat(Words.money(number("-1234.5"))).isEqualTo("-£1,234.50");
		assertThat(Words.signed(number("20"))).isEqualTo("+20");
		assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
		assertThat(Words.days(1)).isEqualTo("1 day");
	}

	private static Verdict stale(Verdict verdict, String asOf) {
		return Staleness.apply(verdict, Optional.of(Interval.MONTHLY), Optional.of(day("2019-08-18")), day(asOf), Staleness.Thresholds.DEFAULT);
	}

	private static Verdict age(Optional<Interval> agreed, String asOf) {
		return Staleness.judge(agreed, Optional.of(day("2019-08-18")), day(asOf), Staleness.Thresholds.DEFAULT);
	}

	private static List<Held> held(boolean... months) {
		return java.util.stream.IntStream.range(0, months.length).mapToObj(i -> new Held(day("2020-04-30").plusMonths(i), months[i])).toList();
	}
}
