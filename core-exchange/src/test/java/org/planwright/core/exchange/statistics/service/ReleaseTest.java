package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.exchange.statistics.store.ReleaseStore;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;

@DisplayName("A release of official statistics")
class ReleaseTest {

	private static final String HEADER = "la_name,new_la_code,time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,";
	private static final LocalDate DAY = LocalDate.of(2020, 2, 27);

	@TempDir
	Path folder;

	private final TestPlans plans = new TestPlans();
	private StatisticsService statistics;

	@BeforeEach
	void open() throws IOException {
		statistics = new StatisticsService(ReleaseStore.open(folder), plans.plans(), Knowledge::shipped, Clock.systemUTC());
	}

	private static Delivery delivery(String statistic, OnFault onFault) {
		return new Delivery("release.csv", Optional.of(statistic), Optional.of(DAY), Optional.empty(), Optional.empty(), onFault);
	}

	private Delivered load(String text, Delivery delivery) {
		return load(text.getBytes(StandardCharsets.UTF_8), delivery);
	}

	private Delivered load(byte[] bytes, Delivery delivery) {
		return statistics.load(new ByteArrayInputStream(bytes), delivery, Actor.SYSTEM, rows -> {
		});
	}

	private List<String> values(String indicator) {
		return statistics.series(indicator, "Nottinghamshire", When.NOW, true).stream()
				.map(figure -> figure.on() + " " + figure.breakdown() + (figure.breakdown().isEmpty() ? "" : " ") + said(figure)).toList();
	}

	private static String said(Figure figure) {
		return figure.value().map(Object::toString).or(figure::symbol).orElseThrow();
	}

	private static String row(String period, String identifier, String values) {
		return "Nottinghamshire,E10000024," + period + "," + identifier + ",Local authority,E92000001,England,E12000004,East Midlands," + values + "\n";
	}

	@ParameterizedTest
	@CsvSource({ "2019, Reporting year, 2019-09-30", "201819, Financial year, 2019-03-31", "2018-19, Academic year, 2019-08-31",
			"2019, Calendar year, 2019-12-31", "2019, February, 2019-02-28", "201920, Financial year Q4, 2020-03-31", "2020, Week 53, 2021-01-03" })
	void ends_its_periods_where_they_end(String period, String identifier, String end) {
		load(HEADER + "caseload_fte\n" + row(period, identifier, "16.8"), delivery("social-work-workforce", OnFault.STOP));

		assertThat(values("caseload-fte")).containsExactly(end + " 16.8");
	}

	@Test
	void of_a_workbook_is_its_first_sheet_and_the_others_are_named() {
		List<Content> row = Stream.of(row("2019", "Reporting year", "16.8").trim().split(",")).map(Content::of).toList();
		Table first = new Table("Data", List.of((HEADER + "caseload_fte").split(",")), List.of(row));
		byte[] workbook = GridWriter.xlsx(List.of(first, new Table("Notes", List.of("Note"), List.of(List.of(Content.of("Revised."))))));

		Delivered delivered = load(workbook, delivery("social-work-workforce", OnFault.STOP));

		assertThat(values("caseload-fte")).containsExactly("2019-09-30 16.8");
		assertThat(delivered.remarks()).containsExactly("The sheet Notes was passed over, as Data comes first");
		assertThat(delivered.words()).contains("The sheet Notes was passed over, as Data comes first.");
	}

	@Test
	void keeps_every_symbol_and_takes_none_for_nothing() {
		String symbols = "z,x,c,low,u,k,:,~,..";
		load(HEADER + "a,b,d,e,f,g,h,i,j,l,blank\n" + row("2019", "Calendar year", symbols + ",\"1,234.5\","), delivery("any", OnFault.STOP));

		assertThat(Stream.of("a", "b", "d", "e", "f", "g", "h", "i", "j").map(column -> values(column).get(0).substring(11)).toList())
				.containsExactly(symbols.split(","));
		assertThat(values("l")).containsExactly("2019-12-31 1234.5");
		assertThat(statistics.releases().get(0).values()).as("a blank cell says nothing").isEqualTo(10);
	}

