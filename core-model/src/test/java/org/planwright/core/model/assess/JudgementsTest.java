package org.planwright.core.model.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planwright.core.model.assess.Status.AMBER;
import static org.planwright.core.model.assess.Status.BLUE;
import static org.planwright.core.model.assess.Status.GREEN;
import static org.planwright.core.model.assess.Status.GREY;
import static org.planwright.core.model.assess.Status.RED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Target;

@DisplayName("A status never stands alone, and the worst counts")
class JudgementsTest {

	private static final LocalDate DAY = LocalDate.of(2019, 9, 10);

	@Test
	void red_is_worse_than_amber_than_grey_than_green_than_blue() {
		assertThat(Status.values()).containsExactly(RED, AMBER, GREY, GREEN, BLUE);
		assertThat(Status.worst(List.of(BLUE, GREEN, GREY))).isEqualTo(GREY);
		assertThat(Status.worst(List.of(GREY, AMBER, GREEN))).isEqualTo(AMBER);
		assertThat(GREY.worse(GREEN)).isEqualTo(GREY);
		assertThat(AMBER.worse(RED)).isEqualTo(RED);
		assertThat(GREEN.isWorseThan(GREEN)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Status.worst(List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "BLUE, GREEN", "GREEN, AMBER", "AMBER, RED", "RED, RED", "GREY, GREY" })
	void one_level_down_leaves_red_and_grey_where_they_are(Status status, Status down) {
		assertThat(status.oneDown()).isEqualTo(down);
	}

	@Test
	void a_verdict_has_a_reason() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(GREEN, List.of(), List.of(), List.of(), Optional.empty()));
		assertThatIllegalArgumentException().isThrownBy(() -> Verdict.of(GREEN, " "));
		assertThat(Verdict.of(GREEN, "On time.").next()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "impact, true", "impact/units, true", "impact/homes, false", "delivery, false", "delivery/units, false", "units, false",
			"IMPACT, false", "impact/, false" })
	void a_selector_means_a_kind_or_one_part_of_it(String selector, boolean meant) {
		assertThat(new Part(Part.Kind.IMPACT, "units", "Units", Verdict.of(GREEN, "x")).matches(selector)).isEqualTo(meant);
	}

	@Test
	void kinds_are_written_with_hyphens() {
		assertThat(Part.Kind.EVIDENCE_AGE.word()).isEqualTo("evidence-age");
	}

	@Test
	void the_headline_is_the_override_s_while_there_is_one_and_both_are_kept() {
		StatusOverride override = new StatusOverride("1.1", AMBER, "New manager", "ann", DAY, DAY.plusDays(30));
		assertThat(assessment(GREEN, Optional.empty()).headline()).isEqualTo(GREEN);
		assertThat(assessment(GREEN, Optional.of(override)).headline()).isEqualTo(AMBER);
		assertThat(assessment(GREEN, Optional.of(override)).computed()).isEqualTo(GREEN);
	}

	@Test
	void an_assessment_has_a_reason_and_knows_its_primary_parts() {
		Part units = new Part(Part.Kind.IMPACT, "units", "Units", Verdict.of(GREEN, "x"));
		Part steps = new Part(Part.Kind.DELIVERY, "milestones", "Milestones", Verdict.of(RED, "y"));
		Assessment assessment = new Assessment("2.5", DAY, GREEN, Optional.empty(), List.of(units, steps), Set.of("impact/units"),
				List.of("x"), List.of(), new Turn.OnlyEvidence(), "1");
		assertThat(assessment.isPrimary(units)).isTrue();
		assertThat(assessment.isPrimary(steps)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new Assessment("2.5", DAY, GREEN, Optional.empty(), List.of(), Set.of(),
				List.of(), List.of(), new Turn.OnlyEvidence(), "1")).withMessage("an assessment of 2.5 without a reason");
	}

	private static Assessment assessment(Status computed, Optional<StatusOverride> override) {
		return new Assessment("1.1", DAY, computed, override, List.of(), Set.of("impact"), List.of("x"), List.of(), new Turn.OnlyEvidence(), "1");
	}

	@Test
	void an_override_lapses_within_a_quarter_and_holds_on_its_first_and_last_day() {
		StatusOverride longest = new StatusOverride("1.1", GREEN, "x", "ann", DAY, DAY.plusDays(92));
		assertThat(longest.holdsOn(DAY.minusDays(1))).isFalse();
		assertThat(longest.holdsOn(DAY)).isTrue();
		assertThat(longest.holdsOn(DAY.plusDays(92))).isTrue();
		assertThat(longest.holdsOn(DAY.plusDays(93))).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new StatusOverride("1.1", GREEN, "x", "ann", DAY, DAY.plusDays(93)))
				.withMessage("expires is 2019-12-12, more than 92 days after 2019-09-10");
		assertThatIllegalArgumentException().isThrownBy(() -> new StatusOverride("1.1", GREEN, "x", "ann", DAY, DAY.minusDays(1)))
				.withMessage("expires is 2019-09-09, before 2019-09-10");
		assertThatIllegalArgumentException().isThrownBy(() -> new StatusOverride("1.1", GREEN, " ", "ann", DAY, DAY))
				.withMessage("reason is empty");
	}

	@ParameterizedTest
	@EnumSource(Status.class)
	void confidence_is_red_amber_or_green(Status level) {
		if (Set.of(RED, AMBER, GREEN).contains(level)) {
			assertThat(new Confidence("1.1", level, "ann", DAY, Optional.empty()).level()).isEqualTo(level);
		} else {
			assertThatIllegalArgumentException().isThrownBy(() -> new Confidence("1.1", level, "ann", DAY, Optional.empty()))
					.withMessage("level is " + level + ", expected red, amber or green");
		}
	}

	@Test
	void an_action_s_own_baseline_and_target_go_before_the_measure_s() {
		Baseline general = new Baseline(DAY, new BigDecimal("100"), Optional.empty());
		Baseline own = new Baseline(DAY, new BigDecimal("10"), Optional.empty());
		Target target = new Target(Optional.of(new Aim.PercentChange(new BigDecimal("20"))), Optional.of(DAY), new Profile.Linear(), Optional.empty());
		Measure measure = new Measure("m", "M", Optional.empty(), Polarity.UP, Optional.empty(), Optional.empty(), Optional.of(general),
				Optional.of(target), Optional.empty());
		MeasureView shared = new MeasureView(measure, new MeasureUse("m", "r", Optional.empty(), Optional.empty()), List.of());
		MeasureView adjusted = new MeasureView(measure, new MeasureUse("m", "r", Optional.of(own), Optional.empty()), List.of());
		assertThat(shared.targetLevel().get()).isEqualByComparingTo("120");
		assertThat(adjusted.targetLevel().get()).isEqualByComparingTo("12");
		assertThat(adjusted.due()).contains(DAY);
	}

	@Test
	void the_latest_of_a_measure_is_of_the_whole_and_not_of_a_part() {
		Measure measure = new Measure("m", "M", Optional.empty(), Polarity.UP, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());
		MeasureView view = new MeasureView(measure, new MeasureUse("m", "r", Optional.empty(), Optional.empty()),
				List.of(observation(DAY, Optional.empty()), observation(DAY.plusDays(1), Optional.of("north"))));
		assertThat(view.whole()).hasSize(1);
		assertThat(view.latest().get().on()).isEqualTo(DAY);
		assertThat(view.targetLevel()).isEmpty();
	}

	private static Observation observation(LocalDate on, Optional<String> part) {
		return new Observation("m", on, part, new Reading.Figure(BigDecimal.ONE), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}
}
