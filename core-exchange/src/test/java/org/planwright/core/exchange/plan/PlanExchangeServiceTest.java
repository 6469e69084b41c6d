package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.exchange.plan.HandedOut.column;
import static org.planwright.core.exchange.plan.HandedOut.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.FieldChange;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Files;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

@DisplayName("A plan goes out as a document and comes in again")
class PlanExchangeServiceTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final Actor ACTOR = new Actor("ann", Role.ADMINISTRATOR);
	private static final ImportTerms NEW = new ImportTerms(Map.of(), Optional.of(LocalDate.of(2022, 9, 1)), Optional.empty(), "corporate",
			Optional.of(new ImportTerms.NewPlan("Libraries", "Barsetshire"))).leavingOpen();
	private static final String[] ADDED = { "section 1", "section 2", "action 1.1", "cadence rounds of action 1.1", "person ann-abbot", "person bea-brook", "person cyd-cole", "action 1.2",
			"milestone date-1 of action 1.2", "person dan-dale", "person eve-east", "action 2.8", "action 2.8.1", "milestone date-1 of action 2.8.1", "action 2.8.2",
			"milestone date-1 of action 2.8.2", "person fay-ford", "action 2.9", "person gus-gray", "action 2.10", "person hal-hill" };

	private final MemoryEngine engine = new MemoryEngine(LocalDate.of(2026, 6, 1));
	private final Plans plans = engine.plans();
	private final People people = engine.people();
	private final PlanExchangeService exchange = new PlanExchangeService(plans, people, new SmallCohorts(SmallCohorts.LEAST));

	@BeforeEach
	void load() {
		new PlanFilesService(plans, people).create(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")), Actor.SYSTEM, Optional.empty());
	}

	private static byte[] pasted() throws IOException {
		try (InputStream in = PlanExchangeServiceTest.class.getResourceAsStream("/plans/pasted-plan.txt")) {
			return in.readAllBytes();
		}
	}

	private PlanView view(String plan) {
		return plans.at(plan, When.NOW);
	}

	private Imported take(String plan, byte[] document, ImportTerms terms) {
		return exchange.take(plan, document, terms, ACTOR, exchange.compare(plan, document, terms, ACTOR).digest());
	}

	private byte[] out(Format format) {
		return exchange.export(PLAN, When.NOW, Subject.PLAN, format, Optional.empty()).bytes();
	}

	/** Knows of an action only whether it has a date. */
	private record Dated() implements Programme {

		@Override
		public String id() {
			return "corporate";
		}

		@Override
		public String title() {
			return "Corporate";
		}

		@Override
		public String rulesVersion() {
			return "1";
		}

		@Override
		public List<Part> judge(ActionView view) {
			return List.of(new Part(Part.Kind.DELIVERY, "dated", "Dated",
					Verdict.of(view.action().timeframe().due().isPresent() ? Status.GREEN : Status.GREY, "It has a date, or none")));
		}
	}

	@Test
	void a_dry_run_says_how_much_of_the_plan_the_rules_could_assess_and_the_doctor_how_much_they_can() {
		MemoryEngine judging = new MemoryEngine(LocalDate.of(2026, 6, 1), new Dated());
		PlanExchangeService service = new PlanExchangeService(judging.plans(), judging.people(), new SmallCohorts(SmallCohorts.LEAST));
		byte[] half = "Ref,Improvement action,Lead officer,Due\n1.1,Open branches,Ann Abbot,30/09/2030\n1.2,Visit branches,Ann Abbot,\n".getBytes(StandardCharsets.UTF_8);

		PlanImport seen = service.compare("libraries", half, NEW, ACTOR);
		assertThat(seen.faults()).isEmpty();
		assertThat(seen.diagnosis().assessablePercent()).contains(50);
		assertThat(service.take("libraries", half, NEW, ACTOR, seen.digest()).report().diagnosis().assessablePercent()).contains(50);
		assertThat(service.examine("libraries", When.NOW).assessablePercent()).contains(50);
		byte[] faulty = "Ref,Improvement action,Lead officer,Due\n1.1,Open branches,Ann Abbot,31/09/2030\n".getBytes(StandardCharsets.UTF_8);
		assertThat(service.compare("libraries", faulty, NEW, ACTOR).diagnosis().assessablePercent()).as("nobody can tell while a date is wrong").isEmpty();
	}

	private static List<PlanImport.RowChange> touched(PlanImport report) {
		return report.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).toList();
	}

	/** The workbook as a person saves it after an edit. */
	private byte[] edited(java.util.function.Consumer<XSSFWorkbook> edit) {
		return Files.bytes(out -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out(Format.XLSX)))) {
				edit.accept(workbook);
				workbook.write(out);
			}
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "CSV", "XLSX", "ODS" })
	void what_was_handed_out_and_comes_back_as_it_is_changes_nothing(Format format) {
		long before = view(PLAN).version();
		Imported imported = take(PLAN, out(format), ImportTerms.PLAIN);
		assertThat(touched(imported.report())).isEmpty();
		assertThat(imported.report().questions()).isEmpty();
		assertThat(imported.receipt()).isEmpty();
		assertThat(imported.report().count(Outcome.UNCHANGED)).isEqualTo(format == Format.CSV ? 29
				: 29 + view(PLAN).measures().size() + view(PLAN).actions().stream().mapToInt(a -> view(PLAN).view(a.ref()).milestones().size()).sum());
		assertThat(view(PLAN).version()).isEqualTo(before);
	}

	@Test
	void what_was_edited_in_between_changes_and_nothing_else() {
		byte[] document = edited(workbook -> {
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
		assertThat(view(PLAN).action("2.10").leads()).containsExactly("laurence-jones", "zoe-o-neil");
		assertThat(people.names()).containsEntry("zoe-o-neil", "Zoë O'Neil");
		assertThat(view(PLAN).view("2.3").milestone("four-homes-full").flatMap(Milestone::done)).contains(LocalDate.of(2020, 4, 3));
		assertThat(touched(take(PLAN, document, ImportTerms.PLAIN).report())).isEmpty();
	}

	@Test
	void a_promised_date_moves_only_with_a_reason_and_leaves_its_trace() {
		byte[] document = edited(workbook -> {
			XSSFSheet milestones = workbook.getSheet("Milestones");
			row(milestones, "milestone:1.3/report").getCell(column(milestones, "Due")).setCellValue(LocalDate.of(2020, 1, 31));
		});
		assertThat(exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR).faults()).singleElement().satisfies(fault -> {
			assertThat(fault.field()).isEqualTo("Milestones!C2");
			assertThat(fault.reason()).isEqualTo("moves the promised date from 30 November 2019 to 31 January 2020; give a reason with the import");
		});
		take(PLAN, document, new ImportTerms(Map.of(), Optional.empty(), Optional.of("Auditors were ill"), "corporate", Optional.empty()));
		assertThat(view(PLAN).view("1.3").milestone("report").orElseThrow().rebaselines()).singleElement()
				.satisfies(change -> assertThat(change.reason()).isEqualTo("Auditors were ill"));
	}

	@Test
	void one_faulty_cell_stops_all_and_every_fault_is_named_with_its_place() {
		byte[] document = edited(workbook -> {
			XSSFSheet actions = workbook.getSheet("Actions");
			row(actions, "action:1.1").getCell(column(actions, "Improvement action")).setCellValue("Another title");
			row(actions, "action:1.2").getCell(column(actions, "Due"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("31/09/2020");
			XSSFSheet measures = workbook.getSheet("Measures");
			row(measures, "measure:savings").getCell(column(measures, "Better is")).setCellValue("sideways");
		});
		long before = view(PLAN).version();
		assertThat(catchThrowableOfType(Refusal.class, () -> take(PLAN, document, ImportTerms.PLAIN)).faults()).containsExactly(
				new Fault("Actions!I3", "\"31/09/2020\" is no day there is. Which is meant?"),
				new Fault("Measures!C5", "is \"sideways\", expected one of up, down, none"));
		assertThat(view(PLAN).version()).isEqualTo(before);
	}

	private static void take(XSSFWorkbook workbook, String sheet, String key) {
		workbook.getSheet(sheet).removeRow(row(workbook.getSheet(sheet), key));
	}

	private static ImportTerms missing(ImportTerms.Missing missing) {
		return new ImportTerms(Map.of(), Optional.empty(), Optional.of("Merged"), "corporate", Optional.empty(), missing);
	}

	@Test
	void a_row_that_was_taken_out_of_a_document_handed_out_from_the_plan_is_removed() {
		byte[] document = edited(workbook -> take(workbook, "Actions", "action:3.6"));
		PlanImport.RowChange gone = new PlanImport.RowChange("", "action 3.6", Outcome.REMOVED, List.of());
		assertThat(touched(exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR))).contains(gone).hasSizeGreaterThan(1)
				.allMatch(row -> row.outcome() == Outcome.REMOVED && row.subject().endsWith("action 3.6"));
		assertThat(view(PLAN).actions()).extracting(org.planwright.core.model.Action::ref).contains("3.6");
		assertThat(touched(exchange.compare(PLAN, document, missing(ImportTerms.Missing.STAYS), ACTOR)))
				.containsExactly(new PlanImport.RowChange("", "action 3.6", Outcome.NOT_MENTIONED, List.of()));

		assertThat(take(PLAN, document, ImportTerms.PLAIN).receipt()).isPresent();
		assertThat(view(PLAN).actions()).extracting(org.planwright.core.model.Action::ref).doesNotContain("3.6");
		assertThat(take(PLAN, document, ImportTerms.PLAIN).receipt()).isEmpty();
		assertThat(plans.at(PLAN, new When(Optional.of(LocalDate.of(2026, 5, 31)), Optional.empty())).action("3.6").ref()).isEqualTo("3.6");
	}

	@Test
	void a_milestone_and_an_unused_measure_are_removed_by_their_rows_and_what_is_used_stays_with_its_reason() {
		byte[] milestone = edited(workbook -> take(workbook, "Milestones", "milestone:2.3/four-homes-full"));
		assertThat(touched(take(PLAN, milestone, ImportTerms.PLAIN).report())).extracting(PlanImport.RowChange::subject, PlanImport.RowChange::outcome)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("milestone four-homes-full of action 2.3", Outcome.REMOVED));
		assertThat(view(PLAN).view("2.3").milestone("four-homes-full")).isEmpty();
		byte[] measure = edited(workbook -> take(workbook, "Measures", "measure:health-check-feel-safe"));
		assertThat(exchange.compare(PLAN, measure, ImportTerms.PLAIN, ACTOR).faults()).isNotEmpty()
				.allMatch(fault -> fault.reason().startsWith("the measure health-check-feel-safe cannot be removed: action "));
	}

	@Test
	void a_changed_row_about_a_milestone_of_an_action_that_was_taken_out_is_at_fault() {
		byte[] document = edited(workbook -> {
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
		byte[] document = edited(workbook -> {
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

	@Test
	void a_plan_that_changed_after_it_was_compared_is_compared_again() {
		byte[] document = edited(workbook -> row(workbook.getSheet("Actions"), "action:1.1").getCell(2).setCellValue("Another title"));
		String compared = exchange.compare(PLAN, document, ImportTerms.PLAIN, ACTOR).digest();
		plans.write(PLAN, Write.add(ACTOR, new Event.Progressed(new Progress("1.1", LocalDate.of(2026, 5, 1), "Something new"))));
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.take(PLAN, document, ImportTerms.PLAIN, ACTOR, compared)).kind()).isEqualTo(Refusal.Kind.STALE);
	}

	@Test
	void only_those_who_may_change_promises_may_change_them_by_a_document() {
		byte[] document = edited(workbook -> row(workbook.getSheet("Actions"), "action:1.1").getCell(2).setCellValue("Another title"));
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.compare(PLAN, document, ImportTerms.PLAIN, new Actor("con", Role.CONTRIBUTOR))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
	}

	@Test
	void a_spreadsheet_that_made_2_1_of_2_10_is_seen_through() {
		byte[] document = edited(workbook -> row(workbook.getSheet("Actions"), "action:2.10").getCell(0).setCellValue(2.1));
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
		assertThat(new String(out(Format.CSV), StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
		for (Format format : List.of(Format.XLSX, Format.ODS)) {
			byte[] document = out(format);
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
		assertThat(board).hasSize(1 + view(PLAN).actions().size());
		assertThat(board.get(1).cell(board.get(0).cells().size()).content()).isEqualTo(new Content.Day(LocalDate.of(2026, 6, 1)));
		assertThat(journal).hasSize(1 + (int) view(PLAN).version());
		assertThat(journal.get(1).cell(1).content()).isInstanceOf(Content.Figure.class);
		assertThat(journal.get(journal.size() - 1).cell(7).content()).isInstanceOf(Content.Text.class);
		assertThat(journal.get(1).cell(2).content()).as("a moment is a date that can be sorted").isEqualTo(new Content.Day(LocalDate.of(2026, 6, 1)));
		assertThat(rows(Subject.MEASURES, format, "Measures")).hasSize(1 + view(PLAN).measures().size());
		assertThat(rows(Subject.MEASURES, format, "Series")).hasSize(1 + (int) view(PLAN).measures().stream().mapToLong(m -> view(PLAN).observations(m.id()).size()).sum());
	}

	private List<org.planwright.core.exchange.grid.Row> rows(Subject subject, Format format, String sheet) {
		return GridReader.read(exchange.export(PLAN, When.NOW, subject, format, Optional.empty()).bytes(), Limits.DOCUMENT).sheets().stream()
				.filter(each -> each.name().equals(sheet)).findFirst().orElseThrow().rows();
	}

	@Test
	void a_pasted_table_makes_a_new_plan_once() throws IOException {
		PlanImport compared = exchange.compare("libraries", pasted(), NEW, ACTOR);
		assertThat(compared.faults()).isEmpty();
		assertThat(compared.rows()).allMatch(row -> row.outcome() == Outcome.ADDED);
		assertThat(compared.rows()).extracting(PlanImport.RowChange::subject).containsExactly(ADDED);
		assertThat(compared.rows()).contains(new PlanImport.RowChange("A5", "person cyd-cole", Outcome.ADDED, List.of(new FieldChange("name", "", "Cyd Cole"))),
				new PlanImport.RowChange("", "section 2", Outcome.ADDED, List.of(new FieldChange("title", "", "Openings"))));
		assertThat(compared.questions()).extracting(PlanImport.OpenQuestion::question).containsExactly("\"17 November\": of which year?",
				"\"31 April 2023\" is no day there is: April 2023 has 30 days. Which is meant?");
		assertThat(plans.exists("libraries")).isFalse();
		take("libraries", pasted(), NEW);
		assertThat(view("libraries").actions()).extracting(action -> action.ref()).containsExactly("1.1", "1.2", "2.8", "2.8.1", "2.8.2", "2.9", "2.10");
		assertThat(view("libraries").action("2.8.2").leads()).extracting(people::name).containsExactly("Fay Ford");
		assertThat(view("libraries").action("2.10").questions()).first().asString().contains("no day there is");
		Imported again = take("libraries", pasted(), NEW);
		assertThat(touched(again.report())).isEmpty();
		assertThat(again.receipt()).isEmpty();
	}

	@Test
	void what_leaves_questions_open_is_not_taken_in_unless_they_may_stay_open() throws IOException {
		byte[] document = pasted();
		ImportTerms asking = new ImportTerms(NEW.columns(), NEW.knownFrom(), NEW.reason(), NEW.programme(), NEW.opens());
		String digest = exchange.compare("libraries", document, asking, ACTOR).digest();
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.take("libraries", document, asking, ACTOR, digest)).faults()).extracting(Fault::reason)
				.containsExactly("action 2.9 is asked about: \"17 November\": of which year?", "action 2.10 is asked about: \"31 April 2023\" is no day there is: April 2023 has 30 days. Which is meant?");
		assertThat(plans.exists("libraries")).isFalse();
		assertThat(exchange.take("libraries", document, NEW, ACTOR, digest).receipt()).isPresent();
	}

	@Test
	void one_date_that_has_the_month_first_makes_the_others_be_asked_about_until_it_is_said_what_comes_first() {
		byte[] document = "Ref,Improvement action,Timeframe,Lead officer\n1.1,Hold a panel,By 03/04/2021,Ann Ash\n1.2,Hold another,By 11/27/2021,Ann Ash\n1.3,Meet,By 05/05/2021,Ann Ash\n1.4,Part,By 13/06/2021,Ann Ash\n"
				.getBytes(StandardCharsets.UTF_8);
		ImportTerms terms = new ImportTerms(NEW.columns(), NEW.knownFrom(), NEW.reason(), NEW.programme(), NEW.opens());
		assertThat(exchange.compare("libraries", document, terms, ACTOR).questions()).extracting(PlanImport.OpenQuestion::question).containsExactly(
				"\"03/04/2021\": is that 3 April 2021 or 4 March 2021? Another date in the document has the month first.",
				"\"11/27/2021\" has no month 27 when the day comes first. Is it written with the month first, and are others?");
		assertThat(exchange.compare("libraries", document, terms.reading(ImportTerms.Dates.DAY_FIRST), ACTOR).questions()).hasSize(1);
		ImportTerms monthFirst = terms.reading(ImportTerms.Dates.MONTH_FIRST);
		assertThat(exchange.compare("libraries", document, monthFirst, ACTOR).questions()).extracting(PlanImport.OpenQuestion::subject).containsExactly("action 1.4");
		take("libraries", document, monthFirst.leavingOpen());
		assertThat(view("libraries").actions()).extracting(action -> action.timeframe().due().map(LocalDate::toString).orElse("-")).containsExactly("2021-03-04", "2021-11-27", "2021-05-05", "-");
	}

	@Test
	void a_row_that_was_added_to_a_table_that_was_handed_out_is_taken_in_once() {
		String table = new String(out(Format.CSV), StandardCharsets.UTF_8);
		byte[] longer = table.replace("\r\n1.2,", "\r\n1.9,1,Walk the floor" + ",".repeat(13) + "\r\n1.2,").getBytes(StandardCharsets.UTF_8);
		assertThat(touched(take(PLAN, longer, ImportTerms.PLAIN).report())).extracting(PlanImport.RowChange::subject).containsExactly("action 1.9");
		assertThat(take(PLAN, longer, ImportTerms.PLAIN).receipt()).isEmpty();
	}

	@Test
	void a_number_that_is_none_is_at_fault_with_its_row_also_where_it_would_make_a_section() {
		PlanImport compared = exchange.compare("libraries", "Ref,Improvement action,Lead officer\n1.1,Hold a panel,Ann Ash\n1=.2,Hold another,Ann Ash\n"
				.getBytes(StandardCharsets.UTF_8), NEW, ACTOR);
		assertThat(compared.faults()).singleElement().satisfies(fault -> {
			assertThat(fault.field()).isEqualTo("A3");
			assertThat(fault.reason()).startsWith("the number is \"1=.2\"");
		});
	}

	@Test
	void a_document_for_no_plan_is_refused_and_says_what_it_takes() throws IOException {
		byte[] document = pasted();
		assertThat(catchThrowableOfType(Refusal.class, () -> take("nowhere", document, ImportTerms.PLAIN))).hasMessageContaining("give its title and its organisation");
	}

	@Test
	void a_column_mapped_to_nothing_known_is_refused() throws IOException {
		byte[] document = pasted();
		ImportTerms terms = new ImportTerms(Map.of("C", "nonsense"), Optional.empty(), Optional.empty(), "corporate", Optional.empty());
		assertThat(catchThrowableOfType(Refusal.class, () -> exchange.compare(PLAN, document, terms, ACTOR))).hasMessageContaining("\"nonsense\" is nothing a column may hold");
	}
}
