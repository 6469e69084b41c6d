package org.planwright.plugin.residential.bond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.residential.Plan2019.headline;
import static org.planwright.plugin.residential.Plan2019.part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;
import org.planwright.plugin.residential.Announced;
import org.planwright.plugin.residential.Plan2019;

@DisplayName("The outcomes bond (2.6)")
class BondRuleTest {

	private static Rebaseline moved(String on, String from, String to, String approvedBy) {
		return new Rebaseline(Optional.ofNullable(on).map(LocalDate::parse), Optional.ofNullable(from).map(LocalDate::parse), LocalDate.parse(to), "Investor withdrew",
				Optional.ofNullable(approvedBy));
	}

	@Test
	void is_amber_at_best_once_its_date_was_moved() {
		assertThat(headline(Plan2019.bond().on(Plan2019.DAY_ONE))).isEqualTo(Status.AMBER);
		assertThat(headline(Plan2019.bondOf().on(Plan2019.DAY_ONE))).isEqualTo(Status.GREEN);
		assertThat(part(Plan2019.bond().on(Plan2019.DAY_ONE), "delivery/milestones").verdict().reasons()).anyMatch(reason -> reason.contains("has been moved"));
	}

	@Test
	void a_second_move_is_red_until_it_is_approved() {
		Rebaseline first = moved(null, null, "2019-12-31", null);
		assertThat(headline(Plan2019.bondOf(first, moved("2019-09-05", "2019-12-31", "2020-02-29", null)).on(Plan2019.DAY_ONE))).isEqualTo(Status.RED);
		assertThat(headline(Plan2019.bondOf(first, moved("2019-09-05", "2019-12-31", "2020-02-29", "clt")).on(Plan2019.DAY_ONE))).isEqualTo(Status.AMBER);
	}

	private static ViewBuilder claim(ViewBuilder action, String id, String due, String planned, String... paid) {
		String[] fields = {"on", "2019-09-01", "due", due, "planned", planned, paid.length > 0 ? "claimed" : "on", paid.length > 0 ? paid[0] : "2019-09-01",
				paid.length > 1 ? "received" : "on", paid.length > 1 ? paid[1] : "2019-09-01"};
		return action.record("claim", id, "2019-09-01", fields);
	}

	@ParameterizedTest(name = "{0} claimed of {1} planned: {2}")
	@CsvSource({"100000,100000,GREEN", "99999,100000,AMBER", "3000001,100000,RED"})
	void claiming_less_than_planned_is_amber_and_more_than_there_is_red(String claimed, String planned, Status status) {
		View view = claim(Plan2019.bond(), "first", "2019-09-06", planned, claimed).on(Plan2019.DAY_ONE);
		Announced.everyChange(view);
		assertThat(part(view, "impact/funding").verdict().status()).isEqualTo(status);
	}

	@Test
	void a_claim_still_to_come_is_announced() {
		ViewBuilder action = claim(claim(Plan2019.bond(), "first", "2019-09-06", "100000", "100000", "60000"), "second", "2019-12-31", "50000");
		Verdict verdict = part(action.on(Plan2019.DAY_ONE), "impact/funding").verdict();
		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.next()).contains(LocalDate.parse("2019-12-31"));
		assertThat(verdict.reasons().get(0)).contains("£100,000 claimed of up to £3,000,000, £60,000 received");
		assertThat(part(action.on("2019-12-31"), "impact/funding").verdict().status()).isEqualTo(Status.AMBER);
	}

	@Test
	void the_contract_can_name_a_lower_ceiling_and_a_last_day() {
		ViewBuilder action = claim(Plan2019.bond(), "first", "2019-09-06", "100000", "100000").record("bond-contract", "bond", "2019-09-05", "on", "2019-09-05",
				"ceiling", "90000", "claimsClose", "2020-10-01");
		assertThat(part(action.on(Plan2019.DAY_ONE), "impact/funding").verdict().status()).isEqualTo(Status.RED);
	}

	@Test
	void without_a_claim_planned_the_draw_down_cannot_be_assessed() {
		Verdict grey = part(Plan2019.bond().on(Plan2019.DAY_ONE), "impact/funding").verdict();
		assertThat(grey.status()).isEqualTo(Status.GREY);
		assertThat(grey.reasons().get(0)).contains("£3,000,000");
		assertThat(grey.missing()).containsExactly("the claims planned: how much by when");
	}

	private static ViewBuilder saving() {
		return ViewBuilder.action("2.6", "residential").primary("impact/saving").measure(MeasureBuilder.measure("referrals", "young people"))
				.measure(MeasureBuilder.measure("saving", "£").baseline("2019-04-01", "0").level("200000", "2020-03-31").value("2019-09-01", "200000"));
	}

	@Test
	void what_is_paid_for_outcomes_is_no_saving() {
		assertThat(headline(saving().on(Plan2019.DAY_ONE))).isEqualTo(Status.GREEN);
		View paid = saving().record("outcome-payment", "p1", "2019-09-01", "on", "2019-09-01", "outcome", "home", "weeks", "20", "amount", "30000")
				.on(Plan2019.DAY_ONE);
		assertThat(headline(paid)).isEqualTo(Status.RED);
		assertThat(part(paid, "impact/saving").verdict().reasons()).anyMatch(reason -> reason.contains("£170,000"))
				.contains("£30,000 paid for outcomes is taken off the saving.");
	}

	@Test
	void weeks_of_outcomes_are_added_up_over_the_outcomes_and_held_against_the_plan() {
		MeasureBuilder weeks = MeasureBuilder.measure("outcome-weeks", "weeks").baseline("2019-04-01", "0").level("100", "2019-09-10")
				.valueOf("home", "2019-08-01", "75").valueOf("stable-foster-care", "2019-09-01", "40").valueOf("home", "2019-09-01", "57");
		ViewBuilder action = ViewBuilder.action("2.6", "residential").primary("impact/outcome-weeks").measure(MeasureBuilder.measure("referrals", "young people"))
				.measure(weeks);
		assertThat(headline(action.on(Plan2019.DAY_ONE))).as("97 of 100").isEqualTo(Status.GREEN);
		assertThat(OutcomeWeeks.totalled(action.on(Plan2019.DAY_ONE).measure("outcome-weeks").orElseThrow()).whole()).extracting(o -> o.figure().orElseThrow())
				.containsExactly(new BigDecimal(75), new BigDecimal(97));
	}
}
