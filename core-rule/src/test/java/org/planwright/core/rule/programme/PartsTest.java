package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

class PartsTest {

	private static final Settings PLAIN = Settings.of(Map.of());
	private static final String DAY = "2019-09-10";

	@Test
	void milestones_are_one_level_down_when_nobody_reports_as_agreed() {
		ViewBuilder action = ViewBuilder.action("2.8", "digital").milestone("reports", "2020-06-30").progress("2019-08-01").updates(Interval.MONTHLY);

		assertThat(Parts.milestones(action.on("2019-09-01"), PLAIN).verdict().status()).isEqualTo(Status.GREEN);
		assertThat(Parts.milestones(action.on("2019-09-02"), PLAIN).verdict().status()).isEqualTo(Status.AMBER);
		assertThat(Parts.milestones(action.on("2019-08-15"), PLAIN).verdict().next()).contains(LocalDate.of(2019, 9, 2));
	}

	@Test
	void the_parts_of_an_action_hand_on_their_reasons_what_they_miss_and_when_they_turn() {
		Assessment late = new Assessment("2.9.1", LocalDate.parse(DAY), Status.AMBER, Optional.empty(), List.of(), Set.of("delivery"),
				List.of("It is late."), List.of("an owner"), new Turn.OnDate(LocalDate.of(2019, 10, 1), Status.RED), "r");
		Part parts = Parts.subActions(ViewBuilder.action("2.9", "corporate").subAction(late)
				.subAction(ViewBuilder.assessment("2.9.2", Status.GREEN, "On time.")).on(DAY));

		assertThat(parts.verdict()).isEqualTo(new Verdict(Status.AMBER, List.of("2.9.1: It is late.", "2.9.2: On time."), List.of(),
				List.of("2.9.1: an owner"), Optional.of(LocalDate.of(2019, 10, 1))));
	}

	@Test
	void an_action_without_parts_has_no_worst_of_them() {
		assertThat(Parts.subActions(ViewBuilder.action("2.9", "corporate").on(DAY)).verdict().status()).isEqualTo(Status.GREY);
	}

	@Test
	void a_measure_that_lacks_anything_is_grey_whatever_the_rule_would_say() {
		ViewBuilder action = ViewBuilder.action("1.1", "workforce").measure(MeasureBuilder.measure("agency", "FTE").level("10", "2020-03-31"));

		Part part = Parts.measure(action.on(DAY), "agency", "Agency staff", measure -> Verdict.of(Status.GREEN, "Fine."));

		assertThat(part.verdict().status()).isEqualTo(Status.GREY);
		assertThat(part.verdict().missing()).anyMatch(missing -> missing.contains("baseline"));
		assertThat(Parts.measure(action.on(DAY), "cost", "Cost", PLAIN).verdict().missing()).containsExactly("a measure in the role cost");
	}

	@Test
	void a_measure_whose_newest_value_is_older_than_its_interval_is_one_level_down() {
		MeasureBuilder measure = MeasureBuilder.measure("agency", "FTE").down().baseline("2019-03-31", "100").level("50", "2020-03-31")
				.every(Interval.MONTHLY).value("2019-07-31", "50");
		ViewBuilder action = ViewBuilder.action("1.1", "workforce").measure(measure);

		assertThat(Parts.measure(action.on("2019-08-31"), "agency", "Agency staff", PLAIN).verdict().status()).isEqualTo(Status.GREEN);
		assertThat(Parts.measure(action.on("2019-09-01"), "agency", "Agency staff", PLAIN).verdict().status()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_saving_is_of_the_kind_that_is_stated_and_net_of_pressure() {
		MeasureBuilder saving = MeasureBuilder.measure("saving", "£").baseline("2019-04-01", "0").level("500000", "2020-03-31")
				.value("2019-08-31", "500000").valueOf("pressure", "2019-08-31", "10000");
		ViewBuilder action = ViewBuilder.action("2.3", "residential").measure(saving);
		Settings wrong = Settings.of(Map.of("saving-kind", "gold"));

		Verdict verdict = Parts.saving(action.on(DAY), "saving", "Saving", Saving.Kind.CASH, PLAIN).verdict();
		Verdict income = Parts.saving(action.on(DAY), "saving", "Saving", Saving.Kind.CASH, Settings.of(Map.of("saving-kind", "income"))).verdict();
		Parts.saving(action.on(DAY), "saving", "Saving", Saving.Kind.CASH, wrong);

		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("(cash): £490,000"));
		assertThat(income.reasons()).anyMatch(reason -> reason.contains("(income)"));
		assertThat(wrong.faults()).singleElement().satisfies(fault -> assertThat(fault.field()).isEqualTo("saving-kind"));
	}

	@Test
	void the_age_of_the_evidence_counts_from_the_newest_of_progress_and_records() {
		ViewBuilder action = ViewBuilder.action("2.1", "fostering").progress("2019-07-01").updates(Interval.MONTHLY);

		assertThat(Parts.evidenceAge(action.on(DAY), List.of(), PLAIN).verdict().status()).isEqualTo(Status.RED);
		assertThat(Parts.evidenceAge(action.on(DAY), List.of(LocalDate.of(2019, 8, 31)), PLAIN).verdict().status()).isEqualTo(Status.GREEN);
	}

	@Test
	void only_the_parts_that_count_are_capped() {
		var action = ViewBuilder.action("3.3", "digital").primary("impact")
				.cappedBy("3.2", ViewBuilder.assessment("3.2", Status.RED, "No telephones.")).on(DAY);
		List<Part> parts = Parts.capped(action, List.of(new Part(Part.Kind.IMPACT, "a", "A", Verdict.of(Status.GREEN, "Fine.")),
				new Part(Part.Kind.DELIVERY, "b", "B", Verdict.of(Status.GREEN, "Fine."))));

		assertThat(parts).extracting(part -> part.verdict().status()).containsExactly(Status.RED, Status.GREEN);
	}
}
