package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.rule.testing.Json.body;

import java.util.List;
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

@DisplayName("What the fostering programme takes in by forms")
class FormsTest {

	private final PlanView plan = new FakePlans("plan", "2020-10-10", ViewBuilder.action("2.1", "fostering").record("return", "2019-09", "2019-09-30", "enquiries", "13",
			"applications", "5", "approved", "2", "familyAndFriends", "1", "deregistered", "3")).at("plan", When.NOW);

	private Event.RecordSet sent(String id, String key, Input body) {
		return (Event.RecordSet) FosteringReturns.events(plan, id, key, body).get(0);
	}

	private List<String> faults(String id, String key, Input body) {
		return catchThrowableOfType(Refusal.class, () -> FosteringReturns.events(plan, id, key, body)).faults().stream().map(Fault::field).toList();
	}

	@Test
	void there_is_a_form_for_months_cohorts_stocks_and_years() {
		assertThat(FosteringReturns.ALL).extracting(Return::id).containsExactly("returns", "cohorts", "stocks", "flows");
	}

	@Test
	void what_became_of_a_cohort_is_said_month_by_month() {
		Event.RecordSet told = sent("cohorts", "2019-09", body("countedOn", "2020-09-30", "applications", 5, "approvals", "3 2020: 1\n\n 6 2020 : 2 "));

		assertThat(told.record().kind() + " " + told.record().key()).isEqualTo("cohort 2019-09");
		assertThat(told.record().fields()).containsEntry("approvals.2020-03", "1").containsEntry("approvals.2020-06", "2");
		assertThat(sent("cohorts", "2019-09", body("countedOn", "2020-09-30", "applications", 5)).record().fields()).doesNotContainKey("approvals");
	}

	@Test
	void what_is_wrong_with_a_cohort_is_named_by_field() {
		assertThat(faults("cohorts", "2019-09", body("countedOn", "2020-09-30", "applications", 5, "approvals", "March: 1"))).containsExactly("approvals");
		assertThat(faults("cohorts", "2019-09", body("countedOn", "2020-09-30", "applications", 5, "approvals", "3 2020: 1\n3 2020: 2"))).containsExactly("approvals");
		assertThat(faults("cohorts", "2019-09", body("countedOn", "2020-09-30", "applications", 14))).as("more than asked").containsExactly("applications");
		assertThat(faults("cohorts", "2019-10", body("countedOn", "2020-09-30", "applications", 5))).as("no return of that month").containsExactly("month");
	}

	@Test
	void the_flows_of_a_year_are_kept_under_its_name() {
		Input flows = body("enquiries", 130, "approved", 25, "familyAndFriends", 10, "deregistered", 40);

		assertThat(sent("flows", "2019-03-31", flows).record().key()).isEqualTo("2018-19");
		assertThat(faults("flows", "2019-09-30", flows)).as("no end of a year").containsExactly("year");
	}
}
