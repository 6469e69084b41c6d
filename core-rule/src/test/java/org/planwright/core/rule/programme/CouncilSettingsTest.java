package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.core.rule.testing.ViewBuilder;

class CouncilSettingsTest {

	private final CouncilSettings settings = new CouncilSettings("0.1.0", Map.of("stale-days", "31"), Map.of("milestone-red-days", "20")) {
	};

	@Test
	void a_programmes_own_default_stands_until_the_council_says_otherwise() {
		assertThat(settings.ofCouncil().count("stale-days")).contains(31);
		assertThat(settings.ofCouncil().count("milestone-red-days")).contains(20);

		settings.configure(Map.of("stale-days", "7"));

		assertThat(settings.ofCouncil().count("stale-days")).contains(7);
		assertThat(settings.ofCouncil().count("milestone-red-days")).isEmpty();
	}

	@Test
	void a_change_makes_other_rules_and_taking_it_back_the_same_ones() {
		String before = settings.rulesVersion();

		settings.configure(Map.of("milestone-red-days", "21"));
		assertThat(settings.rulesVersion()).startsWith("0.1.0-").isNotEqualTo(before);

		settings.configure(Map.of("milestone-red-days", "20"));
		assertThat(settings.rulesVersion()).isEqualTo(before);
	}

	@Test
	void an_actions_own_setting_comes_first() {
		var action = ViewBuilder.action("1.1", "x").setting("milestone-red-days", "9").on("2019-09-10").action();

		assertThat(settings.of(action).count("milestone-red-days")).contains(9);
		assertThat(settings.of(action).count("stale-days")).contains(31);
	}
}
