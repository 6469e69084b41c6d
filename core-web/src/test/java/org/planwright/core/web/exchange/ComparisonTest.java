package org.planwright.core.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Benchmark.Quartile;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Words;

@DisplayName("An authority beside its neighbours")
class ComparisonTest {

	private static final LocalDate DAY = LocalDate.of(2019, 9, 30);
	private static final LocalDate PUBLISHED = LocalDate.of(2020, 2, 27);
	private static final Area OURS = area("E10000024", "Nottinghamshire");
	private static final Standing UNKNOWN = new Standing(0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	private static Area area(String code, String name) {
		return new Area(code, name, Area.Level.AUTHORITY);
	}

	private static Figure figure(Area area, Reading reading) {
		return new Figure(area, DAY, "2019", "", reading, PUBLISHED, "Social work workforce");
	}

	private static Peer peer(int rank, String name, Reading reading, Optional<Judgement.Grade> grade) {
		Area area = area("E1000000" + rank, name);
		return new Peer(rank, area, Optional.empty(), grade.map(each -> new Judgement(area, LocalDate.of(2019, 3, 18), LocalDate.of(2019, 5, 8), "ILACS", each,
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())), grade.filter(each -> each.compareTo(Judgement.Grade.GOOD) <= 0).isPresent(),
				Optional.of(figure(area, reading)));
	}

	private static Benchmark benchmark(List<Peer> neighbours) {
		return new Benchmark(OURS, "workforce", new Indicator("agency", "Agency workers", Optional.of("%"), Polarity.DOWN), DAY, Optional.empty(),
				Optional.of(LocalDate.of(2021, 4, 30)), Optional.of(figure(OURS, new Reading.Figure(new BigDecimal("14.3")))), neighbours,
				new Standing(2, 2, Optional.of(new BigDecimal("8.2")), Optional.of(3), Optional.of(3), Optional.of(Quartile.D)), UNKNOWN, UNKNOWN, Optional.empty(), 4,
				List.of("Fewer than 4 neighbours are rated good or outstanding"));
	}

	private static List<List<String>> rows(Panel panel) {
		return ((Table) panel.content().get(0)).rows().stream().map(row -> row.stream().map(Words::of).toList()).toList();
	}

	@Test
	void says_where_it_stands_in_each_group_and_what_keeps_it_from_being_compared() {
		Panel standing = Comparison.panels(benchmark(List.of())).get(0);

		assertThat(standing.title()).isEqualTo("Where Nottinghamshire stands");
		assertThat(rows(standing)).contains(List.of("Nottinghamshire", "14.3", "–", "–", "–"), List.of("Statistical neighbours", "8.2", "2", "3 of 3", "D"));
		assertThat(rows(standing).get(2)).startsWith("Neighbours rated good or outstanding", "not recorded", "0", "not recorded");
		assertThat(standing.warnings()).containsExactly("Fewer than 4 neighbours are rated good or outstanding");
		assertThat(standing.sources().toString()).contains("Social work workforce");
	}

	@Test
	void lists_each_neighbour_with_its_figure_or_symbol_and_what_ofsted_found() {
		List<Panel> panels = Comparison.panels(benchmark(List.of(peer(1, "Derbyshire", new Reading.Figure(new BigDecimal("11.5")), Optional.of(Judgement.Grade.REQUIRES_IMPROVEMENT)),
				peer(2, "Essex", Reading.Symbol.CONFIDENTIAL, Optional.of(Judgement.Grade.OUTSTANDING)), peer(3, "Cumbria", new Reading.Figure(BigDecimal.TEN), Optional.empty()))));

		assertThat(panels).hasSize(2);
		assertThat(panels.get(1).explanation()).hasValue("The list of neighbours of 30 April 2021.");
		assertThat(rows(panels.get(1)).get(0)).containsExactly("1. Derbyshire", "11.5", "Requires improvement to be good", "18 March 2019", "no");
		assertThat(rows(panels.get(1)).get(1)).containsExactly("2. Essex", "confidential", "Outstanding", "18 March 2019", "yes");
		assertThat(rows(panels.get(1)).get(2)).startsWith("3. Cumbria", "10", "not recorded").endsWith("no");
	}

	@Test
	void knows_the_authority_behind_the_name_of_a_council() {
		assertThat(BenchmarksPage.authority("Nottinghamshire County Council")).isEqualTo("Nottinghamshire");
		assertThat(BenchmarksPage.authority("London Borough of Camden")).isEqualTo("Camden");
		assertThat(BenchmarksPage.authority("Royal Borough of Greenwich")).isEqualTo("Greenwich");
	}
}
