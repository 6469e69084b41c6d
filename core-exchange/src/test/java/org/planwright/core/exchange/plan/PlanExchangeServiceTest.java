package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.exchange.plan.HandedOut.ACTOR;
import static org.planwright.core.exchange.plan.HandedOut.PLAN;
import static org.planwright.core.exchange.plan.HandedOut.column;
import static org.planwright.core.exchange.plan.HandedOut.row;
import static org.planwright.core.exchange.plan.HandedOut.touched;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.FieldChange;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

@DisplayName("A plan goes out as a document and comes in again")
class PlanExchangeServiceTest {

	private final HandedOut handed = new HandedOut();
	private final PlanExchangeService exchange = handed.exchange;
	private final Plans plans = handed.plans;
	private final People people = handed.engine.people();

	@ParameterizedTest
	@EnumSource(names = { "CSV", "XLSX", "ODS" })
	void what_was_handed_out_and_comes_back_as_it_is_changes_nothing(Format format) {
		long before = handed.view(PLAN).version();
		Imported imported = handed.take(PLAN, handed.out(format), ImportTerms.PLAIN);
		assertThat(touched(imported.report())).isEmpty();
		assertThat(imported.report().questions()).isEmpty();
		assertThat(imported.receipt()).isEmpty();
		assertThat(imported.report().count(Outcome.UNCHANGED)).isEqualTo(format == Format.CSV ? 29
				: 29 + handed.view(PLAN).measures().size() + handed.view(PLAN).actions().stream().mapToInt(a -> handed.view(PLAN).view(a.ref()).milestones().size()).sum());
		assertThat(handed.view(PLAN).version()).isEqualTo(before);
	}

