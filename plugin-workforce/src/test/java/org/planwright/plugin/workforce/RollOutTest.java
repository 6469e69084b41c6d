package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.model.assess.Status.AMBER;
import static org.planwright.core.model.assess.Status.GREEN;
import static org.planwright.core.model.assess.Status.GREY;
import static org.planwright.core.model.assess.Status.RED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("Staged roll-outs and the gate before them")
class RollOutTest {

	private static Verdict gate(ViewBuilder action, String on) {
		return Plan2019.verdict(action.on(on), "delivery/gate");
	}

	private static ViewBuilder decided(ViewBuilder action, String evaluated, String decision, String on) {
		return action.record("decision", "3-5", on, "evaluated", evaluated, "decision", decision, "decided", on);
	}

	private static ViewBuilder wave(ViewBuilder action, String ref, String wave, String on, int planned, String due, String... live) {
		String[] fields = new String[8 + live.length];
		System.arraycopy(new String[] {"title", "Wave " + wave, "agreed", "2019-08-01", "teamsPlanned", "" + planned, "due", due}, 0, fields, 0, 8);
		System.arraycopy(live, 0, fields, 8, live.length);
		return action.record("wave", ref + "--" + wave, on, fields);
	}

	@Test
	void there_is_time_until_a_month_before_the_roll_out() {
		assertThat(gate(Plan2019.support(), "2019-12-31").status()).isEqualTo(GREEN);
		assertThat(gate(Plan2019.support(), "2019-12-31").next()).contains(LocalDate.of(2020, 1, 1));
		assertThat(gate(Plan2019.support(), "2020-01-01").status()).isEqualTo(AMBER);
		assertThat(gate(Plan2019.support().setting("gate-amber-days", "60"), "2019-12-03").status()).isEqualTo(AMBER);
	}

	@Test
	void no_roll_out_is_green_without_the_evaluation() {
		ViewBuilder rolledOut = ViewBuilder.action("3.5", "workforce").milestone(ViewBuilder.step("evaluation", null, null))
				.milestone(new Milestone("full-rollout", "Offered to all", Optional.of(LocalDate.of(2020, 1, 31)),
						Optional.empty(), Optional.of(LocalDate.of(2020, 1, 20)), Optional.empty(), Optional.empty(),
						Optional.of("evaluation"), List.of(), Optional.empty()));

		assertThat(gate(rolledOut, "2020-02-01").status()).isEqualTo(RED);
		assertThat(Plan2019.verdict(rolledOut.on("2020-02-01"), "delivery/milestones").status()).isEqualTo(RED);

		ViewBuilder approved = decided(rolledOut, "2019-12-01", "roll-out", "2019-12-10");
		assertThat(gate(approved, "2020-02-01").status()).isEqualTo(GREEN);
		assertThat(Plan2019.verdict(approved.on("2020-02-01"), "delivery/milestones").status()).isEqualTo(GREEN);
	}

	@Test
	void an_evaluation_without_a_decision_is_not_enough() {
		ViewBuilder evaluated = Plan2019.support().record("decision", "3-5", "2019-12-01", "evaluated", "2019-12-01");

		assertThat(gate(evaluated, "2020-01-15").status()).isEqualTo(AMBER);
		assertThat(gate(evaluated, "2020-01-15").missing()).contains("the decision upon the evaluation");
	}

	@Test
	void to_stop_is_a_valid_end_and_never_red() {
		ViewBuilder stopped = decided(Plan2019.support(), "2019-12-01", "stop", "2019-12-10");

		assertThat(Plan2019.programme().judge(stopped.on("2021-06-01"))).filteredOn(part -> part.kind() != Part.Kind.EVIDENCE_AGE)
				.allSatisfy(part -> {
					assertThat(part.verdict().status()).isEqualTo(GREEN);
					assertThat(part.verdict().reasons()).first().asString().startsWith("Closed by decision of 10 December 2019");
				});
		assertThat(Plan2019.headline(Plan2019.support().on("2021-06-01"))).isEqualTo(GREY);
		TimeAlone.isAnnounced(Plan2019.programme(), stopped, "2019-12-10", "2021-12-31");
	}

	@Test
	void who_rolls_out_what_was_stopped_is_off_track() {
		ViewBuilder stopped = wave(decided(Plan2019.support(), "2019-12-01", "stop", "2019-12-10"), "3-5", "rest", "2020-01-31", 5, "2020-03-31",
				"live.2020-01-31", "2");

		assertThat(gate(stopped, "2020-02-10").status()).isEqualTo(RED);
	}

	@Test
	void a_pilot_need_not_wait_and_the_rest_must() {
		ViewBuilder pilot = wave(Plan2019.support(), "3-5", "first", "2019-10-31", 5, "2019-12-31", "pilot", "true", "live.2019-10-31", "5");
		ViewBuilder all = wave(Plan2019.support(), "3-5", "first", "2019-10-31", 5, "2019-12-31", "live.2019-10-31", "5");

		assertThat(gate(pilot, "2019-11-10").status()).isEqualTo(GREEN);
		assertThat(gate(all, "2019-11-10").status()).isEqualTo(RED);
	}

