package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Sent;
import org.planwright.plugin.residential.home.Home;
import org.planwright.plugin.residential.home.RegistrationView;
import org.planwright.plugin.residential.home.RegistrationsResource;

@DisplayName("Homes and their registrations under /api/residential")
class HomesTest extends Entering {

	@Test
	void a_home_is_created_read_and_changed_by_who_saw_its_version() {
		Response created = homes.put(PLAN, "house-1", NEW, block());
		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("1");
		refused(() -> homes.put(PLAN, "house-1", NEW, block("beds", 5)), Refusal.Kind.VERSION_NEEDED, r -> {
		});
		Response changed = homes.put(PLAN, "house-1", new Sent(ANNA, "\"1.ab\"", null, null), block("beds", 5));
		assertThat(changed.getStatus()).isEqualTo(200);
		Kept<?> kept = (Kept<?>) homes.get(PLAN, "house-1", NOW).getEntity();
		assertThat(((Home) kept.value()).beds()).isEqualTo(5);
		assertThat(homes.list(PLAN, NOW).get("homes")).hasSize(1);
		assertThat(homes.list(PLAN, new Asked("2019-09-04", null)).get("homes")).isEmpty();
		refused(() -> homes.get(PLAN, "house-7", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void every_fault_of_a_home_is_named() {
		wrong(() -> homes.put(PLAN, "house-1", NEW,
				body("on", "2019-09-31", "kind", "caravan", "status", "ajar", "beds", 0, "operationalFrom", "soon", "blockPrice", -1, "spotPrice", "dear", "lot", "A B",
						"address", "1 High Street")),
				"on", "kind", "status", "beds", "operationalFrom", "blockPrice", "spotPrice", "lot", "address");
		wrong(() -> homes.put(PLAN, "house-1", NEW, body()), "on", "kind", "status", "beds");
		wrong(() -> homes.put(PLAN, "house-1", NEW, block("lot", "standard")), "lot");
		wrong(() -> homes.put(PLAN, "house-1", NEW, block("operationalFrom", "2019-09-06")), "operationalFrom");
	}

	@ParameterizedTest
	@ValueSource(strings = {"ng27aa", "ng2-7aa", "House-1", "a-home-whose-id-is-longer-than-forty-characters"})
	void a_home_has_no_address_and_a_short_id(String id) {
		wrong(() -> homes.put(PLAN, id, NEW, block()), "home");
	}

	@Test
	void a_home_of_the_councils_own_opens_only_when_ofsted_has_registered_it() {
		wrong(() -> homes.put(PLAN, "house-9", NEW, own("open")), "status");
		homes.put(PLAN, "house-9", NEW, own("planned"));
		Sent seen = new Sent(ANNA, "\"1\"", null, null);
		homes.putRegistration(PLAN, "house-9", NEW, registration(object("application", object("done", "2019-09-01"), "registration", object("done", "2019-12-11"))));
		wrong(() -> homes.put(PLAN, "house-9", seen, own("open")), "status");
		homes.putRegistration(PLAN, "house-9", new Sent(ANNA, "\"2\"", null, null),
				registration(object("application", object("done", "2019-09-01"), "registration", object("done", "2019-12-10"))));
		assertThat(homes.put(PLAN, "house-9", seen, own("open")).getStatus()).isEqualTo(200);
		wrong(() -> homes.putRegistration(PLAN, "house-9", new Sent(ANNA, "\"3\"", null, null), registration(object())), "steps.registration.done");
	}

	@Test
	void a_registration_is_scheduled_back_with_its_float() {
		homes.put(PLAN, "house-9", NEW, own("planned"));
		refused(() -> homes.registration(PLAN, "house-9", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
		Response created = homes.putRegistration(PLAN, "house-9", NEW,
				registration(object("manager", object("planned", "2020-01-10"), "application", object("planned", "2020-02-12"))));
		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("2");
		RegistrationView shown = (RegistrationView) homes.registration(PLAN, "house-9", NOW).getEntity();
		assertThat(shown.openBy()).contains(LocalDate.parse("2020-05-31"));
		assertThat(shown.steps()).filteredOn(step -> step.step().equals("application")).singleElement().satisfies(step -> {
			assertThat(step.latest()).contains(LocalDate.parse("2020-02-09"));
			assertThat(step.floatDays()).contains(-3L);
		});
		assertThat(Plan2019.part(view("2.2"), "delivery/registration").verdict().status()).isEqualTo(Status.AMBER);
	}

	@Test
	void the_plans_own_chain_is_scheduled_back_before_any_home_is_entered() {
		List<RegistrationView> all = new RegistrationsResource(plans, settings).list(PLAN, new Asked("2019-09-10", null)).get("registrations");
		assertThat(all).singleElement().satisfies(view -> {
			assertThat(view.home()).isEmpty();
			assertThat(view.action()).contains("2.2");
			assertThat(view.steps()).extracting(RegistrationView.Line::step).containsExactly("operating-model", "purchase", "works", "manager", "application",
					"registration", "first-child", "full");
		});
	}

	@Test
	void a_home_of_long_ago_has_a_registration_without_an_action() {
		homes.put(PLAN, "old-house", NEW, body("on", "2019-09-05", "kind", "own", "status", "planned", "beds", 5));
		homes.putRegistration(PLAN, "old-house", NEW, body("on", "2019-09-05", "steps", object("registration", object("done", "2004-05-01"))));
		RegistrationView shown = (RegistrationView) homes.registration(PLAN, "old-house", NOW).getEntity();
		assertThat(shown.steps()).filteredOn(step -> step.done().isPresent()).extracting(RegistrationView.Line::step).containsExactly("registration");
		assertThat(Plan2019.part(view("2.2"), "delivery/registration").verdict().reasons().get(0)).contains("for the home must be made by 9 February 2020");
	}

	@Test
	void every_fault_of_a_registration_is_named() {
		homes.put(PLAN, "house-9", NEW, own("planned"));
		homes.put(PLAN, "house-1", NEW, block());
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW,
				body("on", "2019-12-15", "action", "2 2", "openBy", 7, "steps", object("application", object("done", "2019-12-16", "who", "x"), "party", object()))),
				"action", "openBy", "steps.application.done", "steps.application.who", "steps.party");
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW,
				registration(object("application", object("done", "2019-12-02"), "registration", object("done", "2019-12-01")))), "steps.registration.done");
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW, registration(object("first-child", object("done", "2019-12-01")))), "steps.first-child.done");
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW, body("on", "2019-12-15", "action", "2.3")), "action");
		wrong(() -> homes.putRegistration(PLAN, "house-1", NEW, registration(object())), "home");
		refused(() -> homes.putRegistration(PLAN, "nowhere", NEW, registration(object())), Refusal.Kind.UNKNOWN, r -> {
		});
	}
}
