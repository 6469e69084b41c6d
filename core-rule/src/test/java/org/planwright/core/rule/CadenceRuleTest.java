package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.cadence;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;

class CadenceRuleTest {

	private static final CadenceRule.Thresholds DEFAULT = CadenceRule.Thresholds.DEFAULT;
	private static final Cadence PANEL = cadence(Interval.QUARTERLY, Optional.empty(), Optional.of(day("2019-09-24")), 0, Optional.empty());
	private static final Cadence TOP_20 = cadence(Interval.MONTHLY, Optional.empty(), Optional.empty(), 0, Optional.of(20));
	private static final Cadence SPENDING = cadence(Interval.QUARTERLY, Optional.of(day("2019-10-01")), Optional.empty(), 30,
			Optional.empty());

	@Test
	void a_panel_announced_for_24_september_is_green_until_then_amber_a_day_late_and_red_after_a_fortnight() {
		assertThat(judge(PANEL, "2019-09-10").status()).isEqualTo(Status.GREEN);
		assertThat(judge(PANEL, "2019-09-10").next()).contains(day("2019-09-25"));
		assertThat(judge(PANEL, "2019-09-24").status()).isEqualTo(Status.GREEN);
		assertThat(judge(PANEL, "2019-09-25").status()).isEqualTo(Status.AMBER);
		assertThat(judge(PANEL, "2019-09-25").next()).contains(day("2019-10-08"));
		assertThat(judge(PANEL, "2019-10-07").status()).isEqualTo(Status.AMBER);
		assertThat(judge(PANEL, "2019-10-08").status()).isEqualTo(Status.RED);
		assertThat(judge(PANEL, "2019-10-08").next()).isEmpty();
	}

	@Test
	void nobody_can_tell_whether_a_review_is_late_that_was_never_dated() {
		Verdict verdict = judge(TOP_20, "2019-09-10");
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).containsExactly("when \"Challenge panel\" was last done, or is next due");
	}

	@Test
	void the_first_round_is_due_with_the_end_of_its_period_and_the_days_of_grace() {
		assertThat(CadenceRule.due(SPENDING, List.of())).contains(day("2020-01-30"));
	}

	@Test
	void a_round_that_was_held_makes_the_next_due_an_interval_later() {
		assertThat(CadenceRule.due(PANEL, List.of(review("2019-09-24")))).contains(day("2019-12-24"));
		assertThat(CadenceRule.due(SPENDING, List.of(review("2020-01-20")))).contains(day("2020-05-20"));
	}

	@Test
	void a_round_may_announce_the_next() {
		Review held = review(day("2019-09-24"), true, Optional.empty(), Optional.of(day("2019-11-05")));
		assertThat(CadenceRule.due(PANEL, List.of(held))).contains(day("2019-11-05"));
	}

	@Test
	void a_monthly_review_is_red_after_a_week() {
		assertThat(judge(TOP_20, "2019-10-13", counted("2019-09-10", 20)).status()).isEqualTo(Status.AMBER);
		assertThat(judge(TOP_20, "2019-10-17", counted("2019-09-10", 20)).status()).isEqualTo(Status.RED);
	}

	@Test
	void a_review_without_its_advice_is_amber_at_best() {
		Review half = review(day("2019-09-01"), false, Optional.empty(), Optional.empty());
		assertThat(judge(PANEL, "2019-09-10", half).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void twenty_of_twenty_are_green_fifteen_amber_and_fourteen_red() {
		assertThat(judge(TOP_20, "2019-09-10", counted("2019-09-01", 20)).status()).isEqualTo(Status.GREEN);
		assertThat(judge(TOP_20, "2019-09-10", counted("2019-09-01", 15)).status()).isEqualTo(Status.AMBER);
		assertThat(judge(TOP_20, "2019-09-10", counted("2019-09-01", 14)).status()).isEqualTo(Status.RED);
	}

	@Test
	void two_short_months_in_a_row_are_red() {
		Verdict verdict = judge(TOP_20, "2019-09-10", counted("2019-08-01", 19), counted("2019-09-01", 19));
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("2 rounds in a row fell short"));
		assertThat(judge(TOP_20, "2019-09-10", counted("2019-08-01", 20), counted("2019-09-01", 19)).status()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_round_without_its_count_is_never_green() {
		Verdict verdict = judge(TOP_20, "2019-09-10", review("2019-09-01"));
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).singleElement().asString().startsWith("how many of 20");
	}

	@Test
	void rounds_are_held_when_they_are_full_complete_and_in_time() {
		List<Review> rounds = List.of(counted("2019-09-01", 20), counted("2019-10-02", 20), counted("2019-11-02", 19),
				counted("2019-12-01", 20));
		assertThat(CadenceRule.held(TOP_20, rounds)).extracting(Embedded.Held::held).containsExactly(true, false, false, true);
	}

	@Test
	void a_round_is_held_by_the_day_that_was_announced_for_it_and_not_by_the_interval() {
		List<Review> waitedForTheDay = List.of(review("2019-05-01"), review("2019-09-24"));
		List<Review> missedTheDay = List.of(review("2019-09-01"), review("2019-09-25"));

		assertThat(CadenceRule.held(PANEL, waitedForTheDay)).extracting(Embedded.Held::held).containsExactly(true, true);
		assertThat(CadenceRule.held(PANEL, missedTheDay)).extracting(Embedded.Held::held).containsExactly(true, false);
	}

	private static Review counted(String on, int count) {
		return review(day(on), true, Optional.of(count), Optional.empty());
	}

	private static Verdict judge(Cadence cadence, String asOf, Review... reviews) {
		LocalDate day = day(asOf);
		return CadenceRule.judge(cadence, List.of(reviews), day, DEFAULT);
	}
}