	@Test
	void finds_its_columns_by_their_names_old_and_new_in_any_order() {
		load("time_identifier;TURNOVER_RATE_FTE_%;time_period;geographic_level;la_name;new_la_code\nReporting year;16.2;2019;Local authority;Nottinghamshire;E10000024\n",
				delivery("social-work-workforce", OnFault.STOP));

		assertThat(values("social-work-workforce/turnover-rate-fte")).containsExactly("2019-09-30 16.2");
	}

	@Test
	void breaks_down_by_columns_of_words() {
		load(HEADER + "gender,headcount\n" + row("2019", "Calendar year", "Total,10") + row("2019", "Calendar year", "Female,7"),
				delivery("any", OnFault.STOP));

		assertThat(values("headcount")).containsExactly("2019-12-31 10", "2019-12-31 Female 7");
	}

	@Test
	void without_a_description_says_when_its_year_ends_or_is_refused() {
		String text = HEADER + "headcount\n" + row("2019", "Reporting year", "10");

		assertThatThrownBy(() -> load(text, delivery("any", OnFault.STOP))).hasMessageContaining("not described when that ends");
		load(text, new Delivery("r.csv", Optional.of("any"), Optional.of(DAY), Optional.empty(), Optional.of(MonthDay.of(3, 31)), OnFault.STOP));
		assertThat(values("headcount")).containsExactly("2019-03-31 10");
	}

	@Test
	void needs_a_day_of_publication_that_has_been() {
		String text = HEADER + "caseload_fte\n" + row("2019", "Reporting year", "10");

		assertThatThrownBy(() -> load(text, Delivery.of("unknown.csv"))).hasMessageContaining("published: is missing");
		assertThatThrownBy(() -> load(text, new Delivery("r.csv", Optional.empty(), Optional.of(LocalDate.of(2027, 1, 1)), Optional.empty(),
				Optional.empty(), OnFault.STOP))).hasMessageContaining("after today");
		assertThat(statistics.releases()).isEmpty();
	}

	private static final String FAULTY = HEADER + "caseload_fte,cases\n" + row("2018", "Reporting year", "17.6,3500")
			+ row("2019", "Reporting year", "79%,n/a") + row("2020", "Reporting year", "15.6,3700") + row("2020", "Reporting year", "15.7,3700");

