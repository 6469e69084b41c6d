package org.planwright.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What plans are made of keeps its own rules")
class PromisesTest {

	private static final LocalDate DAY = LocalDate.of(2019, 9, 10);
	private static final Baseline AT_200 = new Baseline(DAY, new BigDecimal("200"), Optional.empty());
	private static final Timeframe OPEN = new Timeframe(Optional.empty(), Optional.empty(), Optional.empty());

	private static void refused(String message, ThrowingCallable making) {
		assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
	}

	private static Action action(String ref, Optional<String> parent, Set<String> primary, List<MeasureUse> measures, List<Cadence> cadences) {
		return new Action(ref, parent, "1", "Title", "corporate", List.of("ann"), List.of(), List.of(), OPEN, List.of(), List.of(), primary,
				measures, cadences, List.of(), Optional.empty(), Map.of(), List.of());
	}

	private static Cadence cadence(String id, int graceDays, Optional<Integer> outOf) {
		return new Cadence(id, "Panel", Interval.QUARTERLY, Optional.empty(), Optional.empty(), graceDays, outOf);
	}

	private static MeasureUse use(String measure, String role) {
		return new MeasureUse(measure, role, Optional.empty(), Optional.empty());
	}

	private static Milestone milestone(Optional<LocalDate> due, Optional<String> after, Milestone.Rebaseline... rebaselines) {
		return new Milestone("live", "Live", due, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), after,
				List.of(rebaselines), Optional.empty());
	}

	@Test
	void a_part_continues_the_ref_of_its_action() {
		assertThat(action("2.10.1", Optional.of("2.10"), Set.of("impact"), List.of(), List.of()).parent()).contains("2.10");
		refused("ref 2.10.1 does not continue its parent's, 2.1",
				() -> action("2.10.1", Optional.of("2.1"), Set.of("impact"), List.of(), List.of()));
	}

	@Test
	void an_action_says_what_makes_its_status() {
		refused("primary is empty: say which parts make the status, such as delivery or impact",
				() -> action("1", Optional.empty(), Set.of(), List.of(), List.of()));
	}

	@Test
	void an_action_has_each_role_and_each_cadence_once_and_finds_them() {
		Action action = action("1", Optional.empty(), Set.of("impact"), List.of(use("a", "x"), use("a", "y")), List.of(cadence("panel", 0, Optional.empty())));
		assertThat(action.use("y")).contains(use("a", "y"));
		assertThat(action.use("z")).isEmpty();
		assertThat(action.cadence("panel")).isPresent();
		refused("two measures have the role x",
				() -> action("1", Optional.empty(), Set.of("impact"), List.of(use("a", "x"), use("b", "x")), List.of()));
		refused("two cadences have the id panel", () -> action("1", Optional.empty(), Set.of("impact"), List.of(),
				List.of(cadence("panel", 0, Optional.empty()), cadence("panel", 1, Optional.empty()))));
	}

	@Test
	void nothing_inside_an_action_changes_after_it_was_made() {
		List<Cadence> cadences = new ArrayList<>();
		Action action = action("1", Optional.empty(), Set.of("impact"), List.of(), cadences);
		cadences.add(cadence("late", 0, Optional.empty()));
		assertThat(action.cadences()).isEmpty();
	}

	@Test
	void a_cadence_has_a_grace_within_a_year_and_looks_at_some() {
		refused("graceDays is -1, expected 0 to 366", () -> cadence("panel", -1, Optional.empty()));
		refused("graceDays is 367, expected 0 to 366", () -> cadence("panel", 367, Optional.empty()));
		refused("outOf is 0, expected more than 0", () -> cadence("panel", 0, Optional.of(0)));
	}

	@Test
	void a_timeframe_ends_after_it_starts() {
		assertThat(new Timeframe(Optional.empty(), Optional.of(DAY), Optional.of(DAY)).due()).contains(DAY);
		refused("timeframe ends 2019-09-10, before it starts 2019-09-11",
				() -> new Timeframe(Optional.empty(), Optional.of(DAY.plusDays(1)), Optional.of(DAY)));
	}

	@Test
	void the_first_date_of_a_milestone_is_never_lost() {
		LocalDate first = LocalDate.of(2019, 6, 30);
		Milestone.Rebaseline once = new Milestone.Rebaseline(Optional.empty(), Optional.of(first), DAY, "Late", Optional.empty());
		Milestone.Rebaseline unknown = new Milestone.Rebaseline(Optional.empty(), Optional.empty(), DAY, "Late", Optional.empty());
		assertThat(milestone(Optional.of(DAY), Optional.empty()).firstDue()).contains(DAY);
		assertThat(milestone(Optional.of(DAY), Optional.empty(), once).firstDue()).contains(first);
		assertThat(milestone(Optional.of(DAY), Optional.empty(), unknown, once).firstDue()).isEmpty();
	}

	@Test
	void a_milestone_does_not_wait_for_itself() {
		refused("after names the milestone itself", () -> milestone(Optional.empty(), Optional.of("live")));
	}

	@Test
	void sections_of_a_plan_have_numbers_of_their_own() {
		refused("two sections are numbered 1", () -> new PlanHead("p", "Plan", "Council", Optional.empty(),
				List.of(new Section("1", "First"), new Section("1", "Again"))));
	}

	@Test
	void the_next_round_is_after_this_one_and_counts_are_not_negative() {
		refused("next is 2019-09-10, not after 2019-09-10",
				() -> new Review("1.1", "panel", DAY, true, Optional.empty(), Optional.of(DAY), Optional.empty()));
		refused("count is negative", () -> new Review("1.1", "panel", DAY, true, Optional.of(-1), Optional.empty(), Optional.empty()));
	}

	@Test
	void an_observation_is_of_a_home_or_team_and_of_a_number_that_can_be() {
		Reading reading = new Reading.Figure(BigDecimal.TEN);
		refused("outOf is negative", () -> new Observation("m", DAY, Optional.empty(), reading, Optional.of(BigDecimal.ONE.negate()),
				Optional.empty(), Optional.empty(), Optional.empty()));
		refused("sample is negative", () -> new Observation("m", DAY, Optional.empty(), reading, Optional.empty(), Optional.of(-1),
				Optional.empty(), Optional.empty()));
		refused("part is \"Home A\", expected lower-case letters, digits and hyphens, at most 64", () -> new Observation("m", DAY,
				Optional.of("Home A"), reading, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
	}

	@ParameterizedTest
	@EnumSource(Reading.Symbol.class)
	void a_symbol_is_never_a_figure_and_reads_back_as_it_is_written(Reading.Symbol symbol) {
		assertThat(new Observation("m", DAY, Optional.empty(), symbol, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty()).figure()).isEmpty();
		assertThat(Reading.Symbol.of(symbol.written())).contains(symbol);
		assertThat(Reading.Symbol.of("")).isEmpty();
	}

	@Test
	void a_level_needs_no_baseline_and_a_change_does() {
		assertThat(new Aim.Level(BigDecimal.TEN).level(Optional.empty())).contains(BigDecimal.TEN);
		assertThat(new Aim.Change(new BigDecimal("50")).level(Optional.empty())).isEmpty();
		assertThat(new Aim.Change(new BigDecimal("-50")).level(Optional.of(AT_200))).contains(new BigDecimal("150"));
		assertThat(new Aim.PercentChange(new BigDecimal("20")).level(Optional.empty())).isEmpty();
		assertThat(new Aim.PercentChange(new BigDecimal("20")).level(Optional.of(AT_200)).get()).isEqualByComparingTo("240");
		assertThat(new Aim.PercentChange(new BigDecimal("33.333")).level(Optional.of(AT_200)).get()).isEqualByComparingTo("266.666");
	}

	@Test
	void the_points_of_a_profile_are_in_the_order_of_their_days_and_one_a_day() {
		Profile.Point early = new Profile.Point(DAY, BigDecimal.ONE);
		Profile.Point late = new Profile.Point(DAY.plusDays(1), BigDecimal.TEN);
		assertThat(new Profile.Step(List.of(late, early)).points()).containsExactly(early, late);
		assertThat(new Profile.Points(List.of(late, early)).points()).containsExactly(early, late);
		refused("two points on 2019-09-10", () -> new Profile.Points(List.of(early, late, new Profile.Point(DAY, BigDecimal.TEN))));
	}

	@Test
	void a_record_of_a_programme_has_fields_in_order_of_bounded_number_and_length() {
		assertThat(new ProgrammeRecord("fostering", "return", "2019-09", DAY, Map.of("b", "2", "a", "1")).fields().keySet())
				.containsExactly("a", "b");
		Map<String, String> many = new java.util.HashMap<>();
		IntStream.range(0, 101).forEach(i -> many.put("f" + i, ""));
		refused("more than 100 fields", () -> new ProgrammeRecord("fostering", "return", "k", DAY, many));
		refused("a is longer than 10000 characters",
				() -> new ProgrammeRecord("fostering", "return", "k", DAY, Map.of("a", "x".repeat(10_001))));
	}

	@Test
	void null_is_nowhere() {
		assertThatNullPointerException().isThrownBy(() -> new Baseline(null, BigDecimal.ONE, Optional.empty()));
		assertThatNullPointerException().isThrownBy(() -> new Target(null, Optional.empty(), new Profile.Linear(), Optional.empty()));
		assertThatNullPointerException().isThrownBy(() -> new Progress("1.1", null, "x"));
		assertThatNullPointerException().isThrownBy(() -> milestone(null, Optional.empty()));
	}

	@ParameterizedTest
	@CsvSource({ "WEEKLY, weekly, 2020-02-07", "MONTHLY, monthly, 2020-02-29", "QUARTERLY, quarterly, 2020-04-30",
			"HALF_YEARLY, half-yearly, 2020-07-31", "ANNUAL, annual, 2021-01-31" })
	void an_interval_ends_with_the_month_when_it_starts_there(Interval interval, String word, LocalDate after) {
		assertThat(interval.word()).isEqualTo(word);
		assertThat(interval.after(LocalDate.of(2020, 1, 31))).isEqualTo(after);
	}
}
