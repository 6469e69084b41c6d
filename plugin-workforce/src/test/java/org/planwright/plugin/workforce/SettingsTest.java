package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.CadenceRule;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;

@DisplayName("Thresholds are defaults that a council and an action change")
class SettingsTest {

	private static Map<String, String> described() {
		Map<String, String> described = new TreeMap<>();
		for (Method method : WorkforceConfig.class.getDeclaredMethods()) {
			described.put(method.getName().replace("$_$", "-"), (String) method.getDefaultValue());
		}
		return described;
	}

	@Test
	void what_is_described_as_default_is_what_the_rules_take() {
		Settings s = Settings.of(described());

		assertThat(Limit.Thresholds.from(s)).isEqualTo(Limit.Thresholds.DEFAULT);
		assertThat(AgencyUse.Thresholds.from(s)).isEqualTo(AgencyUse.Thresholds.DEFAULT);
		assertThat(Improvement.Thresholds.from(s)).isEqualTo(Improvement.Thresholds.DEFAULT);
		assertThat(Trajectory.Thresholds.from(s)).isEqualTo(Trajectory.Thresholds.DEFAULT);
		assertThat(CadenceRule.Thresholds.from(s)).isEqualTo(CadenceRule.Thresholds.DEFAULT);
		assertThat(MilestoneRule.Thresholds.from(s)).isEqualTo(MilestoneRule.Thresholds.DEFAULT);
		assertThat(Saving.Thresholds.from(s)).isEqualTo(Saving.Thresholds.DEFAULT);
		assertThat(Embedded.Thresholds.from(s)).isEqualTo(Embedded.Thresholds.DEFAULT);
		assertThat(s.faults()).isEmpty();
		Plan2019.actions().forEach((ref, action) -> assertThat(Plan2019.programme(described()).judge(action.on(Plan2019.DAY_ONE)))
				.isEqualTo(Plan2019.programme().judge(action.on(Plan2019.DAY_ONE))));
	}

	@Test
	void a_change_is_picked_up_while_the_programme_stays() {
		WorkforceSettings settings = new WorkforceSettings("1.0.0", Map.of());
		WorkforceProgramme programme = new WorkforceProgramme(settings);
		String before = programme.rulesVersion();
		assertThat(programme.judge(Plan2019.panel().on("2019-09-26")).get(0).verdict().status()).isEqualTo(Status.AMBER);

		settings.modified(Map.of("cadence-amber-days", "3"));

		assertThat(programme.judge(Plan2019.panel().on("2019-09-26")).get(0).verdict().status()).isEqualTo(Status.GREEN);
		assertThat(programme.rulesVersion()).isNotEqualTo(before);
	}

	@Test
	void every_setting_that_cannot_be_read_is_named() {
		assertThatThrownBy(() -> Plan2019.programme(Map.of("limit-green-percent", "many", "agency-cap", "sheep", "gate-amber-days", "-1", "turnover-of", "me"))
				.judge(Plan2019.panel().on(Plan2019.DAY_ONE))).isInstanceOf(Refusal.class).hasMessageContaining("limit-green-percent")
				.hasMessageContaining("agency-cap");
		assertThatThrownBy(() -> Plan2019.programme(Map.of("gate-amber-days", "-1", "turnover-of", "me")).judge(Plan2019.support().on(Plan2019.DAY_ONE)))
				.isInstanceOf(Refusal.class).hasMessageContaining("gate-amber-days").hasMessageContaining("turnover-of");
	}
}
