package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.service.When;

@DisplayName("What the residential programme takes in by forms")
class FormsTest extends Entering {

	private final ResidentialPanels panels = new ResidentialPanels(settings);

	private Event.RecordSet told(String id, String key, Input body) {
		return (Event.RecordSet) panels.returned(plans.at(PLAN, When.NOW), id, key, body).get(0);
	}

	private String sent(String id, String key, Input body) {
		Event.RecordSet told = told(id, key, body);
		return told.record().kind() + " " + told.record().key() + " on " + told.record().on() + " " + told.record().fields();
	}

	private List<String> faults(String id, String key, Input body) {
		return catchThrowableOfType(Refusal.class, () -> told(id, key, body)).faults().stream().map(Fault::field).toList();
	}

	private List<String> forms() {
		return panels.returns(plans.at(PLAN, When.NOW)).stream().map(Return::id).toList();
	}

	@Test
	void there_is_a_form_for_each_register_and_one_for_registrations_once_there_is_a_home_of_the_council_s_own() {
		assertThat(forms()).containsExactly("homes", "schemes");
		homes.put(PLAN, "ash", NEW, own("planned"));
		assertThat(forms()).containsExactly("homes", "registrations", "schemes");
		homes.put(PLAN, "oak", NEW, block());
		assertThat(forms()).containsExactly("weeks", "homes", "registrations", "schemes");
	}

	@Test
	void a_home_says_whose_it_is_its_state_its_beds_and_its_prices() {
		assertThat(sent("homes", "2019-12-15", body("home", "oak", "kind", "block", "status", "open", "beds", 4, "operationalFrom", "2019-07-31", "blockPrice", 3000, "spotPrice", 4000)))
				.isEqualTo("home oak on 2019-12-15 {beds=4, blockPrice=3000, kind=block, on=2019-12-15, operationalFrom=2019-07-31, spotPrice=4000, status=open}");
		assertThat(faults("homes", "2019-12-15", body("kind", "block"))).containsExactly("home");
		assertThat(faults("homes", "2019-12-15", body("home", "oak"))).contains("kind", "status", "beds");
		assertThat(faults("homes", "2019-12-15", body("home", "oak", "kind", "block", "status", "open", "beds", 4))).containsExactly("operationalFrom");
		assertThat(faults("homes", "2019-12-15", body("home", "oak", "kind", "block", "status", "planned", "beds", 4, "lot", "nowhere"))).containsExactly("lot");
	}

	@Test
	void a_home_of_the_council_s_own_is_not_open_by_a_form_either_before_it_is_registered() {
		Input open = body("home", "ash", "kind", "own", "status", "open", "beds", 4, "operationalFrom", "2019-12-10");
		assertThat(faults("homes", "2019-12-15", open)).containsExactly("status");

		homes.put(PLAN, "ash", NEW, own("planned"));
		homes.putRegistration(PLAN, "ash", NEW, body("on", "2019-12-15", "steps", Map.of("registration", object("done", "2019-12-09"))));
		assertThat(told("homes", "2019-12-15", open).record().fields()).containsEntry("status", "open");
	}

	@Test
	void the_registration_of_a_home_says_of_each_step_when_it_is_expected_and_when_it_was_done() {
		homes.put(PLAN, "ash", NEW, own("planned"));
		assertThat(sent("registrations", "ash-2019-12-15", body("action", "2.2", "openBy", "2020-05-31", "steps", object("works", object("planned", "2020-01-31"), "application",
				object("done", "2019-12-09"))))).isEqualTo("registration ash on 2019-12-15 "
						+ "{action=\"2.2\", on=2019-12-15, openBy=2020-05-31, steps.application.done=2019-12-09, steps.works.planned=2020-01-31}");
		assertThat(faults("registrations", "ash-2019-12-15", body("action", "2.3"))).as("promises no home of the council's own").containsExactly("action");
		assertThat(faults("registrations", "ash-2019-12-15", body("steps", object("works", object("done", "2019-12-16"))))).containsExactly("steps.works.done");

		homes.put(PLAN, "oak", NEW, block());
		assertThat(faults("registrations", "oak-2019-12-15", body())).as("a provider registers it").containsExactly("home");
	}

	@Test
	void the_form_of_a_registration_asks_for_every_step_under_the_field_that_is_read() {
		homes.put(PLAN, "ash", NEW, own("planned"));

		assertThat(ResidentialReturns.REGISTRATIONS.questions()).extracting(Return.Question::name).filteredOn(name -> name.endsWith(".planned")).hasSize(8).allSatisfy(name -> {
			String step = name.split("\\.")[1];
			assertThat(sent("registrations", "ash-2019-12-15", body("steps", object(step, object("planned", "2020-01-31"))))).contains(name + "=2020-01-31");
		});
	}

	@Test
	void a_scheme_says_how_many_units_it_brings_and_how_far_it_has_come() {
		assertThat(sent("schemes", "2019-12-15", body("scheme", "core", "title", "Core", "units", 4, "stage", "contracted", "expected", "2020-03-01")))
				.isEqualTo("scheme core on 2019-12-15 {expected=2020-03-01, on=2019-12-15, stage=contracted, title=Core, units=4}");
		assertThat(faults("schemes", "2019-12-15", body("scheme", "core", "title", "Core", "units", 4, "stage", "open"))).containsExactly("opened");
		assertThat(faults("schemes", "2019-12-15", body("scheme", "core", "title", "Core", "units", 0, "stage", "open", "opened", "2019-12-16"))).contains("units", "opened");
	}

	@Test
	void what_is_in_no_register_yet_leads_to_a_form() {
		assertThat(panels.panels(plans.at(PLAN, When.NOW))).flatExtracting(panel -> panel.content()).filteredOn(Absent.class::isInstance).map(Absent.class::cast)
				.extracting(Absent::remedy).noneMatch(remedy -> remedy.contains("/api")).anyMatch(remedy -> remedy.contains("“" + ResidentialReturns.HOMES.title() + "”"))
				.anyMatch(remedy -> remedy.contains("“" + ResidentialReturns.SCHEMES.title() + "”"));
	}
}
