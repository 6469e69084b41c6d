package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("The five actions on 10 September 2019, from the plan's own text")
class DayOneTest {

	static Map<String, ViewBuilder> plan() {
		return new TreeMap<>(Map.of("2.2", Plan2019.home(), "2.3", Plan2019.block(), "2.4", Plan2019.framework(), "2.5", Plan2019.units(), "2.6",
				Plan2019.bond()));
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({"2.2,AMBER", "2.3,GREEN", "2.4,GREEN", "2.5,AMBER", "2.6,AMBER"})
	void stands_as_an_expert_would_say(String ref, Status status) {
		assertThat(Plan2019.headline(plan().get(ref).on(Plan2019.DAY_ONE))).isEqualTo(status);
	}

	@ParameterizedTest(name = "{0} turns {2} on {1} by time alone")
	@CsvSource({"2.2,2020-02-10,RED", "2.3,2020-01-30,AMBER", "2.4,2019-12-02,AMBER", "2.5,2020-01-30,RED", "2.6,2020-03-29,RED"})
	void turns_by_time_alone(String ref, LocalDate on, Status to) {
		View view = plan().get(ref).on(Plan2019.DAY_ONE);
		Status now = Plan2019.headline(view);
		for (LocalDate day = view.asOf(); day.isBefore(on); day = day.plusDays(1)) {
			assertThat(Plan2019.headline(Plan2019.later(view, day))).as("on %s", day).isEqualTo(now);
		}
		assertThat(Plan2019.headline(Plan2019.later(view, on))).isEqualTo(to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("views")
	@DisplayName("No part changes by time alone before the day it announces, to the end of 2021")
	void announces_every_change(String name, View view) {
		Announced.everyChange(view);
	}

	static Stream<Arguments> views() {
		return plan().entrySet().stream()
				.map(action -> Arguments.of(action.getKey(), action.getValue().on(Plan2019.DAY_ONE)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("views")
	void gives_reasons_and_names_each_part_once(String ref, View view) {
		List<Part> parts = Plan2019.judge(view);
		assertThat(parts).extracting(part -> part.kind() + "/" + part.name()).doesNotHaveDuplicates();
		assertThat(parts).allSatisfy(part -> assertThat(part.verdict().reasons()).isNotEmpty());
		assertThat(parts).filteredOn(part -> part.verdict().status() == Status.GREY).allSatisfy(part -> assertThat(part.verdict().missing()).isNotEmpty());
	}

	@Test
	void the_new_home_says_by_when_ofsted_must_have_the_application_and_that_its_dates_contradict_each_other() {
		View home = Plan2019.home().on(Plan2019.DAY_ONE);
		assertThat(Plan2019.part(home, "delivery/milestones").verdict().reasons()).anyMatch(r -> r.contains("30 September 2020") && r.contains("31 May 2020"));
		assertThat(Plan2019.part(home, "delivery/milestones").verdict().missing()).contains(
				"one date for \"Step four-places\": 31 May 2020 is promised and 30 September 2020 expected",
				"one timeframe: the success measure says 31 May 2020, and the timeframe begins only on 1 June 2020");
		assertThat(Plan2019.part(home, "delivery/registration").verdict().reasons()).containsExactly(
				"The application to Ofsted (SC1) for the home must be made by 9 February 2020, 16 weeks before 31 May 2020: 152 days left.");
		assertThat(Plan2019.part(home, "delivery/registration").verdict().next()).contains(LocalDate.of(2020, 2, 10));
	}

	@Test
	void the_framework_says_that_there_is_no_float() {
		View framework = Plan2019.framework().on(Plan2019.DAY_ONE);
		assertThat(Plan2019.part(framework, "delivery/hard-stop").verdict().reasons()).anyMatch(r -> r.contains("zero float"));
		assertThat(Plan2019.part(framework, "delivery/award").verdict().next()).contains(LocalDate.of(2019, 12, 2));
		assertThat(Plan2019.part(framework, "delivery/milestones").verdict().missing()).contains("a date for \"Step award\"",
				"the lots of the framework, with the providers wanted in each");
	}

	@Test
	void the_units_say_how_many_are_neither_open_nor_contracted() {
		assertThat(Plan2019.part(Plan2019.units().on(Plan2019.DAY_ONE), "impact/units").verdict().reasons()).first().asString()
				.isEqualTo("5 of 14 units are open, as counted on 5 September 2019, and 0 more are contracted: 9 are neither open nor contracted for 30 April 2020.");
	}
}
