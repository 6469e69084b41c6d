package org.planwright.plugin.digital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Staleness;
import org.planwright.core.rule.Trajectory;

@DisplayName("The configuration of digital")
class DigitalSettingsTest {

	@Test
	void is_picked_up_live_by_the_same_programme() {
		DigitalSettings settings = Nottinghamshire.settings();
		DigitalProgramme digital = new DigitalProgramme(settings);
		String before = digital.rulesVersion();

		settings.modified(Map.of("milestone-quiet-days", "60", "component.id", "17"));

		assertThat(Nottinghamshire.worst(digital.judge(Nottinghamshire.reports().on("2019-09-10")), Part.Kind.DELIVERY)).isEqualTo(Status.GREEN);
		assertThat(digital.rulesVersion()).startsWith("1.2.3-").isNotEqualTo(before);
		settings.modified(Map.of());
		assertThat(digital.rulesVersion()).isEqualTo(before);
	}

	@Test
	void gives_way_to_what_the_action_says() {
		assertThat(Nottinghamshire.worst(Nottinghamshire.programme("milestone-red-days", "5")
				.judge(Nottinghamshire.reports().setting("milestone-red-days", "60").on("2019-10-29")), Part.Kind.DELIVERY)).isEqualTo(Status.AMBER);
	}

	@Test
	void names_every_setting_that_cannot_be_read() {
		assertThatThrownBy(() -> Nottinghamshire.programme("milestone-red-days", "soon", "stale-days", "-1")
				.judge(Nottinghamshire.reports().on("2019-09-10"))).isInstanceOf(Refusal.class).hasMessageContaining("milestone-red-days")
				.hasMessageContaining("stale-days");
	}

	@Test
	void is_described_with_the_defaults_that_hold() {
		Map<String, String> described = new HashMap<>();
		for (Method method : DigitalConfig.class.getDeclaredMethods()) {
			described.put(method.getName().replace("$_$", "-"), (String) method.getDefaultValue());
		}
		Settings stated = Settings.of(described);
		Settings bare = Nottinghamshire.settings().ofCouncil();

		assertThat(Trajectory.Thresholds.from(stated)).isEqualTo(Trajectory.Thresholds.from(bare));
		assertThat(MilestoneRule.Thresholds.from(stated)).isEqualTo(MilestoneRule.Thresholds.from(bare));
		assertThat(Staleness.Thresholds.from(stated)).isEqualTo(Staleness.Thresholds.from(bare));
		assertThat(Limit.Thresholds.from(stated)).isEqualTo(Limit.Thresholds.from(bare));
		assertThat(Improvement.Thresholds.from(stated)).isEqualTo(Improvement.Thresholds.from(bare));
		assertThat(Embedded.Thresholds.from(stated)).isEqualTo(Embedded.Thresholds.from(bare));
		stated.check();
	}
}
