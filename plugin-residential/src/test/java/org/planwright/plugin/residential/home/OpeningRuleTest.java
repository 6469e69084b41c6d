package org.planwright.plugin.residential.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.residential.Plan2019.headline;
import static org.planwright.plugin.residential.Plan2019.part;
import static org.planwright.plugin.residential.Plan2019.step;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.Profile;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;
import org.planwright.plugin.residential.Announced;
import org.planwright.plugin.residential.Plan2019;

@DisplayName("A home of the council's own (2.2)")
class OpeningRuleTest {

	private static Verdict gate(ViewBuilder action, String on) {
		View view = action.on(on);
		Announced.everyChange(view);
		return part(view, "delivery/registration").verdict();
	}

	/** A home entered for the action, with steps as {@code application.done}, {@code 2020-01-10}. */
	private static ViewBuilder entered(ViewBuilder action, String home, String... steps) {
		String[] fields = new String[steps.length + 4];
		fields[0] = "on";
		fields[1] = "2019-09-05";
		fields[2] = "action";
		fields[3] = "\"2.2\"";
		for (int i = 0; i < steps.length; i += 2) {
			fields[i + 4] = steps[i].equals("openBy") ? "openBy" : "steps." + steps[i];
			fields[i + 5] = steps[i + 1];
		}
		return action.record("registration", home, "2019-09-05", fields);
	}

	private static ViewBuilder house(String... steps) {
		return entered(Plan2019.home(), "house-9", steps);
	}

	@Test
	void is_red_the_day_after_the_application_was_to_be_made() {
		assertThat(gate(Plan2019.home(), "2020-02-09").status()).isEqualTo(Status.GREEN);
		Verdict late = gate(Plan2019.home(), "2020-02-10");
		assertThat(late.status()).isEqualTo(Status.RED);
		assertThat(late.reasons()).containsExactly(
				"The application to Ofsted (SC1) for the home must be made by 9 February 2020, 16 weeks before 31 May 2020; it is not logged, 1 day later.");
	}

