package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.measure;
import static org.planwright.core.rule.Made.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Made.AMeasure;

class ImprovementTest {

	private static final Improvement.Thresholds DEFAULT = Improvement.Thresholds.DEFAULT;
	private static final AMeasure FEEL_SAFE = measure("Staff who feel safe", "%", Polarity.UP).baseline("2019-06-30", "79", 250);
	private static final AMeasure TURNOVER = measure("Turnover of social workers", "%", Polarity.DOWN);
	private static final AMeasure DAYS = measure("Mean duration", "days", Polarity.DOWN).baseline("2018-01-31", "100");

	@Test
	void seventy_nine_per_cent_of_250_is_known_within_five_points_and_two_surveys_differ_by_seven_by_chance() {
		assertThat(Improvement.margin(number("79"), 250)).isCloseTo(number("5.05"), within(number("0.01")));
		assertThat(Improvement.noise(number("79"), 250, number("79"), 250)).isCloseTo(number("7.14"), within(number("0.01")));
	}

	@Test
	void eighty_one_per_cent_is_no_evidence_of_change() {
		Verdict verdict = Improvement.survey(FEEL_SAFE.surveyed("2020-06-30", "81", 250).view(), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).containsExactly("Staff who feel safe: 79% on 30 June 2019, the baseline, and 81% on 30 June 2020."
				+ " Of 250 and 250 answers, up to 7 points between two surveys are chance.", "There is no evidence of change.");
	}

	@Test
	void eight_points_are_more_than_chance() {
		assertThat(Improvement.survey(FEEL_SAFE.surveyed("2020-06-30", "87", 250).view(), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Improvement.survey(FEEL_SAFE.surveyed("2020-06-30", "71", 250).view(), DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void a_survey_needs_to_say_how_many_answered() {
		assertThat(Improvement.survey(FEEL_SAFE.seen("2020-06-30", "87").view(), DEFAULT).missing())
				.containsExactly("how many answered \"Staff who feel safe\" on 30 June 2020, and what per cent agreed");
		assertThat(Improvement.survey(FEEL_SAFE.baseline("2019-06-30", "79").surveyed("2020-06-30", "87", 250).view(), DEFAULT).missing())
				.containsExactly("how many answered \"Staff who feel safe\" on 30 June 2019, and what per cent agreed");
		assertThat(Improvement.survey(FEEL_SAFE.surveyed("2020-06-30", "187", 250).view(), DEFAULT).status()).isEqualTo(Status.GREY);
		assertThat(Improvement.survey(FEEL_SAFE.view(), DEFAULT).missing()).containsExactly("a value of \"Staff who feel safe\" since 30 June 2019");
	}

	@Test
	void the_date_of_the_baseline_turns_the_colour_round() {
		AMeasure since2019 = TURNOVER.baseline("2019-09-30", "16.2").seen("2021-09-30", "12.8");
		AMeasure since2020 = TURNOVER.baseline("2020-09-30", "9.5").seen("2021-09-30", "12.8");
		assertThat(Improvement.series(since2019.view(), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Improvement.series(since2020.view(), DEFAULT).status()).isEqualTo(Status.RED);
		assertThat(Improvement.series(TURNOVER.seen("2021-09-30", "12.8").view(), DEFAULT).missing())
				.containsExactly("a baseline for \"Turnover of social workers\", with its date");
	}

	@Test
	void a_smaller_change_than_counts_is_none() {
		Improvement.Thresholds one = Improvement.Thresholds.from(Settings.of(Map.of("improvement-least-change", "1")));
		AMeasure agency = measure("Agency rate", "%", Polarity.DOWN).baseline("2019-09-30", "14.3").seen("2021-09-30", "14.2");
		assertThat(Improvement.series(agency.view(), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Improvement.series(agency.view(), one).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_year_that_is_good_after_a_bad_one_is_amber_first() {
		AMeasure wavering = TURNOVER.baseline("2018-09-30", "11.3").seen("2019-09-30", "16.2").seen("2020-09-30", "9.5");
		assertThat(Improvement.series(wavering.view(), DEFAULT).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void fifteen_wavering_months_show_no_change() {
		assertThat(Improvement.series(months(DAYS, "110", "90", 15).view(), DEFAULT).status()).isEqualTo(Status.AMBER);
		assertThat(Improvement.series(months(DAYS, "110", "90", 15).view(), DEFAULT).reasons().get(0)).contains("usually lies between");
	}

	@Test
	void a_month_far_below_its_limits_is_an_improvement_where_less_is_better() {
		assertThat(Improvement.series(months(DAYS, "100", "98", 20).seen("2020-06-30", "80").view(), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Improvement.series(months(DAYS, "100", "98", 20).seen("2020-06-30", "120").view(), DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void seven_months_in_a_row_above_the_mean_are_a_shift() {
		AMeasure shifted = months(DAYS, "110", "90", 15);
		for (int month = 1; month <= 6; month++) {
			shifted = shifted.seen(day("2020-01-31").plusMonths(month).toString(), "105");
		}
		assertThat(Improvement.series(shifted.view(), DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void limits_start_afresh_only_where_a_person_said_so() {
		AMeasure high = months(DAYS, "200", "198", 20);
		AMeasure both = high;
		for (int month = 1; month <= 20; month++) {
			both = both.seen(day("2020-01-31").plusMonths(month).toString(), month % 2 == 0 ? "99" : "101");
		}
		assertThat(Improvement.series(both.view(), DEFAULT).status()).isEqualTo(Status.GREEN);
		Improvement.Thresholds rebased = Improvement.Thresholds.from(Settings.of(Map.of("improvement-from", "2020-02-01")));
		assertThat(Improvement.series(both.view(), rebased).reasons()).contains("There is no evidence of change.");
	}

	@Test
	void the_limits_are_the_mean_and_two_thirds_more_than_twice_the_moving_range() {
		ProcessLimits limits = ProcessLimits.of(List.of(number("10"), number("12"), number("10"), number("12")));
		assertThat(limits.mean()).isEqualByComparingTo("11");
		assertThat(limits.upper()).isEqualByComparingTo("16.32");
		assertThat(limits.lower()).isEqualByComparingTo("5.68");
	}

	@Test
	void a_symbol_for_the_newest_year_is_never_good_news() {
		AMeasure durations = TURNOVER.baseline("2019-03-31", "20.2").seen("2020-03-31", "18.9").seen("2021-03-31", Reading.Symbol.CONFIDENTIAL);
		assertThat(Improvement.series(durations.view(), DEFAULT).status()).isEqualTo(Status.GREY);
	}

	/** Values in turn from February 2018 on. */
	private static AMeasure months(AMeasure measure, String odd, String even, int count) {
		AMeasure made = measure.every(Interval.MONTHLY);
		for (int month = 1; month <= count; month++) {
			made = made.seen(day("2018-01-31").plusMonths(month).toString(), month % 2 == 1 ? odd : even);
		}
		return made;
	}
}
