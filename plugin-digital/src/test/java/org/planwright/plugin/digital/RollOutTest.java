package org.planwright.plugin.digital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.digital.Nottinghamshire.countedPhones;
import static org.planwright.plugin.digital.Nottinghamshire.impact;
import static org.planwright.plugin.digital.Nottinghamshire.returned;

import java.math.BigDecimal;
import java.time.LocalDate;
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

@DisplayName("A roll-out")
class RollOutTest {

	private final DigitalProgramme digital = Nottinghamshire.programme();

	private Verdict phones(ViewBuilder action, String day) {
		return impact(digital.judge(action.on(day)), "phones");
	}

	private static ViewBuilder rollOut() {
		return Nottinghamshire.phones(countedPhones("498", "2019-09-01"));
	}

	@Test
	void is_judged_by_the_curve_once_its_number_and_its_start_are_known() {
		Verdict pilot = phones(returned(rollOut(), "2019-09-29", 10, 10, 10, 10), "2019-09-30");

		assertThat(pilot.status()).isEqualTo(Status.RED);
		assertThat(pilot.reasons()).anyMatch(r -> r.contains("10 phones on 29 September 2019")).contains("N is 498, confirmed on 1 September 2019.");
		assertThat(phones(returned(rollOut(), "2019-09-29", 260, 250, 240, 230), "2019-09-30").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void counts_what_works_and_not_what_was_issued() {
		Verdict verdict = phones(returned(rollOut(), "2019-09-29", 498, 300, 40, 40), "2019-09-30");

		assertThat(verdict.status()).isEqualTo(Status.RED);
		assertThat(verdict.reasons()).contains("498 have been issued; issued does not count.");
	}

	@Test
	void is_red_the_day_after_its_last_unless_all_work() {
		ViewBuilder nearly = returned(rollOut(), "2019-10-29", 498, 498, 490, 480);

		assertThat(phones(nearly, "2019-10-31").status()).isEqualTo(Status.GREEN);
		assertThat(phones(nearly, "2019-10-31").next()).contains(LocalDate.of(2019, 11, 1));
		assertThat(phones(nearly, "2019-11-01").status()).isEqualTo(Status.RED);
		assertThat(phones(nearly, "2019-11-01").reasons()).first().isEqualTo("490 of 498 work, and all were to by 31 October 2019.");
		assertThat(phones(returned(rollOut(), "2019-10-29", 500, 498, 498, 480), "2019-11-01").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void without_an_owner_is_never_on_track_but_shows_that_it_is_late() {
		ViewBuilder unowned = Nottinghamshire.phones(countedPhones("498", "2019-09-01").noOwner());

		assertThat(phones(returned(unowned, "2019-09-29", 260, 250, 240, 230), "2019-09-30").status()).isEqualTo(Status.GREY);
		assertThat(phones(unowned, "2019-10-20").status()).isEqualTo(Status.RED);
	}

	@Test
	void is_a_level_worse_when_no_return_comes_for_a_week() {
		ViewBuilder counted = returned(rollOut(), "2019-09-15", 260, 250, 240, 240);

		assertThat(phones(counted, "2019-09-22").status()).isEqualTo(Status.GREEN);
		assertThat(phones(counted, "2019-09-23").status()).isEqualTo(Status.AMBER);
	}

	@Test
	void is_adopted_when_what_works_is_used() {
		ViewBuilder used = returned(rollOut(), "2019-09-29", 260, 250, 240, 230);
		ViewBuilder idle = returned(rollOut(), "2019-09-29", 260, 250, 240, 120);

		assertThat(adoption(used).status()).isEqualTo(Status.GREEN);
		assertThat(adoption(idle).status()).isEqualTo(Status.RED);
		assertThat(adoption(rollOut()).status()).isEqualTo(Status.GREY);
		assertThat(adoption(returned(rollOut(), "2019-09-29", 20, 0, 0, 0)).status()).isEqualTo(Status.GREY);
	}

	private Verdict adoption(ViewBuilder action) {
		return Nottinghamshire.verdict(digital.judge(action.on("2019-09-30")), Part.Kind.DELIVERY, "adoption");
	}

	@Test
	void is_grey_while_nobody_has_confirmed_how_many_whatever_the_pilot_says() {
		ViewBuilder pilot = returned(Nottinghamshire.phones(), "2019-09-29", 12, 11, 10, 2);

		assertThat(Nottinghamshire.worst(digital.judge(pilot.on("2019-09-30")), Part.Kind.IMPACT)).isEqualTo(Status.GREY);
	}

	@Test
	void is_embedded_when_all_work_for_three_weeks_more_and_the_evidence_is_accepted() {
		ViewBuilder whole = rollOut();
		for (String week : new String[] {"2019-10-27", "2019-11-03", "2019-11-10", "2019-11-17"}) {
			returned(whole, week, 498, 498, 498, 490);
		}

		assertThat(phones(whole, "2019-11-18").status()).isEqualTo(Status.GREEN);
		assertThat(phones(whole.accepted("2019-11-18"), "2019-11-18").status()).isEqualTo(Status.BLUE);
		assertThat(phones(whole, "2019-11-16").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void that_needs_another_does_no_better_than_that() {
		ViewBuilder access = ViewBuilder.action("3.3", "digital").primary("impact")
				.measure(MeasureBuilder.measure("access", "staff").baseline("2019-09-01", "0").level("100", "2019-12-31").confirmed("2019-09-01")
						.value("2019-09-28", "60"))
				.cappedBy("3.2", ViewBuilder.assessment("3.2", Status.RED, "The phones are late."));

		Verdict capped = impact(digital.judge(access.on("2019-09-30")), "access");
		assertThat(capped.status()).isEqualTo(Status.RED);
		assertThat(capped.reasons()).first().asString().contains("depends on 3.2");
	}

	@Test
	void of_guardian_24_makes_staff_feel_safer_only_beyond_chance() {
		assertThat(feelSafe("81").status()).as("79 to 81 of 250").isEqualTo(Status.AMBER);
		assertThat(feelSafe("81").reasons()).anyMatch(r -> r.contains("There is no evidence of change."));
		assertThat(feelSafe("90").status()).isEqualTo(Status.GREEN);
		assertThat(feelSafe("70").status()).isEqualTo(Status.RED);
	}

	private Verdict feelSafe(String percent) {
		MeasureBuilder measure = Nottinghamshire.feelSafe().baseline("2019-09-05", "79", 250).level("85", "2020-12-31").observation(new Observation("feel-safe",
				LocalDate.of(2020, 6, 30), Optional.empty(), new Reading.Figure(new BigDecimal(percent)), Optional.empty(), Optional.of(250),
				Optional.empty(), Optional.empty()));
		return impact(digital.judge(Nottinghamshire.guardian(Status.GREEN, measure).on("2020-07-01")), "feel-safe");
	}

	@Test
	void announces_every_change_by_time_alone() {
		for (String number : new String[] {"240", "498", "1000"}) {
			for (int working : new int[] {0, 10, 100, 240}) {
				ViewBuilder action = returned(Nottinghamshire.phones(countedPhones(number, "2019-09-01")), "2019-09-15", 300, 300, working, working / 2);
				TimeAlone.isAnnounced(digital, action, "2019-09-15", "2021-12-31");
			}
		}
	}
}
