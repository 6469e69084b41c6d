package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.testing.View;

@DisplayName("The configuration of the residential programme")
class ResidentialSettingsTest {

	private static Map<String, String> described() {
		Map<String, String> described = new HashMap<>();
		for (Method method : ResidentialConfig.class.getDeclaredMethods()) {
			described.put(method.getName().replace("$_$", "-"), (String) method.getDefaultValue());
		}
		return described;
	}

	@Test
	void is_picked_up_live_and_changes_the_version_of_the_rules() {
		ResidentialSettings settings = new ResidentialSettings("1.2.3", Map.of());
		ResidentialProgramme programme = new ResidentialProgramme(settings);
		View framework = Plan2019.framework().setting("award-by", "2019-12-01").on("2020-01-10");
		String before = programme.rulesVersion();
		assertThat(status(programme, framework, "milestones")).isEqualTo(Status.AMBER);

		settings.modified(Map.of("milestone-soon-days", "5"));

		assertThat(status(programme, framework, "milestones")).isEqualTo(Status.GREEN);
		assertThat(programme.rulesVersion()).startsWith("1.2.3-").isNotEqualTo(before);
	}

	private static Status status(ResidentialProgramme programme, View view, String part) {
		return programme.judge(view).stream().filter(p -> p.name().equals(part)).findFirst().orElseThrow().verdict().status();
	}

	@Test
	void is_described_with_the_defaults_that_hold() {
		ResidentialProgramme bare = Plan2019.programme(Map.of());
		ResidentialProgramme stated = Plan2019.programme(described());

		for (View view : List.of(Plan2019.home().on(Plan2019.DAY_ONE), Occupied.eachWeek(20, 13).on("2020-02-01"), Plan2019.framework().on("2019-12-10"),
				Plan2019.units().on(Plan2019.DAY_ONE), Plan2019.bond().on(Plan2019.DAY_ONE))) {
			assertThat(stated.judge(view)).isEqualTo(bare.judge(view));
		}
	}

	@Test
	void describes_every_threshold_that_is_read() {
		// Each of these makes the judgement fail when it is nonsense, so each is read.
		Map<String, String> dated = new TreeMap<>(described());
		List<View> views = List.of(Plan2019.home().accepted("2019-09-06").on(Plan2019.DAY_ONE), Occupied.eachWeek(20, 13).on("2020-02-01"),
				Plan2019.units().on(Plan2019.DAY_ONE), Plan2019.bond().on(Plan2019.DAY_ONE));
		for (String key : dated.keySet()) {
			ResidentialProgramme nonsense = Plan2019.programme(Map.of(key, "nonsense"));
			assertThat(views.stream().anyMatch(view -> refuses(nonsense, view, key))).as(key).isTrue();
		}
	}

	private static boolean refuses(ResidentialProgramme programme, View view, String key) {
		try {
			programme.judge(view);
			return false;
		} catch (Refusal e) {
			return e.getMessage().contains(key);
		}
	}

	@Test
	void gives_way_to_what_the_action_says() {
		ResidentialProgramme programme = Plan2019.programme(Map.of("registration-weeks", "10"));
		Part council = part(programme, Plan2019.home().on(Plan2019.DAY_ONE));
		Part own = part(programme, Plan2019.home().setting("registration-weeks", "18").on(Plan2019.DAY_ONE));

		assertThat(council.verdict().reasons().get(0)).contains("by 22 March 2020, 10 weeks before 31 May 2020");
		assertThat(own.verdict().reasons().get(0)).contains("by 26 January 2020, 18 weeks before 31 May 2020");
	}

	private static Part part(ResidentialProgramme programme, View view) {
		return programme.judge(view).stream().filter(p -> p.name().equals("registration")).findFirst().orElseThrow();
	}

	@Test
	void that_cannot_be_read_is_named() {
		View view = Plan2019.framework().setting("award-by", "2019-11-31").on(Plan2019.DAY_ONE);
		assertThatThrownBy(() -> Plan2019.judge(view)).isInstanceOf(Refusal.class).hasMessageContaining("award-by").hasMessageContaining("30 days");
	}
}
