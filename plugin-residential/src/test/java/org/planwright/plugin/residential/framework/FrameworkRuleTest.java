package org.planwright.plugin.residential.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.residential.Plan2019.frameworkOf;
import static org.planwright.plugin.residential.Plan2019.headline;
import static org.planwright.plugin.residential.Plan2019.live;
import static org.planwright.plugin.residential.Plan2019.part;
import static org.planwright.plugin.residential.Plan2019.step;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.plugin.residential.Announced;
import org.planwright.plugin.residential.Plan2019;

@DisplayName("A framework that follows another without a gap (2.4)")
class FrameworkRuleTest {

	private static Status on(ViewBuilder action, String day) {
		View view = action.on(day);
		Announced.everyChange(view);
		return headline(view);
	}

	@Test
	void is_amber_from_the_day_after_it_was_to_be_awarded() {
		assertThat(on(Plan2019.framework(), "2019-12-01")).isEqualTo(Status.GREEN);
		View late = Plan2019.framework().on("2019-12-02");
		assertThat(headline(late)).isEqualTo(Status.AMBER);
		assertThat(part(late, "delivery/award").verdict().reasons())
				.containsExactly("The framework was to be awarded by 1 December 2019 and is not, 1 day later.");
	}

	@Test
	void is_green_again_once_it_is_awarded() {
		ViewBuilder awarded = frameworkOf(step("award", null, null, "2019-12-05", null), live(null, null)).progress("2019-12-05");
		assertThat(on(awarded, "2019-12-06")).isEqualTo(Status.GREEN);
	}

	@Test
	void is_awarded_when_every_lot_is() {
		ViewBuilder one = Plan2019.framework().record("lot", "homes", "2019-11-20", "on", "2019-11-20", "title", "Homes", "wanted", "6", "awarded",
				"2019-11-20");
		assertThat(on(one, "2019-12-02")).isEqualTo(Status.GREEN);
		ViewBuilder oneOfTwo = one.record("lot", "fostering", "2019-11-20", "on", "2019-11-20", "title", "Fostering agencies");
		assertThat(on(oneOfTwo, "2019-12-02")).isEqualTo(Status.AMBER);
		assertThat(part(oneOfTwo.on("2019-12-02"), "delivery/award").verdict().reasons().get(0)).endsWith("; 1 of 2 lots are awarded.");
		assertThat(part(oneOfTwo.on("2019-12-02"), "delivery/milestones").verdict().missing()).contains("how many providers are wanted in lot fostering");
	}

	@Test
	void any_forecast_behind_the_hard_stop_is_red_at_once() {
		assertThat(on(frameworkOf(step("award", null, null, null, null), live("2020-02-02", null)), Plan2019.DAY_ONE)).isEqualTo(Status.RED);
		assertThat(on(frameworkOf(step("award", null, "2020-02-03", null, null), live(null, null)), Plan2019.DAY_ONE)).isEqualTo(Status.RED);
		assertThat(on(frameworkOf(step("award", null, "2019-11-30", null, null), live("2020-02-01", null)), Plan2019.DAY_ONE)).isEqualTo(Status.GREEN);
	}

	@Test
	void a_round_or_a_lot_expected_too_late_is_red_until_it_is_there() {
		ViewBuilder round = Plan2019.framework().record("round", "second", "2019-09-06", "on", "2019-09-06", "title", "Second round", "expected", "2020-02-10");
		Verdict red = part(round.on(Plan2019.DAY_ONE), "delivery/hard-stop").verdict();
		assertThat(red.status()).isEqualTo(Status.RED);
		assertThat(red.reasons().get(0)).startsWith("Expected after the hard stop, 1 February 2020: tenders of \"Second round\" on 10 February 2020");
		ViewBuilder back = Plan2019.framework().record("round", "second", "2019-09-06", "on", "2019-09-06", "title", "Second round", "expected", "2020-02-10",
				"returned", "2019-09-06");
		assertThat(on(back, Plan2019.DAY_ONE)).isEqualTo(Status.GREEN);
		ViewBuilder lot = Plan2019.framework().record("lot", "homes", "2019-09-06", "on", "2019-09-06", "title", "Homes", "expected", "2020-02-02");
		assertThat(on(lot, Plan2019.DAY_ONE)).isEqualTo(Status.RED);
	}

	@Test
	void a_step_that_only_follows_going_live_may_come_later() {
		ViewBuilder after = Plan2019.framework().milestone(step("review", "2020-12-01", null, null, "live"));
		assertThat(part(after.on(Plan2019.DAY_ONE), "delivery/hard-stop").verdict().status()).isEqualTo(Status.GREEN);
	}

	@Test
	void is_red_once_the_hard_stop_has_passed_and_green_when_it_went_live_on_it() {
		assertThat(part(Plan2019.framework().on("2020-02-01"), "delivery/hard-stop").verdict().status()).isEqualTo(Status.GREEN);
		assertThat(on(Plan2019.framework(), "2020-02-02")).isEqualTo(Status.RED);
		ViewBuilder live = frameworkOf(step("award", null, null, "2019-11-28", null), live(null, "2020-02-01"));
		assertThat(on(live, "2020-02-02")).isEqualTo(Status.GREEN);
	}

	@Test
	void says_how_much_float_there_is() {
		ViewBuilder early = frameworkOf(step("award", null, null, null, null), live("2020-01-20", null));
		assertThat(part(early.on(Plan2019.DAY_ONE), "delivery/hard-stop").verdict().reasons().get(0)).contains("12 days of float before the hard stop");
	}
}
