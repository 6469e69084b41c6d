package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.model.assess.Status.AMBER;
import static org.planwright.core.model.assess.Status.GREEN;
import static org.planwright.core.model.assess.Status.GREY;
import static org.planwright.core.model.assess.Status.RED;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("Agency staff against need")
class AgencyTest {

	private static ViewBuilder action(String caseloadThen, String agencyThen) {
		return Plan2019.limits(ViewBuilder.action("1.1", "workforce")
				.measure(Plan2019.complete("caseload-within-limit", "%", "2019-03-31", caseloadThen, "101", "2020-03-31").every(Interval.MONTHLY))
				.measure(Plan2019.complete("agency-fte", "FTE", "2019-03-31", agencyThen, "0", "2020-03-31").down().every(Interval.MONTHLY))
				.measure(Plan2019.complete("agency-spend", "£", "2019-03-31", "2000000", "1800000", "2020-03-31").down().every(Interval.MONTHLY)
						.value("2019-09-30", "1850000")), 16, 10);
	}

	/** 320 cases at 16 each take 20 FTE; with 15 permanent, 5 are needed. */
	private static ViewBuilder with(String agency) {
		return Plan2019.returned(action("90", "4"), "2019-09", "bassetlaw", 100, 0, 0, 320, "15", agency);
	}

	private static Status agency(ViewBuilder action) {
		return Plan2019.verdict(action.on("2019-10-10"), "impact/agency-fte").status();
	}

	@ParameterizedTest(name = "{0} FTE where 5 are needed is {1}")
	@CsvSource({"0,GREEN", "5,GREEN", "5.4,AMBER", "5.5,AMBER", "5.6,RED"})
	void more_than_a_tenth_above_need_is_off_track(String fte, Status status) {
		assertThat(agency(with(fte))).isEqualTo(status);
	}

	@Test
	void what_one_team_has_to_spare_is_not_what_another_needs() {
		ViewBuilder action = Plan2019.returned(with("5"), "2019-09", "mansfield", 10, 0, 0, 16, "9", "1");

		assertThat(Plan2019.verdict(action.on("2019-10-10"), "impact/agency-fte").reasons()).contains("More than they need have: mansfield (1 FTE, needs 0 FTE).");
		assertThat(agency(action)).isEqualTo(RED);
	}

	@Test
	void cover_and_staff_above_establishment_are_told_apart() {
		ViewBuilder action = action("90", "9").record("caseload", "2019-09-bassetlaw", "2019-09-30", "experienced.holders", "20", "experienced.cases",
				"320", "experienced.byCases.16", "20", "permanentFte", "15", "agencyFte.coveringVacancies", "1", "agencyFte.aboveEstablishment", "4");

		assertThat(Plan2019.verdict(action.on("2019-10-10"), "impact/agency-fte").reasons()).contains("Of them 1 FTE cover vacancies and 4 FTE are above establishment.");
	}

	@Test
	void fewer_agency_staff_while_caseloads_are_worse_is_at_risk_at_best() {
		ViewBuilder better = Plan2019.returned(action("90", "6"), "2019-09", "bassetlaw", 96, 4, 0, 320, "15", "5");
		ViewBuilder worse = Plan2019.returned(action("99", "6"), "2019-09", "bassetlaw", 96, 4, 0, 320, "15", "5");

		assertThat(agency(better)).isEqualTo(GREEN);
		assertThat(agency(worse)).isEqualTo(AMBER);
		assertThat(Plan2019.verdict(worse.on("2019-10-10"), "impact/agency-fte").reasons()).first().asString().startsWith("A gain paid for by a loss");
	}

	@Test
	void spend_waits_for_the_council_to_say_what_is_capped() {
		assertThat(spend(with("5"))).isEqualTo(GREY);
		assertThat(spend(with("5").setting("agency-cap", "money"))).isEqualTo(AMBER);
		assertThat(spend(with("5").setting("agency-cap", "heads"))).isEqualTo(GREEN);
		assertThat(spend(with("5.6").setting("agency-cap", "heads"))).isEqualTo(RED);
	}

	private static Status spend(ViewBuilder action) {
		return Plan2019.verdict(action.on("2019-10-10"), "impact/agency-spend").status();
	}
}
