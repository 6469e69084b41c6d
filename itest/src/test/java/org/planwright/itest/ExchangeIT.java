package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.itest.Courier.Parcel;

/** Documents and figures come into the started distribution and go out of it, with the libraries as its bundle carries them. */
class ExchangeIT {

	private static final String PLAN = "/api/plans/nottinghamshire-2019";
	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	private static final Path PUBLISHED = Path.of("../../shared/plan/improvement-plan-as-published.txt");
	private static final List<List<String>> ROWS = List.of(List.of("Ref", "Improvement action", "Lead officer", "Due", "Success measure"),
			List.of("1.1", "Open branches", "Ann Abbot", "30/09/2030", "30 branches are open by September 2030"),
			List.of("1.2", "Visit branches", "Bea Brook", "31/10/2030", "12 visits a year"));
	private static final Map<String, List<String>> SHEETS = Map.of("plan", List.of("Actions", "Milestones", "Measures"), "board", List.of("Board"), "measures",
			List.of("Measures", "Series"), "journal", List.of("Journal"));

	private static Installation installation;
	private static Courier courier;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() {
		installation = Installation.start();
		courier = new Courier(installation);
	}

	@AfterAll
	static void stop() {
		if (installation != null) {
			installation.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "odt", "xlsx", "ods", "csv" })
	void a_document_is_seen_first_and_then_taken_in_just_like_that(String ending) throws IOException {
		String address = "/api/plans/libraries-" + ending;
		String[] opens = { "title=Libraries", "organisation=Barsetshire" };
		byte[] document = OfficeFiles.of(ending, ROWS);

		Parcel seen = courier.form(address + "/import", "plan." + ending, document, opens);
		assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
		assertThat(seen.json().at("/counts/ADDED").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(seen.json().at("/errors")).isEmpty();
		assertThat(installation.admin().get(address).status()).as("a dry run opens no plan").isEqualTo(404);
		Parcel taken = courier.form(address + "/import", "plan." + ending, document, opens[0], opens[1], "apply=" + seen.json().at("/digest").asText());
		assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
		assertThat(installation.admin().get(address + "/actions/1.2").json().at("/definition/timeframe/due").asText()).isEqualTo("2030-10-31");
		Parcel again = courier.form(address + "/import", "plan." + ending, document);
		assertThat(again.json().at("/counts/UNCHANGED").asInt()).as(again.toString()).isGreaterThanOrEqualTo(2);
		assertThat(again.json().at("/counts/CHANGED").asInt()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan", "board", "measures", "journal" })
	void what_goes_out_can_be_read_in_every_form(String what) throws IOException {
		String address = PLAN + "/export?what=" + what + "&format=";
		List<String> sheets = SHEETS.get(what);

		Parcel csv = courier.fetch(address + "csv", "*/*");
		assertThat(csv.type()).startsWith("text/csv");
		assertThat(csv.text()).startsWith("\uFEFF");
		try (XSSFWorkbook workbook = OfficeFiles.workbook(courier.fetch(address + "xlsx", "*/*").bytes())) {
			assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName)).containsExactlyElementsOf(sheets);
			assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(22);
		}
		SpreadSheet spreadsheet = OfficeFiles.spreadsheet(courier.fetch(address + "ods", "*/*").bytes());
		assertThat(spreadsheet.getSheets()).extracting(com.github.miachm.sods.Sheet::getName).containsExactlyElementsOf(sheets);
		assertThat(spreadsheet.getSheet(sheets.get(0)).getMaxRows()).isGreaterThan(22);
		JsonNode json = courier.fetch(address + "json", "*/*").json();
		assertThat(json.at(Map.of("plan", "/actions", "board", "/actions", "measures", "/measures", "journal", "/entries").get(what)).size()).isGreaterThanOrEqualTo(22);
	}

	@Test
	void numbers_are_numbers_and_moments_dates_and_what_comes_back_as_it_was_changes_nothing() throws IOException {
		try (XSSFWorkbook journal = OfficeFiles.workbook(courier.fetch(PLAN + "/export?what=journal&format=xlsx", "*/*").bytes())) {
			Row first = journal.getSheetAt(0).getRow(1);
			assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(DateUtil.isCellDateFormatted(first.getCell(1))).isTrue();
			assertThat(first.getCell(6).getCellType()).isEqualTo(CellType.STRING);
		}
		for (String form : List.of("xlsx", "ods", "csv")) {
			byte[] plan = courier.fetch(PLAN + "/export?format=" + form, "*/*").bytes();
			JsonNode counts = courier.form(PLAN + "/import", "plan." + form, plan).json().at("/counts");
			assertThat(counts.at("/UNCHANGED").asInt()).as(form).isGreaterThanOrEqualTo(22);
			assertThat(counts.at("/ADDED").asInt() + counts.at("/CHANGED").asInt() + counts.at("/REMOVED").asInt()).as(form).isZero();
		}
	}

	@Test
	void what_is_too_large_or_of_no_known_type_is_refused_by_its_status() throws IOException {
		assertThat(courier.form(PLAN + "/import", "plan.csv", new byte[20 * 1024 * 1024 + 1]).status()).isEqualTo(413);
		assertThat(courier.send(PLAN + "/import", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
		assertThat(courier.send("/api/archive", "text/csv", "x".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
		assertThat(courier.form(PLAN + "/import", "plan.xlsx", "%PDF-1.7 renamed".getBytes(StandardCharsets.UTF_8)).status()).isBetween(400, 422);
	}

	@Test
	void the_published_plan_comes_in_whole_and_the_doctor_says_how_much_of_it_can_be_assessed() throws IOException {
		assumeTrue(Files.exists(PUBLISHED), "The published text is not here");
		byte[] text = Files.readAllBytes(PUBLISHED);
		String[] terms = { "title=As published", "organisation=Nottinghamshire", "knownFrom=2019-09-05", "questions=leave-open" };

		JsonNode seen = courier.form("/api/plans/published/import", "plan.txt", text, terms).json();
		assertThat(seen.at("/diagnosis/actions").asInt()).isEqualTo(22);
		assertThat(seen.at("/diagnosis/withTargetAndDate").asInt()).isEqualTo(5);
		int foreseen = seen.at("/diagnosis/assessablePercent").asInt(-1);
		Parcel taken = courier.form("/api/plans/published/import", "plan.txt", text, terms[0], terms[1], terms[2], terms[3], "apply=" + seen.at("/digest").asText());
		assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
		assertThat(installation.admin().get("/api/plans/published/doctor").json().at("/assessablePercent").asInt()).as("as it was foreseen").isEqualTo(foreseen);
		assertThat(installation.admin().get(PLAN + "/doctor?asOf=2019-09-10&knownAt=2019-09-10").json().at("/diagnosis/assessablePercent").asInt()).isEqualTo(36);
	}

	@Test
	void the_shell_hands_out_takes_in_and_examines() throws IOException {
		Path exported = folder.resolve("plan.xlsx");
		assertThat(installation.shell("plan:export nottinghamshire-2019 " + exported).code()).isZero();
		assertThat(OfficeFiles.workbook(Files.readAllBytes(exported)).getNumberOfSheets()).isEqualTo(3);
		byte[] document = OfficeFiles.of("docx", ROWS);
		Path file = Files.write(folder.resolve("new.docx"), document);
		String digest = courier.form("/api/plans/libraries-shell/import", "new.docx", document, "title=Libraries", "organisation=Barsetshire").json().at("/digest").asText();
		Command.Result taken = installation.shell("plan:import --title Libraries --organisation Barsetshire --seen " + digest + " libraries-shell " + file);
		assertThat(taken.code()).as(taken.out()).isZero();
		assertThat(installation.shell("plan:doctor libraries-shell").out()).contains("Of 2 actions", "of the plan can be assessed.");
	}

	@Test
	void a_return_is_filled_in_as_a_workbook_and_handed_in() throws IOException {
		byte[] template = courier.fetch("/api/statistics/returns/nottinghamshire-2019", XLSX).bytes();
		ByteArrayOutputStream filled = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = OfficeFiles.workbook(template)) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			for (Row row : sheet) {
				if (row.getRowNum() > 0 && row.getCell(1).getStringCellValue().equals("fostering-enquiries")) {
					row.createCell(5).setCellValue("31/03/2020");
					row.createCell(6).setCellValue(130);
				}
			}
			workbook.write(filled);
		}
		Parcel taken = courier.form("/api/statistics/returns/nottinghamshire-2019", "march.xlsx", filled.toByteArray(), "knownFrom=2020-04-14");
		assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
		assertThat(courier.fetch("/api/statistics/returns/nottinghamshire-2019/figures", "text/csv").text()).contains(",2020-03-31,130,", "2020-04-14");
		Path csv = folder.resolve("return.csv");
		assertThat(installation.shell("return:template nottinghamshire-2019 " + csv).code()).isZero();
		assertThat(Files.readString(csv)).contains("fostering-enquiries");
		Files.writeString(csv, "measure,date,value\nfostering-enquiries,30/04/2020,125\n");
		assertThat(installation.shell("return:take nottinghamshire-2019 " + csv).out()).contains("1 values were new to the plan");
	}

	@Test
	void a_release_is_loaded_and_the_authority_compared_with_its_neighbours() throws IOException {
		String agency = "time_period,time_identifier,geographic_level,new_la_code,la_name,agency_rate_fte\n2019,Reporting year,Local authority,E10000024,Nottinghamshire,14.3\n"
				+ "2018,Reporting year,Local authority,E10000024,Nottinghamshire,c\n2019,Reporting year,Local authority,E10000016,Kent,12.1\n";
		Parcel loaded = courier.form("/api/statistics/releases", "agency.csv", agency.getBytes(StandardCharsets.UTF_8), "published=2020-02-27");
		assertThat(loaded.status()).as(loaded.toString()).isEqualTo(201);
		Path neighbours = Files.writeString(folder.resolve("neighbours.csv"), "LA name,SN1\nNottinghamshire,Kent\n");
		Command.Result list = installation.shell("statistics:load --published 2019-01-01 --statistic statistical-neighbours " + neighbours);
		assertThat(list.code()).as(list.out()).isZero();

		JsonNode benchmark = courier.fetch("/api/statistics/benchmarks?indicator=agency-rate-fte&authority=891&asOf=2019-12-31", "application/json").json();
		assertThat(benchmark.at("/own/value").asText()).isEqualTo("14.3");
		assertThat(benchmark.at("/neighbours/0/name").asText()).isEqualTo("Kent");
		assertThat(installation.shell("statistics:benchmark --as-of 2019-12-31 891 agency-rate-fte").out()).contains("Nottinghamshire: 14.3");
		assertThat(installation.shell("statistics:list").out()).contains("agency.csv");
	}

	@Test
	void a_release_about_fostering_tells_its_programme_the_stock_of_the_day_and_the_flows_of_the_year() throws IOException {
		String release = """
				area_name,new_la_code,measure,year_ending_31_march_2019
				Nottinghamshire,E10000024,Total approved households,310
				Nottinghamshire,E10000024,Number of approved foster places,865
				Nottinghamshire,E10000024,Number of filled places,310
				Nottinghamshire,E10000024,Number of vacant places,485
				Nottinghamshire,E10000024,Number of places not available,70
				Nottinghamshire,E10000024,initial_enquiries_in_year,130
				Nottinghamshire,E10000024,total_households_approved_in_year,25
				Nottinghamshire,E10000024,of_which_family_and_friends_approved_in_year,10
				Nottinghamshire,E10000024,households_deregistered_in_year,40
				""";
		Parcel loaded = courier.form("/api/statistics/releases", "fostering.csv", release.getBytes(StandardCharsets.UTF_8), "statistic=fostering", "published=2019-11-14");
		assertThat(loaded.status()).as(loaded.toString()).isEqualTo(201);
		assertThat(loaded.json().at("/told/0/observations").asInt()).isEqualTo(9);

		JsonNode stock = courier.fetch("/api/fostering/plans/nottinghamshire-2019/stocks/2019-03-31", "application/json").json();
		assertThat(stock.findValue("approved").asInt()).isEqualTo(865);
		assertThat(stock.findValue("note").asText()).startsWith("Official statistics: Ofsted");
		assertThat(courier.fetch("/api/fostering/plans/nottinghamshire-2019/flows/2018-19", "application/json").json().findValue("deregistered").asInt()).isEqualTo(40);
		assertThat(courier.fetch("/api/fostering/plans/nottinghamshire-2019/stocks/2019-03-31?knownAt=2019-11-13", "application/json").status()).isEqualTo(404);
	}

	@Test
	void an_archive_goes_out_over_http_and_is_known_when_it_comes_back() throws IOException {
		Parcel archive = courier.fetch("/api/archive?plan=nottinghamshire-2019", "application/zip");
		assertThat(archive.status()).isEqualTo(200);
		assertThat(archive.text()).startsWith("PK");
		assertThat(installation.anonymous().get("/api/archive", "Accept", "application/zip").status()).isEqualTo(401);

		Parcel checked = courier.form("/api/archive?dryRun=true", "plans.zip", archive.bytes());
		assertThat(checked.status()).as(checked.toString()).isEqualTo(200);
		assertThat(checked.json().at("/added/nottinghamshire-2019").asInt(-1)).isZero();
	}

	@Test
	void a_file_that_is_dropped_into_the_inbox_has_its_result_beside_it() throws Exception {
		assertThat(dropped("april.csv", "plan,measure,date,value\nnottinghamshire-2019,in-house-share,30/04/2020,61\n")).contains("in").doesNotContain("refused");
		assertThat(courier.fetch("/api/statistics/returns/nottinghamshire-2019/figures", "text/csv").text()).contains("in-house-share", ",2020-04-30,61,");
		assertThat(dropped("may.csv", "plan,measure,date,value\nnottinghamshire-2019,in-house-share,31/05/2020,many\n")).contains("D2 (value)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "odt", "xlsx", "ods", "csv" })
	void a_document_in_the_inbox_makes_a_plan_once_its_title_is_said_and_what_was_seen_is_applied(String ending) throws Exception {
		String plan = "inbox-" + ending;
		String name = plan + "." + ending;
		drop(name + ".terms", "title: Libraries\norganisation: Barsetshire\n".getBytes(StandardCharsets.UTF_8));
		String compared = dropped(name, OfficeFiles.of(ending, ROWS), "Compared");
		assertThat(compared).contains("added: action 1.2 (");
		assertThat(installation.admin().get("/api/plans/" + plan).status()).as("it is only compared").isEqualTo(404);

		String digest = compared.strip().lines().reduce((before, last) -> last).orElseThrow();
		assertThat(settled(name, "Taken in", () -> drop(name + ".apply", digest.getBytes(StandardCharsets.UTF_8)))).contains("added: action 1.2 (");
		assertThat(installation.admin().get("/api/plans/" + plan + "/actions/1.2").json().at("/definition/timeframe/due").asText()).isEqualTo("2030-10-31");
	}

	private interface Dropping {
		void drop() throws IOException;
	}

	private String dropped(String name, String content) throws Exception {
		return dropped(name, content.getBytes(StandardCharsets.UTF_8), "");
	}

	private String dropped(String name, byte[] content, String begins) throws Exception {
		return settled(name, begins, () -> drop(name, content));
	}

	private Path inbox() throws IOException {
		return Files.createDirectories(installation.data().resolve("etc/inbox"));
	}

	private void drop(String name, byte[] content) throws IOException {
		Files.move(Files.write(folder.resolve(name), content), inbox().resolve(name), StandardCopyOption.REPLACE_EXISTING);
	}

	/** What stands in the result once the file has been seen to. */
	private String settled(String name, String begins, Dropping dropping) throws Exception {
		Path inbox = inbox();
		Path result = inbox.resolve(name + ".result.txt");
		Instant deadline = Instant.now().plusSeconds(60);
		try (WatchService watch = inbox.getFileSystem().newWatchService()) {
			inbox.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
			dropping.drop();
			while (!Files.exists(result) || Files.readString(result).startsWith("Being taken in") || !Files.readString(result).startsWith(begins)) {
				assertThat(Instant.now()).as("the result of " + name).isBefore(deadline);
				WatchKey key = watch.poll(60, TimeUnit.SECONDS);
				if (key != null) {
					key.pollEvents();
					key.reset();
				}
			}
		}
		return Files.readString(result);
	}
}
