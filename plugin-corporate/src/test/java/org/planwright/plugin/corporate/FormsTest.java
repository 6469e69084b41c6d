package org.planwright.plugin.corporate;

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

@DisplayName("What the corporate programme takes in by forms")
class FormsTest {

	private final CorporatePanels panels = new CorporatePanels(Nottinghamshire.settings());
	private final PlanView plan = new FakePlans("plan", "2020-07-10", Nottinghamshire.audit(), Nottinghamshire.services()).at("plan", When.NOW);

	private String sent(String id, String day, Input body) {
		Event.RecordSet told = (Event.RecordSet) panels.returned(plan, id, day, body).get(0);
		return told.record().kind() + " " + told.record().key() + " on " + told.record().on() + " " + told.record().fields();
	}

	private List<String> faults(String id, String day, Input body) {
		return catchThrowableOfType(Refusal.class, () -> panels.returned(plan, id, day, body)).faults().stream().map(Fault::field).toList();
	}

	@Test
	void there_is_a_form_for_services_savings_and_recommendations() {
		assertThat(panels.returns(plan)).extracting(Return::id).containsExactly("services", "savings", "recommendations");
	}

	@Test
	void a_service_says_what_it_cost_and_earned_in_a_period() {
		assertThat(sent("services", "2020-06-30", body("service", "payroll", "title", "Payroll", "fullCost", 1000, "income", 990)))
				.isEqualTo("service payroll-2020-06-30 on 2020-06-30 {fullCost=1000, income=990, title=Payroll}");
		assertThat(faults("services", "2020-06-30", body("title", "Payroll"))).containsExactly("service");
		assertThat(faults("services", "2020-06-30", body("service", "Pay Roll", "title", "Payroll"))).containsExactly("service");
		assertThat(faults("services", "2020-06-30", body("service", "payroll", "fullCost", 0))).contains("title", "fullCost");
	}

	@Test
	void a_saving_is_forecast_on_a_day() {
		assertThat(sent("savings", "2020-06-30", body("saving", "blocks", "title", "Block contracts", "kind", "cost-avoidance", "recurrence", "one-off", "year", "2020-21", "forecast",
				100))).startsWith("saving blocks on 2020-06-30 ").contains("forecast=100", "kind=cost-avoidance", "year=2020-21");
		assertThat(faults("savings", "2020-06-30", body("saving", "blocks", "title", "Block contracts", "kind", "luck", "recurrence", "one-off", "year", "2020")))
				.contains("kind", "year");
	}

	@Test
	void a_recommendation_says_when_it_was_carried_out() {
		assertThat(sent("recommendations", "2020-06-30", body("recommendation", "budgets", "title", "Train budget holders", "due", "2020-09-30")))
				.isEqualTo("recommendation budgets on 2020-06-30 {due=2020-09-30, on=2020-06-30, title=Train budget holders}");
		assertThat(faults("recommendations", "2020-06-30", body("recommendation", "budgets", "title", "Train budget holders", "done", "2020-07-09"))).contains("done");
	}

	@Test
	void a_form_describes_each_of_its_choices() {
		assertThat(CorporateReturns.SAVINGS.questions()).filteredOn(asked -> asked.kind() == Return.Question.Kind.CHOICE)
				.allSatisfy(asked -> assertThat(asked.choices()).hasSizeGreaterThan(1));
	}
}
