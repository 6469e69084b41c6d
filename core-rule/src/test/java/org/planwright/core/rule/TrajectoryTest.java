package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.fosterPlaces;
import static org.planwright.core.rule.Made.measure;
import static org.planwright.core.rule.Made.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;

class TrajectoryTest {

	private static final Trajectory.Thresholds DEFAULT = Trajectory.Thresholds.DEFAULT;

	@Test
	void foster_places_without_progress_leave_green_as_soon_as_the_line_asks_for_more_than_a_twentieth() {
		assertThat(fosters("2019-05-06").status()).isEqualTo(Status.GREEN);
		assertThat(fosters("2019-05-06").next()).contains(day("2019-05-07"));
		assertThat(fosters("2019-05-07").status()).isEqualTo(Status.AMBER);
		assertThat(fosters("2019-05-07").next()).contains(day("2019-07-19"));
		assertThat(fosters("2019-07-19").status()).isEqualTo(Status.RED);
		assertThat(fosters("2019-07-19").next()).isEmpty();
	}

	@Test
	void foster_places_without_progress_are_red_at_the_end_though_they_are_more_than_nine_tenths_of_the_target() {
		Verdict verdict = Trajectory.judge(fosterPlaces().seen("2021-03-31", "865").view(), day("2021-03-31"), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons().get(0)).isEqualTo("Approved foster places: 865 places on 31 March 2021; the plan for 31 March 2021 is 915 places,"
				+ " on the way from 865 places to 915 places by 31 March 2021: 100% of the planned change behind.");
	}

