package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Sent;
import org.planwright.plugin.residential.home.OccupancyResource;
import org.planwright.plugin.residential.home.OccupancyView;

@DisplayName("Weekly returns of block homes under /api/residential")
class WeeklyReturnsTest extends Entering {

	private void twoHomes() {
		homes.put(PLAN, "house-1", NEW, block());
		homes.put(PLAN, "house-2", NEW, block("spotPrice", 5000));
	}

	private List<String> values(String measure) {
		return plans.at(PLAN, When.NOW).observations(measure).stream().map(told -> told.value()).map(o -> o.part().orElseThrow() + " "
				+ o.figure().map(BigDecimal::toPlainString).orElseGet(() -> o.reading().toString())).toList();
	}

	@Test
	void weekly_returns_make_occupancy_against_break_even() {
		twoHomes();
		for (LocalDate sunday = Occupied.FIRST_SUNDAY; sunday.isBefore(LocalDate.parse("2019-12-15")); sunday = sunday.plusWeeks(1)) {
			homes.putWeek(PLAN, "house-1", sunday.toString(), NEW, body("beds", 4, "occupiedBeds", 2));
			homes.putWeek(PLAN, "house-2", sunday.toString(), NEW, body("beds", 4, "occupiedNights", 28));
		}
		OccupancyView view = new OccupancyResource(plans, settings).get(PLAN, NOW);
		assertThat(view.overall().orElseThrow()).satisfies(all -> {
			assertThat(all.weeks()).isEqualTo(13);
			assertThat(all.to()).isEqualTo("2019-12-08");
			assertThat(all.percent()).isEqualByComparingTo("75.0");
			assertThat(all.breakEvenPercent()).as("3000 / 4500").isEqualByComparingTo("66.7");
			assertThat(all.unitCost()).hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("4000"));
			assertThat(all.belowBreakEven()).isFalse();
		});
		assertThat(view.homes()).extracting(home -> home.rolling().orElseThrow().belowBreakEven()).containsExactly(true, false);
		assertThat(view.weeks()).hasSize(13);
		OccupancyView before = new OccupancyResource(plans, settings).get(PLAN, new Asked("2019-10-01", null));
		assertThat(before.overall().orElseThrow().weeks()).isEqualTo(3);
		assertThat(homes.weeks(PLAN, "house-1", NOW).get("weeks")).hasSize(13);
		assertThat(homes.week(PLAN, "house-1", "2019-09-15", NOW).getStatus()).isEqualTo(200);
		assertThat(Plan2019.part(view("2.3"), "impact/occupancy").verdict().reasons()).contains("Below break-even over 13 weeks: home house-1.");
	}

	@Test
	void every_fault_of_a_weekly_return_is_named() {
		twoHomes();
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 51, "occupiedNights", -1, "matchingNights", "two", "child", "x")), "beds",
				"occupiedNights", "matchingNights", "child");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 1, "occupiedBeds", 1)), "occupiedNights");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4)), "occupiedNights");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 26, "noticeNights", 3)), "");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-16", NEW, body("beds", 4, "occupiedNights", 26)), "");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-07-28", NEW, body("beds", 4, "occupiedNights", 26)), "week");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-12-22", NEW, body("beds", 4, "occupiedNights", 26)), "week");
		refused(() -> homes.putWeek(PLAN, "house-1", "22/12/2019", NEW, body("beds", 4, "occupiedNights", 26)), Refusal.Kind.UNREADABLE, r -> {
		});
		refused(() -> homes.putWeek(PLAN, "house-7", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 26)), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void a_weekly_return_is_corrected_and_removed() {
		twoHomes();
		homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 20));
		homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"3\"", null, null), body("beds", 4, "occupiedNights", 21));
		refused(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"3\"", null, null), body("beds", 4, "occupiedNights", 22)),
				Refusal.Kind.STALE, r -> {
				});
		assertThat(homes.removeWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"6\"", null, null)).getStatus()).isEqualTo(204);
		assertThat(homes.weeks(PLAN, "house-1", NOW).get("weeks")).isEmpty();
	}

	@Test
	void a_weekly_return_tells_the_plans_own_measures_too_and_takes_it_back() {
		twoHomes();
		homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 21));
		assertThat(values("occupancy")).containsExactly("house-1 75.0");
		assertThat(values("unit-cost")).containsExactly("house-1 4000.00");
		homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"3\"", null, null), body("beds", 4, "occupiedNights", 21, "noticeNights", 7));
		assertThat(values("occupancy")).as("what has not changed is not told again").hasSize(1);
		homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"6\"", null, null), body("beds", 4, "occupiedBeds", 0));
		assertThat(values("unit-cost")).last().isEqualTo("house-1 NOT_APPLICABLE");
		homes.removeWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"7\"", null, null));
		assertThat(values("occupancy")).last().isEqualTo("house-1 UNAVAILABLE");
	}

	@Test
	void a_return_of_the_councils_own_home_says_nothing_of_block_contracts() {
		homes.put(PLAN, "house-9", NEW, own("planned"));
		homes.putRegistration(PLAN, "house-9", NEW,
				registration(object("application", object("done", "2019-09-01"), "registration", object("done", "2019-12-01"))));
		homes.put(PLAN, "house-9", new Sent(ANNA, "\"1\"", null, null), own("open"));
		homes.putWeek(PLAN, "house-9", "2019-12-15", NEW, body("beds", 4, "occupiedNights", 21));
		assertThat(values("occupancy")).isEmpty();
	}
}
