package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Benchmark.Quartile;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Judgement.Grade;
import org.planwright.core.exchange.statistics.store.ReleaseStore;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.When;

@DisplayName("What was published of Nottinghamshire and its neighbours")
class PublishedFiguresTest {

	private static final String NOTTINGHAMSHIRE = "E10000024";

	@TempDir
	static Path folder;

	private static StatisticsService statistics;
	private static final TestPlans PLANS = new TestPlans();
	private static Map<String, Delivered> delivered;

	@BeforeAll
	static void load() throws IOException {
		PublicData.assume();
		PLANS.add("nottinghamshire-2019", "turnover", "agency-rate", "savings");
		PLANS.returns.put("fostering", List.of(Return.ofDay("stocks", "Stocks", "", "date"), Return.ofDay("flows", "Flows", "", "year")));
		statistics = new StatisticsService(ReleaseStore.open(folder), PLANS.plans(), Knowledge::shipped, Clock.systemUTC());
		// The newer release first: the order of loading must not count.
		delivered = List.of(PublicData.REVISED, PublicData.FIRST, PublicData.FOSTERING, PublicData.FOSTERING_2018, PublicData.INSPECTIONS,
				PublicData.NEIGHBOURS).stream().collect(Collectors.toMap(file -> file, file -> PublicData.load(statistics, file)));
	}

	private static String value(Figure figure) {
		return figure.value().map(BigDecimal::toPlainString).or(figure::symbol).orElseThrow();
	}

	private static String value(String indicator, String day, When when) {
		return statistics.series(indicator, NOTTINGHAMSHIRE, when, false).stream().filter(figure -> figure.on().equals(LocalDate.parse(day)))
				.map(PublishedFiguresTest::value).findFirst().orElse("-");
	}

	private static When knownAt(String day) {
		return new When(Optional.empty(), Optional.of(LocalDate.parse(day)));
	}

	@Test
	void every_row_of_every_file_is_read_and_none_is_wrong() {
		assertThat(delivered.values()).allSatisfy(each -> {
			assertThat(each.fresh()).isTrue();
			assertThat(each.faults()).isEmpty();
		});
		assertThat(delivered.get(PublicData.REVISED).rows()).isEqualTo(1463);
		assertThat(delivered.get(PublicData.REVISED).release().values()).isEqualTo(1463 * 22);
		assertThat(delivered.get(PublicData.FIRST).release().values()).isEqualTo(978 * 20);
		assertThat(delivered.get(PublicData.FOSTERING).release().values()).isEqualTo(1980);
		assertThat(delivered.get(PublicData.INSPECTIONS).release().values()).isEqualTo(271);
		assertThat(delivered.get(PublicData.NEIGHBOURS).release().values()).isEqualTo(1560);
	}

	@Test
	void both_releases_of_the_workforce_speak_of_the_same_indicators() {
		assertThat(delivered.get(PublicData.REVISED).release().indicators()).containsAll(delivered.get(PublicData.FIRST).release().indicators());
	}

	@Test
	void turnover_of_2019_reads_as_first_published_and_as_revised() {
		String indicator = "turnover-rate-headcount";

		assertThat(value(indicator, "2019-09-30", knownAt("2023-02-22"))).as("before it was published").isEqualTo("-");
		assertThat(value(indicator, "2019-09-30", knownAt("2023-02-23"))).isEqualTo("17.9");
		assertThat(value(indicator, "2019-09-30", knownAt("2026-02-26"))).isEqualTo("17.3");
		assertThat(value(indicator, "2019-09-30", When.NOW)).isEqualTo("17.3");
		assertThat(statistics.series(indicator, "Nottinghamshire", When.asOf(LocalDate.of(2019, 9, 30)), true))
				.filteredOn(figure -> figure.on().equals(LocalDate.of(2019, 9, 30))).extracting(PublishedFiguresTest::value)
				.containsExactly("17.9", "17.3");
	}

