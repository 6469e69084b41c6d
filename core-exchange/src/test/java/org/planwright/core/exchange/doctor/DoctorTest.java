package org.planwright.core.exchange.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.Diagnosis.Finding;
import org.planwright.core.exchange.Diagnosis.Kind;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.PlanReader;
import org.planwright.core.exchange.plan.intake.Intake;
import org.planwright.core.exchange.plan.table.TableReader;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("The doctor finds what a plan cannot be held to")
class DoctorTest {

	private static final Path PUBLISHED = Path.of("../../shared/plan/improvement-plan-as-published.txt");

	private static Diagnosis of(byte[] document) {
		return Intake.fresh("p", "T", "O", TableReader.read(GridReader.read(document, Limits.DOCUMENT), Map.of()), Map.of(),
				new Intake.Terms(LocalDate.of(2019, 9, 5), Optional.empty(), "corporate", org.planwright.core.exchange.ImportTerms.Missing.STAYS, "digest")).report().diagnosis();
	}

	/** A plan of one row. */
	private static Diagnosis of(String title, String timeframe, String success) {
		return of(("Ref\tImprovement action\tAccountable officer\tLead officer\tTimeframe\tSuccess measure\n1.1\t" + title + "\tAnn Abbot\tBea Brook\t" + timeframe + "\t" + success)
				.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> subjects(Diagnosis diagnosis, Kind kind) {
		return diagnosis.of(kind).stream().map(Finding::subject).distinct().toList();
	}

	@Test
	void on_the_published_plan_it_finds_what_an_expert_counts() throws IOException {
		assumeTrue(Files.exists(PUBLISHED), "The published text is not here; the other tests make each finding by itself");
		Diagnosis diagnosis = of(Files.readAllBytes(PUBLISHED));
		assertThat(diagnosis.actions()).isEqualTo(22);
		assertThat(diagnosis.withBaseline()).isEqualTo(1);
		assertThat(diagnosis.withTargetAndDate()).isEqualTo(5);
		assertThat(subjects(diagnosis, Kind.NO_BASELINE)).hasSize(21).doesNotContain("action 3.3");
		assertThat(subjects(diagnosis, Kind.NO_DUE_DATE)).containsExactly("action 1.4", "action 1.6", "action 2.7", "action 2.9", "action 3.1", "action 3.6");
		assertThat(subjects(diagnosis, Kind.ONLY_A_START)).containsExactly("action 3.3");
		assertThat(diagnosis.of(Kind.CONTRADICTING_DATES)).containsExactly(
				new Finding(Kind.CONTRADICTING_DATES, "action 2.2", "promises success by 31 May 2020, and its timeframe begins on 1 June 2020"));
		assertThat(subjects(diagnosis, Kind.CONTRADICTING_TARGETS)).containsExactly("action 2.1");
		assertThat(diagnosis.of(Kind.CONTRADICTING_TARGETS).get(0).words()).contains("+20% and +10% together make 1.32 times as many");
		assertThat(subjects(diagnosis, Kind.RESTATES_THE_ACTION)).contains("action 2.7", "action 2.9", "action 2.4");
		assertThat(subjects(diagnosis, Kind.NOT_MEASURABLE)).contains("action 3.1", "action 3.4", "action 3.5", "action 3.6");
		assertThat(diagnosis.of(Kind.DEFINED_TWICE)).extracting(Finding::words).anyMatch(words -> words.contains("Savings target achieved"))
				.anyMatch(words -> words.contains("Improved staff retention"));
		assertThat(subjects(diagnosis, Kind.NO_OWNER)).isEmpty();
	}

	@Test
	void on_the_shipped_plan_it_looks_at_measures_too() {
		Diagnosis diagnosis = Doctor.examine(Contents.of(Optional.empty(), PlanReader.read(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")),
				LocalDate.of(2026, 1, 1), Set.of()).events().stream().map(Proposed::event).toList()));
		assertThat(diagnosis.actions()).isEqualTo(22);
		assertThat(diagnosis.withBaseline()).isEqualTo(1);
		assertThat(subjects(diagnosis, Kind.CONTRADICTING_DATES)).containsExactly("action 2.2");
		assertThat(subjects(diagnosis, Kind.CONTRADICTING_TARGETS)).containsExactly("action 2.1");
		assertThat(subjects(diagnosis, Kind.NO_UNIT)).containsExactly("measure plan-duration");
		assertThat(subjects(diagnosis, Kind.NO_OWNER)).contains("measure turnover");
		assertThat(subjects(diagnosis, Kind.NO_TARGET)).contains("measure savings").doesNotContain("measure block-homes");
	}

	@Test
	void a_promise_with_a_number_and_a_day_is_well() {
		Diagnosis diagnosis = of("Open branches", "by May 2023", "30 branches open by May 2023 (baseline: 25)");
		assertThat(diagnosis.findings()).isEmpty();
		assertThat(diagnosis.withTargetAndDate()).isEqualTo(1);
		assertThat(diagnosis.dated()).isEqualTo(1);
	}

	@Test
	void a_year_is_no_quantity_and_nor_is_a_number_inside_a_name() {
		assertThat(of("Buy together", "by May 2023", "D2N2 framework live by 2023/24").withTargetAndDate()).isZero();
	}

	@Test
	void a_success_that_says_the_action_again_is_found() {
		assertThat(of("Establish a joint catalogue with the cathedral", "May 2023", "Joint catalogue established").of(Kind.RESTATES_THE_ACTION)).hasSize(1);
		assertThat(of("Establish a joint catalogue", "May 2023", "9 of 10 readers find their book").of(Kind.RESTATES_THE_ACTION)).isEmpty();
	}

	@Test
	void a_net_gain_that_forgets_those_who_leave_is_found() {
		assertThat(of("More readers", "May 2023", "A net increase of 50 readers. Increase in visits of 20%").of(Kind.CONTRADICTING_TARGETS)).hasSize(1);
		assertThat(of("More readers", "May 2023", "A net increase of 50 readers. Increase in visits of 20%. Retention of 90%").of(Kind.CONTRADICTING_TARGETS)).isEmpty();
	}
}
