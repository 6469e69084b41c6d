package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.rule.testing.Json.body;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("What the workforce programme takes in by forms")
class FormsTest {

	private final WorkforcePanels panels = new WorkforcePanels(new WorkforceSettings("1.0.0", Map.of()));
	private final PlanView plan = plan(Plan2019.limits(Plan2019.panel(), 16, 10), survey());

	private static ViewBuilder survey() {
		return ViewBuilder.action("3.5", "workforce").measure(ViewBuilder.MeasureBuilder.measure("wellbeing", "%"));
	}

	private static PlanView plan(ViewBuilder... actions) {
		return new FakePlans("plan", "2019-10-10", actions).at("plan", When.NOW);
	}

	private static Input holders(int within, int over) {
		return body("holders", within + over, "cases", 10 * (within + over), "within", within, "over", over, "farOver", 0);
	}

	private List<String> faults(String id, String key, Input body) {
		return catchThrowableOfType(Refusal.class, () -> panels.returned(plan, id, key, body)).faults().stream().map(Fault::field).toList();
	}

	private static Event.RecordSet first(List<Event> events) {
		return (Event.RecordSet) events.get(0);
	}

	@Test
	void there_is_a_form_for_each_of_its_panels() {
		assertThat(panels.returns(plan)).extracting(Return::id).containsExactly("caseloads", "limits", "surveys", "staffing", "posts", "audits");
		assertThat(panels.returns(plan).get(2).subject().orElseThrow().choices()).extracting(Return.Choice::id).contains("wellbeing");
		assertThat(panels.returns(plan(Plan2019.panel()))).extracting(Return::id).as("nothing that staff could be asked of")
				.doesNotContain("surveys");
	}

	@Test
	void caseloads_of_a_team_are_kept_under_month_and_team_and_drawn() {
		Event.RecordSet told = first(panels.returned(plan, "caseloads", "2019-09", body("team", "bassetlaw", "experienced", holders(8, 2), "permanentFte", 9,
				"agencyFte", body("coveringVacancies", 1, "aboveEstablishment", 0))));

		assertThat(told.record().kind() + " " + told.record().key()).isEqualTo("caseload 2019-09-bassetlaw");
		assertThat(told.record().fields()).containsEntry("experienced.within", "8").containsEntry("agencyFte.coveringVacancies", "1").doesNotContainKey("team");
		assertThat(CaseloadReturn.KIND.read(told.record().key(), body("experienced", holders(8, 2), "permanentFte", 9, "agencyFte",
				body("coveringVacancies", 1, "aboveEstablishment", 0))).heads()).isEqualTo(10);
	}

	@Test
	void what_is_missing_of_caseloads_is_named_by_field() {
		assertThat(faults("caseloads", "2019-09", body("permanentFte", 9))).containsExactly("team");
		assertThat(faults("caseloads", "2019-09", body("team", "all", "permanentFte", 9))).containsExactly("team");
		assertThat(faults("caseloads", "2019-09", body("team", "bassetlaw", "permanentFte", 9))).contains("experienced", "agencyFte");
		assertThat(faults("caseloads", "2019-09", body("team", "bassetlaw", "experienced", body("holders", 3, "cases", 30)))).containsExactly("experienced.within");
		assertThat(faults("caseloads", "2019-09", body("team", "Bassetlaw West"))).containsExactly("team");
	}

	@Test
	void a_limit_is_set_for_a_team_or_for_all_from_a_day_on() {
		assertThat(first(panels.returned(plan, "limits", "2019-09-01", body("team", "all", "cases", 16, "newlyQualified", 10))).record())
				.satisfies(record -> assertThat(record.kind() + " " + record.key() + " " + record.fields()).isEqualTo("limit 2019-09-01-all {cases=16, newlyQualified=10}"));
		assertThat(first(panels.returned(plan, "limits", "2019-09-01", body("team", "mansfield", "closed", true))).record().key()).isEqualTo("2019-09-01-mansfield");
		assertThat(faults("limits", "2019-09-01", body("team", "mansfield"))).containsExactly("cases");
	}

	@Test
	void a_survey_says_how_many_answered_and_becomes_a_value_of_its_measure() {
		List<Event> told = panels.returned(plan, "surveys", "wellbeing-2019-09-30", body("question", "Do you feel well?", "answered", 250, "percent", 79));

		assertThat(first(told).record().key()).isEqualTo("2019-09-30-wellbeing");
		assertThat(((Event.Observed) told.get(1)).observation().sample()).contains(250);
		assertThat(faults("surveys", "wellbeing-2019-09-30", body("question", "Do you feel well?", "answered", 0, "percent", 79))).containsExactly("answered");
	}
}
