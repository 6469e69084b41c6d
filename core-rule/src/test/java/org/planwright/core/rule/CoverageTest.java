package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.day;
import static org.planwright.core.rule.Made.measure;
import static org.planwright.core.rule.Made.number;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Made.AMeasure;

class CoverageTest {

	private static final Trajectory.Thresholds DEFAULT = Trajectory.Thresholds.DEFAULT;
	/** All social workers in scope by 31 October 2019. */
	private static final AMeasure PHONES = measure("Working smartphones", "%", Polarity.UP).baseline("2019-06-01",
			"0").level("100").due("2019-10-31")
			.profile(new Profile.SCurve());
	private static final AMeasure UNITS = measure("Semi-independent units", "units", Polarity.UP).baseline("2019-04-01",
			"5").level("14").due("2020-04-30");

	@Test
	void ten_phones_of_498_seven_weeks_before_the_end_are_far_below_the_curve() {
		Verdict verdict = Coverage.judge(PHONES.confirmed("2019-09-01").seenOf("2019-09-10", "10", "498").view(), day("2019-09-10"), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).contains("N is 498, confirmed on 1 September 2019.", "10 of 498 on 10 September 2019.");
		assertThat(verdict.reasons().get(0)).startsWith("Working smartphones: 2% on 10 September 2019");
	}

	@Test
	void without_n_it_cannot_be_judged() {
		Verdict verdict = Coverage.judge(PHONES.seen("2019-09-10", "2").view(), day("2019-09-10"), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).containsExactly("N for \"Working smartphones\": of how many",
				"who confirms N for \"Working smartphones\" and when");
	}

	@Test
	void an_unconfirmed_n_is_no_n() {
		Verdict verdict = Coverage.judge(PHONES.seenOf("2019-09-10", "10", "498").view(), day("2019-09-10"), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.GREY);
		assertThat(verdict.missing()).containsExactly("who confirms N for \"Working smartphones\", 498, and when");
	}

	@Test
	void issued_does_not_count() {
		Verdict verdict = Coverage.judge(PHONES.confirmed("2019-09-01").seenOf("2019-10-31", "10", "498").view(),
				Optional.of(number("498")), day("2019-10-31"),
				DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).contains("498 have been issued; issued does not count.");
	}

	@Test
	void all_of_n_are_green_even_when_n_has_grown() {
		AMeasure grown = PHONES.confirmed("2019-09-01").seenOf("2019-09-30", "498", "498").seenOf("2019-10-31", "510", "510");
		assertThat(Coverage.judge(grown.view(), day("2019-11-30"), DEFAULT).status()).isEqualTo(Status.GREEN);
		assertThat(Coverage.outOf(grown.view())).contains(number("510"));
	}

	@Test
	void a_measure_that_is_counted_has_its_target_for_n() {
		Verdict verdict = Coverage.judge(UNITS.confirmed("2019-09-05").seen("2019-09-05", "5").view(), day("2019-09-10"), DEFAULT);
		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).contains("N is 14, confirmed on 5 September 2019.", "5 of 14 on 5 September 2019.");
	}

	@Test
	void what_else_is_missing_is_listed_behind_n() {
		Verdict verdict = Coverage.judge(measure("Deliverables", "%", Polarity.UP).view(), day("2019-09-10"), DEFAULT);
		assertThat(verdict.missing()).hasSize(5).startsWith("N for \"Deliverables\": of how many");
	}
}
