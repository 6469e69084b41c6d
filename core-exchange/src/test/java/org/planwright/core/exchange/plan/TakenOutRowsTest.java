package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.exchange.plan.HandedOut.ACTOR;
import static org.planwright.core.exchange.plan.HandedOut.PLAN;
import static org.planwright.core.exchange.plan.HandedOut.column;
import static org.planwright.core.exchange.plan.HandedOut.row;
import static org.planwright.core.exchange.plan.HandedOut.touched;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.grid.Files;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

@DisplayName("What a document that was handed out does not mention any more")
class TakenOutRowsTest {

	private final HandedOut handed = new HandedOut();
	private final PlanExchangeService exchange = handed.exchange;
	private final Plans plans = handed.plans;

	private static void take(XSSFWorkbook workbook, String sheet, String key) {
		workbook.getSheet(sheet).removeRow(row(workbook.getSheet(sheet), key));
	}

	private static ImportTerms missing(ImportTerms.Missing missing) {
		return new ImportTerms(Map.of(), Optional.empty(), Optional.of("Merged"), "corporate", Optional.empty(), missing);
	}

	@Test
	void a_row_that_was_taken_out_of_a_document_handed_out_from_the_plan_is_removed() {
		byte[] document = handed.edited(workbook -> take(workbook, "Actions", "action:3.6"));
		PlanImport.RowChange gone = new PlanImport.RowChange("", "action 3.6", Outcome.REMOVED, List.of());
		assertThat(touched(exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR))).contains(gone).hasSizeGreaterThan(1)
				.allMatch(row -> row.outcome() == Outcome.REMOVED && row.subject().endsWith("action 3.6"));
		assertThat(handed.view(PLAN).actions()).extracting(org.planwright.core.model.Action::ref).contains("3.6");
		assertThat(touched(exchange.compare(PLAN, document, missing(ImportTerms.Missing.STAYS), ACTOR)))
				.containsExactly(new PlanImport.RowChange("", "action 3.6", Outcome.NOT_MENTIONED, List.of()));

		assertThat(handed.take(PLAN, document, ImportTerms.PLAIN).receipt()).isPresent();
		assertThat(handed.view(PLAN).actions()).extracting(org.planwright.core.model.Action::ref).doesNotContain("3.6");
		assertThat(handed.take(PLAN, document, ImportTerms.PLAIN).receipt()).isEmpty();
		assertThat(plans.at(PLAN, new When(Optional.of(LocalDate.of(2026, 5, 31)), Optional.empty())).action("3.6").ref()).isEqualTo("3.6");
	}

	@Test
	void a_milestone_and_an_unused_measure_are_removed_by_their_rows_and_what_is_used_stays_with_its_reason() {
		byte[] milestone = handed.edited(workbook -> take(workbook, "Milestones", "milestone:2.3/four-homes-full"));
		assertThat(touched(handed.take(PLAN, milestone, ImportTerms.PLAIN).report())).extracting(PlanImport.RowChange::subject, PlanImport.RowChange::outcome)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("milestone four-homes-full of action 2.3", Outcome.REMOVED));
		assertThat(handed.view(PLAN).view("2.3").milestone("four-homes-full")).isEmpty();
		byte[] measure = handed.edited(workbook -> take(workbook, "Measures", "measure:health-check-feel-safe"));
		assertThat(exchange.compare(PLAN, measure, ImportTerms.PLAIN, ACTOR).faults()).isNotEmpty()
				.allMatch(fault -> fault.reason().startsWith("the measure health-check-feel-safe cannot be removed: action "));
	}

	@Test
	void a_changed_row_about_a_milestone_of_an_action_that_was_taken_out_is_at_fault() {
		byte[] document = handed.edited(workbook -> {
			take(workbook, "Actions", "action:2.3");
			XSSFSheet milestones = workbook.getSheet("Milestones");
			row(milestones, "milestone:2.3/four-homes-full").getCell(column(milestones, "Done"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("3/4/2020");
		});
		assertThat(exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR).faults()).extracting(Fault::reason)
				.contains("is about a milestone of action 2.3, whose own row was taken out");
		PlanImport actionsAlone = exchange.compare(PLAN, new String(exchange.export(PLAN, When.NOW, Subject.PLAN, Format.CSV, Optional.empty()).bytes(), StandardCharsets.UTF_8)
				.replaceAll("(?m)^3\\.6,", "9.9,").getBytes(StandardCharsets.UTF_8), ImportTerms.PLAIN, ACTOR);
		assertThat(actionsAlone.count(Outcome.REMOVED)).isZero();
	}

	@Test
	void what_was_told_after_the_document_had_been_handed_out_stays() {
		byte[] document = handed.edited(workbook -> {
		});
		plans.write(PLAN, Write.change(ACTOR, new Event.MilestoneSet("2.3", new Milestone("new-step", "New", Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty()), LocalDate.of(2026, 6, 1), Optional.empty()), OptionalLong.empty()));
		PlanImport compared = exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR);
		assertThat(compared.count(Outcome.REMOVED)).isZero();
		assertThat(compared.remarks()).containsExactly("The milestone new-step of action 2.3 was told of after the document had been handed out, and stays");
	}

	@Test
	void a_document_that_was_not_handed_out_from_the_plan_as_it_is_removes_nothing_and_says_so() {
		When then = new When(Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty());
		byte[] document = Files.bytes(out -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exchange.export(PLAN, then, Subject.PLAN, Format.XLSX, Optional.empty()).bytes()))) {
				take(workbook, "Actions", "action:3.6");
				workbook.write(out);
			}
		});
		PlanImport compared = exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR);
		assertThat(compared.count(Outcome.REMOVED)).isZero();
		assertThat(compared.count(Outcome.NOT_MENTIONED)).isEqualTo(1);
		assertThat(compared.remarks()).containsExactly("What is missing stays: the document does not say that it was handed out from this plan");
		assertThat(exchange.compare(PLAN, document, missing(ImportTerms.Missing.REMOVED), ACTOR).rows())
				.contains(new PlanImport.RowChange("", "action 3.6", Outcome.REMOVED, List.of()));
	}
}
