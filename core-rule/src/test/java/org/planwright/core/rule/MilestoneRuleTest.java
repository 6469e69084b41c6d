package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.milestone;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.Progress;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Made.AMilestone;
import org.planwright.core.rule.MilestoneRule.Chain;

class MilestoneRuleTest {

	private static final MilestoneRule.Thresholds DEFAULT = MilestoneRule.Thresholds.DEFAULT;

	@Test
	void a_report_due_on_31_july_is_41_days_late_on_10_september_and_red() {
		Verdict verdict = judge("2019-09-10", milestone("report", "Report on 20 admissions").due("2019-07-31"));
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).containsExactly(
				"\"Report on 20 admissions\" was due on 31 July 2019 and is 41 days late; more than 28 days late is off track.");
		assertThat(verdict.next()).isEmpty();
	}

	@Test
	void up_to_28_days_late_is_amber() {
		AMilestone report = milestone("report", "Report").due("2019-07-31");
		assertThat(judge("2019-08-01", report).status()).isEqualTo(Status.AMBER);
		assertThat(judge("2019-08-28", report).status()).isEqualTo(Status.AMBER);
		assertThat(judge("2019-08-28", report).next()).contains(day("2019-08-29"));
		assertThat(judge("2019-08-29", report).status()).isEqualTo(Status.RED);
	}

	@Test
	void a_home_forecast_for_september_that_was_promised_for_may_is_amber() {
		Verdict verdict = judge("2019-09-10", milestone("open", "Four places open").due("2020-05-31").forecast("2020-09-30"));
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons().get(0)).contains("30 September 2020", "122 days after its date", "31 May 2020");
	}

	@Test
	void twenty_days_before_the_date_three_weeks_of_silence_are_amber() {
		Verdict verdict = MilestoneRule.judge(List.of(milestone("set", "Ofsted set of reports").due("2019-09-30").milestone()),
				Optional.of(day("2019-08-18")),
				day("2019-09-10"), DEFAULT).verdict();
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons().get(0)).contains("nothing has been logged since 18 August 2019, 23 days ago");
	}

	@Test
	void a_step_that_is_near_turns_amber_when_nothing_is_logged_for_a_fortnight() {
		Verdict verdict = judge("2019-09-10", milestone("board", "Board").due("2019-09-30"));
		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.next()).contains(day("2019-09-19"));
		assertThat(judge("2019-09-10", milestone("board", "Board").due("2019-12-31")).next()).contains(day("2019-12-01"));
	}

	@Test
	void a_framework_that_ends_leaves_no_float_and_any_later_forecast_is_red_at_once() {
		AMilestone live = milestone("live", "New framework live").due("2020-02-01").hardStop("2020-02-01");
		Verdict onTrack = judge("2019-09-10", live);
		assertThat(onTrack.status()).isEqualTo(Status.GREEN);
		assertThat(onTrack.reasons()).anyMatch(reason -> reason.contains("no float"));
		assertThat(judge("2019-09-10", live.forecast("2020-02-02")).status()).isEqualTo(Status.RED);
		assertThat(judge("2020-02-02", live).status()).isEqualTo(Status.RED);
	}

	@Test
	void a_date_moved_once_is_amber_at_best_until_it_is_done_where_no_step_leads_to_it() {
		AMilestone live = milestone("live", "Bond operational").due("2020-02-28").moved(move(Optional.empty()));
		Verdict verdict = judge("2019-09-10", live);
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons().get(0)).contains("moved once", "nobody wrote down");
		assertThat(judge("2020-03-10", live.done("2020-02-20")).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_date_moved_once_is_on_track_again_when_the_next_step_towards_it_is_done() {
		AMilestone investor = milestone("investor", "Investor found");
		AMilestone contract = milestone("contract", "Contract signed").after("investor");
		AMilestone live = milestone("live", "Bond operational").due("2020-02-28").after("contract").moved(moveOn("2019-09-05"));

		assertThat(judge("2019-09-10", investor, contract, live).status()).isEqualTo(Status.AMBER);
		assertThat(judge("2019-09-10", investor, contract, live).reasons().get(0))
				.endsWith("at risk at best until the next step towards it is done.");
		assertThat(judge("2019-10-10", investor.done("2019-10-01"), contract, live).status()).isEqualTo(Status.GREEN);
		assertThat(judge("2019-10-10", investor.done("2019-10-01"), contract, live).reasons())
				.anyMatch(reason -> reason.contains("moved once") && reason.endsWith("since then \"Investor found\" was done."));
	}

	@Test
	void what_was_done_before_the_move_or_leads_elsewhere_does_not_make_up_for_it() {
		AMilestone live = milestone("live", "Bond operational").due("2020-02-28").after("investor").moved(moveOn("2019-09-05"));

		assertThat(judge("2019-10-10", milestone("investor", "Investor found").done("2019-09-05"), live).status()).isEqualTo(Status.AMBER);
		assertThat(judge("2019-10-10", milestone("investor", "Investor found"), milestone("leaflet", "Leaflet").done("2019-10-01"), live).status())
				.isEqualTo(Status.AMBER);
		assertThat(judge("2019-10-10", milestone("investor", "Investor found").done("2019-10-01"), live.moved(move(Optional.empty()))).status())
				.as("nobody wrote down when it was moved").isEqualTo(Status.AMBER);
	}

	@Test
	void a_second_move_starts_anew_and_needs_approval_whatever_was_done() {
		AMilestone investor = milestone("investor", "Investor found").done("2019-10-01");
		AMilestone live = milestone("live", "Bond operational").due("2020-02-28").after("investor");
		Rebaseline approved = new Rebaseline(Optional.of(day("2019-11-01")), Optional.empty(), day("2020-02-28"), "again", Optional.of("director"));

		assertThat(judge("2019-12-10", investor, live.moved(moveOn("2019-09-05"), moveOn("2019-09-06"))).status()).isEqualTo(Status.RED);
		assertThat(judge("2019-12-10", investor, live.moved(moveOn("2019-09-05"), approved)).status()).isEqualTo(Status.AMBER);
		assertThat(judge("2019-12-10", investor.done("2019-12-01"), live.moved(moveOn("2019-09-05"), approved)).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_second_move_is_red_until_somebody_approves_it() {
		AMilestone live = milestone("live", "Bond operational").due("2020-09-30");
		assertThat(judge("2019-09-10", live.moved(move(Optional.empty()), move(Optional.empty()))).status()).isEqualTo(Status.RED);
		assertThat(judge("2019-09-10", live.moved(move(Optional.empty()), move(Optional.of("director")))).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_step_without_a_date_is_missing_and_not_judged() {
		Chain chain = chain("2019-09-10", milestone("report", "Audit report").due("2019-11-30"), milestone("approved", "Plan approved"));
		assertThat(chain.verdict().status()).isEqualTo(Status.GREEN);
		assertThat(chain.verdict().missing()).containsExactly("a date for \"Plan approved\"");
		assertThat(chain.steps().get(1).verdict()).isEmpty();
	}

	@Test
	void steps_without_any_date_cannot_be_judged() {
		assertThat(judge("2019-09-10", milestone("approved", "Plan approved")).status()).isEqualTo(Status.GREY);
		assertThat(judge("2019-09-10").missing()).containsExactly("milestones, each with its date");
	}

	@Test
	void a_missed_gate_is_red() {
		AMilestone registered = milestone("registered", "Registered by Ofsted").due("2020-05-01");
		AMilestone open = milestone("open", "First child").due("2020-05-31").after("registered").done("2020-05-10");
		Verdict verdict = judge("2020-05-10", registered, open);
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons().get(0)).isEqualTo("\"First child\" is recorded as done, but \"Registered by Ofsted\", which must come first, is not.");
	}

	@Test
	void a_step_waits_for_the_one_before_and_is_amber_once_that_is_late() {
		AMilestone evaluated = milestone("evaluation", "Evaluation").due("2019-12-15");
		AMilestone rollout = milestone("roll-out", "Roll-out").due("2020-01-31").after("evaluation");
		assertThat(step("2019-12-15", 1, evaluated, rollout).reasons()).anyMatch(reason ->
				reason.contains("has to wait for \"Evaluation\", which is not done yet"));
		assertThat(step("2019-12-15", 1, evaluated, rollout).status()).isEqualTo(Status.GREEN);
		assertThat(step("2019-12-16", 1, evaluated, rollout).status()).isEqualTo(Status.AMBER);
		assertThat(step("2019-12-16", 1, evaluated.done("2019-12-16"), rollout).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_gate_that_does_not_exist_is_missing() {
		assertThat(judge("2019-09-10", milestone("roll-out", "Roll-out").due("2020-01-31").after("evaluation")).missing())
				.containsExactly("the milestone \"evaluation\", after which \"Roll-out\" is to come");
	}

	@Test
	void two_of_four_homes_early_are_green() {
		Chain chain = chain("2019-09-10", milestone("two", "First two homes").due("2019-09-30").done("2019-07-31"),
				milestone("four", "Four homes").due("2020-02-29"));
		assertThat(chain.verdict().status()).isEqualTo(Status.GREEN);
		assertThat(chain.verdict().reasons()).contains("\"First two homes\" was done on 31 July 2019, in time.");
		assertThat(chain.complete()).isFalse();
	}

	@Test
	void a_chain_is_complete_when_its_last_step_is_done_late_or_not() {
		Chain chain = chain("2019-09-10", milestone("a", "A").due("2019-08-31").done("2019-09-05"), milestone("b", "B").done("2019-09-01"));
		assertThat(chain.complete()).isTrue();
		assertThat(chain.completed()).contains(day("2019-09-05"));
		assertThat(chain.verdict().status()).isEqualTo(Status.GREEN);
		assertThat(chain.verdict().reasons()).contains("\"A\" was done on 5 September 2019, 5 days late.");
	}

	@Test
	void an_action_is_judged_by_its_milestones_and_its_newest_progress() {
		AMilestone set = milestone("set", "Ofsted set of reports").due("2019-09-30");
		List<Progress> progress = List.of(new Progress("2.8", day("2019-08-18"), "Meeting tomorrow."),
				new Progress("2.8", day("2019-09-05"), "Met."));
		assertThat(MilestoneRule.judge(view(set, progress.subList(0, 1), List.of("lead")), DEFAULT).verdict().status()).isEqualTo(Status.AMBER);
		assertThat(MilestoneRule.judge(view(set, progress, List.of("lead")), DEFAULT).verdict().status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_step_that_nobody_answers_for_is_never_green() {
		Verdict verdict = MilestoneRule.judge(view(milestone("set", "Reports").due("2019-12-31"), List.of(), List.of()), DEFAULT).verdict();
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).containsExactly("an owner for \"Reports\"");
		assertThat(MilestoneRule.judge(view(milestone("set", "Reports").due("2019-12-31").done("2019-09-01"), List.of(), List.of()),
				DEFAULT).verdict().status())
				.isEqualTo(Status.GREEN);
	}

	@Test
	void to_open_on_31_may_after_16_weeks_of_registration_the_application_goes_in_by_9_february() {
		assertThat(BackSchedule.latest(day("2020-05-31"), List.of(new BackSchedule.Step("Manager appointed", Period.ofWeeks(2)),
				new BackSchedule.Step("SC1 sent", Period.ofWeeks(16)))))
				.containsExactly(new BackSchedule.Latest("Manager appointed", day("2020-01-26")),
				new BackSchedule.Latest("SC1 sent", day("2020-02-09")));
	}

	private static Made.AView view(AMilestone milestone, List<Progress> progress, List<String> leads) {
		return new Made.AView(day("2019-09-10"), Made.action(leads, List.of()), List.of(milestone.milestone()), progress, Map.of());
	}

	private static Rebaseline move(Optional<String> approvedBy) {
		return new Rebaseline(Optional.empty(), Optional.empty(), day("2020-02-28"), "revised", approvedBy);
	}

	private static Rebaseline moveOn(String on) {
		return new Rebaseline(Optional.of(day(on)), Optional.empty(), day("2020-02-28"), "revised", Optional.empty());
	}

	private static Verdict judge(String asOf, AMilestone... milestones) {
		return chain(asOf, milestones).verdict();
	}

	private static Verdict step(String asOf, int index, AMilestone... milestones) {
		Chain chain = MilestoneRule.judge(Stream.of(milestones).map(AMilestone::milestone).toList(), Optional.of(day(asOf)), day(asOf),
				DEFAULT);
		return chain.steps().get(index).verdict().orElseThrow();
	}

	/** Logged last on 5 September 2019, as the plan's own progress. */
	private static Chain chain(String asOf, AMilestone... milestones) {
		return MilestoneRule.judge(Stream.of(milestones).map(AMilestone::milestone).toList(), Optional.of(day("2019-09-05")), day(asOf),
				DEFAULT);
	}
}