	@Test
	void what_was_edited_in_between_changes_and_nothing_else() {
		byte[] document = handed.edited(workbook -> {
			XSSFSheet actions = workbook.getSheet("Actions");
			row(actions, "action:2.10").getCell(column(actions, "Lead officer")).setCellValue("Laurence Jones\nZoë O'Neil");
			XSSFSheet milestones = workbook.getSheet("Milestones");
			row(milestones, "milestone:2.3/four-homes-full").getCell(column(milestones, "Done"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("3/4/2020");
			XSSFSheet measures = workbook.getSheet("Measures");
			row(measures, "measure:health-check-feel-safe").getCell(column(measures, "Target"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(85);
		});
		PlanImport compared = exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR);
		assertThat(touched(compared)).extracting(PlanImport.RowChange::subject).containsExactly("action 2.10", "person zoe-o-neil", "milestone four-homes-full of action 2.3",
				"measure health-check-feel-safe");
		assertThat(touched(compared).get(0).fields()).containsExactly(new FieldChange("leads", "Laurence Jones", "Laurence Jones, Zoë O'Neil"));
		assertThat(people.names()).doesNotContainKey("zoe-o-neil");
		Imported imported = exchange.take(PLAN, document, ImportTerms.PLAIN, ACTOR, compared.digest());
		assertThat(imported.receipt().orElseThrow().last() - imported.receipt().orElseThrow().first()).isEqualTo(2);
		assertThat(handed.view(PLAN).action("2.10").leads()).containsExactly("laurence-jones", "zoe-o-neil");
		assertThat(people.names()).containsEntry("zoe-o-neil", "Zoë O'Neil");
		assertThat(handed.view(PLAN).view("2.3").milestone("four-homes-full").flatMap(Milestone::done)).contains(LocalDate.of(2020, 4, 3));
		assertThat(touched(handed.take(PLAN, document, ImportTerms.PLAIN).report())).isEmpty();
	}

	@Test
	void a_promised_date_moves_only_with_a_reason_and_leaves_its_trace() {
		byte[] document = handed.edited(workbook -> {
			XSSFSheet milestones = workbook.getSheet("Milestones");
			row(milestones, "milestone:1.3/report").getCell(column(milestones, "Due")).setCellValue(LocalDate.of(2020, 1, 31));
		});
		assertThat(exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR).faults()).singleElement().satisfies(fault -> {
			assertThat(fault.field()).isEqualTo("Milestones!C2");
			assertThat(fault.reason()).isEqualTo("moves the promised date from 30 November 2019 to 31 January 2020; give a reason with the import");
		});
		handed.take(PLAN, document, new ImportTerms(Map.of(), Optional.empty(), Optional.of("Auditors were ill"), "corporate", Optional.empty()));
		assertThat(handed.view(PLAN).view("1.3").milestone("report").orElseThrow().rebaselines()).singleElement()
				.satisfies(change -> assertThat(change.reason()).isEqualTo("Auditors were ill"));
	}

	@Test
	void one_faulty_cell_stops_all_and_every_fault_is_named_with_its_place() {
		byte[] document = handed.edited(workbook -> {
			XSSFSheet actions = workbook.getSheet("Actions");
			row(actions, "action:1.1").getCell(column(actions, "Improvement action")).setCellValue("Another title");
			row(actions, "action:1.2").getCell(column(actions, "Due"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("31/09/2020");
			XSSFSheet measures = workbook.getSheet("Measures");
			row(measures, "measure:savings").getCell(column(measures, "Better is")).setCellValue("sideways");
		});
		long before = handed.view(PLAN).version();
		assertThat(catchThrowableOfType(Refusal.class, () -> handed.take(PLAN, document, ImportTerms.PLAIN)).faults()).containsExactly(
				new Fault("Actions!I3", "\"31/09/2020\" is no day there is. Which is meant?"),
				new Fault("Measures!C5", "is \"sideways\", expected one of up, down, none"));
		assertThat(handed.view(PLAN).version()).isEqualTo(before);
	}

	@Test
	void a_plan_that_changed_after_it_was_compared_is_compared_again() {
		byte[] document = handed.edited(workbook -> row(workbook.getSheet("Actions"), "action:1.1").getCell(2).setCellValue("Another title"));
		String compared = exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR).digest();
		plans.write(PLAN, Write.add(ACTOR, new Event.Progressed(new Progress("1.1", LocalDate.of(2026, 5, 1), "Something new"))));
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.take(PLAN, document, ImportTerms.PLAIN, ACTOR, compared)).kind()).isEqualTo(Refusal.Kind.STALE);
	}

	@Test
	void only_those_who_may_change_promises_may_change_them_by_a_document() {
		byte[] document = handed.edited(workbook -> row(workbook.getSheet("Actions"), "action:1.1").getCell(2).setCellValue("Another title"));
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.compare(PLAN, document, ImportTerms.PLAIN, new Actor("con", Role.CONTRIBUTOR))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
	}

	@Test
	void a_spreadsheet_that_made_2_1_of_2_10_is_seen_through() {
		byte[] document = handed.edited(workbook -> row(workbook.getSheet("Actions"), "action:2.10").getCell(0).setCellValue(2.1));
		assertThat(touched(exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "01/11/2019", "01/11/19", "2019-11-01", "Nov-19" })
	void a_spreadsheet_that_made_a_day_of_a_timeframe_is_seen_through(String day) {
		String handedOut = new String(exchange.export(PLAN, When.NOW, Subject.PLAN, Format.CSV, Optional.empty()).bytes(), StandardCharsets.UTF_8);
		assertThat(handedOut).contains(",November 2019,");
		assertThat(touched(exchange.compare(PLAN, handedOut.replace(",November 2019,", "," + day + ",").getBytes(StandardCharsets.UTF_8), ImportTerms.PLAIN, ACTOR))).isEmpty();
		assertThat(touched(exchange.compare(PLAN, handedOut.replace(",1 April 2020,", ",01/04/20,").getBytes(StandardCharsets.UTF_8), ImportTerms.PLAIN, ACTOR))).isEmpty();
		assertThat(touched(exchange.compare(PLAN, handedOut.replace(",November 2019,", ",02/11/2019,").getBytes(StandardCharsets.UTF_8), ImportTerms.PLAIN, ACTOR)))
				.extracting(PlanImport.RowChange::subject).containsExactly("action 1.3");
	}

	@Test
	void numbers_go_out_as_numbers_dates_as_dates_and_what_looks_like_a_formula_as_text() {
		plans.write(PLAN, Write.add(ACTOR, new Event.Progressed(new Progress("1.1", LocalDate.of(2026, 5, 1), "=HYPERLINK(\"http://evil\")"))));
		assertThat(new String(handed.out(Format.CSV), StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
		for (Format format : List.of(Format.XLSX, Format.ODS)) {
			byte[] document = handed.out(format);
			var sheets = GridReader.read(document, Limits.DOCUMENT).sheets();
			assertThat(sheets).extracting(sheet -> sheet.name()).containsExactly("Actions", "Milestones", "Measures");
			assertThat(sheets.get(0).rows().get(1).cells()).anySatisfy(cell -> assertThat(cell.content()).isEqualTo(new Content.Text("=HYPERLINK(\"http://evil\")")));
			assertThat(sheets.get(1).rows().get(1).cell(3).content()).isEqualTo(new Content.Day(LocalDate.of(2019, 11, 30)));
			assertThat(sheets.get(2).rows()).anySatisfy(row -> assertThat(row.cell(9).content()).isInstanceOf(Content.Figure.class));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "XLSX", "ODS" })
	void board_measures_and_journal_go_out_typed_and_what_looks_like_a_formula_as_text(Format format) {
		plans.write(PLAN, Write.add(ACTOR, new Event.Progressed(new Progress("1.1", LocalDate.of(2026, 5, 1), "=1+1"))));
		List<org.planwright.core.exchange.grid.Row> board = rows(Subject.BOARD, format, "Board");
		List<org.planwright.core.exchange.grid.Row> journal = rows(Subject.JOURNAL, format, "Journal");
		assertThat(board).hasSize(1 + handed.view(PLAN).actions().size());
		assertThat(board.get(1).cell(board.get(0).cells().size()).content()).isEqualTo(new Content.Day(LocalDate.of(2026, 6, 1)));
		assertThat(journal).hasSize(1 + (int) handed.view(PLAN).version());
		assertThat(journal.get(1).cell(1).content()).isInstanceOf(Content.Figure.class);
		assertThat(journal.get(journal.size() - 1).cell(7).content()).isInstanceOf(Content.Text.class);
		assertThat(journal.get(1).cell(2).content()).as("a moment is a date that can be sorted").isEqualTo(new Content.Day(LocalDate.of(2026, 6, 1)));
		assertThat(rows(Subject.MEASURES, format, "Measures")).hasSize(1 + handed.view(PLAN).measures().size());
		assertThat(rows(Subject.MEASURES, format, "Series")).hasSize(1 + (int) handed.view(PLAN).measures().stream().mapToLong(m -> handed.view(PLAN).observations(m.id()).size()).sum());
	}

	private List<org.planwright.core.exchange.grid.Row> rows(Subject subject, Format format, String sheet) {
		return GridReader.read(exchange.export(PLAN, When.NOW, subject, format, Optional.empty()).bytes(), Limits.DOCUMENT).sheets().stream()
				.filter(each -> each.name().equals(sheet)).findFirst().orElseThrow().rows();
	}

	@Test
	void a_row_that_was_added_to_a_table_that_was_handed_out_is_taken_in_once() {
		String table = new String(handed.out(Format.CSV), StandardCharsets.UTF_8);
		byte[] longer = table.replace("\r\n1.2,", "\r\n1.9,1,Walk the floor" + ",".repeat(13) + "\r\n1.2,").getBytes(StandardCharsets.UTF_8);
		assertThat(touched(handed.take(PLAN, longer, ImportTerms.PLAIN).report())).extracting(PlanImport.RowChange::subject).containsExactly("action 1.9");
		assertThat(handed.take(PLAN, longer, ImportTerms.PLAIN).receipt()).isEmpty();
	}
}
