package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Profile;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coherence.Rise;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("With the published figures of 2018-19 entered")
class TargetsTest {

	private static final String DAY = "2019-09-10";

	private static Targets targets(ViewBuilder action) {
		View view = action.on(DAY);
		return Targets.of(view, Evidence.of(view), Nottinghamshire.settings().of(view.action()));
	}

	@Test
	void the_targets_fall_about_57_places_short_over_two_years() {
		Targets targets = targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()));

		assertThat(targets.status()).isEqualTo(Status.AMBER);
		assertThat(targets.years()).hasValueSatisfying(years -> assertThat(years).isEqualByComparingTo("2"));
		Targets.Reading relative = targets.readings().get(0);
		assertThat(relative.conversion()).isEqualTo(Rise.RELATIVE);
		assertThat(relative.year().enquiries()).isEqualByComparingTo("156");
		assertThat(relative.year().conversionPercent()).isEqualByComparingTo("12.7");
		assertThat(relative.year().approvals()).isEqualByComparingTo("29.8");
		assertThat(relative.year().netHouseholds()).isEqualByComparingTo("-10.2");
		assertThat(relative.places()).isEqualByComparingTo("-57");
		assertThat(relative.shortfall()).isEqualByComparingTo("107");
		assertThat(targets.sentence()).contains("over 2 years the targets fall about 57 places short", "+50 are promised");
	}

	@Test
	void read_as_percentage_points_they_bring_20() {
		Targets targets = targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()));

		Targets.Reading points = targets.readings().get(1);
		assertThat(points.conversion()).isEqualTo(Rise.POINTS);
		assertThat(points.year().conversionPercent()).isEqualByComparingTo("21.5");
		assertThat(points.places()).isEqualByComparingTo("20");
		assertThat(targets.sentence()).contains("bring about 20 places more (conversion up by 10 percentage points)");
		assertThat(targets.missing()).anyMatch(m -> m.contains("is 10% a share of today's conversion, or percentage points?"));
	}

	@Test
	void the_status_of_2_1_says_so_and_is_amber_at_best() {
		List<Part> parts = Nottinghamshire.programme()
				.judge(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()).on(DAY));

		assertThat(Nottinghamshire.worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.AMBER);
		assertThat(Nottinghamshire.impact(parts, "coherence").reasons()).first().asString().contains("fall about 57 places short");
	}

	@Test
	void a_confirmed_rise_is_read_in_one_way_only() {
		Targets targets = targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.action().measure(Nottinghamshire.netPlacements())
				.measure(Nottinghamshire.enquiries(null)).measure(Nottinghamshire.conversion(null).confirmed("2019-09-09"))));

		assertThat(targets.readings()).extracting(Targets.Reading::conversion).containsExactly(Rise.RELATIVE);
		assertThat(targets.missing()).isEmpty();
	}

	@Test
	void keeping_carers_is_the_lever_that_is_missing() {
		Targets now = targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()));
		assertThat(now.readings().get(0).leaversThatWouldDo()).isEqualByComparingTo("20.8");

		Targets kept = targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()).setting("leavers-change", "-20"));
		assertThat(kept.status()).isEqualTo(Status.GREEN);
		assertThat(targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()).setting("leavers-change", "-19")).status())
				.isEqualTo(Status.AMBER);
	}

	@Test
	void twelve_monthly_returns_serve_as_well_as_the_year() {
		ViewBuilder action = Nottinghamshire.dayOne().record("stock", "2019-03-31", "2019-03-31", "households", "310", "approved", "865", "filled",
				"310", "vacant", "485", "notAvailable", "70");
		for (YearMonth month = YearMonth.of(2018, 4); month.isBefore(YearMonth.of(2019, 4)); month = month.plusMonths(1)) {
			boolean last = month.equals(YearMonth.of(2019, 3));
			action.record("return", month.toString(), month.atEndOfMonth().toString(), "enquiries", last ? "20" : "10", "applications", "2", "approved",
					last ? "3" : "2", "familyAndFriends", last ? "10".substring(1) : "0", "deregistered", last ? "7" : "3");
		}

		Targets targets = targets(action);

		assertThat(targets.basis()).hasValueSatisfying(basis -> {
			assertThat(basis.movement()).isEqualTo(new Movement(130, 25, 0, 40, 0, 0));
			assertThat(basis.placesPerHousehold()).isEqualByComparingTo("2.79");
		});
	}

	@Test
	void who_comes_from_another_service_offsets_who_leaves_and_is_no_conversion() {
		ViewBuilder action = Nottinghamshire.dayOne()
				.record("stock", "2019-03-31", "2019-03-31", "households", "310", "approved", "865", "filled", "310", "vacant", "485", "notAvailable",
						"70")
				.record("flow", "2018-19", "2019-03-31", "enquiries", "130", "approved", "25", "familyAndFriends", "10", "deregistered", "40",
						"transfersIn", "6", "transfersOut", "2");

		Targets.Reading relative = targets(action).readings().get(0);

		assertThat(relative.year().leavers()).isEqualByComparingTo("36");
		assertThat(relative.year().conversionPercent()).isEqualByComparingTo("12.7");
	}

	@Test
	void targets_given_as_levels_come_to_the_same() {
		Targets targets = targets(Nottinghamshire.withPublishedFigures(Nottinghamshire.action()
				.measure(MeasureBuilder.measure("net-placements", "placements").baseline("2019-03-31", "865").level("915", "2021-03-31"))
				.measure(MeasureBuilder.measure("enquiries", "enquiries").level("156", null))
				.measure(MeasureBuilder.measure("conversion", "%").target(new Aim.Change(BigDecimal.TEN), null, new Profile.Linear()))));

		assertThat(targets.readings()).extracting(Targets.Reading::conversion).containsExactly(Rise.POINTS);
		assertThat(targets.readings().get(0).places()).isEqualByComparingTo("20");
		assertThat(targets.promised()).hasValueSatisfying(promised -> assertThat(promised).isEqualByComparingTo("50"));
	}

	@Test
	void a_year_without_the_stock_at_its_end_is_not_enough() {
		Targets targets = targets(Nottinghamshire.dayOne().record("flow", "2018-19", "2019-03-31", "enquiries", "130", "approved", "25",
				"familyAndFriends", "10", "deregistered", "40"));

		assertThat(targets.status()).isEqualTo(Status.GREY);
		assertThat(targets.missing()).anyMatch(m -> m.contains("the stock at its end"));
		assertThat(targets.readings()).isEmpty();
	}

	@Test
	void the_account_of_households_does_not_add_up_in_what_was_published() {
		View view = Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()).on(DAY);

		Verdict account = StockAndFlows.judge(Evidence.of(view), BigDecimal.ZERO);
		assertThat(account.status()).isEqualTo(Status.GREY);
		assertThat(account.reasons()).anyMatch(r -> r.contains("340 + 25 - 40 = 325") && r.contains("310 are stated, -15"))
				.anyMatch(r -> r.contains("the net is what counts, -15"))
				.anyMatch(r -> r.contains("485 of 865 approved places are called vacant"));

		StockAndFlows table = StockAndFlows.of(Evidence.of(view), BigDecimal.ZERO);
		assertThat(table.accounts()).hasSize(1);
		assertThat(table.accounts().get(0).expected()).contains(325);
		assertThat(table.accounts().get(0).unexplained()).contains(-15);
		assertThat(table.stocks()).extracting(StockAndFlows.Row::unexplained).containsExactly(0, 0);
		assertThat(table.stocks().get(1).placesPerHousehold().orElseThrow()).isEqualByComparingTo("2.79");
		assertThat(table.stocks().get(1).vacantPercent().orElseThrow()).isEqualByComparingTo("56.1");
		assertThat(table.stocks().get(1).usable()).as("approved or vacant places are not usable ones").isEmpty();
	}

	@Test
	void rounding_may_explain_the_difference_where_the_council_says_so() {
		View view = Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()).on(DAY);

		List<Part> parts = Nottinghamshire.programme("stock-tolerance", "15").judge(view);

		assertThat(Nottinghamshire.impact(parts, "stock-and-flow").status()).isEqualTo(Status.GREEN);
	}
}
