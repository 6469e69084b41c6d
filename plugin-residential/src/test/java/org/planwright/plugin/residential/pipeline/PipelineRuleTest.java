package org.planwright.plugin.residential.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.residential.Plan2019.headline;
import static org.planwright.plugin.residential.Plan2019.part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;
import org.planwright.plugin.residential.Announced;
import org.planwright.plugin.residential.Plan2019;

@DisplayName("Semi-independent units (2.5)")
class PipelineRuleTest {

	/** Fourteen units with everything that the plan leaves open filled in, five of them counted on 5 September 2019. */
	private static MeasureBuilder complete() {
		return MeasureBuilder.measure("units", "units").every(Interval.ANNUAL).baseline("2019-04-01", "0")
				.target(new Aim.Level(BigDecimal.valueOf(14)), "2020-04-30", new Profile.Step(List.of())).confirmed("2019-09-05").value("2019-09-05", "5");
	}

	private static ViewBuilder units() {
		return Plan2019.unitsOf(complete(), MeasureBuilder.measure("evictions", "per 100 placement-weeks").down());
	}

	private static ViewBuilder scheme(ViewBuilder action, String id, int units, String stage, String... more) {
		String[] fields = new String[more.length + 8];
		List<String> base = List.of("on", "2019-08-20", "title", "Scheme " + id, "units", Integer.toString(units), "stage", stage);
		for (int i = 0; i < fields.length; i++) {
			fields[i] = i < 8 ? base.get(i) : more[i - 8];
		}
		return action.record("scheme", id, "2019-08-20", fields);
	}

	private static Verdict on(ViewBuilder action, String day) {
		View view = action.on(day);
		Announced.everyChange(view);
		return part(view, "impact/units").verdict();
	}

	@ParameterizedTest(name = "{0} contracted, on {1}: {2}")
	@CsvSource({"8,2019-09-05,AMBER", "8,2020-01-29,AMBER", "8,2020-01-30,RED", "9,2020-01-30,GREEN", "9,2020-04-29,GREEN", "9,2020-05-01,RED"})
	void open_and_contracted_are_held_against_the_target_and_behind_the_due_date_only_what_is_open(int contracted, String day, Status status) {
		ViewBuilder action = scheme(units(), "core-plus", contracted, "contracted", "expected", "2020-03-01");
		assertThat(on(action, day).status()).isEqualTo(status);
	}

	@Test
	void a_gap_is_no_matter_until_eight_months_before() {
		MeasureBuilder early = MeasureBuilder.measure("units", "units").baseline("2019-01-01", "0")
				.target(new Aim.Level(BigDecimal.valueOf(14)), "2020-04-30", new Profile.Step(List.of())).confirmed("2019-02-01").value("2019-02-01", "5");
		ViewBuilder action = Plan2019.unitsOf(early, MeasureBuilder.measure("evictions", null)).setting("pipeline-amber-months", "7");
		assertThat(on(action, "2019-09-29").status()).isEqualTo(Status.GREEN);
		assertThat(on(action, "2019-09-30").status()).isEqualTo(Status.AMBER);
	}

