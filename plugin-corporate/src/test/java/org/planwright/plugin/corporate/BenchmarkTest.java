package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.corporate.Nottinghamshire.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("The comparison with good neighbours")
class BenchmarkTest {

	private static final String DAY = "2019-09-30";
	private final CorporateProgramme corporate = Nottinghamshire.programme();

	/** Those whom Ofsted had rated good or outstanding under the present framework by then, and two it had not. */
	private static ViewBuilder neighbours(ViewBuilder action) {
		return judged(judged(judged(judged(judged(judged(action.record("neighbours", "2019-04-01", "2019-04-01", "neighbours.derbyshire",
				"Derbyshire", "neighbours.worcestershire", "Worcestershire", "neighbours.staffordshire", "Staffordshire", "neighbours.lincolnshire",
				"Lincolnshire", "neighbours.essex", "Essex", "neighbours.cheshire-west", "Cheshire West and Chester", "neighbours.kent", "Kent"),
				"staffordshire", "2019-02-01", "good"), "lincolnshire", "2019-04-05", "outstanding"), "essex", "2018-11-09", "outstanding"),
				"cheshire-west", "2019-05-03", "good"), "derbyshire", "2019-03-01", "requires-improvement"), "worcestershire", "2019-06-14",
				"requires-improvement");
	}

	private static ViewBuilder judged(ViewBuilder action, String authority, String on, String grade) {
		return action.record("judgement", authority + "-" + on, on, "framework", "ilacs", "grade", grade);
	}

	private static ViewBuilder agency(ViewBuilder action, String polarity, String own) {
		return action.record("figures", "agency-rate-2019-09-30", DAY, "title", "Agency rate", "unit", "%", "polarity", polarity, "own", own,
				"others.staffordshire", "11.5", "others.lincolnshire", "5.0", "others.essex", "4.4", "others.cheshire-west", "4.6",
				"others.derbyshire", "1", "others.kent", "c");
	}

	private static ViewBuilder dated() {
		return Nottinghamshire.action("1.4", "impact").milestone("plan-approved", "2020-03-31")
				.milestone(Nottinghamshire.after("plan-implemented", "2020-12-31", "plan-approved"));
	}

	private static Benchmark of(ViewBuilder action) {
		return Benchmark.of(action.on(DAY), org.planwright.core.rule.Settings.of(java.util.Map.of()));
	}

	@Test
	void is_with_those_whom_ofsted_rates_good_or_outstanding_on_the_day() {
		Benchmark benchmark = of(agency(neighbours(dated()), "down", "14.3"));

		assertThat(benchmark.edition()).contains(LocalDate.of(2019, 4, 1));
		assertThat(benchmark.neighbours()).filteredOn(Benchmark.Neighbour::inSet).extracting(Benchmark.Neighbour::id)
				.containsExactlyInAnyOrder("staffordshire", "lincolnshire", "essex", "cheshire-west");
		assertThat(benchmark.comparisons()).singleElement().satisfies(agency -> {
			assertThat(agency.median().orElseThrow()).isEqualByComparingTo("4.8");
			assertThat(agency.rank()).contains(5);
			assertThat(agency.outOf()).isEqualTo(5);
			assertThat(agency.set()).doesNotContainKeys("derbyshire", "kent");
		});
		assertThat(Benchmark.of(neighbours(dated()).on("2019-04-30"), org.planwright.core.rule.Settings.of(java.util.Map.of())).inSet())
				.as("before Cheshire West was judged").isEqualTo(3);
	}

	@Test
	void colours_by_which_side_of_the_middle_the_council_is() {
		assertThat(comparison(agency(neighbours(dated()), "down", "14.3")).status()).isEqualTo(Status.AMBER);
		assertThat(comparison(agency(neighbours(dated()), "down", "4.8")).status()).isEqualTo(Status.GREEN);
		assertThat(comparison(agency(neighbours(dated()), "up", "14.3")).status()).isEqualTo(Status.GREEN);
		assertThat(comparison(agency(neighbours(dated()), "down", "14.3")).reasons()).first()
				.isEqualTo("Agency rate on 30 September 2019: 14.3% here, 4.8% in the middle of 4 good neighbours; place 5 of 5.");
	}

	private Verdict comparison(ViewBuilder action) {
		return impact(corporate.judge(action.on(DAY)), "comparison");
	}

	@Test
	void informs_and_does_not_colour_where_neither_direction_is_better() {
		Verdict verdict = comparison(agency(neighbours(dated()), "none", "14.3"));

		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.reasons()).anyMatch(r -> r.contains("so it informs only"));
		assertThat(of(agency(neighbours(dated()), "none", "14.3")).comparisons().get(0).rank()).isEmpty();
	}

	@Test
	void waits_for_the_dates_of_its_plan_and_shows_what_it_finds() {
		Verdict undated = comparison(agency(neighbours(Nottinghamshire.benchmark()), "down", "14.3"));

		assertThat(undated.status()).isEqualTo(Status.GREY);
		assertThat(undated.missing()).hasSize(2).allMatch(m -> m.startsWith("a date for"));
		assertThat(undated.reasons()).anyMatch(r -> r.contains("place 5 of 5"));
	}

	@Test
	void needs_at_least_four() {
		ViewBuilder three = judged(neighbours(dated()), "essex", "2019-08-01", "inadequate");

		assertThat(comparison(agency(three, "down", "14.3")).status()).isEqualTo(Status.GREY);
		assertThat(comparison(agency(three, "down", "14.3")).missing()).anyMatch(m -> m.contains("3 are known to be good or outstanding"));
		assertThat(impact(Nottinghamshire.programme("benchmark-least-set", "3").judge(agency(three, "down", "14.3").on(DAY)), "comparison").status())
				.isEqualTo(Status.AMBER);
	}

	@Test
	void does_not_count_judgements_of_the_framework_before() {
		ViewBuilder old = Nottinghamshire.benchmark().record("neighbours", "2019-04-01", "2019-04-01", "neighbours.kent", "Kent")
				.record("judgement", "kent-2017-03-01", "2017-03-01", "framework", "sif", "grade", "good");

		assertThat(of(old).inSet()).isZero();
	}

	@Test
	void is_late_with_its_plan() {
		ViewBuilder action = agency(neighbours(dated()), "down", "4.8");

		assertThat(impact(corporate.judge(action.on("2020-04-29")), "comparison").status()).isEqualTo(Status.RED);
		TimeAlone.isAnnounced(corporate, action, DAY, "2021-12-31");
	}

	@Test
	void the_middle_of_an_odd_number_is_one_of_them() {
		ViewBuilder five = judged(neighbours(dated()), "kent", "2019-07-01", "good").record("figures", "turnover-2019-09-30", DAY, "title", "Turnover",
				"polarity", "down", "own", "16.2", "others.staffordshire", "1", "others.lincolnshire", "2", "others.essex", "9", "others.cheshire-west",
				"3", "others.kent", "4");

		assertThat(of(five).comparisons().get(0).median()).hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo(new BigDecimal("3")));
	}
}
