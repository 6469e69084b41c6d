package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("What a workforce manager asks and enters")
class ResourcesTest {

	private static final String PLAN = "council";
	private static final Asked NOW = new Asked(null, null);

	private final FakePlans plans = new FakePlans(PLAN, "2020-10-10", Plan2019.actions().values().toArray(ViewBuilder[]::new));
	private final WorkforceSettings settings = new WorkforceSettings("1.0.0", Map.of());
	private final CaseloadsResource caseloads = new CaseloadsResource(plans, settings);
	private final LimitsResource limits = new LimitsResource(plans);
	private final RollOutsResource rollOuts = new RollOutsResource(plans, settings);
	private final SurveysResource surveys = new SurveysResource(plans);
	private final WorkforceResource workforce = new WorkforceResource(plans, settings);

	private static Sent sent(String ifMatch) {
		return new Sent(new Actor("anna", Role.CONTRIBUTOR), ifMatch, null, null);
	}

	private static Input monthly(int far) {
		return body("experienced", object("holders", 20, "cases", 320, "within", 20 - far, "over", 0, "farOver", far), "permanentFte", 15, "agencyFte",
				object("coveringVacancies", 1, "aboveEstablishment", 4));
	}

	private static Refusal refusal(ThrowingCallable call) {
		return catchThrowableOfType(Refusal.class, call);
	}

