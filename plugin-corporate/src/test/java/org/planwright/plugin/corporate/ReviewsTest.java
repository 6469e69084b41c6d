package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.corporate.Nottinghamshire.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("Reviews")
class ReviewsTest {

	private static final Cadence SPEND = Nottinghamshire.spendReview();
	private static final Cadence TOP = Nottinghamshire.placementReview();
	private final CorporateProgramme corporate = Nottinghamshire.programme();

	private Verdict cadence(ViewBuilder action, String day) {
		return Nottinghamshire.delivery(corporate.judge(action.on(day)), "cadence");
	}

	private static ViewBuilder spending(String... days) {
		ViewBuilder action = Nottinghamshire.spending();
		List.of(days).forEach(day -> action.review(held("1.2", SPEND, day, true, null)));
		return action;
	}

	private static ViewBuilder top(Object... daysAndCounts) {
		ViewBuilder action = Nottinghamshire.placements();
		for (int i = 0; i < daysAndCounts.length; i += 2) {
			action.review(held("1.6", TOP, (String) daysAndCounts[i], true, (Integer) daysAndCounts[i + 1]));
		}
		return action;
	}

	@Test
	void of_spending_are_due_30_days_after_the_quarter() {
		ViewBuilder action = spending("2019-09-20");

		assertThat(cadence(action, "2020-01-30").status()).isEqualTo(Status.GREEN);
		assertThat(cadence(action, "2020-01-31").status()).as("1 day late").isEqualTo(Status.AMBER);
		assertThat(cadence(action, "2020-02-13").status()).as("14 days late").isEqualTo(Status.AMBER);
		assertThat(cadence(action, "2020-02-14").status()).as("15 days late").isEqualTo(Status.RED);
		assertThat(cadence(action, "2019-09-20").next()).contains(LocalDate.of(2020, 1, 31));
		TimeAlone.isAnnounced(corporate, action, "2019-09-20", "2021-12-31");
	}

	@Test
	void made_up_within_the_days_of_grace_do_not_move_the_next() {
		assertThat(cadence(spending("2019-09-20", "2020-01-25"), "2020-04-30").status()).isEqualTo(Status.GREEN);
		assertThat(cadence(spending("2019-09-20", "2020-01-25"), "2020-05-01").status()).isEqualTo(Status.AMBER);
		assertThat(cadence(spending("2019-12-20", "2020-01-25"), "2020-07-30").status()).as("the first is done already, so this is the second")
				.isEqualTo(Status.GREEN);
	}

	@Test
	void of_spending_are_at_risk_without_the_advice() {
		ViewBuilder action = Nottinghamshire.spending().review(held("1.2", SPEND, "2019-09-20", false, null));

		assertThat(cadence(action, "2019-09-21").status()).isEqualTo(Status.AMBER);
	}

	@Test
	void start_with_the_quarter_that_the_plan_names() {
		Cadence since = new Cadence("spend-review", "Review", Interval.QUARTERLY, Optional.of(LocalDate.of(2019, 7, 1)), Optional.empty(), 30,
				Optional.empty());
		ViewBuilder action = Nottinghamshire.action("1.2", "delivery/cadence").cadence(since);

		assertThat(cadence(action, "2019-10-30").status()).isEqualTo(Status.GREEN);
		assertThat(cadence(action, "2019-10-31").status()).isEqualTo(Status.AMBER);
		assertThat(cadence(action.review(held("1.2", since, "2019-07-15", true, null)), "2020-01-30").status())
				.as("the quarter before the first is nobody's").isEqualTo(Status.GREEN);
	}

	@Test
	void are_a_habit_after_four_in_a_row_that_were_handed_over() {
		ViewBuilder four = spending("2019-09-20", "2019-12-20", "2020-03-20", "2020-06-20");

		assertThat(cadence(four, "2020-06-21").status()).isEqualTo(Status.GREEN);
		assertThat(cadence(four, "2020-06-21").missing()).anyMatch(m -> m.contains("acceptance"));
		assertThat(cadence(four.accepted("2020-06-22"), "2020-06-22").status()).isEqualTo(Status.BLUE);
		assertThat(cadence(four, "2020-06-22").reasons()).first().isEqualTo("4 rounds in a row were complete and in time; 4 make a habit.");
		assertThat(cadence(spending("2019-09-20", "2019-12-20", "2020-03-20").accepted("2020-03-21"), "2020-03-21").status())
				.isEqualTo(Status.GREEN);
		assertThat(cadence(spending("2019-09-20", "2020-02-20", "2020-03-20", "2020-06-20").accepted("2020-06-22"), "2020-06-22").status())
				.as("one was late").isEqualTo(Status.GREEN);
		TimeAlone.isAnnounced(corporate, four, "2020-06-22", "2021-12-31");
	}

	@Test
	void of_placements_look_at_20_each_month() {
		assertThat(cadence(top("2019-09-20", 20), "2019-09-21").status()).isEqualTo(Status.GREEN);
		assertThat(cadence(top("2019-09-20", 19), "2019-09-21").status()).isEqualTo(Status.AMBER);
		assertThat(cadence(top("2019-09-20", 15), "2019-09-21").status()).isEqualTo(Status.AMBER);
		assertThat(cadence(top("2019-09-20", 14), "2019-09-21").status()).isEqualTo(Status.RED);
		assertThat(cadence(top("2019-09-20", null), "2019-09-21").status()).isEqualTo(Status.GREY);
		assertThat(cadence(top("2019-08-20", 19, "2019-09-20", 18), "2019-09-21").status()).as("two short months").isEqualTo(Status.RED);
		assertThat(cadence(top("2019-08-20", 19, "2019-09-20", 20), "2019-09-21").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void of_placements_are_red_a_week_late() {
		ViewBuilder action = top("2019-09-20", 20);

		assertThat(cadence(action, "2019-10-20").status()).isEqualTo(Status.GREEN);
		assertThat(cadence(action, "2019-10-21").status()).isEqualTo(Status.AMBER);
		assertThat(cadence(action, "2019-10-27").status()).isEqualTo(Status.RED);
		TimeAlone.isAnnounced(corporate, action, "2019-09-20", "2021-12-31");
	}
}
