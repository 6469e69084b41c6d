package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Action;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Staleness;
import org.planwright.core.rule.Trajectory;

@DisplayName("The configuration of fostering")
class FosteringSettingsTest {

	private static final Action ACTION = Nottinghamshire.action().setting("trajectory-amber", "0.5").on("2019-09-10").action();

	@Test
	void is_picked_up_live_and_changes_the_version_of_the_rules() {
		FosteringSettings settings = Nottinghamshire.settings();
		String before = settings.rulesVersion();

		settings.modified(Map.of("trajectory-green", "0.1"));

		assertThat(settings.of(ACTION).number("trajectory-green")).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0.1"));
		assertThat(settings.rulesVersion()).startsWith("1.2.3-").isNotEqualTo(before);
		settings.modified(Map.of());
		assertThat(settings.rulesVersion()).isEqualTo(before);
	}

	@Test
	void gives_way_to_what_the_action_says() {
		FosteringSettings settings = Nottinghamshire.settings("trajectory-amber", "0.3");

		assertThat(settings.of(ACTION).number("trajectory-amber")).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0.5"));
		assertThat(settings.ofCouncil().number("trajectory-amber")).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0.3"));
	}

	@Test
	void does_not_depend_on_what_the_framework_adds() {
		assertThat(Nottinghamshire.settings("component.id", "17", "service.pid", "org.planwright.fostering").rulesVersion())
				.isEqualTo(Nottinghamshire.settings().rulesVersion());
	}

	@Test
	void is_described_with_the_defaults_that_hold() throws ReflectiveOperationException {
		Map<String, String> described = new HashMap<>();
		for (Method method : FosteringConfig.class.getDeclaredMethods()) {
			described.put(method.getName().replace("$_$", "-"), (String) method.getDefaultValue());
		}
		Settings stated = Settings.of(described);
		Settings bare = Nottinghamshire.settings().ofCouncil();

		assertThat(Trajectory.Thresholds.from(stated)).isEqualTo(Trajectory.Thresholds.from(bare));
		assertThat(MilestoneRule.Thresholds.from(stated)).isEqualTo(MilestoneRule.Thresholds.from(bare));
		assertThat(Staleness.Thresholds.from(stated)).isEqualTo(Staleness.Thresholds.from(bare));
		assertThat(Saving.Thresholds.from(stated)).isEqualTo(Saving.Thresholds.from(bare));
		assertThat(Embedded.Thresholds.from(stated)).isEqualTo(Embedded.Thresholds.from(bare));
		assertThat(Impact.cohortMonths(stated)).isEqualTo(Impact.cohortMonths(bare));
		assertThat(Impact.assessmentMonths(stated)).isEqualTo(Impact.assessmentMonths(bare));
		assertThat(Impact.tolerance(stated)).isEqualByComparingTo(Impact.tolerance(bare));
		assertThat(stated.text("saving-kind")).contains("cost-avoidance");
		assertThat(stated.text("placements-counted")).isEqualTo(bare.text("placements-counted")).isEmpty();
		stated.check();
	}
}