	@Test
	void what_is_only_negotiated_counts_in_the_forecast_and_nowhere_else() {
		ViewBuilder action = scheme(scheme(units(), "core-plus", 4, "negotiating"), "parents", 5, "contracted");
		Verdict verdict = on(action, Plan2019.DAY_ONE);
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons().get(0)).contains("5 more are contracted: 4 are neither open nor contracted");
		assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("weighted by how likely they are, 10.2 units will be open"));
		assertThat(verdict.missing()).contains("when the contracted scheme \"Scheme parents\" is expected to open");
	}

	@Test
	void what_is_contracted_for_too_late_or_withdrawn_does_not_count() {
		assertThat(on(scheme(units(), "parents", 9, "contracted", "expected", "2020-05-01"), Plan2019.DAY_ONE).status()).isEqualTo(Status.AMBER);
		assertThat(on(scheme(units(), "parents", 9, "withdrawn"), Plan2019.DAY_ONE).status()).isEqualTo(Status.AMBER);
		assertThat(on(scheme(units(), "parents", 9, "contracted", "expected", "2020-04-30"), Plan2019.DAY_ONE).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_scheme_that_opened_after_the_count_is_added_to_it_and_one_before_is_in_it() {
		ViewBuilder before = scheme(units(), "first", 5, "open", "opened", "2019-08-01");
		assertThat(on(before, Plan2019.DAY_ONE).reasons().get(0)).startsWith("5 of 14 units are open");
		ViewBuilder since = before.record("scheme", "second", "2019-09-09", "on", "2019-09-09", "title", "Second", "units", "3", "stage", "open", "opened",
				"2019-09-08");
		assertThat(on(since, Plan2019.DAY_ONE).reasons().get(0)).startsWith("8 of 14 units are open, 5 as counted on 5 September 2019 and 3 opened since");
	}

	@Test
	void enough_is_not_green_while_the_measure_is_incomplete() {
		Verdict grey = on(scheme(Plan2019.units(), "parents", 9, "contracted"), Plan2019.DAY_ONE);
		assertThat(grey.status()).isEqualTo(Status.GREY);
		assertThat(grey.missing()).anyMatch(missing -> missing.startsWith("a baseline"));
	}

	@Test
	void is_blue_once_it_has_held_for_three_periods_and_is_accepted() {
		MeasureBuilder held = MeasureBuilder.measure("units", "units").every(Interval.MONTHLY).baseline("2019-04-01", "0")
				.target(new Aim.Level(BigDecimal.valueOf(14)), "2020-04-30", new Profile.Step(List.of())).confirmed("2019-09-05").value("2020-03-31", "14")
				.value("2020-04-30", "14").value("2020-05-31", "14").value("2020-06-30", "14");
		ViewBuilder action = Plan2019.unitsOf(held, MeasureBuilder.measure("evictions", null));
		assertThat(headline(action.on("2020-07-01"))).isEqualTo(Status.GREEN);
		assertThat(headline(action.accepted("2020-06-30").on("2020-07-01"))).isEqualTo(Status.BLUE);
	}

	private static MeasureBuilder evictions() {
		return MeasureBuilder.measure("evictions", "per 100 placement-weeks").down().baseline("2019-04-01", "2.5");
	}

	private static Observation rate(String on, String value, Integer sample) {
		return new Observation("evictions", LocalDate.parse(on), Optional.empty(), new Reading.Figure(new BigDecimal(value)), Optional.empty(),
				Optional.ofNullable(sample), Optional.empty(), Optional.empty());
	}

	private static Verdict evictions(Observation... observed) {
		MeasureBuilder evictions = evictions();
		for (Observation observation : observed) {
			evictions.observation(observation);
		}
		return part(Plan2019.unitsOf(complete(), evictions).on(Plan2019.DAY_ONE), "impact/evictions").verdict();
	}

	@Test
	void fewer_evictions_are_better_when_enough_young_people_stand_behind_the_rate() {
		assertThat(evictions(rate("2019-08-31", "1.4", 10)).status()).isEqualTo(Status.GREEN);
		assertThat(evictions(rate("2019-08-31", "3.1", 12)).status()).isEqualTo(Status.RED);
		assertThat(evictions(rate("2019-08-31", "1.4", 10)).reasons()).contains("n = 10.");
	}

	@Test
	void a_rate_of_fewer_than_ten_is_neither_shown_nor_judged() {
		Verdict small = evictions(rate("2019-08-31", "7.77", 9));
		assertThat(small.status()).isEqualTo(Status.GREY);
		assertThat(small.reasons()).contains("The value of 31 August 2019 rests on fewer than 10 young people and is neither shown nor judged.");
		assertThat(small.toString()).doesNotContain("7.77").doesNotContain("7.8");
		assertThat(evictions(rate("2019-08-31", "7.77", null)).missing()).anyMatch(missing -> missing.contains("(n) on 31 August 2019"));
	}

	@Test
	void spend_is_held_against_its_ceiling() {
		MeasureBuilder spend = MeasureBuilder.measure("spend", "£").down().level("500000", null).value("2019-09-01", "500001");
		ViewBuilder action = ViewBuilder.action("2.5", "residential").primary("impact/units").measure(complete()).measure(spend);
		assertThat(part(action.on(Plan2019.DAY_ONE), "impact/spend").verdict().status()).isEqualTo(Status.AMBER);
		assertThat(part(Plan2019.units().on(Plan2019.DAY_ONE), "impact/spend").verdict().status()).isEqualTo(Status.GREY);
	}
}
