package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.CadenceRule;
import org.planwright.core.rule.EachUnit;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Staleness;
import org.planwright.core.rule.Trajectory;

@DisplayName("The configuration of the corporate actions")
class CorporateSettingsTest {

	@Test
	void turns_1_5_from_red_to_amber_live() {
		CorporateSettings settings = Nottinghamshire.settings();
		CorporateProgramme corporate = new CorporateProgramme(settings);
		String before = corporate.rulesVersion();
		assertThat(delivery(corporate)).isEqualTo(Status.RED);

		settings.modified(Map.of("milestone-red-days", "60", "service.pid", "org.planwright.corporate", "felix.fileinstall.filename", "x"));

		assertThat(delivery(corporate)).isEqualTo(Status.AMBER);
		assertThat(Nottinghamshire.delivery(judged(corporate), "milestones").next()).contains(LocalDate.of(2019, 9, 30));
		assertThat(corporate.rulesVersion()).startsWith("1.2.3-").isNotEqualTo(before);
		settings.modified(Map.of());
		assertThat(delivery(corporate)).isEqualTo(Status.RED);
		assertThat(corporate.rulesVersion()).isEqualTo(before);
	}

	private static List<Part> judged(CorporateProgramme corporate) {
		return corporate.judge(Nottinghamshire.admissions().on("2019-09-10"));
	}

	private static Status delivery(CorporateProgramme corporate) {
		return Nottinghamshire.worst(judged(corporate), Part.Kind.DELIVERY);
	}

	@Test
	void gives_way_to_what_the_action_says() {
		assertThat(Nottinghamshire.worst(Nottinghamshire.programme("milestone-red-days", "60")
				.judge(Nottinghamshire.admissions().setting("milestone-red-days", "40").on("2019-09-10")), Part.Kind.DELIVERY)).isEqualTo(Status.RED);
	}

	@Test
	void names_every_setting_that_cannot_be_read() {
		assertThatThrownBy(() -> judged(Nottinghamshire.programme("milestone-red-days", "soon", "stale-days", "-1")))
				.isInstanceOf(Refusal.class).hasMessageContaining("milestone-red-days").hasMessageContaining("stale-days");
	}

	@Test
	void is_described_with_the_defaults_that_hold() {
		Map<String, String> described = new HashMap<>();
		for (Method method : CorporateConfig.class.getDeclaredMethods()) {
			described.put(method.getName().replace("$_$", "-"), (String) method.getDefaultValue());
		}
		Settings stated = Settings.of(described);
		Settings bare = Nottinghamshire.settings().ofCouncil();

		assertThat(Trajectory.Thresholds.from(stated)).isEqualTo(Trajectory.Thresholds.from(bare));
		assertThat(MilestoneRule.Thresholds.from(stated)).isEqualTo(MilestoneRule.Thresholds.from(bare));
		assertThat(CadenceRule.Thresholds.from(stated)).isEqualTo(CadenceRule.Thresholds.from(bare));
		assertThat(Staleness.Thresholds.from(stated)).isEqualTo(Staleness.Thresholds.from(bare));
		assertThat(EachUnit.Thresholds.from(stated)).isEqualTo(EachUnit.Thresholds.from(bare));
		assertThat(Saving.Thresholds.from(stated)).isEqualTo(Saving.Thresholds.from(bare));
		assertThat(Embedded.Thresholds.from(stated)).isEqualTo(Embedded.Thresholds.from(bare));
		assertThat(described).containsEntry("cadence-embedded-rounds", "4").containsEntry("benchmark-least-set", "4")
				.containsEntry("deficit-limit", "0").containsEntry("saving-kind", "cash");
		stated.check();
	}
}
