package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planwright.core.rule.Made.day;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Refusal;

class SettingsTest {

	@Test
	void an_actions_own_settings_lie_over_the_councils() {
		Settings settings = Settings.of(Map.of("stale-days", 3, "milestone-red-days", "20")).with(Map.of("stale-days", "5"));
		assertThat(Staleness.Thresholds.from(settings).days()).isEqualTo(5);
		assertThat(MilestoneRule.Thresholds.from(settings)).isEqualTo(new MilestoneRule.Thresholds(20, 30, 14));
	}

	@Test
	void every_setting_that_cannot_be_read_is_named_and_its_default_stays() {
		Settings settings = Settings.of(Map.of("trajectory-green", "a little", "cadence-red-days-quarterly", "-3", "improvement-from",
				"2019-09-31"));
		assertThat(Trajectory.Thresholds.from(settings)).isEqualTo(Trajectory.Thresholds.DEFAULT);
		assertThat(CadenceRule.Thresholds.from(settings).redDays().get(Interval.QUARTERLY)).isEqualTo(14);
		assertThat(Improvement.Thresholds.from(settings).from()).isEmpty();
		assertThatThrownBy(settings::check).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).extracting("field").containsExactly("trajectory-green", "cadence-red-days-quarterly",
						"improvement-from"));
	}

	@Test
	void a_setting_that_several_rules_read_is_named_once() {
		Settings settings = Settings.of(Map.of("milestone-red-days", "soon"));
		MilestoneRule.Thresholds.from(settings);
		MilestoneRule.Thresholds.from(settings);
		assertThat(settings.faults()).extracting("field").containsExactly("milestone-red-days");
	}

	@Test
	void a_number_of_a_million_digits_is_refused() {
		Settings settings = Settings.of(Map.of("trajectory-green", "1e999999999"));
		assertThat(settings.number("trajectory-green", BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
		assertThat(settings.faults()).hasSize(1);
	}

	@Test
	void thresholds_that_contradict_each_other_are_refused() {
		Settings settings = Settings.of(Map.of("trajectory-green", "0.5"));
		assertThat(Trajectory.Thresholds.from(settings)).isEqualTo(Trajectory.Thresholds.DEFAULT);
		assertThat(settings.faults()).singleElement().asString().contains("trajectory-green is 0.5");
	}

	@Test
	void what_is_not_set_is_its_default_and_no_fault() {
		Settings settings = Settings.of(Map.of("stale-days", " "));
		assertThat(Limit.Thresholds.from(settings)).isEqualTo(Limit.Thresholds.DEFAULT);
		assertThat(EachUnit.Thresholds.from(settings)).isEqualTo(EachUnit.Thresholds.DEFAULT);
		assertThat(CadenceRule.Thresholds.from(settings)).isEqualTo(CadenceRule.Thresholds.DEFAULT);
		assertThat(Occupancy.Thresholds.from(settings)).isEqualTo(Occupancy.Thresholds.DEFAULT);
		assertThat(Improvement.Thresholds.from(settings)).isEqualTo(Improvement.Thresholds.DEFAULT);
		assertThat(Saving.Thresholds.from(settings)).isEqualTo(Saving.Thresholds.DEFAULT);
		assertThat(Embedded.Thresholds.from(settings)).isEqualTo(Embedded.Thresholds.DEFAULT);
		assertThat(Staleness.Thresholds.from(settings)).isEqualTo(Staleness.Thresholds.DEFAULT);
		settings.check();
	}

	@Test
	void a_date_can_be_set_and_a_refusal_becomes_grey() {
		assertThat(Settings.of(Map.of("known-by", "2020-04-01")).day("known-by")).contains(day("2020-04-01"));
		assertThat(Verdicts.grey(Refusal.wrong("known-by", "is no date")).status()).isEqualTo(Status.GREY);
	}
}