	@Test
	void stops_at_a_bad_row_and_names_it_and_every_other() {
		assertThatThrownBy(() -> load(FAULTY, delivery("social-work-workforce", OnFault.STOP))).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).extracting(Fault::toString).containsExactly(
						"line 3: J3 (caseload_fte): is \"79%\", expected a number or one of the symbols z x c low u k : ~ ..",
						"line 3: K3 (cases): is \"n/a\", expected a number or one of the symbols z x c low u k : ~ ..",
						"line 5: A5 (la_name): says again what an earlier row has said of Nottinghamshire, 2020 Reporting year, Average caseload"));
		assertThat(statistics.releases()).isEmpty();
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void leaves_bad_rows_out_when_that_is_asked_and_names_them_too() {
		Delivered delivered = load(FAULTY, delivery("social-work-workforce", OnFault.SKIP));

		assertThat(delivered.faulty()).isEqualTo(2);
		assertThat(delivered.faults()).hasSize(3);
		assertThat(values("cases")).containsExactly("2018-09-30 3500", "2020-09-30 3700");
		assertThat(values("caseload-fte")).containsExactly("2018-09-30 17.6", "2020-09-30 15.6");
	}

	@Test
	void is_read_as_ofsted_publishes_it_with_areas_across_and_in_windows_1252() {
		String text = "Fostering in England: 1 April 2018 to 31 March 2019,,,,,\r\n\r\n"
				+ "Topic,Measure,England,Nottinghamshire,Dorset,Kingston upon Hull\r\n,URN,,SC049576,SC000001,SC000002\r\n"
				+ "Places °,,,,,\r\nPlaces °,Number of approved foster places,\"38,550\",865,..,210\r\n,Number of filled places,31600,310,55,100\r\n";

		Delivered delivered = load(text.getBytes(Charset.forName("windows-1252")),
				new Delivery("LA_level.csv", Optional.empty(), Optional.of(DAY), Optional.empty(), Optional.empty(), OnFault.STOP));

		assertThat(delivered.release().statistic()).isEqualTo("fostering");
		assertThat(values("approved-places")).containsExactly("2019-03-31 865");
		assertThat(statistics.series("approved-places", "E92000001", When.NOW, true)).extracting(ReleaseTest::said).containsExactly("38550");
		assertThat(statistics.series("filled-places", "E06000010", When.NOW, true)).extracting(ReleaseTest::said).containsExactly("100");
		assertThat(statistics.series("approved-places", "E10000009", When.NOW, true)).as("the Dorset of that year").extracting(ReleaseTest::said)
				.containsExactly("..");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"LA name,SN1,SN2,SN3\nNottinghamshire,Derbyshire,Staffordshire,Kent\n",
			"la_code,rank,neighbour_code,closeness\nE10000024,2,E10000028,Close\nE10000024,1,E10000007,Very close\nE10000024,3,886,\n",
			"LA number,SN1,SNP1,SN2,SNP2,SN3,SNP3\n891,830,Very close,860,Close,886,Close\n" })
	void of_neighbours_is_read_in_either_layout(String text) {
		load(text, delivery("statistical-neighbours", OnFault.STOP));
		load(HEADER + "caseload_fte\n" + row("2020", "Reporting year", "16.8"), delivery("social-work-workforce", OnFault.STOP));

		assertThat(statistics.benchmark("caseload-fte", "891", When.NOW, Optional.empty()).neighbours()).extracting(Peer::area)
				.extracting(area -> area.name()).containsExactly("Derbyshire", "Staffordshire", "Kent");
	}

	@Test
	void of_judgements_is_corrected_by_a_later_one() {
		String header = "la_code,inspection_date,publication_date,overall_effectiveness\n";
		load("LA name,SN1\nNottinghamshire,Kent\n", delivery("statistical-neighbours", OnFault.STOP));
		load(HEADER + "caseload_fte\n" + row("2020", "Reporting year", "16.8"), delivery("social-work-workforce", OnFault.STOP));
		load(header + "E10000016,07/10/2019,19 December 2019,Good\n", delivery("inspections", OnFault.STOP));
		load(header + "E10000016,2019-10-07,2019-12-19,Outstanding\n",
				new Delivery("later.csv", Optional.empty(), Optional.of(DAY.plusYears(1)), Optional.empty(), Optional.empty(), OnFault.STOP));

		assertThat(grade(DAY)).isEqualTo("Good");
		assertThat(grade(DAY.plusYears(1))).isEqualTo("Outstanding");
	}

	private String grade(LocalDate knownAt) {
		return statistics.benchmark("caseload-fte", "Nottinghamshire", new When(Optional.empty(), Optional.of(knownAt)), Optional.empty()).neighbours()
				.get(0).grade().orElseThrow().words();
	}

	@Test
	void holds_back_what_speaks_of_a_person_and_does_not_repeat_it() {
		String text = HEADER + "note,cases\n" + row("2019", "Calendar year", "seen,3") + row("2020", "Calendar year", "943 476 5919,3");
		assertThatThrownBy(() -> load(text, delivery("any", OnFault.STOP))).hasMessageContaining("line 3")
				.hasMessageContaining("looks like an NHS number").hasMessageNotContaining("943");
		assertThatThrownBy(() -> load(HEADER + "UPN,cases\n" + row("2019", "Calendar year", "1,3"), delivery("any", OnFault.SKIP)))
				.hasMessageContaining("is a column about persons");
		assertThat(statistics.releases()).isEmpty();
	}

	@Test
	void is_loaded_once_and_not_under_another_day() {
		String text = HEADER + "caseload_fte\n" + row("2019", "Reporting year", "16.8");
		assertThat(load(text, delivery("social-work-workforce", OnFault.STOP)).fresh()).isTrue();
		assertThat(load(text, delivery("social-work-workforce", OnFault.STOP)).fresh()).isFalse();
		assertThatThrownBy(() -> load(text, new Delivery("r.csv", Optional.empty(), Optional.of(DAY.plusDays(1)), Optional.empty(), Optional.empty(),
				OnFault.STOP))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
		assertThat(statistics.releases()).hasSize(1);
	}

	private static final String MAPPING = """
			statistics:
			  - {id: homes, title: Homes, publisher: The council, layout: indicators-across, indicators: [{id: IS, title: Rooms, unit: rooms, names: [rooms]}]}
			""";

	@Test
	void is_read_anew_when_that_is_asked_after_what_its_columns_mean_was_described_otherwise() throws IOException {
		Path descriptions = Files.createDirectory(folder.resolve("descriptions"));
		StatisticsService described = StatisticsService.open(folder.resolve("releases"), descriptions, plans.plans(), Clock.systemUTC());
		byte[] file = (HEADER + "rooms\n" + row("2019", "Calendar year", "12")).getBytes(StandardCharsets.UTF_8);
		Files.writeString(descriptions.resolve("homes.yaml"), MAPPING.replace("IS", "beds"));
		described.load(new ByteArrayInputStream(file), delivery("homes", OnFault.STOP), Actor.SYSTEM, rows -> {
		});
		Files.writeString(descriptions.resolve("homes.yaml"), MAPPING.replace("IS", "bedrooms"));

		assertThat(described.load(new ByteArrayInputStream(file), delivery("homes", OnFault.STOP), Actor.SYSTEM, rows -> {
		}).fresh()).isFalse();
		assertThat(described.series("beds", "Nottinghamshire", When.NOW, false)).hasSize(1);
		assertThat(described.load(new ByteArrayInputStream(file), new Delivery("release.csv", Optional.of("homes"), Optional.of(DAY), Optional.empty(), Optional.empty(),
				OnFault.STOP, true), Actor.SYSTEM, rows -> {
				}).fresh()).isTrue();
		assertThat(described.releases()).singleElement().satisfies(release -> assertThat(release.indicators()).extracting(Indicator::id).containsExactly("bedrooms"));
		assertThat(described.series("bedrooms", "Nottinghamshire", When.NOW, true)).hasSize(1);
		assertThat(ReleaseStore.open(folder.resolve("releases")).releases()).isEqualTo(described.releases());
	}

	@Test
	void says_wherever_its_figures_are_shown_that_its_day_of_publication_is_only_likely() {
		String text = HEADER + "caseload_fte\n" + row("2019", "Reporting year", "16.8");
		assertThat(load(text, Delivery.of("dfe_csww_indicators_2017_to_2025.csv")).words()).first().asString().endsWith("published on 2026-02-26 (not confirmed).");
		load(text.replace("16.8", "16.9"), Delivery.of("dfe_csww_headline_measures_2017_to_2022.csv"));

		assertThat(statistics.releases()).extracting(release -> release.published() + " " + release.confirmed())
				.containsExactly("2023-02-23 true", "2026-02-26 false");
		assertThat(statistics.series("caseload-fte", "Nottinghamshire", When.NOW, true)).extracting(Figure::source).containsExactly(
				"Department for Education, Children's social work workforce, dfe_csww_headline_measures_2017_to_2022.csv",
				"Department for Education, Children's social work workforce, dfe_csww_indicators_2017_to_2025.csv, day of publication not confirmed");
	}

	@Test
	void says_how_far_it_is_to_whoever_loads_it_and_to_whoever_asks() {
		StringBuilder text = new StringBuilder(HEADER + "gender,headcount\n");
		for (int i = 0; i < 25_000; i++) {
			text.append(row("2019", "Calendar year", "Group " + i + ",10"));
		}
		List<Long> told = new ArrayList<>();
		List<Optional<Long>> asked = new ArrayList<>();
		statistics.load(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), delivery("any", OnFault.STOP), Actor.SYSTEM, rows -> {
			told.add(rows);
			asked.add(statistics.loading().map(Statistics.Loading::rows));
		});

		assertThat(told).containsExactly(10_000L, 20_000L);
		assertThat(asked).containsExactly(Optional.of(10_000L), Optional.of(20_000L));
		assertThat(statistics.loading()).isEmpty();
	}

	@Test
	void tells_a_plan_only_what_is_new_to_it() {
		plans.add("nottinghamshire-2019", "turnover");
		String first = HEADER + "turnover_rate_fte\n" + row("2018", "Reporting year", "11.3") + row("2019", "Reporting year", "16.2");
		load(first, delivery("social-work-workforce", OnFault.STOP));
		load(first.replace("11.3", "11.4").replace("16.2", "16.20"), new Delivery("later.csv", Optional.empty(), Optional.of(DAY.plusYears(1)),
				Optional.empty(), Optional.empty(), OnFault.STOP));

		assertThat(plans.told("turnover")).extracting(told -> told.knownFrom() + " " + told.value().on() + " " + told.value().figure().orElseThrow())
				.containsExactly("2020-02-27 2018-09-30 11.3", "2020-02-27 2019-09-30 16.2", "2021-02-27 2018-09-30 11.4");
	}

	@Test
	void tells_a_plan_a_symbol_as_a_symbol_and_never_as_nought() {
		plans.add("nottinghamshire-2019", "turnover");
		load(HEADER + "turnover_rate_fte\n" + row("2018", "Reporting year", "c") + row("2019", "Reporting year", "x"), delivery("social-work-workforce", OnFault.STOP));

		assertThat(plans.told("turnover")).extracting(told -> told.value().reading()).containsExactly(Reading.Symbol.CONFIDENTIAL, Reading.Symbol.UNAVAILABLE);
		assertThat(plans.told("turnover")).allSatisfy(told -> assertThat(told.value().figure()).isEmpty());
	}

	@Test
	void tells_a_plan_all_publications_or_none() {
		load(HEADER + "turnover_rate_fte\n" + row("2018", "Reporting year", "11.3"), delivery("social-work-workforce", OnFault.STOP));
		load(HEADER + "turnover_rate_fte\n" + row("2018", "Reporting year", "11.4"), new Delivery("later.csv", Optional.empty(), Optional.of(DAY.plusYears(1)),
				Optional.empty(), Optional.empty(), OnFault.STOP));
		plans.add("nottinghamshire-2019", "turnover");
		plans.refused = Optional.of(DAY.plusYears(1));

		assertThatThrownBy(() -> statistics.tell("nottinghamshire-2019", Actor.SYSTEM)).isInstanceOf(Refusal.class);
		assertThat(plans.written).isEmpty();
		plans.refused = Optional.empty();
		assertThat(statistics.tell("nottinghamshire-2019", Actor.SYSTEM).observations()).isEqualTo(2);
		assertThat(plans.written).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,E10000028", "2,E10000007" })
	void names_a_neighbour_that_an_earlier_row_has_placed_and_a_place_that_is_taken(String again) {
		String text = "la_code,rank,neighbour_code\nE10000024,1,E10000007\nE10000024," + again + "\n";

		assertThatThrownBy(() -> load(text, delivery("statistical-neighbours", OnFault.STOP))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).singleElement()
				.satisfies(fault -> assertThat(fault.line() + " " + fault.reason()).startsWith("3 says again what an earlier row has said of neighbour")));
	}

	@Test
	void names_an_inspection_that_an_earlier_row_has_told() {
		String text = "la_code,inspection_date,publication_date,overall_effectiveness\nE10000016,2018-03-05,2018-04-20,Outstanding\nE10000016,2018-03-05,2018-04-20,Good\n";

		assertThatThrownBy(() -> load(text, delivery("inspections", OnFault.STOP))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).singleElement()
				.satisfies(fault -> assertThat(fault.line() + " " + fault.reason()).isEqualTo("3 says again what an earlier row has said of the inspection of Kent on 5 March 2018")));
	}

	@Test
	void needs_a_contributor() {
		assertThatThrownBy(() -> statistics.load(new ByteArrayInputStream(new byte[0]), Delivery.of("r.csv"), new Actor("vi", Role.VIEWER), rows -> {
		})).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
	}

	@Test
	void of_which_writing_was_cut_off_is_not_there() throws IOException {
		load(HEADER + "caseload_fte\n" + row("2019", "Reporting year", "16.8"), delivery("social-work-workforce", OnFault.STOP));
		Path whole;
		try (Stream<Path> listing = Files.list(folder)) {
			whole = listing.findFirst().orElseThrow();
		}
		Files.write(folder.resolve("cut.zip.part"), new byte[10]);
		Files.copy(whole, folder.resolve("damaged.zip"));
		Files.write(folder.resolve("damaged.zip"), new byte[100]);

		assertThat(ReleaseStore.open(folder).releases()).isEqualTo(statistics.releases());
		assertThat(folder.resolve("cut.zip.part")).doesNotExist();
		assertThat(folder.resolve("damaged.zip")).as("evidence is kept").exists();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "just a sentence\n", "%PDF-1.7 x", "a,b,c\n1,2,3\n" })
	void is_refused_when_it_is_none(String text) {
		assertThatThrownBy(() -> load(text, delivery("any", OnFault.SKIP))).isInstanceOf(Refusal.class);
		assertThat(folder).isEmptyDirectory();
	}
}
