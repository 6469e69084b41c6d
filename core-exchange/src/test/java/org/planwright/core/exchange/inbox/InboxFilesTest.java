package org.planwright.core.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.plan.HandedOut;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.service.ReturnsService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.exchange.statistics.service.TestStatistics;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

@DisplayName("Real files in the inbox")
class InboxFilesTest {

	private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

	private static final List<List<String>> LIBRARIES = List.of(List.of("Ref", "Improvement action", "Lead officer", "Due"),
			List.of("1.1", "Open branches", "Ann Abbot", "30/09/2030"), List.of("1.2", "Visit branches", "Bea Brook", "31/10/2030"));

	@TempDir
	Path folder;

	private final HandedOut plan = new HandedOut();
	private Path drop;
	private Inbox inbox;

	@BeforeEach
	void open() throws IOException {
		drop = Files.createDirectory(folder.resolve("inbox"));
		inbox = new Inbox(drop, new Intake(plan.plans, new PlanFilesService(plan.plans, plan.engine.people()), plan.exchange, new ReturnsService(plan.plans, new SmallCohorts(SmallCohorts.LEAST)),
				TestStatistics.in(folder.resolve("releases"), "north"), OnFault.STOP), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private void drop(String name, byte[] content) throws IOException {
		Files.setLastModifiedTime(Files.write(drop.resolve(name), content), FileTime.from(NOW.minusSeconds(60)));
	}

	private List<String> result(String name) throws IOException {
		inbox.look();
		return Files.readAllLines(drop.resolve(name + ".result.txt"));
	}

	private PlanView view() {
		return plan.plans.at(HandedOut.PLAN, When.NOW);
	}

	/** The last line of what a comparison says. */
	private void apply(String name, List<String> compared) throws IOException {
		drop(name + ".apply", (compared.get(compared.size() - 1) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void a_workbook_is_compared_row_by_row_also_what_is_taken_out_and_passed_over_and_then_applied() throws IOException {
		String name = HandedOut.PLAN + ".xlsx";
		drop(name, plan.edited(workbook -> {
			XSSFSheet milestones = workbook.getSheet("Milestones");
			HandedOut.cell(milestones, "milestone:2.2/four-places", "Done").setCellValue("1/5/2026");
			milestones.removeRow(HandedOut.row(milestones, "milestone:2.3/four-homes-full"));
			workbook.setSheetHidden(workbook.getSheetIndex("Measures"), true);
		}));

		List<String> compared = result(name);
		assertThat(compared).startsWith("Compared at 2026-06-01T12:00:00Z. Nothing was taken in.").contains("    done: nothing -> \"2026-05-01\"", "removed: milestone four-homes-full of action 2.3",
				"The sheet Measures is hidden and was passed over").anyMatch(line -> line.startsWith("0 added, 1 changed, ") && line.contains(" 1 removed"));
		assertThat(view().view("2.2").milestone("four-places").flatMap(Milestone::done)).isEmpty();

		apply(name, compared);
		assertThat(result(name)).startsWith("Taken in at 2026-06-01T12:00:00Z.");
		assertThat(view().view("2.2").milestone("four-places").flatMap(Milestone::done)).contains(LocalDate.of(2026, 5, 1));
		assertThat(view().view("2.3").milestone("four-homes-full")).isEmpty();
	}

	@Test
	void a_letter_is_compared_and_applied_too() throws IOException {
		String name = HandedOut.PLAN + " letter.docx";
		drop(name, org.planwright.core.exchange.grid.Files.bytes(out -> {
			try (XWPFDocument document = new XWPFDocument()) {
				XWPFTable table = document.createTable(2, 3);
				List<String> cells = List.of("Ref", "Improvement action", "Progress", "1.1", view().action("1.1").title(), "A panel was held in May.");
				for (int i = 0; i < cells.size(); i++) {
					table.getRow(i / 3).getCell(i % 3).setText(cells.get(i));
				}
				document.createParagraph().createRun().setText("With kind regards");
				document.write(out);
			}
		}));

		List<String> compared = result(name);
		assertThat(compared).contains("changed: action 1.1 (Table 1!A2)", "Outside of the tables and passed over: \"With kind regards\" (Text!A1)");
		apply(name, compared);
		assertThat(result(name)).startsWith("Taken in at 2026-06-01T12:00:00Z.");
		assertThat(view().progress("1.1")).last().satisfies(told -> assertThat(told.value().text()).isEqualTo("A panel was held in May."));
	}

	private static byte[] text(String apart, List<List<String>> rows) {
		return rows.stream().map(row -> String.join(apart, row) + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
	}

	private static Table table(List<List<String>> rows) {
		return new Table("Actions", rows.get(0), rows.stream().skip(1).map(row -> row.stream().map(Content::of).toList()).toList());
	}

	private static byte[] document(String ending, List<List<String>> rows) {
		return switch (ending) {
			case "csv" -> text(",", rows);
			case "txt" -> text("\t", rows);
			case "docx" -> org.planwright.core.exchange.grid.Files.bytes(out -> {
				try (XWPFDocument document = new XWPFDocument()) {
					XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
					IntStream.range(0, rows.size()).forEach(r -> IntStream.range(0, rows.get(r).size()).forEach(c -> table.getRow(r).getCell(c).setText(rows.get(r).get(c))));
					document.write(out);
				}
			});
			case "xlsx" -> GridWriter.xlsx(List.of(table(rows)));
			case "ods" -> org.planwright.core.exchange.grid.Files.bytes(out -> GridWriter.ods(List.of(table(rows)), out));
			default -> org.planwright.core.exchange.grid.Files.openDocument("text", "", rows.stream()
					.map(row -> row.stream().map(cell -> "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>").collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
					.collect(Collectors.joining("", "<table:table>", "</table:table>")));
		};
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "odt", "xlsx", "ods", "csv", "txt" })
	void a_document_makes_a_new_plan_when_its_title_and_organisation_are_said_and_what_was_seen_is_applied(String ending) throws IOException {
		String name = "libraries." + ending;
		drop(name, document(ending, LIBRARIES));
		assertThat(result(name)).startsWith("Refused at 2026-06-01T12:00:00Z. Nothing was taken in.").last().asString().contains("libraries." + ending + ".terms");

		drop(name + ".terms", "title: Libraries\norganisation: Barsetshire\n".getBytes(StandardCharsets.UTF_8));
		List<String> compared = result(name);
		assertThat(compared).startsWith("Compared at 2026-06-01T12:00:00Z. Nothing was taken in.").anyMatch(line -> line.startsWith("added: action 1.2 ("));
		assertThat(plan.plans.exists("libraries")).isFalse();

		apply(name, compared);
		assertThat(result(name)).startsWith("Taken in at 2026-06-01T12:00:00Z.");
		PlanView made = plan.plans.at("libraries", When.NOW);
		assertThat(made.head().title()).isEqualTo("Libraries");
		assertThat(made.action("1.2").timeframe().due()).contains(LocalDate.of(2030, 10, 31));
		Files.delete(drop.resolve(name + ".result.txt"));
		assertThat(result(name)).as("the same once more").last().isEqualTo("It says what the plan libraries says already.");
	}

	@Test
	void a_new_plan_comes_whole_or_not_at_all_with_each_row_at_fault_named() throws IOException {
		List<List<String>> rows = new ArrayList<>(LIBRARIES);
		rows.add(List.of("1.3", "Visit the branch at NG2 7QP", "Bea Brook", "31/10/2030"));
		rows.add(List.of("1.4", "Close branches", "Bea Brook", "31/09/2030"));
		drop("libraries.csv", text(",", rows));
		drop("libraries.csv.terms", "title: Libraries\norganisation: Barsetshire\n".getBytes(StandardCharsets.UTF_8));

		assertThat(result("libraries.csv")).startsWith("Refused at 2026-06-01T12:00:00Z. Nothing was taken in.").anyMatch(line -> line.contains("B4") && line.contains("postcode"))
				.anyMatch(line -> line.contains("D5")).noneMatch(line -> line.contains("NG2 7QP"));
		assertThat(plan.plans.exists("libraries")).isFalse();
	}

	@Test
	void nothing_is_taken_in_when_its_title_is_another_than_was_seen() throws IOException {
		drop("libraries.csv", text(",", LIBRARIES));
		drop("libraries.csv.terms", "title: Libraries\norganisation: Barsetshire\n".getBytes(StandardCharsets.UTF_8));
		List<String> compared = result("libraries.csv");
		drop("libraries.csv.terms", "title: Museums\norganisation: Barsetshire\n".getBytes(StandardCharsets.UTF_8));
		apply("libraries.csv", compared);

		assertThat(result("libraries.csv")).startsWith("Compared at 2026-06-01T12:00:00Z. Nothing was taken in.").anyMatch(line -> line.startsWith("It would not do any more what was seen"));
		assertThat(plan.plans.exists("libraries")).isFalse();
	}

	@Test
	void a_monthly_return_is_told_at_once() throws IOException {
		ReturnsService returns = new ReturnsService(plan.plans, new SmallCohorts(SmallCohorts.LEAST));
		String template = new String(returns.template(HandedOut.PLAN, false), StandardCharsets.UTF_8);
		String filled = template.replaceFirst("(,turnover,[^,]*,[^,]*,),,,", "$1,2026-05-31,12.5,");
		assertThat(filled).isNotEqualTo(template);
		drop("may.csv", filled.getBytes(StandardCharsets.UTF_8));

		assertThat(result("may.csv")).startsWith("Taken in at 2026-06-01T12:00:00Z.").last().asString().startsWith("The plan nottinghamshire-2019 was told 1 values");
		assertThat(view().observations("turnover")).last().satisfies(told -> assertThat(told.value().on()).isEqualTo(LocalDate.of(2026, 5, 31)));
	}
}
