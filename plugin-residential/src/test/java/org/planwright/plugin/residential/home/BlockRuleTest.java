package org.planwright.plugin.residential.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.residential.Plan2019.headline;
import static org.planwright.plugin.residential.Plan2019.part;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.plugin.residential.Announced;
import org.planwright.plugin.residential.Occupied;
import org.planwright.plugin.residential.Plan2019;

@DisplayName("Homes under block contracts (2.3)")
class BlockRuleTest {

	private static final String AFTER_13_WEEKS = "2019-12-09";

	private static Verdict occupancy(View view) {
		Announced.everyChange(view);
		return part(view, "impact/occupancy").verdict();
	}

	@ParameterizedTest(name = "{0} of 28 bed-nights for {1} weeks: {2}")
	@CsvSource({"20,13,RED", "20,12,AMBER", "21,13,AMBER", "27,13,AMBER", "28,13,GREEN", "28,1,GREEN", "0,13,RED"})
	void break_even_is_at_three_quarters(int nights, int weeks, Status status) {
		View view = Occupied.eachWeek(nights, weeks).on(Occupied.FIRST_SUNDAY.plusWeeks(weeks - 1));
		assertThat(occupancy(view).status()).isEqualTo(status);
		assertThat(headline(view)).isEqualTo(status);
	}

	@Test
	void below_break_even_is_red_even_when_every_milestone_is_met() {
		View view = Occupied.eachWeek(20, 13).on(AFTER_13_WEEKS);
		Verdict milestones = part(view, "delivery/milestones").verdict();
		assertThat(milestones.status()).isEqualTo(Status.RED);
		assertThat(milestones.reasons().get(0)).contains("71.4%").contains("13 weeks to 8 December 2019").contains("break-even is 75%");
		assertThat(occupancy(view).reasons()).anyMatch(reason -> reason.contains("£4,200"));
	}

	@Test
	void nothing_is_saved_below_break_even() {
		assertThat(part(Occupied.eachWeek(20, 13).on(AFTER_13_WEEKS), "impact/saving").verdict().status()).isEqualTo(Status.RED);
		assertThat(part(Occupied.eachWeek(28, 13).on(AFTER_13_WEEKS), "impact/saving").verdict().status()).isEqualTo(Status.GREY);
	}

	@Test
	void a_home_that_loses_money_is_not_hidden_by_one_that_does_not() {
		ViewBuilder uneven = Occupied.returns(Occupied.returns(Occupied.homes(), "house-1", 28, 13), "house-2", 18, 13).setting("occupancy-full-percent",
				"80");
		Verdict verdict = occupancy(uneven.on(AFTER_13_WEEKS));
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons().get(0)).isEqualTo("Below break-even over 13 weeks: home house-2.");
	}

	@Test
	void only_the_newest_thirteen_weeks_count() {
		ViewBuilder filled = Occupied.homes();
		for (int week = 0; week < 26; week++) {
			Occupied.week(filled, "house-1", Occupied.FIRST_SUNDAY.plusWeeks(week), week < 13 ? 0 : 28);
			Occupied.week(filled, "house-2", Occupied.FIRST_SUNDAY.plusWeeks(week), week < 13 ? 0 : 28);
		}
		assertThat(occupancy(filled.on(Occupied.FIRST_SUNDAY.plusWeeks(25))).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void the_ramp_after_opening_does_not_count_when_the_council_grants_one() {
		ViewBuilder ramped = Occupied.eachWeek(10, 4).setting("occupancy-ramp-weeks", "10");
		assertThat(occupancy(ramped.on("2019-10-07")).status()).as("10 weeks from 31 July end on 9 October").isEqualTo(Status.GREY);
		Occupied.week(ramped, "house-1", Occupied.FIRST_SUNDAY.plusWeeks(4), 28);
		assertThat(occupancy(ramped.on("2019-10-14")).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_missing_return_brings_it_one_level_down() {
		View full = Occupied.eachWeek(28, 13).on(AFTER_13_WEEKS);
		assertThat(occupancy(full).next()).contains(java.time.LocalDate.parse("2019-12-23"));
		assertThat(occupancy(Occupied.eachWeek(28, 13).on("2019-12-22")).status()).isEqualTo(Status.GREEN);
		assertThat(occupancy(Occupied.eachWeek(28, 13).on("2019-12-23")).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void without_returns_or_prices_it_says_what_to_enter_and_leaves_the_milestones_alone() {
		View day = Plan2019.block().on(Plan2019.DAY_ONE);
		assertThat(occupancy(day).status()).isEqualTo(Status.GREY);
		assertThat(occupancy(day).missing()).contains("the block-contracted homes: beds, block price and spot price", "weekly returns of occupied bed-nights")
				.anyMatch(missing -> missing.contains("occupancy-full-percent"));
		ViewBuilder unpriced = Plan2019.block().record("home", "house-1", "2019-09-05", "on", "2019-09-05", "kind", "block", "status", "open", "beds", "4",
				"operationalFrom", "2019-07-31");
		Occupied.week(unpriced, "house-1", java.time.LocalDate.parse("2019-09-08"), 28);
		assertThat(occupancy(unpriced.on(Plan2019.DAY_ONE)).missing()).contains("the block price and the spot price of home house-1");
		assertThat(headline(unpriced.on(Plan2019.DAY_ONE))).isEqualTo(Status.GREEN);
	}

	@Test
	void a_home_of_the_councils_own_and_a_planned_one_have_no_part_in_it() {
		ViewBuilder view = Plan2019.block();
		for (String[] home : new String[][] {{"house-3", "own", "open"}, {"house-4", "block", "planned"}}) {
			view.record("home", home[0], "2019-09-05", "on", "2019-09-05", "kind", home[1], "status", home[2], "beds", "4", "operationalFrom", "2019-07-31",
					"blockPrice", "3000", "spotPrice", "4000");
			Occupied.week(view, home[0], java.time.LocalDate.parse("2019-09-08"), 0);
		}
		assertThat(occupancy(view.on(Plan2019.DAY_ONE)).status()).isEqualTo(Status.GREY);
	}

	@Test
	void it_says_when_a_home_costs_more_than_its_lot_and_how_many_beds_are_empty_by_agreement() {
		ViewBuilder view = Plan2019.block().record("lot", "standard", "2019-09-05", "on", "2019-09-05", "title", "Standard homes", "price", "2900")
				.record("home", "house-1", "2019-09-05", "on", "2019-09-05", "kind", "block", "status", "open", "beds", "4", "operationalFrom", "2019-07-31",
						"blockPrice", "3000", "spotPrice", "4000", "lot", "standard")
				.record("week", "house-1-2019-09-08", "2019-09-08", "beds", "4", "occupiedNights", "21", "matchingNights", "4", "noticeNights", "3");
		assertThat(occupancy(view.on(Plan2019.DAY_ONE)).reasons())
				.contains("Home house-1 costs £3,000 a bed and week, more than the £2,900 of the framework's lot standard.")
				.anyMatch(reason -> reason.startsWith("Of the empty beds, 1 a week on average"));
	}
}