	@Test
	void a_return_is_created_shown_changed_and_removed() {
		Response created = caseloads.put(PLAN, "2019-09", "bassetlaw", sent(null), monthly(0));
		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("1");
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-09", "bassetlaw", sent(null), monthly(1))).kind()).isEqualTo(Refusal.Kind.VERSION_NEEDED);
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-09", "bassetlaw", sent("\"7\""), monthly(1))).kind()).isEqualTo(Refusal.Kind.STALE);
		assertThat(caseloads.put(PLAN, "2019-09", "bassetlaw", sent("\"1.abc\""), monthly(1)).getStatus()).isEqualTo(200);
		assertThat(((Kept<?>) caseloads.get(PLAN, "2019-09", "bassetlaw", NOW).getEntity()).version()).isEqualTo(2);
		assertThat(caseloads.remove(PLAN, "2019-09", "bassetlaw", sent("\"2\"")).getStatus()).isEqualTo(204);
		assertThat(refusal(() -> caseloads.get(PLAN, "2019-09", "bassetlaw", NOW)).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
	}

	@Test
	void the_spread_is_shown_by_team_and_month_with_the_run_of_breach() {
		limits.put(PLAN, "all", "2019-01-01", sent(null), body("cases", 16, "newlyQualified", 10));
		caseloads.put(PLAN, "2019-08", "bassetlaw", sent(null), monthly(2));
		caseloads.put(PLAN, "2019-09", "bassetlaw", sent(null), monthly(2));
		CaseloadsResource.Spread spread = caseloads.spread(PLAN, NOW);

		assertThat(spread.status()).isEqualTo(Status.AMBER);
		assertThat(spread.months()).extracting(CaseloadsResource.Month::breach).containsExactly(1, 2);
		assertThat(spread.months().get(1).withinPercent()).contains(new BigDecimal("90.0"));
		assertThat(spread.months().get(1).teams().get(0).limit()).contains(16);
		assertThat(caseloads.month(PLAN, "2019-09", NOW)).isEqualTo(spread.months().get(1));
		assertThat(caseloads.spread(PLAN, new Asked("2019-09-15", null)).months()).hasSize(1);
	}

	@Test
	void agency_use_is_shown_against_need_and_split() {
		limits.put(PLAN, "bassetlaw", "2019-01-01", sent(null), body("cases", 16));
		caseloads.put(PLAN, "2019-09", "bassetlaw", sent(null), monthly(0));
		WorkforceResource.Agency agency = workforce.agency(PLAN, NOW);

		assertThat(agency.status()).isEqualTo(Status.GREEN);
		assertThat(agency.months().get(0).need()).isEqualByComparingTo("5");
		assertThat(agency.months().get(0).split().aboveEstablishment()).isEqualByComparingTo("4");
	}

	@Test
	void addresses_that_name_no_month_team_or_day_are_unreadable() {
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-13", "bassetlaw", sent(null), monthly(0))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-09", "Bassetlaw Team", sent(null), monthly(0))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-09", "all", sent(null), monthly(0))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-09", "a".repeat(60), sent(null), monthly(0))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal(() -> limits.put(PLAN, "bassetlaw", "2019-09-31", sent(null), body("cases", 16))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal(() -> workforce.agency(PLAN, new Asked("31/09/2019", null))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal(() -> workforce.overview("nowhere", NOW)).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
	}

	@Test
	void a_month_that_is_not_over_is_refused() {
		assertThat(refusal(() -> caseloads.put(PLAN, "2020-10", "bassetlaw", sent(null), monthly(0))).kind()).isEqualTo(Refusal.Kind.WRONG);
		assertThat(plans.written()).isEmpty();
	}

	@Test
	void the_panel_is_due_and_its_rounds_stay_with_the_plan() {
		WorkforceResource.Panel panel = workforce.panels(PLAN, new Asked(Plan2019.DAY_ONE, null)).get("panels").get(0);

		assertThat(panel.due()).contains(LocalDate.of(2019, 9, 24));
		assertThat(panel.status()).isEqualTo(Status.GREEN);
		assertThat(panel.rounds()).isEmpty();
		assertThat(panel.reviews()).isEqualTo("/api/plans/council/actions/1.1/reviews");
	}

	@Test
	void a_roll_out_is_shown_by_wave_with_its_gate() {
		rollOuts.putWave(PLAN, "3.5", "first", sent(null), body("title", "Pilot", "agreed", "2019-06-01", "pilot", true, "teamsPlanned", 4, "live",
				object("2019-06-30", 2, "2019-07-31", 4)));
		rollOuts.putDecision(PLAN, "3.5", sent(null), body("evaluated", "2019-12-01", "decision", "stop", "decided", "2019-12-10"));
		RollOutsResource.Shown shown = rollOuts.get(PLAN, "3.5", NOW);

		assertThat(shown.teamsLive()).isEqualTo(4);
		assertThat(shown.teamsPlanned()).isEqualTo(4);
		assertThat(shown.gate().orElseThrow().closed()).isTrue();
		assertThat(rollOuts.get(PLAN, "3.5", new Asked("2019-11-30", null)).gate().orElseThrow().closed()).isFalse();
		assertThat(rollOuts.list(PLAN, NOW).get("rollOuts")).extracting(RollOutsResource.Shown::action).containsExactly("3.4", "3.5");
		assertThat(rollOuts.wave(PLAN, "3.5", "first", NOW).getStatus()).isEqualTo(200);
		assertThat(rollOuts.decision(PLAN, "3.5", NOW).getEntityTag().getValue()).isEqualTo("2");
		assertThat(rollOuts.removeDecision(PLAN, "3.5", sent("\"2\"")).getStatus()).isEqualTo(204);
		assertThat(refusal(() -> rollOuts.putDecision(PLAN, "9.9", sent(null), body("evaluated", "2019-12-01"))).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
	}

	@Test
	void a_survey_is_a_value_of_its_measure_and_says_whether_a_change_is_more_than_noise() {
		surveys.put(PLAN, "wellbeing", "2019-09-05", sent(null), body("question", "Do you feel well?", "answered", 250, "percent", 79));
		surveys.put(PLAN, "wellbeing", "2020-09-05", sent(null), body("question", "Do you feel well?", "answered", 250, "percent", 81));
		SurveysResource.Survey survey = surveys.list(PLAN, NOW).get("surveys").stream().filter(s -> s.measure().equals("wellbeing")).findFirst().orElseThrow();

		assertThat(survey.results()).extracting(SurveysResource.Result::percent).containsExactly(new BigDecimal("79"), new BigDecimal("81"));
		assertThat(survey.results().get(0).margin()).contains(new BigDecimal("5.0"));
		assertThat(survey.changes()).singleElement().satisfies(change -> {
			assertThat(change.noise()).isEqualByComparingTo("7.0");
			assertThat(change.moreThanNoise()).isFalse();
			assertThat(change.sameQuestion()).isTrue();
		});
		assertThat(plans.at(PLAN, NOW.when()).observations("wellbeing")).hasSize(2);
		assertThat(refusal(() -> surveys.put(PLAN, "stress-absence", "2020-09-05", sent(null), body("question", "?", "answered", 1, "percent", 1))).kind())
				.isEqualTo(Refusal.Kind.WRONG);
		assertThat(refusal(() -> surveys.put(PLAN, "nothing", "2020-09-05", sent(null), body())).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
	}

	@Test
	void turnover_is_shown_against_each_baseline() {
		FakePlans counted = new FakePlans(PLAN, "2021-10-10", ViewBuilder.action("3.6", "workforce").measure(Plan2019
				.complete("turnover", "%", "2019-09-30", "16.2", "8", "2021-09-30").down().value("2020-09-30", "9.5").value("2021-09-30", "12.8")));
		WorkforceResource.Leaving leaving = new WorkforceResource(counted, settings).turnover(PLAN, NOW).get("turnover").get(0);

		assertThat(leaving.against()).extracting(Turnover.Against::status).containsExactly(Status.GREEN, Status.RED);
		assertThat(leaving.against()).extracting(Turnover.Against::chosen).containsExactly(true, false);
	}

	@Test
	void the_overview_counts_what_was_entered() {
		new WorkforceRecords(plans).put(PLAN, "sites", "prospect", sent(null), body("title", "Prospect", "named", "2019-09-05"));

		assertThat(workforce.overview(PLAN, NOW).entered()).containsEntry("sites", 1).containsEntry("caseloads", 0);
		assertThat(workforce.overview(PLAN, NOW).actions()).containsExactly("1.1", "3.1", "3.4", "3.5", "3.6");
	}

	@Test
	void a_write_needs_an_account() {
		assertThat(refusal(() -> caseloads.put(PLAN, "2019-09", "bassetlaw", new Sent(null, null, null, null), monthly(0))).kind())
				.isEqualTo(Refusal.Kind.UNAUTHENTICATED);
	}
}