	@Test
	void a_wave_is_the_step_of_the_plan_with_its_name() {
		ViewBuilder half = wave(Plan2019.supervision(), "3-4", "first-wave", "2019-09-30", 8, "2019-09-30", "live.2019-09-20", "3", "live.2019-09-30", "7");
		ViewBuilder whole = wave(Plan2019.supervision(), "3-4", "first-wave", "2019-10-07", 8, "2019-09-30", "live.2019-09-30", "7", "live.2019-10-07", "8");

		assertThat(Plan2019.verdict(half.on("2019-10-10"), "delivery/milestones").status()).isEqualTo(AMBER);
		assertThat(Plan2019.verdict(half.on("2019-10-29"), "delivery/milestones").status()).isEqualTo(RED);
		assertThat(Plan2019.verdict(whole.on("2019-10-29"), "delivery/milestones").status()).isEqualTo(GREEN);
		TimeAlone.isAnnounced(Plan2019.programme(), half, "2019-09-30", "2021-12-31");
	}

	@Test
	void the_teams_of_many_large_waves_are_added_up_without_running_over() {
		LocalDate day = LocalDate.of(2019, 9, 30);
		Wave largest = new Wave("3.4", "first", "First", day, false, 1_000_000, Optional.of(day), new TreeMap<>(Map.of(day, 1_000_000)));
		RollOut rollOut = new RollOut(Collections.nCopies(3_000, largest), Optional.empty());

		assertThat(List.of(rollOut.planned(), rollOut.live(), rollOut.liveOn(day))).containsOnly(3_000_000_000L);
	}

	@Test
	void teams_live_are_added_up_over_the_waves() {
		ViewBuilder action = ViewBuilder.action("3.4", "workforce")
				.measure(Plan2019.complete("teams-live", "teams", "2019-07-31", "0", "20", "2020-07-31").confirmed("2019-09-05"));
		wave(action, "3-4", "first", "2019-09-30", 8, "2019-09-30", "live.2019-09-15", "4", "live.2019-09-30", "8");
		wave(action, "3-4", "second", "2020-01-31", 8, "2020-01-31", "live.2020-01-31", "6");
		Verdict verdict = Plan2019.verdict(action.on("2020-02-01"), "impact/teams-live");

		assertThat(verdict.reasons()).contains("14 of 20 on 31 January 2020.");
		assertThat(verdict.status()).isEqualTo(GREEN);
		assertThat(verdict.missing()).contains("which is right for \"Measure teams-live\": 16 are entered one by one, and N is 20");
	}

	@Test
	void n_that_nobody_has_confirmed_is_not_counted_against() {
		ViewBuilder action = wave(ViewBuilder.action("3.4", "workforce")
				.measure(Plan2019.complete("teams-live", "teams", "2019-07-31", "0", "8", "2019-10-31")), "3-4", "first", "2019-09-30", 8, "2019-09-30",
				"live.2019-09-30", "8");

		assertThat(Plan2019.verdict(action.on("2019-10-01"), "impact/teams-live").status()).isEqualTo(GREY);
	}

	@Test
	void sites_posts_and_audits_count_by_what_was_entered() {
		ViewBuilder action = ViewBuilder.action("3.6", "workforce")
				.measure(Plan2019.complete("sites", "sites", "2019-09-01", "0", "5", "2020-09-01").confirmed("2019-09-05"))
				.measure(Plan2019.complete("advanced-practitioners", "posts", "2019-09-01", "2", "10", "2020-09-01").confirmed("2019-09-05"))
				.measure(Plan2019.complete("practice-quality", "%", "2019-09-01", "50", "80", "2020-09-01"))
				.record("site", "prospect", "2019-12-01", "title", "Prospect", "named", "2019-09-05", "agreed", "2019-12-01")
				.record("site", "piazza", "2020-02-01", "title", "Piazza", "named", "2019-09-05", "agreed", "2020-02-01")
				.record("posts", "2020-02", "2020-02-29", "created", "8", "filled", "6")
				.record("audits", "2020-02", "2020-02-29", "outstanding", "2", "good", "5", "requiresImprovement", "2", "inadequate", "1");

		assertThat(Plan2019.verdict(action.on("2020-03-01"), "impact/sites").reasons()).contains("2 of 5 on 1 February 2020.");
		assertThat(Plan2019.verdict(action.on("2020-03-01"), "impact/advanced-practitioners").reasons()).contains("6 of 10 on 29 February 2020.");
		assertThat(Plan2019.verdict(action.on("2020-03-01"), "impact/practice-quality").status()).isEqualTo(GREEN);
		assertThat(Plan2019.verdict(action.on("2020-03-01"), "impact/practice-quality").reasons()).first().asString().contains("70% on 29 February 2020");
	}
}
