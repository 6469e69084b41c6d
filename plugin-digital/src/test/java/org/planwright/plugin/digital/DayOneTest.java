package org.planwright.plugin.digital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.digital.Nottinghamshire.impact;
import static org.planwright.plugin.digital.Nottinghamshire.verdict;
import static org.planwright.plugin.digital.Nottinghamshire.worst;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("On 10 September 2019, from the plan's own text")
class DayOneTest {

	private static final String DAY = "2019-09-10";
	private static final String END = "2021-12-31";
	private final DigitalProgramme digital = Nottinghamshire.programme();

	@Test
	void the_deliverables_of_2_7_cannot_be_judged_without_their_number_and_dates() {
		List<Part> parts = digital.judge(Nottinghamshire.programmeBoard().on(DAY));

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(impact(parts, "deliverables").missing()).anyMatch(m -> m.startsWith("N for")).anyMatch(m -> m.contains("due date"))
				.anyMatch(m -> m.contains("baseline")).anyMatch(m -> m.contains("owner"));
	}

	@Test
	void the_reports_of_2_8_are_near_and_nothing_was_logged() {
		List<Part> parts = digital.judge(Nottinghamshire.reports().on(DAY));

		assertThat(worst(parts, Part.Kind.DELIVERY)).isEqualTo(Status.AMBER);
		assertThat(verdict(parts, Part.Kind.DELIVERY, "milestones").reasons()).anyMatch(r -> r.contains("in 20 days"))
				.anyMatch(r -> r.contains("nothing has been logged since 18 August 2019"));
	}

	@Test
	void time_alone_turns_2_8_red_on_29_october_2019() {
		assertThat(worst(digital.judge(Nottinghamshire.reports().on("2019-10-29")), Part.Kind.DELIVERY)).isEqualTo(Status.RED);
		for (LocalDate day = LocalDate.parse(DAY); day.isBefore(LocalDate.of(2019, 10, 29)); day = day.plusDays(1)) {
			assertThat(worst(digital.judge(Nottinghamshire.reports().on(day)), Part.Kind.DELIVERY)).as("%s", day).isEqualTo(Status.AMBER);
		}
	}

	@Test
	void one_action_of_22_has_a_measure_with_its_baseline() {
		Verdict baselines = impact(digital.judge(Nottinghamshire.reports().on(DAY)), "baselines");

		assertThat(baselines.status()).isEqualTo(Status.AMBER);
		assertThat(baselines.reasons()).contains("1 of 22 actions have a measure with its baseline.");
		assertThat(baselines.missing()).singleElement().asString().contains("1.1").contains("2.10").doesNotContain("3.3").doesNotContain("2.1.1");
	}

	@Test
	void the_phones_of_3_2_cannot_be_judged_without_how_many_there_are_to_be() {
		List<Part> parts = digital.judge(Nottinghamshire.phones().on(DAY));

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(impact(parts, "phones").missing()).anyMatch(m -> m.startsWith("N for"));
		assertThat(digital.judge(Nottinghamshire.phones().on("2020-11-01"))).as("nor later").filteredOn(part -> part.name().equals("phones"))
				.allMatch(part -> part.verdict().status() == Status.GREY);
	}

	@Test
	void guardian_24_of_3_3_waits_for_its_numbers() {
		List<Part> parts = digital.judge(Nottinghamshire.guardian(Status.GREY).on(DAY));

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(impact(parts, "feel-safe").missing()).anyMatch(m -> m.contains("a target for")).noneMatch(m -> m.contains("baseline"));
		assertThat(impact(parts, "access").used()).anyMatch(used -> used.input().equals("status of 3.2"));
	}

	@Test
	void every_change_by_time_alone_is_announced_to_the_end_of_2021() {
		for (ViewBuilder action : List.of(Nottinghamshire.programmeBoard(), Nottinghamshire.reports(), Nottinghamshire.phones(),
				Nottinghamshire.guardian(Status.GREY))) {
			TimeAlone.isAnnounced(digital, action, DAY, END);
		}
	}
}