	@Test
	void the_s_curve_asks_for_little_at_first() {
		Promise promise = Promise.of(fosterPlaces().profile(new Profile.SCurve()).view()).orElseThrow();
		assertThat(promise.expected(day("2019-09-30"))).isBetween(number("872"), number("873"));
		assertThat(promise.expected(day("2020-03-31"))).isBetween(number("890"), number("890.2"));
		assertThat(Trajectory.judge(fosterPlaces().profile(new Profile.SCurve()).view(), day("2019-06-15"),
				DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(fosters("2019-06-15").status()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_step_asks_for_nothing_until_its_day() {
		Profile steps = new Profile.Step(List.of(new Point(day("2020-01-31"), number("2"))));
		var homes = measure("Places open", "places", Polarity.UP).baseline("2019-07-17",
				"0").level("4").due("2020-05-31").profile(steps).view();
		assertThat(Trajectory.judge(homes, day("2020-01-30"), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Trajectory.judge(homes, day("2019-07-17"), DEFAULT).next()).contains(day("2020-01-31"));
		assertThat(Trajectory.judge(homes, day("2020-01-31"), DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void listed_points_are_joined_by_straight_lines() {
		Profile points = new Profile.Points(List.of(new Point(day("2020-03-31"), number("875"))));
		Promise promise = Promise.of(fosterPlaces().profile(points).view()).orElseThrow();
		assertThat(promise.expected(day("2019-09-30"))).isEqualByComparingTo("870");
		assertThat(promise.expected(day("2020-03-31"))).isEqualByComparingTo("875");
		assertThat(promise.expected(day("2019-01-01"))).isEqualByComparingTo("865");
		assertThat(promise.expected(day("2022-01-01"))).isEqualByComparingTo("915");
	}

	@Test
	void where_less_is_better_a_fall_is_progress() {
		var caseload = measure("Average caseload", "cases", Polarity.DOWN).baseline("2018-09-30", "17.6").level("15.6").due("2020-09-30");
		assertThat(Trajectory.judge(caseload.seen("2019-09-30", "16.8").view(), day("2019-09-30"), DEFAULT).status()).isEqualTo(Status.AMBER);
		assertThat(Trajectory.judge(caseload.seen("2019-09-30", "16.6").view(), day("2019-09-30"), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Trajectory.judge(caseload.seen("2019-09-30", "17.8").view(), day("2019-09-30"), DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void a_target_that_is_the_baseline_cannot_be_judged() {
		Verdict verdict = Trajectory.judge(fosterPlaces().level("865").view(), day("2019-09-10"), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.reasons().get(0)).contains("865 places", "is its baseline");
	}

	@Test
	void a_baseline_taken_after_the_due_date_cannot_be_judged() {
		assertThat(Trajectory.judge(fosterPlaces().baseline("2021-04-01", "865").view(), day("2021-05-01"),
				DEFAULT).status()).isEqualTo(Status.GREY);
	}

	@Test
	void what_is_missing_is_named() {
		Verdict verdict = Trajectory.judge(measure("Feel safe", "%", Polarity.UP).baseline("2019-06-30", "79").view(), day("2019-09-10"),
				DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).containsExactly("a target for \"Feel safe\"", "a due date for \"Feel safe\"");
		assertThat(verdict.next()).isEmpty();
	}

	@Test
	void a_measure_without_a_better_direction_never_colours() {
		var view = measure("Places bought", "places", Polarity.NONE).baseline("2019-03-31", "10").level("20").due("2021-03-31").view();
		assertThat(Trajectory.judge(view, day("2019-09-10"), DEFAULT).status()).isEqualTo(Status.GREY);
	}

	@Test
	void no_value_since_the_baseline_counts_as_no_change_and_is_missing() {
		Verdict verdict = fosters("2019-09-10");
		assertThat(verdict.missing()).containsExactly("a value of \"Approved foster places\" since 31 March 2019");
		assertThat(verdict.reasons()).anyMatch(reason -> reason.startsWith("Nothing has been recorded since the baseline"));
	}

	@Test
	void a_symbol_is_never_good_news_and_hides_no_bad_news() {
		var good = fosterPlaces().seen("2019-06-30", "915").seen("2019-09-30", Reading.Symbol.CONFIDENTIAL);
		assertThat(Trajectory.judge(good.view(), day("2019-10-01"), DEFAULT).status()).isEqualTo(Status.GREY);
		var bad = fosterPlaces().seen("2019-06-30", "800").seen("2019-09-30", Reading.Symbol.CONFIDENTIAL);
		assertThat(Trajectory.judge(bad.view(), day("2019-10-01"), DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void the_line_through_the_values_leads_to_a_forecast() {
		Verdict verdict = Trajectory.judge(fosterPlaces().seen("2019-09-30", "875").view(), day("2019-10-01"), DEFAULT);
		assertThat(verdict.reasons()).contains("The straight line through the values since 31 March 2019 leads to 904.9 places by 31 March 2021.");
	}

	@Test
	void least_squares_weighs_every_value() {
		Promise promise = Promise.of(measure("m", "x", Polarity.UP).baseline("2019-01-01",
				"0").level("100").due("2019-01-11").view()).orElseThrow();
		assertThat(Trajectory.forecast(promise, List.of(new Point(day("2019-01-02"), number("2")),
				new Point(day("2019-01-03"), number("1"))))).hasValueSatisfying(
				value -> assertThat(value).isEqualByComparingTo("5.5"));
		assertThat(Trajectory.forecast(promise, List.of())).isEmpty();
	}

	@Test
	void it_worsens_at_once_and_improves_by_one_level_a_period() {
		var places = fosterPlaces().seen("2019-06-30", "865").seen("2019-07-31", "865");
		assertThat(Trajectory.judge(places.view(), day("2019-07-31"), DEFAULT).status()).isEqualTo(Status.RED);
		var better = places.seen("2019-08-31", "915");
		Verdict held = Trajectory.judge(better.view(), day("2019-08-31"), DEFAULT);
		assertThat(held.status()).isEqualTo(Status.AMBER);
		assertThat(held.reasons()).contains(Hysteresis.HELD_BACK);
		assertThat(Trajectory.judge(better.seen("2019-09-30", "915").view(), day("2019-09-30"), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Trajectory.judge(better.seen("2019-09-30", "915").seen("2019-10-31", "865").view(), day("2019-10-31"),
				DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void two_values_in_one_period_win_one_level_only() {
		var places = fosterPlaces().every(Interval.MONTHLY).seen("2019-07-31", "865").seen("2019-08-15", "915").seen("2019-08-31", "915");
		assertThat(Trajectory.judge(places.view(), day("2019-08-31"), DEFAULT).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void the_tolerance_can_be_set() {
		Trajectory.Thresholds wide = Trajectory.Thresholds.from(Settings.of(Map.of("trajectory-green", "0.2", "trajectory-amber", "0.4")));
		assertThat(Trajectory.judge(fosterPlaces().view(), day("2019-07-19"), wide).status()).isEqualTo(Status.GREEN);
	}

	private static Verdict fosters(String asOf) {
		return Trajectory.judge(fosterPlaces().view(), day(asOf), DEFAULT);
	}
}