	@Test
	void is_amber_when_the_application_is_planned_too_late() {
		Verdict planned = gate(house("application.planned", "2020-03-01"), Plan2019.DAY_ONE);
		assertThat(planned.status()).isEqualTo(Status.AMBER);
		assertThat(planned.reasons().get(0)).contains("planned for 1 March 2020, 21 days after the latest day, 9 February 2020");
		assertThat(gate(house("application.planned", "2020-02-09"), Plan2019.DAY_ONE).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void is_amber_when_a_step_before_the_application_has_passed_its_latest_day() {
		ViewBuilder slow = Plan2019.home().setting("lead-days-manager", "60");
		assertThat(gate(slow, "2019-12-11").status()).isEqualTo(Status.GREEN);
		assertThat(gate(slow, "2019-12-12").status()).isEqualTo(Status.AMBER);
		ViewBuilder appointed = entered(Plan2019.home().setting("lead-days-manager", "60"), "house-9", "manager.done", "2019-09-01");
		assertThat(gate(appointed, "2019-12-12").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void waits_for_ofsted_once_the_application_is_made() {
		ViewBuilder inTime = house("application.done", "2019-09-02");
		assertThat(gate(inTime, "2019-12-23").status()).as("the last of the 16 weeks").isEqualTo(Status.GREEN);
		assertThat(gate(inTime, "2019-12-24").status()).isEqualTo(Status.AMBER);
		assertThat(gate(inTime, "2020-06-28").status()).as("28 days late").isEqualTo(Status.AMBER);
		assertThat(gate(inTime, "2020-06-29").status()).isEqualTo(Status.RED);
	}

	@Test
	void is_amber_when_the_application_came_late_and_red_when_it_came_much_too_late() {
		View late = Plan2019.home().record("registration", "house-9", "2020-03-31", "on", "2020-03-31", "action", "\"2.2\"", "steps.application.done",
				"2020-03-01").on("2020-03-31");
		assertThat(part(late, "delivery/registration").verdict().status()).isEqualTo(Status.AMBER);
		Announced.everyChange(late);
		View muchTooLate = Plan2019.home().record("registration", "house-9", "2020-03-31", "on", "2020-03-31", "action", "\"2.2\"",
				"steps.application.done", "2020-03-20").on("2020-03-31");
		assertThat(part(muchTooLate, "delivery/registration").verdict().status()).isEqualTo(Status.RED);
	}

	@Test
	void is_green_once_ofsted_has_registered_it() {
		Verdict registered = gate(house("application.done", "2019-09-01", "registration.done", "2019-09-05"), "2020-12-01");
		assertThat(registered.status()).isEqualTo(Status.GREEN);
		assertThat(registered.reasons().get(0)).contains("Ofsted registered home house-9 on 5 September 2019");
		assertThat(registered.next()).isEmpty();
	}

	@Test
	void is_blocked_when_a_child_moved_in_before() {
		ViewBuilder action = ViewBuilder.action("2.2", "residential").primary("delivery").progress("2019-09-05")
				.measure(MeasureBuilder.measure("registered-places", "places").level("4", "2020-05-31"))
				.milestone(step("first-child", null, null, "2019-09-01", null));
		Verdict blocked = gate(action, Plan2019.DAY_ONE);
		assertThat(blocked.status()).isEqualTo(Status.RED);
		assertThat(blocked.reasons()).singleElement().asString().startsWith("Blocked: the home opened on 1 September 2019").contains("offence");
	}

	@Test
	void is_blocked_when_the_home_is_called_open_before() {
		ViewBuilder open = house("application.done", "2019-08-01").record("home", "house-9", "2019-09-05", "on", "2019-09-05", "kind", "own", "status", "open",
				"beds", "4", "operationalFrom", "2019-09-01");
		assertThat(gate(open, Plan2019.DAY_ONE).status()).isEqualTo(Status.RED);
		assertThat(headline(open.on(Plan2019.DAY_ONE))).isEqualTo(Status.RED);
	}

	@Test
	void the_worst_of_two_homes_counts() {
		ViewBuilder two = entered(house("application.done", "2019-09-01", "registration.done", "2019-09-05"), "house-8", "openBy", "2019-12-01");
		Verdict worst = gate(two, Plan2019.DAY_ONE);
		assertThat(worst.status()).isEqualTo(Status.RED);
		assertThat(worst.reasons().get(0)).contains("home house-8");
	}

	@Test
	void a_home_that_no_action_promises_is_not_judged() {
		ViewBuilder other = Plan2019.home().record("registration", "house-1", "2019-09-05", "on", "2019-09-05", "openBy", "2019-09-06");
		assertThat(gate(other, Plan2019.DAY_ONE).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void without_a_day_for_its_places_it_cannot_be_assessed() {
		ViewBuilder undated = ViewBuilder.action("2.2", "residential").primary("delivery").measure(MeasureBuilder.measure("registered-places", "places"));
		Verdict grey = gate(undated, Plan2019.DAY_ONE);
		assertThat(grey.status()).isEqualTo(Status.GREY);
		assertThat(grey.missing()).containsExactly("the day by which the places of the home are to be open");
	}

	@Test
	void is_blue_once_all_is_done_accepted_and_held() {
		ViewBuilder done = ViewBuilder.action("2.2", "residential").primary("delivery").progress("2020-05-20").accepted("2020-06-01")
				.measure(MeasureBuilder.measure("registered-places", "places").baseline("2019-04-01", "0")
						.target(new org.planwright.core.model.Aim.Level(new java.math.BigDecimal(4)), "2020-05-31", new Profile.Step(List.of())).confirmed("2019-09-05")
						.value("2020-06-30", "4").value("2020-07-31", "4").value("2020-08-31", "4"))
				.milestone(step("application", null, null, "2020-01-10", null)).milestone(step("registration", null, null, "2020-05-01", null))
				.milestone(step("four-places", "2020-05-31", null, "2020-05-20", null));
		assertThat(headline(done.on("2020-08-30"))).isEqualTo(Status.GREEN);
		assertThat(headline(done.on("2020-08-31"))).isEqualTo(Status.BLUE);
	}

	@Test
	void the_steps_are_scheduled_back_from_the_day_the_places_open() {
		View view = house("application.planned", "2020-01-30", "manager.done", "2019-09-04").setting("lead-days-manager", "28").on(Plan2019.DAY_ONE);
		Opening opening = Opening.of(view, org.planwright.core.rule.Settings.of(view.action().settings())).get(0);
		Schedule schedule = opening.schedule().orElseThrow();
		assertThat(schedule.line(Step.FULL).latest()).isEqualTo("2020-05-31");
		assertThat(schedule.line(Step.REGISTRATION).latest()).isEqualTo("2020-05-31");
		assertThat(schedule.line(Step.APPLICATION).latest()).isEqualTo("2020-02-09");
		assertThat(schedule.line(Step.APPLICATION).floatDays()).contains(10L);
		assertThat(schedule.line(Step.MANAGER).latest()).isEqualTo("2020-01-12");
		assertThat(schedule.line(Step.MANAGER).floatDays()).contains(130L);
		assertThat(schedule.line(Step.PURCHASE).latest()).isEqualTo(LocalDate.parse("2020-01-12"));
	}
}
