package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.model.assess.Status.GREEN;
import static org.planwright.core.model.assess.Status.GREY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.View;

@DisplayName("The five actions on 10 September 2019, from the plan's own text")
class DayOneTest {

	private static View on(String ref) {
		return Plan2019.actions().get(ref).on(Plan2019.DAY_ONE);
	}

	static Stream<String> refs() {
		return Plan2019.actions().keySet().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refs")
	void none_can_be_assessed_and_each_says_what_is_missing(String ref) {
		assertThat(Plan2019.headline(on(ref))).isEqualTo(GREY);
		assertThat(Plan2019.programme().judge(on(ref))).filteredOn(part -> part.verdict().status() == GREY)
				.allSatisfy(part -> assertThat(part.verdict().missing()).isNotEmpty());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refs")
	void each_part_is_named_once(String ref) {
		assertThat(Plan2019.programme().judge(on(ref))).extracting(part -> part.kind() + "/" + part.name()).doesNotHaveDuplicates();
	}

	@Test
	void the_panel_is_on_track_until_the_day_after_24_September() {
		Verdict panel = Plan2019.verdict(on("1.1"), "delivery/panel");

		assertThat(panel.status()).isEqualTo(GREEN);
		assertThat(panel.next()).contains(LocalDate.of(2019, 9, 25));
		assertThat(panel.reasons()).contains("\"Agency Challenge Panel\" is next due on 24 September 2019, in 14 days.");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = {"3.4", "3.5"})
	void roll_outs_are_delivered_as_planned(String ref) {
		assertThat(Plan2019.programme().judge(on(ref))).filteredOn(part -> part.kind() == Part.Kind.DELIVERY)
				.allSatisfy(part -> assertThat(part.verdict().status()).isEqualTo(GREEN));
	}

	@Test
	void the_limits_by_team_and_the_meaning_of_the_cap_are_missing() {
		assertThat(missing("1.1")).contains("how many cases a social worker may hold, by team, and how many in the first year of practice",
				"whether the cap on agency staff is one of money or of heads (setting agency-cap)",
				"a baseline for \"Measure agency-fte\", with its date", "the owner of \"Measure caseload-within-limit\"");
	}

	@Test
	void which_year_2020_21_is_and_what_guards_the_duration_are_missing() {
		assertThat(missing("3.4")).contains(Turnover.WHICH_YEAR, "N for \"Measure teams-live\": of how many",
				"a measure of repeat plans or of re-referrals (in the role repeat-plans or re-referrals), which must not rise meanwhile");
	}

	@Test
	void the_evaluation_and_its_criteria_are_missing() {
		assertThat(missing("3.5")).contains("the criteria of the evaluation", "the evaluation of the pilot", "a date for \"Step evaluation\"",
				"the question behind \"Measure wellbeing\", as it is put to staff");
	}

	private static List<String> missing(String ref) {
		return Plan2019.programme().judge(on(ref)).stream().flatMap(part -> part.verdict().missing().stream()).toList();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refs")
	void nothing_changes_by_time_alone_before_the_day_it_announced_to_the_end_of_2021(String ref) {
		TimeAlone.isAnnounced(Plan2019.programme(), Plan2019.actions().get(ref), Plan2019.DAY_ONE, "2021-12-31");
	}
}
