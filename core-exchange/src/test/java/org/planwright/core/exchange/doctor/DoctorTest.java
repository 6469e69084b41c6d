package org.planwright.core.exchange.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("The doctor finds what a plan cannot be held to")
class DoctorTest {

	private static final Path PUBLISHED = Path.of("../../shared/plan/improvement-plan-as-published.txt");

	private static Diagnosis of(byte[] document) {
		return Intake.fresh("p", "T", "O", TableReader.read(GridReader.read(document, Limits.DOCUMENT), Map.of()), Map.of(),
				new Intake.Terms(LocalDate.of(2019, 9, 5), Optional.empty(), "corporate", org.planwright.core.exchange.ImportTerms.Missing.STAYS,
				org.planwright.core.exchange.ImportTerms.Dates.UNSAID, "digest")).report().diagnosis();
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
		assertThat(withTargetAndDate(diagnosis)).containsExactly("action 2.1", "action 2.2", "action 2.3", "action 2.5", "action 3.2");
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

	/** The figures that domain experts find shared: caseload, retention, agency staff, the health check, savings. */
	@Test
	void on_the_published_plan_it_names_every_figure_that_several_actions_describe() throws IOException {
		assumeTrue(Files.exists(PUBLISHED), "The published text is not here; the other tests make each finding by itself");
		List<Finding> twice = of(Files.readAllBytes(PUBLISHED)).of(Kind.DEFINED_TWICE);

		assertThat(twice).extracting(finding -> finding.subject().substring(7) + " like " + finding.words().replaceAll("(?s).*is said of action (\\S+) too.*", "$1")).containsExactlyInAnyOrder(
				"1.4 like 1.3", "2.3 like 2.1", "2.6 like 2.1", "3.2 like 3.1", "3.3 like 3.1", "3.4 like 1.1", "3.4 like 1.1", "3.5 like 3.4", "3.5 like 3.1", "3.6 like 3.4");
		assertThat(twice.stream().filter(finding -> finding.subject().equals("action 3.4")).map(Finding::words)).anyMatch(words -> words.startsWith("\"Social work caseloads"))
				.anyMatch(words -> words.contains("use of agency staff"));
	}

	/** Of 22 actions those that are found to lack neither. */
	private static List<String> withTargetAndDate(Diagnosis diagnosis) {
		List<String> without = new ArrayList<>(subjects(diagnosis, Kind.NO_TARGET));
		without.addAll(subjects(diagnosis, Kind.TARGET_WITHOUT_DATE));
		return Stream.of(IntStream.rangeClosed(1, 6).mapToObj(i -> "1." + i), IntStream.rangeClosed(1, 10).mapToObj(i -> "2." + i), IntStream.rangeClosed(1, 6).mapToObj(i -> "3." + i))
				.flatMap(refs -> refs).map(ref -> "action " + ref).filter(subject -> !without.contains(subject)).toList();
	}

	private static Diagnosis shipped() {
		return Doctor.examine(Contents.of(Optional.empty(), PlanReader.read(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")),
				LocalDate.of(2026, 1, 1), Set.of()).events().stream().map(Proposed::event).toList()));
	}

	/** Structured, the plan promises 1.5's twenty children and 2.10's full cost by a day, while the number of phones of 3.2 is still open. */
	@Test
	void on_the_shipped_plan_six_actions_promise_a_quantity_by_a_date() {
		assertThat(shipped().withTargetAndDate()).isEqualTo(6);
		assertThat(withTargetAndDate(shipped())).containsExactly("action 1.5", "action 2.1", "action 2.2", "action 2.3", "action 2.5", "action 2.10");
	}

	@Test
	void a_milestone_without_a_day_is_found_and_one_without_an_owner_where_nobody_leads_its_action() {
		Action action = new Action("1.1", Optional.empty(), "1", "Open branches", "corporate", List.of(), List.of(), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("delivery"), List.of(), List.of(), List.of(), Optional.empty(),
				Map.of(), List.of());
		Optional<LocalDate> may = Optional.of(LocalDate.of(2023, 5, 1));
		List<Milestone> steps = List.of(step("lease", Optional.empty(), Optional.empty(), Optional.empty()), step("opened", may, Optional.empty(), Optional.of("ann-abbot")),
				step("approved", Optional.empty(), may, Optional.empty()));
		Diagnosis diagnosis = Doctor.examine(new Contents(List.of(action), Map.of("1.1", steps), List.of()));

		assertThat(subjects(diagnosis, Kind.NO_DUE_DATE)).contains("milestone 1.1/lease").doesNotContain("milestone 1.1/opened", "milestone 1.1/approved");
		assertThat(subjects(diagnosis, Kind.NO_OWNER)).containsExactly("action 1.1", "milestone 1.1/lease");
		assertThat(subjects(shipped(), Kind.NO_DUE_DATE)).contains("milestone 2.2/works", "milestone 1.3/plan-approved").doesNotContain("milestone 2.2/purchase-approved");
	}

	private static Milestone step(String id, Optional<LocalDate> due, Optional<LocalDate> done, Optional<String> owner) {
		return new Milestone(id, id, due, Optional.empty(), done, Optional.empty(), owner, Optional.empty(), List.of(), Optional.empty());
	}

	@Test
	void on_the_shipped_plan_it_looks_at_measures_too() {
		Diagnosis diagnosis = shipped();
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
