package org.planwright.plugin.digital;

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
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.testing.FakePlans;

@DisplayName("What the digital programme takes in by forms")
class FormsTest {

	private final DigitalPanels panels = new DigitalPanels(Nottinghamshire.settings());
	private final PlanView plan = new FakePlans("plan", "2019-10-10", Nottinghamshire.reports(), Nottinghamshire.programmeBoard()).at("plan", When.NOW);

	private String sent(String id, Input body) {
		Event.RecordSet told = (Event.RecordSet) panels.returned(plan, id, "2019-10-01", body).get(0);
		return told.record().kind() + " " + told.record().key() + " on " + told.record().on() + " " + told.record().fields();
	}

	private List<String> faults(String id, Input body) {
		return catchThrowableOfType(Refusal.class, () -> panels.returned(plan, id, "2019-10-01", body)).faults().stream().map(Fault::field).toList();
	}

	@Test
	void there_is_a_form_for_each_register_even_when_nothing_is_rolled_out() {
		assertThat(panels.returns(plan)).extracting(Return::id).containsExactly("reports", "deliverables");
	}

	@Test
	void a_report_says_how_often_it_is_refreshed_when_it_was_accepted_and_by_whom() {
		assertThat(sent("reports", body("report", "placements", "title", "Placements", "cadence", "half-yearly", "acceptedOn", "2019-09-20", "acceptedBy", "ann", "refreshedOn",
				"2019-09-30"))).isEqualTo("report placements on 2019-10-01 "
						+ "{acceptedBy=ann, acceptedOn=2019-09-20, cadence=half-yearly, on=2019-10-01, refreshedOn=2019-09-30, title=Placements}");
		assertThat(faults("reports", body("title", "Placements"))).containsExactly("report");
		assertThat(faults("reports", body("report", "Placements!", "title", "Placements"))).containsExactly("report");
		assertThat(faults("reports", body("report", "placements", "acceptedOn", "2019-10-02"))).contains("title", "acceptedOn", "acceptedBy");
	}

	@Test
	void a_report_can_be_refreshed_as_often_as_anything_is_done() {
		Return.Question cadence = DigitalReturns.REPORTS.questions().stream().filter(asked -> asked.name().equals("cadence")).findFirst().orElseThrow();

		assertThat(cadence.choices()).isNotEmpty().allSatisfy(each -> assertThat(sent("reports", body("report", "one", "title", "One", "cadence", each.id()))).contains(each.id()));
	}

	@Test
	void a_deliverable_says_by_when_it_is_due_and_when_it_was_there() {
		assertThat(sent("deliverables", body("deliverable", "case-system", "title", "Case system", "due", "2020-03-31")))
				.isEqualTo("deliverable case-system on 2019-10-01 {due=2020-03-31, on=2019-10-01, title=Case system}");
		assertThat(faults("deliverables", body("deliverable", "case-system", "title", "Case system", "done", "2019-10-09"))).containsExactly("done");
	}

	@Test
	void what_is_not_in_a_register_yet_leads_to_its_form() {
		assertThat(panels.panels(plan)).flatExtracting(panel -> panel.content()).filteredOn(Absent.class::isInstance).map(Absent.class::cast).extracting(Absent::remedy)
				.noneMatch(remedy -> remedy.contains("/api")).anyMatch(remedy -> remedy.contains("“" + DigitalReturns.REPORTS.title() + "”"))
				.anyMatch(remedy -> remedy.contains("“" + DigitalReturns.DELIVERABLES.title() + "”"));
	}
}
