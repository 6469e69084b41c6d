package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.model.assess.Status.AMBER;
import static org.planwright.core.model.assess.Status.BLUE;
import static org.planwright.core.model.assess.Status.GREEN;
import static org.planwright.core.model.assess.Status.GREY;
import static org.planwright.core.model.assess.Status.RED;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("Caseloads against their limits")
class CaseloadTest {

	private static final String PART = "impact/caseload-within-limit";

	private static ViewBuilder action() {
		return Plan2019.limits(ViewBuilder.action("1.1", "workforce").measure(
				Plan2019.complete("caseload-within-limit", "%", "2019-03-31", "80", "100", "2020-03-31").every(Interval.MONTHLY)), 16, 10);
	}

	private static ViewBuilder month(ViewBuilder action, String month, int within, int over, int farOver) {
		return Plan2019.returned(action, month, "bassetlaw", within, over, farOver, 100, "1", "0");
	}

	private static Verdict on(ViewBuilder action, String day) {
		return Plan2019.verdict(action.on(day), PART);
	}

	@ParameterizedTest(name = "{0} within, {1} over and {2} far over is {3}")
	@CsvSource({"95,5,0,GREEN", "100,0,0,GREEN", "94,6,0,AMBER", "85,15,0,AMBER", "84,16,0,RED", "99,0,1,AMBER", "80,0,20,RED"})
	void the_spread_counts_and_not_the_mean(int within, int over, int farOver, Status status) {
		assertThat(on(month(action(), "2019-09", within, over, farOver), "2019-10-10").status()).isEqualTo(status);
	}

	@Test
	void three_months_in_breach_are_off_track() {
		ViewBuilder action = month(month(month(action(), "2019-07", 90, 10, 0), "2019-08", 90, 10, 0), "2019-09", 90, 10, 0);

		assertThat(on(action, "2019-09-29").status()).isEqualTo(AMBER);
		assertThat(on(action, "2019-10-10").status()).isEqualTo(RED);
		assertThat(on(action, "2019-10-10").reasons()).anyMatch(reason -> reason.contains("3 periods in a row"));
	}

	@Test
	void the_newly_qualified_have_a_limit_of_their_own() {
		ViewBuilder action = action().record("caseload", "2019-09-bassetlaw", "2019-09-30", "experienced.holders", "8", "experienced.cases", "128",
				"experienced.byCases.16", "8", "newlyQualified.holders", "2", "newlyQualified.cases", "22", "newlyQualified.byCases.11", "2",
				"permanentFte", "9", "agencyFte.coveringVacancies", "0", "agencyFte.aboveEstablishment", "0");

		assertThat(on(action, "2019-10-10").reasons()).first().asString().contains("8 of 10 were within");
		assertThat(on(action, "2019-10-10").status()).isEqualTo(RED);
	}

	@Test
	void somebody_more_than_a_fifth_over_is_counted_from_the_spread() {
		ViewBuilder action = action().record("caseload", "2019-09-bassetlaw", "2019-09-30", "experienced.holders", "20", "experienced.cases", "324",
				"experienced.byCases.16", "19", "experienced.byCases.20", "1", "permanentFte", "20", "agencyFte.coveringVacancies", "0",
				"agencyFte.aboveEstablishment", "0");

		assertThat(on(action, "2019-10-10").status()).isEqualTo(AMBER);
		assertThat(on(action.setting("limit-beyond-percent", "25"), "2019-10-10").status()).isEqualTo(GREEN);
	}

	@Test
	void a_limit_holds_from_its_day_and_for_its_team() {
		ViewBuilder action = month(month(action(), "2019-08", 100, 0, 0), "2019-09", 100, 0, 0)
				.record("limit", "2019-09-01-bassetlaw", "2019-09-01", "closed", "true");

		assertThat(on(action, "2019-10-10").reasons()).first().asString().contains("31 August 2019");
	}

	@Test
	void good_news_waits_for_every_team_and_bad_news_does_not() {
		ViewBuilder action = month(month(action(), "2019-08", 90, 10, 0), "2019-09", 100, 0, 0);
		Plan2019.returned(action, "2019-08", "mansfield", 90, 10, 0, 100, "1", "0");

		Verdict waiting = on(action, "2019-10-10");
		assertThat(waiting.status()).isEqualTo(AMBER);
		assertThat(waiting.missing()).contains("the caseload return of team mansfield for the month to 30 September 2019");

		ViewBuilder bad = month(Plan2019.returned(month(action(), "2019-08", 100, 0, 0), "2019-08", "mansfield", 100, 0, 0, 100, "1", "0"),
				"2019-09", 50, 50, 0);
		assertThat(on(bad, "2019-10-10").status()).isEqualTo(RED);
	}

	@Test
	void without_a_limit_nothing_can_be_said() {
		ViewBuilder action = ViewBuilder.action("1.1", "workforce")
				.measure(Plan2019.complete("caseload-within-limit", "%", "2019-03-31", "80", "100", "2020-03-31"));
		Verdict verdict = on(month(action, "2019-09", 50, 50, 0), "2019-10-10");

		assertThat(verdict.status()).isEqualTo(GREY);
		assertThat(verdict.missing()).contains("the limit of team bassetlaw on 30 September 2019, and that of its newly qualified");
	}

	@Test
	void nothing_is_on_track_while_the_measure_has_no_owner_or_baseline_but_trouble_shows() {
		assertThat(Plan2019.verdict(month(Plan2019.limits(Plan2019.panel(), 16, 10), "2019-09", 100, 0, 0).on("2019-10-10"), PART).status()).isEqualTo(GREY);
		assertThat(Plan2019.verdict(month(Plan2019.limits(Plan2019.panel(), 16, 10), "2019-09", 50, 50, 0).on("2019-10-10"), PART).status()).isEqualTo(RED);
	}

	@Test
	void a_return_that_stays_away_brings_it_one_level_down_and_that_is_announced() {
		ViewBuilder action = month(action(), "2019-09", 100, 0, 0);

		assertThat(on(action, "2019-11-30").status()).isEqualTo(GREEN);
		assertThat(on(action, "2019-12-01").status()).isEqualTo(AMBER);
		TimeAlone.isAnnounced(Plan2019.programme(), action, "2019-10-01", "2021-12-31");
	}

	@Test
	void three_good_months_and_an_accepted_proof_are_blue() {
		ViewBuilder action = month(month(month(month(action(), "2019-06", 100, 0, 0), "2019-07", 100, 0, 0), "2019-08", 100, 0, 0), "2019-09", 100, 0, 0);

		assertThat(on(action, "2019-10-10").status()).isEqualTo(GREEN);
		assertThat(on(action.accepted("2019-10-09"), "2019-10-10").status()).isEqualTo(BLUE);
	}

	@Test
	void a_council_sets_its_own_thresholds() {
		assertThat(Plan2019.programme(Map.of("limit-green-percent", "90")).judge(month(action(), "2019-09", 92, 8, 0).on("2019-10-10")).stream()
				.filter(part -> part.name().equals("caseload-within-limit")).findFirst().orElseThrow().verdict().status()).isEqualTo(GREEN);
		assertThat(on(month(action(), "2019-09", 92, 8, 0).setting("limit-green-percent", "90"), LocalDate.of(2019, 10, 10).toString()).status())
				.isEqualTo(GREEN);
	}
}