	@Test
	void a_figure_that_was_taken_back_is_a_symbol_and_no_figure() {
		assertThat(value("vacancy-agency-cover-rate-fte", "2019-09-30", knownAt("2023-12-31"))).isEqualTo("130.8");
		assertThat(value("vacancy-agency-cover-rate-fte", "2019-09-30", When.NOW)).isEqualTo("u");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "turnover-rate-fte, 11.3, 16.2, 9.5, 12.8, 9.8", "agency-rate-fte, 14, 14.3, 12.5, 14.2, 7.8",
			"vacancy-rate-fte, 6.4, 6, 3.2, 3.5, 10.1", "agency-cover-rate-fte, 41.1, 50.3, 23.2, 21.7, 100",
			"caseload-fte, 17.6, 16.8, 15.6, 14.6, 13.3", "absence-rate-fte, 5, 3.7, 4.2, 4, 5.3" })
	void the_workforce_over_the_years(String indicator, String y2018, String y2019, String y2020, String y2021, String y2025) {
		assertThat(List.of("2018", "2019", "2020", "2021", "2025")).extracting(year -> value(indicator, year + "-09-30", When.NOW))
				.containsExactly(y2018, y2019, y2020, y2021, y2025);
	}

	private static Benchmark benchmark(String indicator, String asOf) {
		return statistics.benchmark(indicator, NOTTINGHAMSHIRE, When.asOf(LocalDate.parse(asOf)), Optional.empty());
	}

	@Test
	void neighbours_that_ofsted_had_rated_good_or_outstanding_by_the_end_of_september_2019() {
		Benchmark benchmark = benchmark("agency-rate-fte", "2019-09-30");

		assertThat(benchmark.edition()).contains(LocalDate.of(2021, 4, 1));
		assertThat(benchmark.own().map(PublishedFiguresTest::value)).contains("14.3");
		assertThat(benchmark.neighbours()).extracting(peer -> peer.area().name()).containsExactly("Derbyshire", "Staffordshire", "Lancashire",
				"Worcestershire", "Lincolnshire", "North Northamptonshire", "Cumbria", "Essex", "Kent", "Cheshire West and Chester");
		assertThat(benchmark.neighbours()).filteredOn(Peer::rated).extracting(peer -> peer.area().name() + " " + peer.grade().orElseThrow().words() + " "
				+ value(peer.figure().orElseThrow())).containsExactly("Staffordshire Good 11.5", "Lincolnshire Outstanding 5",
						"Essex Outstanding 4.4", "Cheshire West and Chester Good 4.6");
		assertThat(benchmark.neighbours()).filteredOn(peer -> peer.grade().equals(Optional.of(Grade.REQUIRES_IMPROVEMENT)))
				.extracting(peer -> peer.area().name()).containsExactly("Derbyshire", "Worcestershire");
		assertThat(benchmark.neighbours()).filteredOn(peer -> peer.judgement().isEmpty()).hasSize(4);
		assertThat(benchmark.amongRated().median()).contains(new BigDecimal("4.8"));
		assertThat(benchmark.amongRated().rank()).contains(5);
		assertThat(benchmark.amongRated().outOf()).contains(5);
		assertThat(benchmark.amongAll().quartile()).contains(Quartile.C);
		assertThat(benchmark.missing()).anyMatch(missing -> missing.contains("that of 1 April 2021 is used"))
				.anyMatch(missing -> missing.equals("no judgement by that day of 4 of 10 neighbours"));
	}

	@Test
	void an_authority_that_was_not_there_yet_has_no_figure() {
		assertThat(benchmark("agency-rate-fte", "2019-09-30").neighbours()).filteredOn(peer -> peer.area().name().equals("North Northamptonshire"))
				.singleElement().satisfies(peer -> assertThat(peer.figure()).isEmpty());
		assertThat(statistics.series("agency-rate-fte", "North Northamptonshire", knownAt("2023-12-31"), false)).as("2021 as first published")
				.first().satisfies(figure -> assertThat(figure.area().code()).isEqualTo("E06000061"));
		assertThat(statistics.series("agency-rate-fte", "North Northamptonshire", When.NOW, false)).as("2021 as published later, of two together")
				.first().satisfies(figure -> assertThat(figure.area().code()).isEqualTo("E06000061 / E06000062"));
	}

	@Test
	void nothing_is_compared_with_what_was_not_known_yet() {
		Benchmark benchmark = statistics.benchmark("agency-rate-fte", NOTTINGHAMSHIRE,
				new When(Optional.of(LocalDate.of(2019, 9, 30)), Optional.of(LocalDate.of(2019, 10, 31))), Optional.empty());

		assertThat(benchmark.own()).isEmpty();
		assertThat(benchmark.neighbours()).isEmpty();
		assertThat(benchmark.missing()).hasSize(2);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "approved-places, 945, 865", "filled-places, 375, 310", "vacant-places, 500, 485", "places-not-available, 70, 70",
			"approved-households, 340, 310", "initial-enquiries, 125, 130", "households-approved, -, 25", "family-and-friends-approved, 15, 10",
			"households-deregistered, 35, 40" })
	void fostering_over_the_years(String indicator, String y2018, String y2019) {
		assertThat(value(indicator, "2018-03-31", When.NOW)).isEqualTo(y2018);
		assertThat(value(indicator, "2019-03-31", When.NOW)).isEqualTo(y2019);
	}

	@Test
	void the_plan_is_told_each_value_once_known_from_the_day_it_was_published() {
		assertThat(PLANS.told("turnover")).filteredOn(told -> told.value().on().equals(LocalDate.of(2019, 9, 30)))
				.extracting(told -> told.knownFrom() + " " + told.value().figure().orElseThrow())
				.containsExactlyInAnyOrder("2023-02-23 16.2", "2026-02-26 16.2");
		assertThat(PLANS.told("savings")).isEmpty();
		assertThat(PLANS.told("turnover")).allSatisfy(told -> assertThat(told.value().source().orElseThrow())
				.startsWith("Department for Education, Children's social work workforce, dfe_csww_"));
		int before = PLANS.written.size();

		assertThat(statistics.tell("nottinghamshire-2019", Actor.SYSTEM).observations()).isZero();
		assertThat(PLANS.written).hasSize(before);
	}

	@Test
	void the_same_file_again_changes_nothing_and_what_was_loaded_outlives_the_process() throws IOException {
		assertThat(PublicData.load(statistics, PublicData.FIRST).fresh()).isFalse();
		assertThat(statistics.releases()).hasSize(6);

		StatisticsService next = new StatisticsService(ReleaseStore.open(folder), new TestPlans().plans(), Knowledge::shipped, Clock.systemUTC());

		assertThat(next.releases()).isEqualTo(statistics.releases());
		assertThat(next.benchmark("agency-rate-fte", NOTTINGHAMSHIRE, When.NOW, Optional.empty()))
				.isEqualTo(statistics.benchmark("agency-rate-fte", NOTTINGHAMSHIRE, When.NOW, Optional.empty()));
	}

	@Test
	void the_fostering_programme_is_told_stocks_and_the_flows_of_a_year() {
		assertThat(PLANS.records()).extracting(told -> told.value().record().kind() + " " + told.value().record().key() + " " + told.knownFrom() + " "
				+ told.value().record().fields().get("approved") + " " + told.value().record().fields().getOrDefault("filled", ""))
				.containsExactlyInAnyOrder("stocks 2018-03-31 2019-11-14 945 375", "stocks 2019-03-31 2019-11-14 865 310", "flows 2019-03-31 2019-11-14 25 ");
	}
}
