package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planwright.core.rule.Made.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coherence.Flows;
import org.planwright.core.rule.Coherence.Levers;
import org.planwright.core.rule.Coherence.Projection;
import org.planwright.core.rule.Coherence.Rise;
import org.planwright.core.rule.StockAndFlow.Account;

/** The fostering flows of Nottinghamshire in 2018-19: 130 enquiries, 25 approved of which 10 family and friends, 40 left. */
class CoherenceTest {

	private static final Flows FLOWS = new Flows(number("130"), number("25"), number("10"), number("40"),
			number("865").divide(number("310"), MathContext.DECIMAL64));
	private static final Levers RELATIVE = new Levers(number("20"), number("10"), Rise.RELATIVE, BigDecimal.ZERO, BigDecimal.ZERO);
	private static final Levers POINTS = new Levers(number("20"), number("10"), Rise.POINTS, BigDecimal.ZERO, BigDecimal.ZERO);
	private static final BigDecimal TWO_YEARS = number("2");

	@Test
	void eleven_and_a_half_enquiries_in_a_hundred_become_a_household() {
		assertThat(Words.percent(FLOWS.conversion())).isEqualTo("11.5%");
	}

	@Test
	void the_targets_lose_57_places_in_two_years() {
		Projection projection = Coherence.project(FLOWS, RELATIVE);
		assertThat(projection.enquiries()).isEqualByComparingTo("156");
		assertThat(Words.percent(projection.conversion())).isEqualTo("12.7%");
		assertThat(projection.approvals()).isCloseTo(number("29.8"), within(number("0.01")));
		assertThat(projection.netHouseholds()).isCloseTo(number("-10.2"), within(number("0.01")));
		assertThat(projection.places(TWO_YEARS)).isCloseTo(number("-57"), within(number("0.5")));
	}

	@Test
	void read_as_ten_points_they_gain_20_places() {
		Projection projection = Coherence.project(FLOWS, POINTS);
		assertThat(projection.netHouseholds()).isCloseTo(number("3.6"), within(number("0.01")));
		assertThat(projection.places(TWO_YEARS)).isCloseTo(number("20"), within(number("0.5")));
	}

	@Test
	void targets_that_do_not_add_up_are_a_warning_with_the_sum_written_out() {
		Verdict verdict = Coherence.judge(FLOWS, RELATIVE, number("50"), TWO_YEARS);
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).containsExactly(
				"With every lever pulled, 156 enquiries a year, of which 12.7% are approved, and 10 family-and-friends households make 29.8 approvals;"
						+ " less 40 leavers that is -10.2 households a year.",
				"At 2.79 places to a household that is -57 places in 2 years, against a target of +50: the targets do not add up.",
				"It would take at most 20.8 leavers a year instead of 40.");
	}

	@Test
	void keeping_carers_is_the_missing_lever() {
		BigDecimal leavers = Coherence.leaversFor(FLOWS, RELATIVE, number("50"), TWO_YEARS);
		Levers retention = new Levers(number("20"), number("10"), Rise.RELATIVE, BigDecimal.ZERO, leavers.subtract(number("40.001")));
		assertThat(Coherence.judge(FLOWS, retention, number("50"), TWO_YEARS).status()).isEqualTo(Status.GREEN);
		assertThat(Coherence.judge(FLOWS, Levers.NONE, number("500"),
				TWO_YEARS).reasons()).contains("Even if no household left, recruitment alone would not reach it.");
	}

	@Test
	void the_households_of_2018_19_do_not_add_up() {
		Account households = new Account(number("340"), number("25"), number("40"), number("310"));
		Verdict verdict = StockAndFlow.judge("Foster households", Optional.of("households"), households, number("10"));
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.reasons()).containsExactly("Foster households: 340 + 25 - 40 = 325 households, but 310 are stated, -15:"
				+ " one of the figures is wrong, or something came in or went out that is not counted.");
	}

	@Test
	void rounding_explains_a_small_difference() {
		Account households = new Account(number("340"), number("25"), number("40"), number("320"));
		assertThat(StockAndFlow.judge("Households", Optional.empty(), households, number("10")).status()).isEqualTo(Status.GREEN);
		assertThat(StockAndFlow.judge("Households", Optional.empty(), households, BigDecimal.ZERO).status()).isEqualTo(Status.GREY);
	}
}
