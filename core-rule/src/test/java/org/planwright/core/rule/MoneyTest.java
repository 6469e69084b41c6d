package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.DrawDown.Fund;
import org.planwright.core.rule.Occupancy.Prices;
import org.planwright.core.rule.Occupancy.Week;
import org.planwright.core.rule.Saving.Kind;
import org.planwright.core.rule.Saving.Line;

class MoneyTest {

	private static final Saving.Thresholds SAVING = Saving.Thresholds.DEFAULT;
	private static final Prices PRICES = new Prices(number("3600"), number("4500"));

	@Test
	void half_empty_homes_that_are_all_open_are_red_over_thirteen_weeks() {
		Verdict verdict = occupancy(13, "12");
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).containsExactly("Block contracts: 75% of the beds paid for were occupied over the 13 weeks to 30 September 2019;"
				+ " break-even is 80%, a block price of £3,600 to a spot price of £4,500 a week.", "An occupied bed cost £4,800 a week.");
	}

	@Test
	void under_break_even_for_a_few_weeks_is_amber() {
		assertThat(occupancy(12, "12").status()).isEqualTo(Status.AMBER);
		assertThat(occupancy(12, "12").reasons()).contains("It is judged off track only over 13 weeks.");
	}

	@Test
	void between_break_even_and_full_is_amber_and_full_is_green() {
		assertThat(occupancy(13, "12.8").status()).isEqualTo(Status.AMBER);
		assertThat(occupancy(13, "16").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void empty_homes_have_no_unit_cost() {
		assertThat(occupancy(13, "0").reasons()).contains("No bed was occupied, and all were paid for.");
		assertThat(occupancy(0, "0").status()).isEqualTo(Status.GREY);
	}

	@Test
	void a_week_left_out_does_not_put_off_the_red() {
		List<Week> weeks = java.util.stream.IntStream.range(0, 20).filter(i -> i != 5)
				.mapToObj(i -> new Week(day("2019-09-29").minusWeeks(i), number("16"), number("8"))).toList();
		assertThat(Occupancy.judge("Block contracts", weeks, PRICES, Occupancy.Thresholds.DEFAULT).status()).isEqualTo(Status.RED);
	}

	@Test
	void weeks_older_than_the_window_no_longer_count() {
		List<Week> weeks = List.of(new Week(day("2019-01-06"), number("16"), number("16")),
				new Week(day("2019-09-29"), number("16"), number("8")));
		assertThat(Occupancy.result(weeks, PRICES, Occupancy.Thresholds.DEFAULT)).hasValueSatisfying(result -> {
			assertThat(result.share()).isEqualByComparingTo("0.5");
			assertThat(result.weeks()).isEqualTo(1);
			assertThat(result.unitCost().orElseThrow()).isEqualByComparingTo("7200");
		});
	}

	@Test
	void a_saving_short_by_five_per_cent_or_a_hundred_thousand_is_red_whichever_is_lower() {
		assertThat(saving("1000000", "1000000", "0").status()).isEqualTo(Status.GREEN);
		assertThat(saving("1000000", "950001", "0").status()).isEqualTo(Status.AMBER);
		assertThat(saving("1000000", "950000", "0").status()).isEqualTo(Status.RED);
		assertThat(saving("10000000", "9900001", "0").status()).isEqualTo(Status.AMBER);
		assertThat(saving("10000000", "9900000", "0").status()).isEqualTo(Status.RED);
	}

	@Test
	void a_saving_that_was_made_and_eaten_up_by_pressure_is_not_made() {
		Verdict verdict = saving("1000000", "1000000", "200000");
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).containsExactly("Step-down (cash): £800,000 forecast net of £200,000 of pressure, against a target of £1,000,000:"
				+ " £200,000 worse; from £50,000 on that is off track.");
	}

	@Test
	void avoided_cost_does_not_make_up_for_missing_cash() {
		Line cash = new Line("Step-down", Kind.CASH, Optional.of(number("100000")), Optional.of(number("80000")), BigDecimal.ZERO);
		Line avoided = new Line("Bond", Kind.COST_AVOIDANCE, Optional.of(number("100000")), Optional.of(number("500000")), BigDecimal.ZERO);
		Verdict verdict = Saving.judge(List.of(avoided, cash), SAVING);
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).hasSize(2).first().asString().startsWith("Step-down (cash)");
	}

	@Test
	void a_saving_without_an_amount_cannot_be_judged() {
		Verdict verdict = Saving.judge(List.of(new Line("Fostering", Kind.CASH, Optional.empty(), Optional.empty(), BigDecimal.ZERO)), SAVING);
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).containsExactly("the amount to be saved by \"Fostering\"", "a forecast of \"Fostering\"");
		assertThat(Saving.judge(List.of(), SAVING).status()).isEqualTo(Status.GREY);
	}

	@Test
	void spending_within_the_ceiling_is_green() {
		assertThat(Saving.spend("Semi-independent units", Optional.of(number("500000")), Optional.of(number("500000")),
				SAVING).status()).isEqualTo(Status.GREEN);
		assertThat(Saving.spend("Semi-independent units", Optional.of(number("500000")), Optional.of(number("510000")),
				SAVING).status()).isEqualTo(Status.AMBER);
		assertThat(Saving.spend("Semi-independent units", Optional.of(number("500000")), Optional.of(number("525000")),
				SAVING).status()).isEqualTo(Status.RED);
		assertThat(Saving.spend("Semi-independent units", Optional.empty(), Optional.of(number("1")), SAVING).missing())
				.containsExactly("the budget of \"Semi-independent units\"");
	}

	@Test
	void claiming_less_than_planned_from_the_lottery_fund_is_amber() {
		Verdict verdict = DrawDown.judge(lottery("400000", "300000"), day("2020-10-01"));
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).contains("Lottery fund: £400,000 claimed of up to £3,000,000, £300,000 received.",
				"£500,000 was to be claimed by 30 September 2020: £100,000 less was.");
		assertThat(DrawDown.judge(lottery("400000", "300000"), day("2020-09-29")).status()).isEqualTo(Status.GREEN);
		assertThat(DrawDown.judge(lottery("400000", "300000"), day("2020-09-29")).next()).contains(day("2020-09-30"));
	}

	@Test
	void what_is_not_claimed_in_time_is_lost() {
		Verdict verdict = DrawDown.judge(lottery("2000000", "2000000"), day("2021-04-01"));
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).contains("Claims closed on 31 March 2021: £1,000,000 is lost.");
		assertThat(DrawDown.judge(lottery("3000000", "0"), day("2021-04-01")).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void more_than_the_ceiling_is_red_and_more_received_than_claimed_a_wrong_figure() {
		assertThat(DrawDown.judge(lottery("3000001", "0"), day("2020-01-01")).status()).isEqualTo(Status.RED);
		assertThat(DrawDown.judge(lottery("1", "2"), day("2020-01-01")).status()).isEqualTo(Status.GREY);
		Fund open = new Fund("Lottery fund", Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, List.of(), Optional.empty());
		assertThat(DrawDown.judge(open, day("2020-01-01")).missing()).containsExactly("the ceiling of \"Lottery fund\"");
	}

	private static Fund lottery(String claimed, String received) {
		return new Fund("Lottery fund", Optional.of(number("3000000")), number(claimed), number(received),
				List.of(new Point(day("2020-09-30"), number("500000"))), Optional.of(day("2021-03-31")));
	}

	private static Verdict saving(String target, String forecast, String pressure) {
		return Saving.judge(List.of(new Line("Step-down", Kind.CASH, Optional.of(number(target)), Optional.of(number(forecast)),
				number(pressure))), SAVING);
	}

	private static Verdict occupancy(int weeks, String occupied) {
		LocalDate last = day("2019-09-30");
		List<Week> returns = IntStream.range(0, weeks).mapToObj(i -> new Week(last.minusWeeks(i), number("16"), number(occupied))).toList();
		return Occupancy.judge("Block contracts", returns, PRICES, Occupancy.Thresholds.DEFAULT);
	}
}
