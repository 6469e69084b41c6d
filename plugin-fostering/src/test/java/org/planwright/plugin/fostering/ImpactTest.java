package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.fostering.Nottinghamshire.impact;
import static org.planwright.plugin.fostering.Nottinghamshire.worst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Once baselines and owners are entered")
class ImpactTest {

	private final FosteringProgramme fostering = Nottinghamshire.programme("placements-counted", "approved");

	private static ViewBuilder placements() {
		return Nottinghamshire.action().measure(Nottinghamshire.netPlacements().baseline("2019-03-31", "865"));
	}

	private static ViewBuilder stock(ViewBuilder action, String date, int approved, int filled) {
		return action.record("stock", date, date, "households", "310", "approved", String.valueOf(approved), "filled", String.valueOf(filled),
				"vacant", String.valueOf(approved - filled - 70), "notAvailable", "70");
	}

	@Test
	void no_progress_from_865_places_is_not_on_track_although_it_is_94_percent_of_915() {
		ViewBuilder action = stock(placements(), "2020-09-30", 865, 310);

		Verdict verdict = impact(fostering.judge(action.on("2020-09-30")), "net-placements");

		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).anyMatch(r -> r.contains("865 placements on 30 September 2020") && r.contains("from 865 placements to 915"));
	}

	@Test
	void the_curve_is_flat_while_the_first_households_are_assessed_and_then_steep() {
		ViewBuilder action = stock(placements(), "2019-09-30", 865, 310);

		assertThat(impact(fostering.judge(action.on("2019-09-30")), "net-placements").status()).isEqualTo(Status.GREEN);
		assertThat(impact(fostering.judge(stock(placements(), "2020-03-31", 865, 310).on("2020-03-31")), "net-placements").status())
				.as("six months into the rise").isEqualTo(Status.RED);
		assertThat(impact(Nottinghamshire.programme("placements-counted", "approved", "assessment-months", "0").judge(action.on("2019-09-30")),
				"net-placements").status()).as("without the months of assessment").isEqualTo(Status.RED);
	}

	@Test
	void a_loss_shows_even_while_the_curve_is_flat() {
		ViewBuilder action = stock(placements(), "2019-08-31", 850, 310);

		assertThat(impact(fostering.judge(action.on("2019-09-10")), "net-placements").status()).isEqualTo(Status.RED);
	}

	@Test
	void what_counts_as_a_placement_is_the_councils_to_say() {
		ViewBuilder action = stock(Nottinghamshire.action().measure(Nottinghamshire.netPlacements().baseline("2019-03-31", "310")), "2020-09-30",
				865, 345).setting("placements-counted", "filled");

		assertThat(impact(fostering.judge(action.on("2020-09-30")), "net-placements").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_stock_that_nobody_entered_for_a_quarter_and_a_month_costs_a_level() {
		ViewBuilder action = stock(placements(), "2019-09-30", 870, 310);

		assertThat(impact(fostering.judge(action.on("2020-01-30")), "net-placements").reasons()).noneMatch(r -> r.contains("one level down"));
		Verdict stale = impact(fostering.judge(stock(placements(), "2019-09-30", 915, 310).on("2020-02-01")), "net-placements");
		assertThat(stale.status()).isEqualTo(Status.AMBER);
		assertThat(stale.reasons()).anyMatch(r -> r.contains("one level down"));
		TimeAlone.isAnnounced(fostering, action, "2019-09-30", "2021-06-30");
	}

	@Test
	void a_symbol_is_never_good_news() {
		MeasureBuilder measure = Nottinghamshire.netPlacements().baseline("2019-03-31", "865").value("2019-06-30", "915")
				.observation(new Observation("net-placements", LocalDate.of(2019, 8, 31), Optional.empty(), Reading.Symbol.CONFIDENTIAL,
						Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

		Verdict verdict = impact(fostering.judge(Nottinghamshire.action().measure(measure).on("2019-09-10")), "net-placements");

		assertThat(verdict.status()).isEqualTo(Status.GREY);
	}

	@Test
	void enquiries_are_judged_over_twelve_months_so_that_the_season_does_not_show() {
		ViewBuilder action = Nottinghamshire.action()
				.measure(Nottinghamshire.enquiries("2020-08-31").baseline("2019-08-31", "130"));
		enquiries(action, YearMonth.of(2018, 9), 12, 10);
		enquiries(action, YearMonth.of(2019, 9), 11, 13);
		enquiries(action, YearMonth.of(2020, 8), 1, 5);

		Verdict verdict = impact(fostering.judge(action.on("2020-08-31")), "enquiries");

		assertThat(verdict.reasons()).anyMatch(r -> r.contains("148 enquiries on 31 August 2020") && r.contains("130 enquiries to 156 enquiries"))
				.contains("2020-08 brought 5 enquiries, 2019-08 10.");
		assertThat(verdict.status()).as("8 of the 26 more are missing").isEqualTo(Status.RED);
	}

	private static void enquiries(ViewBuilder action, YearMonth from, int months, int each) {
		for (YearMonth month = from; month.isBefore(from.plusMonths(months)); month = month.plusMonths(1)) {
			action.record("return", month.toString(), month.atEndOfMonth().toString(), "enquiries", String.valueOf(each), "applications", "2",
					"approved", "1", "familyAndFriends", "0", "deregistered", "1");
		}
	}

	@Test
	void conversion_is_judged_by_cohort_and_family_and_friends_are_no_part_of_it() {
		ViewBuilder action = Nottinghamshire.action().measure(Nottinghamshire.conversion("2020-03-31").baseline("2019-03-31", "10"));
		enquiries(action, YearMonth.of(2018, 7), 12, 10);
		for (YearMonth month = YearMonth.of(2018, 7); month.isBefore(YearMonth.of(2019, 7)); month = month.plusMonths(1)) {
			boolean even = month.getMonthValue() % 2 == 0;
			action.record("cohort", month.toString(), "2020-03-31", "countedOn", "2020-03-31", "applications", "4",
					"approvals." + month.plusMonths(6), even ? "2" : "1");
		}

		Verdict verdict = impact(fostering.judge(action.on("2020-03-31")), "conversion");

		assertThat(verdict.status()).as("18 of 120 is 15%, and 11% was promised").isEqualTo(Status.GREEN);
		assertThat(verdict.reasons()).anyMatch(r -> r.contains("15% on 31 March 2020"));
	}

	@Test
	void the_in_house_share_follows_from_the_stock() {
		ViewBuilder action = Nottinghamshire.action()
				.measure(MeasureBuilder.measure("in-house-share", "%").baseline("2019-03-31", "50").level("60", "2020-03-31"))
				.record("stock", "2020-03-31", "2020-03-31", "households", "310", "approved", "865", "filled", "300", "vacant", "495", "notAvailable",
						"70", "agencyPlacements", "200");

		Verdict verdict = impact(fostering.judge(action.on("2020-03-31")), "in-house-share");

		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.reasons()).anyMatch(r -> r.contains("60% on 31 March 2020"));
	}

	@Test
	void a_saving_counts_net_of_pressure() {
		MeasureBuilder saving = MeasureBuilder.measure("saving", "£").baseline("2019-04-01", "0").level("1000000", "2020-03-31")
				.value("2019-08-31", "1000000");

		assertThat(impact(fostering.judge(Nottinghamshire.action().measure(saving).on("2019-09-10")), "saving").status()).isEqualTo(Status.GREEN);
		Verdict pressed = impact(fostering.judge(Nottinghamshire.action().measure(saving.valueOf("pressure", "2019-08-31", "60000")).on("2019-09-10")),
				"saving");
		assertThat(pressed.status()).isEqualTo(Status.RED);
		assertThat(pressed.reasons()).anyMatch(r -> r.contains("cost avoidance") && r.contains("£940,000"));
	}

	@Test
	void it_is_amber_while_the_targets_do_not_add_up_even_if_every_measure_is_on_line() {
		ViewBuilder action = stock(stock(onLine(), "2019-03-31", 865, 310), "2019-08-31", 865, 310);

		List<Part> parts = fostering.judge(action.on("2019-09-10"));

		assertThat(List.of("net-placements", "enquiries", "conversion")).allMatch(role -> impact(parts, role).status() == Status.GREEN);
		assertThat(impact(parts, "coherence").status()).isEqualTo(Status.AMBER);
		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.AMBER);
	}

	private static ViewBuilder onLine() {
		ViewBuilder action = Nottinghamshire.action().measure(Nottinghamshire.netPlacements().baseline("2019-03-31", "865"))
				.measure(Nottinghamshire.enquiries("2021-03-31").baseline("2019-03-31", "120"))
				.measure(Nottinghamshire.conversion("2021-03-31").baseline("2019-08-31", "10").value("2019-09-05", "10.5"));
		enquiries(action, YearMonth.of(2018, 4), 12, 10);
		enquiries(action, YearMonth.of(2019, 4), 5, 12);
		return action;
	}

	@Test
	void it_is_blue_once_the_placements_are_gained_held_for_three_counts_and_accepted() {
		ViewBuilder action = Nottinghamshire.action().measure(Nottinghamshire.netPlacements().baseline("2019-03-31", "865")
				.value("2020-12-31", "916").value("2021-03-31", "920").value("2021-06-30", "921").value("2021-09-30", "922"));

		assertThat(impact(fostering.judge(action.on("2021-10-01")), "net-placements").status()).isEqualTo(Status.GREEN);
		Verdict blue = impact(fostering.judge(action.accepted("2021-10-01").on("2021-10-01")), "net-placements");
		assertThat(blue.status()).isEqualTo(Status.BLUE);
		assertThat(blue.reasons()).anyMatch(r -> r.contains("The evidence was accepted on 1 October 2021."));
	}

	@Test
	void a_measure_that_fostering_has_no_rule_of_its_own_for_follows_its_trajectory() {
		ViewBuilder action = Nottinghamshire.action().measure(MeasureBuilder.measure("satisfaction", "%").baseline("2019-03-31", "60")
				.level("80", "2020-03-31").value("2019-09-30", "60"));

		assertThat(impact(fostering.judge(action.on("2019-09-30")), "satisfaction").status()).isEqualTo(Status.RED);
	}

	@Test
	void every_change_by_time_alone_is_announced() {
		TimeAlone.isAnnounced(fostering, stock(stock(onLine(), "2019-03-31", 865, 310), "2019-08-31", 865, 310), "2019-09-10", "2021-12-31");
	}

	@Test
	void no_better_than_the_action_it_depends_on() {
		ViewBuilder action = ViewBuilder.action("2.1", "fostering").primary("delivery").milestone("campaign", "2020-07-31").progress("2019-09-05")
				.cappedBy("2.4", ViewBuilder.assessment("2.4", Status.RED, "Too late."));

		assertThat(Nottinghamshire.verdict(fostering.judge(action.on("2019-09-10")), Part.Kind.DELIVERY, "milestones").status())
				.isEqualTo(Status.RED);
	}

	@Test
	void shares_of_nothing_are_unknown() {
		assertThat(Share.percent(1, 0)).isEmpty();
		assertThat(Share.percent(25, 200)).contains(new BigDecimal("12.5"));
	}
}
