package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.programme.RecordKind;

@DisplayName("What is sent is read strictly, and every fault is named")
class HostileBodiesTest {

	private static final Object AGENCY = object("coveringVacancies", 1, "aboveEstablishment", 0.5);

	private static List<String> faults(RecordKind<?> kind, String key, Input body) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> kind.read(key, body));
		return refusal == null ? List.of() : refusal.faults().stream().map(fault -> fault.field()).toList();
	}

	private static List<String> caseload(Object experienced, Object permanentFte) {
		return faults(CaseloadReturn.KIND, "2019-09-bassetlaw", body("experienced", experienced, "permanentFte", permanentFte, "agencyFte", AGENCY));
	}

	@Test
	void a_good_return_is_read() {
		assertThat(caseload(object("holders", 3, "cases", 45, "byCases", object("14", 1, "15", 1, "16", 1)), 2.5)).isEmpty();
		assertThat(caseload(object("holders", 3, "cases", 45, "within", 2, "over", 1, "farOver", 0), 3)).isEmpty();
		assertThat(caseload(object("holders", 0, "cases", 0), 0)).isEmpty();
	}

	@Test
	void counts_that_contradict_each_other_are_named() {
		assertThat(caseload(object("holders", 4, "cases", 44, "byCases", object("14", 1, "15", 1, "16", 1)), 2))
				.containsExactly("experienced.holders", "experienced.cases");
		assertThat(caseload(object("holders", 3, "cases", 45, "within", 3, "over", 1, "farOver", 0), 2)).containsExactly("experienced.holders");
		assertThat(caseload(object("holders", 3, "cases", 45, "within", 3, "byCases", object("15", 3)), 2)).containsExactly("experienced.byCases");
		assertThat(caseload(object("holders", 0, "cases", 9), 0)).containsExactly("experienced.cases");
		assertThat(caseload(object("holders", 3, "cases", 45, "within", 3), 2)).containsExactly("experienced.over", "experienced.farOver");
		assertThat(caseload(object("holders", 3, "cases", 45), 2)).containsExactly("experienced.byCases");
	}

	@Test
	void nobody_is_more_than_one_full_time_equivalent() {
		assertThat(caseload(object("holders", 3, "cases", 45, "byCases", object("15", 3)), 3.5)).containsExactly("permanentFte");
	}

	@Test
	void all_faults_come_at_once() {
		assertThat(faults(CaseloadReturn.KIND, "2019-09-bassetlaw", body("experienced", object("holders", -1, "cases", "many", "byCases", object("Anna", 3)),
				"permanentFte", "x", "agencyFte", 3, "names", List.of("Anna"), "month", "2019-08", "team", "mansfield")))
				.contains("experienced.holders", "experienced.cases", "experienced.byCases", "permanentFte", "agencyFte", "names", "month", "team");
		assertThat(faults(CaseloadReturn.KIND, "2019-09-bassetlaw", body())).contains("experienced", "agencyFte", "permanentFte");
		assertThat(caseload(object("holders", 1e15, "cases", 1.5, "byCases", object("1000", 1)), 1e12)).contains("experienced.holders", "experienced.cases",
				"experienced.byCases", "permanentFte");
	}

	@Test
	void a_limit_is_a_number_of_cases_or_the_end_of_a_team() {
		assertThat(faults(TeamLimit.KIND, "2019-09-01-bassetlaw", body("cases", 16, "newlyQualified", 10))).isEmpty();
		assertThat(faults(TeamLimit.KIND, "2019-09-01-bassetlaw", body("closed", true))).isEmpty();
		assertThat(faults(TeamLimit.KIND, "2019-09-01-bassetlaw", body())).containsExactly("cases");
		assertThat(faults(TeamLimit.KIND, "2019-09-01-bassetlaw", body("cases", 0, "newlyQualified", 1000))).contains("cases", "newlyQualified");
		assertThat(faults(TeamLimit.KIND, "2019-09-01-bassetlaw", body("cases", 10, "newlyQualified", 16))).containsExactly("newlyQualified");
		assertThat(faults(TeamLimit.KIND, "2019-09-01-all", body("closed", true))).containsExactly("closed");
	}

	@Test
	void a_wave_has_no_more_teams_live_than_planned() {
		Input wave = body("title", "Districts", "agreed", "2019-08-01", "teamsPlanned", 3, "live", object("2019-09-31", 1));

		assertThat(faults(Wave.KIND, "3-4--first", wave)).containsExactly("live");
		assertThat(faults(Wave.KIND, "3-4--first", body("title", "Districts", "agreed", "2019-08-01", "teamsPlanned", 3, "live", object("2019-09-30", 4))))
				.containsExactly("live");
		assertThat(faults(Wave.KIND, "3-4--first", body("title", "NG1 1AA", "agreed", "2019-02-30", "teamsPlanned", 0)))
				.contains("title", "agreed", "teamsPlanned");
	}

	@Test
	void a_count_beyond_all_measure_is_refused_and_not_taken_for_another() {
		for (Object live : new Object[] {4294967295L, 2147483648L, "4294967295", 1_000_001, -1, 1.5, "two", "99999999999999999999"}) {
			assertThat(faults(Wave.KIND, "3-4--first", body("title", "Districts", "agreed", "2019-08-01", "teamsPlanned", 1_000_000, "live",
					object("2019-09-30", live)))).as("live " + live).singleElement().asString().startsWith("live");
		}
	}

	@Test
	void a_decision_needs_an_evaluation_and_dates_in_their_order() {
		assertThat(faults(Decision.KIND, "3-5", body("decision", "stop"))).contains("decided", "evaluated");
		assertThat(faults(Decision.KIND, "3-5", body("evaluated", "2019-12-01", "decision", "maybe", "decided", "2019-12-02"))).contains("decision");
		assertThat(faults(Decision.KIND, "3-5", body("evaluated", "2019-12-01", "decision", "stop", "decided", "2019-11-30"))).containsExactly("decided");
		assertThat(faults(Decision.KIND, "3-5", body())).containsExactly("evaluated");
		assertThat(faults(Decision.KIND, "3-5", body("criteria", "Fewer days lost", "criteriaAgreed", "2019-10-01"))).isEmpty();
	}

	@Test
	void a_survey_is_a_per_cent_of_somebody() {
		assertThat(faults(SurveyQuestion.KIND, "2019-09-05-wellbeing", body("question", "Do you feel well?", "answered", 250, "percent", 79))).isEmpty();
		assertThat(faults(SurveyQuestion.KIND, "2019-09-05-wellbeing", body("question", " ", "answered", 0, "percent", 101)))
				.contains("question", "answered", "percent");
	}

	@Test
	void staffing_posts_audits_and_sites_agree_with_themselves() {
		assertThat(faults(Staffing.KIND, "2019-09", body("inPostFte", 400, "leaversFte", 3, "experienced", object("inPostFte", 500, "leaversFte", 4))))
				.containsExactly("experienced.inPostFte", "experienced.leaversFte");
		assertThat(faults(PostCount.KIND, "2019-09", body("created", 5, "filled", 6))).containsExactly("filled");
		assertThat(faults(AuditCount.KIND, "2019-09", body("audits", 9, "outstanding", 1, "good", 5, "requiresImprovement", 2, "inadequate", 0)))
				.containsExactly("audits");
		assertThat(faults(Site.KIND, "prospect", body("title", "Prospect", "named", "2019-09-05", "agreed", "2019-09-01"))).containsExactly("agreed");
		assertThat(faults(Site.KIND, "prospect", body("title", "Prospect", "named", "2019-09-05", "solution", "Permits"))).containsExactly("agreed");
	}
}
