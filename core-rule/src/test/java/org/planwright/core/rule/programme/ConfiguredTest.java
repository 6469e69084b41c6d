package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.core.rule.testing.ViewBuilder;

class ConfiguredTest {

	@Test
	void the_rules_version_follows_the_bundle_and_the_settings() {
		Configured plain = Configured.of("0.1.0", Map.of());

		assertThat(plain.rulesVersion()).matches("0\\.1\\.0-[0-9a-f]{12}").isEqualTo(Configured.of("0.1.0", Map.of()).rulesVersion());
		assertThat(Configured.of("0.2.0", Map.of()).rulesVersion()).isNotEqualTo(plain.rulesVersion());
		assertThat(Configured.of("0.1.0", Map.of("stale-days", "7")).rulesVersion()).isNotEqualTo(plain.rulesVersion());
	}

	@Test
	void what_the_framework_adds_is_no_setting() {
		assertThat(Configured.of("0.1.0", Map.of("component.id", 12L, "service.pid", "x", "stale-days", 7)).settings())
				.containsExactly(Map.entry("stale-days", "7"));
	}

	@Test
	void an_actions_own_setting_comes_first() {
		Configured configured = Configured.of("0.1.0", Map.of("stale-days", "7", "milestone-red-days", "20"));

		var settings = configured.of(ViewBuilder.action("1.1", "x").setting("stale-days", "9").on("2019-09-10").action());

		assertThat(settings.count("stale-days")).contains(9);
		assertThat(settings.count("milestone-red-days")).contains(20);
	}
}
