package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.exchange.plan.HandedOut.cell;
import static org.planwright.core.exchange.plan.HandedOut.touched;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.FieldChange;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.PlanImport.RowChange;
import org.planwright.core.model.Progress;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;

@DisplayName("A table that was handed out and edited changes exactly what was edited")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditedTableTest {

	private static final ImportTerms WITH_REASON = new ImportTerms(ImportTerms.PLAIN.columns(), Optional.empty(), Optional.of("Agreed"), ImportTerms.ANY_PROGRAMME, Optional.empty());

	private HandedOut plan;

	@BeforeAll
	void load() {
		plan = new HandedOut();
		plan.plans.write(HandedOut.PLAN, Write.add(Actor.SYSTEM, new Event.Progressed(new Progress("1.1", LocalDate.of(2026, 5, 1), "Two  rounds held"))));
		plan.plans.write(HandedOut.PLAN, Write.add(Actor.SYSTEM, new Event.Progressed(new Progress("1.1", LocalDate.of(2026, 5, 2), "- Third round held"))));
	}

	private PlanImport compared(String sheet, String key, String heading, Consumer<Cell> edit) {
		return plan.compare(plan.edited(workbook -> {
			XSSFSheet table = workbook.getSheet(sheet);
			edit.accept(cell(table, key, heading));
		}), WITH_REASON);
	}

	@ParameterizedTest(name = "{2} of {1}")
	@CsvSource({ "Actions, action:2.2, Section, 3, section", "Actions, action:2.2, Accountable officer, Colin Pettigrew, accountable", "Actions, action:2.2, Lead officer, Neil Gamble, leads",
			"Actions, action:2.2, Start, 2020-06-02, start", "Actions, action:2.2, Due, 2020-10-01, due", "Actions, action:2.2, Programme, corporate, programme",
			"Actions, action:2.2, Status is made of, impact, primary", "Actions, action:2.2, Reported, weekly, updates", "Actions, action:2.2, Progress, Bought, progress",
			"Actions, action:2.2, Links to other plans and strategies, Care Strategy, links", "Milestones, milestone:2.2/four-places, Due, 2020-06-30, due",
			"Milestones, milestone:2.2/four-places, Forecast, 2020-10-31, forecast", "Milestones, milestone:2.2/four-places, Done, 2020-10-30, done",
			"Milestones, milestone:2.2/four-places, Too late after, 2020-12-31, hardStop", "Milestones, milestone:2.2/four-places, Owner, Devon Allen, owner",
			"Milestones, milestone:2.2/four-places, After, registration, after", "Milestones, milestone:2.2/four-places, Note, Agreed, note",
			"Measures, measure:health-check-feel-safe, Unit, share, unit", "Measures, measure:health-check-feel-safe, Better is, down, polarity",
			"Measures, measure:health-check-feel-safe, Owner, Devon Allen, owner", "Measures, measure:health-check-feel-safe, Measured, monthly, every",
			"Measures, measure:health-check-feel-safe, Baseline, 80, baseline", "Measures, measure:health-check-feel-safe, Baseline on, 2019-09-06, baselineOn",
			"Measures, measure:health-check-feel-safe, Baseline sample, 200, sample", "Measures, measure:net-foster-placements, Target, 51, target",
			"Measures, measure:net-foster-placements, Target is a, level, targetAs", "Measures, measure:net-foster-placements, Target by, 2021-04-30, targetDue",
			"Measures, measure:health-check-feel-safe, Note, Agreed, note" })
	void by_another_value(String sheet, String key, String heading, String value, String field) {
		PlanImport report = compared(sheet, key, heading, cell -> cell.setCellValue(value));

		assertThat(report.faults()).isEmpty();
		assertThat(touched(report)).singleElement().satisfies(row -> {
			assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
			assertThat(row.fields()).extracting(FieldChange::field).containsExactly(field);
		});
	}

	@ParameterizedTest(name = "{2} of {1}")
	@CsvSource({ "Actions, action:2.2, Improvement action, title", "Actions, action:2.2, What we hope to achieve, outcomes", "Actions, action:2.2, Timeframe, timeframe",
			"Actions, action:2.2, Success measure, success", "Milestones, milestone:2.2/four-places, Milestone, title", "Milestones, milestone:2.2/four-places, Note, note",
			"Measures, measure:health-check-feel-safe, Measure, title", "Measures, measure:health-check-feel-safe, Note, note", "Actions, action:1.1, Progress, progress" })
	void by_a_blank_that_was_missing_or_too_many(String sheet, String key, String heading, String field) {
		for (String blank : List.of("", "  ", "\n", " • ")) {
			PlanImport report = compared(sheet, key, heading, cell -> cell.setCellValue(cell.getStringCellValue().replaceFirst("(?<=\\w) (?=\\w)", blank)));

			// Of a list, blanks within a line are handed out as one.
			boolean same = blank.equals("  ") && List.of("outcomes", "success").contains(field);
			assertThat(touched(report)).as("\"" + blank + "\"").flatExtracting(RowChange::fields).extracting(FieldChange::field).isEqualTo(same ? List.of() : List.of(field));
		}
	}

	@ParameterizedTest(name = "{2} of {1}")
	@CsvSource({ "Actions, action:2.2, Ref, A", "Actions, action:2.2, Section, B", "Actions, action:2.2, Improvement action, C", "Actions, action:2.2, Programme, M",
			"Actions, action:2.2, Status is made of, N", "Milestones, milestone:2.2/four-places, Milestone, B", "Milestones, milestone:2.2/four-places, Due, C",
			"Measures, measure:health-check-feel-safe, Measure, A", "Measures, measure:health-check-feel-safe, Better is, C", "Measures, measure:net-foster-placements, Target is a, J" })
	void and_what_cannot_be_blank_is_at_fault_when_it_is_blanked(String sheet, String key, String heading, String column) {
		PlanImport report = compared(sheet, key, heading, Cell::setBlank);

		assertThat(report.faults()).singleElement().satisfies(fault -> assertThat(fault.field()).matches(sheet + "!" + column + "\\d+"));
	}

	@Test
	void and_a_report_that_is_blanked_stays_which_is_said() {
		PlanImport report = compared("Actions", "action:1.1", "Progress", Cell::setBlank);

		assertThat(touched(report)).isEmpty();
		assertThat(report.remarks()).containsExactly("The progress of action 1.1 (Actions!K2) is empty; what was reported stays");
	}

	@Test
	void also_a_report_that_is_set_back_to_the_one_before() {
		assertThat(touched(compared("Actions", "action:1.1", "Progress", cell -> cell.setCellValue("Two  rounds held")))).singleElement()
				.satisfies(row -> assertThat(row.fields()).containsExactly(new FieldChange("progress", "- Third round held", "Two  rounds held")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.11", "2.2.1", "2", "Ref" })
	void a_number_that_was_edited_beside_its_key_is_at_fault(String ref) {
		assertThat(compared("Actions", "action:2.10", "Ref", cell -> cell.setCellValue(ref)).faults()).singleElement().satisfies(fault -> {
			assertThat(fault.field()).matches("Actions!A\\d+");
			assertThat(fault.reason()).startsWith("is \"" + ref + "\" beside the key of action 2.10");
		});
		assertThat(compared("Milestones", "milestone:2.2/four-places", "Action", cell -> cell.setCellValue("2.3")).faults()).extracting(Fault::reason)
				.singleElement().asString().startsWith("is \"2.3\" beside the key of action 2.2");
	}

	@ParameterizedTest
	@CsvSource({ "Actions, action:2.2", "Milestones, milestone:2.2/four-places", "Measures, measure:turnover" })
	void a_row_whose_key_is_gone_is_at_fault_with_the_key_it_had(String sheet, String key) {
		PlanImport report = plan.compare(plan.edited(workbook -> {
			XSSFSheet table = workbook.getSheet(sheet);
			HandedOut.row(table, key).getCell(table.getRow(0).getLastCellNum() - 1).setBlank();
		}));
		assertThat(report.faults()).extracting(Fault::reason).anyMatch(reason -> reason.startsWith("has no key, although ") && reason.endsWith("its key is " + key));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSON")
	void whatever_is_handed_out_comes_back_as_it_was(Format format) {
		assertThat(touched(plan.compare(plan.out(format)))).isEmpty();
	}

	@Test
	void the_rows_of_a_text_are_known_to_be_all_by_the_row_that_closes_it() {
		String whole = plan.csv();
		assertThat(whole).endsWith(",end\r\n");
		String rows = whole.substring(0, whole.indexOf("\r\n3.1,") + 2);

		PlanImport cut = plan.compare(rows.getBytes(StandardCharsets.UTF_8));
		assertThat(cut.faults()).singleElement().satisfies(fault -> assertThat(fault.reason()).startsWith("ends before the row with the key \"end\""));
		assertThat(cut.count(Outcome.REMOVED)).isZero();

		PlanImport meant = plan.compare((rows + whole.substring(whole.lastIndexOf("\r\n", whole.length() - 3) + 2)).getBytes(StandardCharsets.UTF_8), WITH_REASON);
		assertThat(meant.rows()).contains(new RowChange("", "action 3.1", Outcome.REMOVED, List.of()));
		ImportTerms stays = new ImportTerms(ImportTerms.PLAIN.columns(), Optional.empty(), Optional.empty(), ImportTerms.ANY_PROGRAMME, Optional.empty(), ImportTerms.Missing.STAYS);
		assertThat(plan.compare(rows.getBytes(StandardCharsets.UTF_8), stays)).satisfies(report -> {
			assertThat(report.faults()).isEmpty();
			assertThat(report.count(Outcome.REMOVED)).isZero();
		});
	}
}
