package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Quartile;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.When;

@DisplayName("An authority stands among its neighbours")
class BenchmarkTest {

	private static final String DESCRIBED = """
			statistics:
			  - id: homes
			    title: Homes
			    publisher: The council
			    layout: indicators-across
			    indicators:
			      - {id: more, title: More is better, polarity: up}
			      - {id: fewer, title: Fewer is better, polarity: down}
			      - {id: either, title: Neither is better}
			""";
	private static final String FIGURES = """
			time_period,time_identifier,geographic_level,new_la_code,la_name,more,fewer,either
			2020,Calendar year,Local authority,E10000024,Nottinghamshire,10,10,10
			2020,Calendar year,Local authority,E10000007,Derbyshire,8,8,8
			2020,Calendar year,Local authority,E10000028,Staffordshire,12,12,12
			2020,Calendar year,Local authority,E10000016,Kent,14,14,14
			2020,Calendar year,Local authority,E10000012,Essex,6,6,6
			2020,Calendar year,Local authority,E10000019,Lincolnshire,9,9,9
			""";
	private static final String NEIGHBOURS = "LA name,SN1,SN2,SN3,SN4,SN5\nNottinghamshire,Derbyshire,Staffordshire,Kent,Essex,Lincolnshire\n";
	private static final String JUDGEMENTS = """
			la_code,inspection_date,publication_date,overall_effectiveness
			E10000007,2019-03-04,2019-04-08,Good
			E10000028,2019-03-04,2019-04-08,Outstanding
			E10000016,2019-03-04,2019-04-08,Good
			E10000012,2019-03-04,2019-04-08,Good
			E10000019,2019-03-04,2019-04-08,Requires improvement to be good
			E10000019,2021-03-01,2021-04-12,Good
			""";

	@TempDir
	Path folder;

	private StatisticsService statistics;

	@BeforeEach
	void open() throws IOException {
		Path descriptions = Files.createDirectory(folder.resolve("descriptions"));
		Files.writeString(descriptions.resolve("homes.yaml"), DESCRIBED);
		statistics = StatisticsService.open(folder.resolve("releases"), descriptions, new TestPlans().plans(), Clock.systemUTC());
		load("statistical-neighbours", NEIGHBOURS);
		load("inspections", JUDGEMENTS);
	}

	private void load(String statistic, String text) {
		statistics.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new Delivery(statistic + ".csv", Optional.of(statistic),
				Optional.of(LocalDate.of(2021, 6, 1)), Optional.empty(), Optional.empty(), OnFault.STOP), Actor.SYSTEM, rows -> {
				});
	}

	private Benchmark benchmark(String indicator, String asOf) {
		return statistics.benchmark(indicator, "Nottinghamshire", When.asOf(LocalDate.parse(asOf)), Optional.empty());
	}

	@ParameterizedTest(name = "where {0}: rank {1} of 6, quartile {2}")
	@CsvSource({ "more, 3, B", "fewer, 4, C", "either, 3," })
	void with_its_rank_and_quartile_by_which_way_is_better_and_the_median_of_the_others(String indicator, int rank, Quartile quartile) {
		load("homes", FIGURES);

		Standing standing = benchmark(indicator, "2020-12-31").amongNeighbours();
		assertThat(standing.median()).hasValueSatisfying(median -> assertThat(median).isEqualByComparingTo("9"));
		assertThat(standing.rank()).contains(rank);
		assertThat(standing.outOf()).contains(6);
		assertThat(standing.quartile()).isEqualTo(Optional.ofNullable(quartile));
	}

	@Test
	void rated_good_or_outstanding_on_the_day() {
		load("homes", FIGURES);

		Standing then = benchmark("fewer", "2020-12-31").amongRated();
		assertThat(then.members()).isEqualTo(4);
		assertThat(then.median()).hasValueSatisfying(median -> assertThat(median).isEqualByComparingTo("10"));
		assertThat(benchmark("fewer", "2021-12-31").amongRated().members()).as("after Lincolnshire's next inspection").isEqualTo(5);
	}

	@Test
	void without_a_median_of_fewer_than_four_since_a_symbol_is_no_figure() {
		load("homes", FIGURES.replace("Kent,14,14,14", "Kent,c,c,c"));

		Benchmark benchmark = benchmark("fewer", "2020-12-31");
		assertThat(benchmark.amongRated().figures()).isEqualTo(3);
		assertThat(benchmark.amongRated().median()).isEmpty();
		assertThat(benchmark.amongRated().rank()).isEmpty();
		assertThat(benchmark.missing()).containsExactly("no list of neighbours as early as 31 December 2020; that of 1 June 2021 is used",
				"too few figures of neighbours rated good or outstanding: 3, and a comparison needs 4");
		assertThat(benchmark.amongNeighbours().median()).hasValueSatisfying(median -> assertThat(median).isEqualByComparingTo("8.5"));
	}

	@Test
	void as_a_table_too() {
		load("homes", FIGURES);

		String csv = new String(statistics.csv(benchmark("fewer", "2020-12-31")), StandardCharsets.UTF_8);
		assertThat(csv.lines()).contains(
				"\"neighbour, rated good or outstanding\",E10000007,Derbyshire,8,,2020 Calendar year,2020-12-31,,Good,2019-03-04,,,,,2021-06-01,\"The council, Homes, homes.csv\"",
				"neighbour,E10000019,Lincolnshire,9,,2020 Calendar year,2020-12-31,,Requires improvement to be good,2019-03-04,,,,,2021-06-01,\"The council, Homes, homes.csv\"",
				"median of neighbours,,,9,,,,,,,5,4,6,C,,", "median of neighbours rated good or outstanding,,,10,,,,,,,4,3,5,B,,");
	}
}
