package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.model.assess.Status.AMBER;
import static org.planwright.core.model.assess.Status.GREEN;
import static org.planwright.core.model.assess.Status.GREY;
import static org.planwright.core.model.assess.Status.RED;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Turnover, duration and agency rate against a dated baseline")
class TurnoverTest {

	/** Social worker turnover in Nottinghamshire, years to 30 September. */
	private static ViewBuilder from(String baselineOn, String baseline) {
		return ViewBuilder.action("3.6", "workforce").measure(Plan2019.complete("turnover", "%", baselineOn, baseline, "8", "2021-09-30").down()
				.every(Interval.ANNUAL).value("2018-09-30", "11.3").value("2019-09-30", "16.2").value("2020-09-30", "9.5").value("2021-09-30", "12.8"));
	}

	private static Verdict turnover(ViewBuilder action, String on) {
		return Plan2019.verdict(action.on(on), "impact/turnover");
	}

	@Test
	void the_same_series_is_green_against_one_baseline_and_red_against_another() {
		assertThat(turnover(from("2019-09-30", "16.2"), "2021-10-31").status()).isEqualTo(GREEN);
		assertThat(turnover(from("2020-09-30", "9.5"), "2021-10-31").status()).isEqualTo(RED);
	}

	@Test
	void and_it_says_so() {
		assertThat(turnover(from("2019-09-30", "16.2"), "2021-10-31").reasons()).contains(
				"The choice of baseline decides: against 9.5% on 30 September 2020 it would be RED.",
				"The promise is for 2020-21 as the official statistics count, to 30 September 2021.");
	}

	@Test
	void without_a_dated_baseline_or_a_year_nothing_is_said() {
		ViewBuilder action = ViewBuilder.action("3.6", "workforce")
				.measure(MeasureBuilder.measure("turnover", "%").down().value("2019-09-30", "16.2").value("2020-09-30", "9.5"));
		Verdict verdict = turnover(action, "2020-10-31");

		assertThat(verdict.status()).isEqualTo(GREY);
		assertThat(verdict.missing()).contains("a baseline for \"Measure turnover\", with its date", Turnover.WHICH_YEAR);
	}

	@Test
	void turnover_is_that_of_twelve_months_on_end() {
		ViewBuilder action = ViewBuilder.action("3.6", "workforce")
				.measure(Plan2019.complete("turnover", "%", "2019-09-30", "16.2", "8", "2021-03-31").down().every(Interval.ANNUAL));
		for (YearMonth month = YearMonth.of(2019, 10); month.isBefore(YearMonth.of(2020, 10)); month = month.plusMonths(1)) {
			action.record("staffing", month.toString(), month.atEndOfMonth().toString(), "inPostFte", "480", "leaversFte", "4",
					"experienced.inPostFte", "240", "experienced.leaversFte", "1");
		}

		assertThat(turnover(action, "2020-09-29").status()).isEqualTo(GREY);
		assertThat(turnover(action, "2020-10-01").reasons()).first().asString().contains("16.2% on 30 September 2019").contains("10% on 30 September 2020");
	}

	@Test
	void the_experienced_can_be_counted_apart() {
		ViewBuilder action = ViewBuilder.action("3.6", "workforce").setting("turnover-of", "experienced")
				.measure(Plan2019.complete("turnover", "%", "2019-09-30", "16.2", "8", "2021-03-31").down().every(Interval.ANNUAL)
						.valueOf("experienced", "2019-09-30", "8").value("2020-09-30", "9.5").valueOf("experienced", "2020-09-30", "12"));

		assertThat(turnover(action, "2020-10-01").status()).isEqualTo(RED);
		assertThat(turnover(action.setting("turnover-of", "all"), "2020-10-01").status()).isEqualTo(GREEN);
	}

	@Test
	void a_lower_agency_rate_with_worse_caseloads_is_at_risk_at_best() {
		MeasureBuilder rate = Plan2019.complete("agency-rate", "%", "2019-09-30", "14.3", "12", "2021-09-30").down().value("2020-09-30", "12.5");
		ViewBuilder alone = ViewBuilder.action("3.4", "workforce").measure(rate);
		ViewBuilder paid = ViewBuilder.action("3.4", "workforce").measure(rate).measure(
				Plan2019.complete("caseload-within-limit", "%", "2019-09-30", "90", "100", "2021-09-30").value("2020-09-30", "80"));

		assertThat(Plan2019.verdict(alone.on("2020-10-01"), "impact/agency-rate").status()).isEqualTo(GREEN);
		assertThat(Plan2019.verdict(paid.on("2020-10-01"), "impact/agency-rate").status()).isEqualTo(AMBER);
	}

	private static MeasureBuilder durations(int months, int shift) {
		MeasureBuilder duration = Plan2019.complete("plan-duration", "weeks", "2019-01-31", "50", "40", "2021-03-31").down().every(Interval.MONTHLY);
		for (int i = 0; i < months; i++) {
			LocalDate on = YearMonth.of(2019, 1).plusMonths(i).atEndOfMonth();
			for (String part : new String[] {"child-in-need", "child-protection"}) {
				duration.valueOf(part, on.toString(), Integer.toString(50 + i % 2 - (i >= 15 ? shift : 0)));
			}
		}
		return duration;
	}

	private static Verdict duration(ViewBuilder action) {
		return Plan2019.verdict(action.on("2020-11-30"), "impact/plan-duration");
	}

	@Test
	void the_duration_of_plans_is_judged_by_its_own_variation() {
		assertThat(duration(ViewBuilder.action("3.4", "workforce").measure(durations(23, 0))).status()).isEqualTo(AMBER);
		assertThat(duration(ViewBuilder.action("3.4", "workforce").measure(durations(23, 8))).status()).isEqualTo(GREEN);
	}

	@Test
	void shorter_plans_that_have_to_be_repeated_are_at_risk_at_best() {
		MeasureBuilder repeats = Plan2019.complete("repeat-plans", "%", "2019-01-31", "18", "15", "2021-03-31").down().value("2020-10-31", "24");

		assertThat(duration(ViewBuilder.action("3.4", "workforce").measure(durations(23, 8)).measure(repeats)).status()).isEqualTo(AMBER);
	}

	@Test
	void both_kinds_of_plan_are_needed() {
		MeasureBuilder one = Plan2019.complete("plan-duration", "weeks", "2019-01-31", "50", "40", "2021-03-31").down().every(Interval.MONTHLY)
				.valueOf("child-in-need", "2019-01-31", "50").valueOf("child-in-need", "2020-10-31", "40");

		assertThat(duration(ViewBuilder.action("3.4", "workforce").measure(one)).status()).isEqualTo(GREY);
	}
}
