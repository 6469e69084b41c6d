package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.number;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.EachUnit.Unit;
import org.planwright.core.rule.Limit.Bound;
import org.planwright.core.rule.Limit.Period;

class LimitTest {

	private static final Limit.Thresholds DEFAULT = Limit.Thresholds.DEFAULT;
	private static final Bound EIGHTEEN_CASES = new Bound(Bound.Side.CEILING, number("18"));

	@Test
	void ninety_five_of_a_hundred_within_are_green_85_amber_and_84_red() {
		assertThat(judge(within(95)).status()).isEqualTo(Status.GREEN);
		assertThat(judge(within(94)).status()).isEqualTo(Status.AMBER);
		assertThat(judge(within(85)).status()).isEqualTo(Status.AMBER);
		assertThat(judge(within(84)).status()).isEqualTo(Status.RED);
	}

	@Test
	void one_social_worker_more_than_a_fifth_above_the_limit_makes_it_amber() {
		List<java.math.BigDecimal> caseloads = Stream.concat(Stream.generate(() -> number("17")).limit(39), Stream.of(number("22"))).toList();
		Period period = Limit.period(day("2019-09-30"), EIGHTEEN_CASES, caseloads, DEFAULT);
		assertThat(period).isEqualTo(new Period(day("2019-09-30"), 39, 40, 1));
		Verdict verdict = judge(period);
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).contains("1 of them is more than 20% beyond the limit, which is at risk at best.");
	}

	@Test
	void at_the_limit_is_within_and_a_fifth_above_is_not_yet_far_beyond() {
		assertThat(EIGHTEEN_CASES.holds(number("18"))).isTrue();
		assertThat(EIGHTEEN_CASES.holds(number("18.1"))).isFalse();
		assertThat(EIGHTEEN_CASES.beyond(number("21.6"), number("20"))).isFalse();
		Bound floor = new Bound(Bound.Side.FLOOR, number("100"));
		assertThat(floor.holds(number("99"))).isFalse();
		assertThat(floor.beyond(number("79"), number("20"))).isTrue();
	}

	@Test
	void three_months_in_a_row_in_breach_are_red() {
		assertThat(judge(within(90), within(90)).status()).isEqualTo(Status.AMBER);
		Verdict verdict = judge(within(90), within(90), within(90));
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("3 periods in a row"));
		assertThat(judge(within(90), within(90), within(96), within(90)).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_good_month_after_a_red_one_is_amber_first() {
		assertThat(judge(within(80), within(100)).status()).isEqualTo(Status.AMBER);
		assertThat(judge(within(80), within(100), within(100)).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void nothing_counted_cannot_be_judged() {
		assertThat(judge().status()).isEqualTo(Status.GREY);
		assertThat(judge(new Period(day("2019-09-30"), 0, 0, 0)).status()).isEqualTo(Status.GREY);
	}

	@Test
	void a_month_counted_twice_is_one_month() {
		Period first = new Period(day("2019-09-10"), 80, 100, 0);
		Period second = new Period(day("2019-09-30"), 100, 100, 0);
		assertThat(Limit.judge("Caseloads", List.of(first, second), Optional.of(Interval.MONTHLY), DEFAULT).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void every_sold_service_has_to_recover_its_cost_and_a_total_hides_none() {
		assertThat(services("2020-05-01", unit("Music", "180"), unit("Governors", "100")).status()).isEqualTo(Status.GREEN);
		assertThat(services("2020-05-01", unit("Music", "180"), unit("Governors", "97")).status()).isEqualTo(Status.AMBER);
		Verdict verdict = services("2020-05-01", unit("Music", "180"), unit("Governors", "94"));
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).contains("Below: Governors 94%.");
	}

	@Test
	void a_service_of_unknown_cost_is_grey_and_red_after_1_april() {
		Unit unknown = new Unit("Governors", Optional.empty());
		Verdict before = services("2020-04-01", unit("Music", "180"), unknown);
		assertThat(before.status()).isEqualTo(Status.GREY);
		assertThat(before.next()).contains(day("2020-04-02"));
		assertThat(before.missing()).containsExactly("the figure of Governors for \"Cost recovery\"");
		assertThat(services("2020-04-02", unit("Music", "180"), unknown).status()).isEqualTo(Status.RED);
		assertThat(services("2020-04-02", unknown).status()).isEqualTo(Status.RED);
		assertThat(services("2020-04-02").status()).isEqualTo(Status.GREY);
	}

	@Test
	void a_service_that_recovers_is_amber_for_a_quarter() {
		List<EachUnit.Period> quarters = List.of(new EachUnit.Period(day("2020-06-30"), List.of(unit("Music", "80"))),
				new EachUnit.Period(day("2020-09-30"), List.of(unit("Music", "110"))));
		Verdict verdict = EachUnit.judge("Cost recovery", quarters, Optional.empty(), day("2020-10-01"), EachUnit.Thresholds.DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).contains(Hysteresis.HELD_BACK);
	}

	private static Unit unit(String name, String percent) {
		return new Unit(name, Optional.of(number(percent)));
	}

	private static Verdict services(String asOf, Unit... units) {
		return EachUnit.judge("Cost recovery", List.of(new EachUnit.Period(day("2020-03-31"), List.of(units))),
				Optional.of(day("2020-04-01")), day(asOf),
				EachUnit.Thresholds.DEFAULT);
	}

	private static Period within(int within) {
		return new Period(day("2019-09-30"), within, 100, 0);
	}

	private static Verdict judge(Period... periods) {
		return Limit.judge("Case holders within their limit", Arrays.asList(periods), Optional.empty(), DEFAULT);
	}
}
