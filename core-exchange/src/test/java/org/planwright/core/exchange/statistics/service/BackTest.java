package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.store.ReleaseStore;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.BalancingPair;
import org.planwright.core.rule.Coherence;
import org.planwright.core.rule.Coherence.Flows;
import org.planwright.core.rule.Coherence.Levers;
import org.planwright.core.rule.Coherence.Projection;
import org.planwright.core.rule.Coherence.Rise;
import org.planwright.core.rule.Improvement;

/**
 * What the rules would have said of Nottinghamshire, by figures that were published since: from reading the files to the
 * status, a row for each case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackTest {

	private static final String NOTTINGHAMSHIRE = "E10000024";
	private static final BigDecimal TWO_YEARS = BigDecimal.valueOf(2);
	private static final BigDecimal FIFTY_PLACES = BigDecimal.valueOf(50);

	private StatisticsService statistics;

	/** Where the releases are. */
	abstract Path releases();

	@BeforeAll
	void load(@TempDir Path folder) throws IOException {
		statistics = new StatisticsService(ReleaseStore.open(folder), new TestPlans().plans(), Knowledge::shipped, Clock.systemUTC());
		List.of(PublicData.REVISED, PublicData.FIRST, PublicData.FOSTERING, PublicData.FOSTERING_2018, PublicData.INSPECTIONS, PublicData.NEIGHBOURS)
				.forEach(file -> PublicData.load(statistics, releases(), file));
	}

	private String value(String indicator, LocalDate on, When when) {
		return statistics.series(indicator, NOTTINGHAMSHIRE, when, false).stream().filter(figure -> figure.on().equals(on))
				.map(figure -> figure.value().map(BigDecimal::toPlainString).or(figure::symbol).orElseThrow()).findFirst().orElse("-");
	}

	private BigDecimal figure(String indicator, LocalDate on) {
		return new BigDecimal(value(indicator, on, When.NOW));
	}

	private static LocalDate endOfYear(String year) {
		return LocalDate.of(Integer.parseInt(year), 9, 30);
	}

	/** A measure with a dated baseline, and one value since. */
	private MeasureView since(String indicator, String baseline, String year) {
		Measure measure = new Measure(indicator, indicator, Optional.of("%"), Polarity.DOWN, Optional.empty(), Optional.empty(),
				Optional.of(new Baseline(endOfYear(baseline), figure(indicator, endOfYear(baseline)), Optional.empty())), Optional.empty(), Optional.empty());
		return new MeasureView(measure, new MeasureUse(indicator, "impact", Optional.empty(), Optional.empty()),
				List.of(new Observation(indicator, endOfYear(year), Optional.empty(), new Reading.Figure(figure(indicator, endOfYear(year))), Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty())));
	}

	@ParameterizedTest(name = "{0} of {2} against {1}: {3} to {4} is {5}")
	@CsvSource(delimiter = '|', textBlock = """
			# indicator       | baseline | year | was  | is   | status
			turnover-rate-fte | 2019     | 2020 | 16.2 | 9.5  | GREEN
			turnover-rate-fte | 2019     | 2021 | 16.2 | 12.8 | GREEN
			turnover-rate-fte | 2020     | 2021 | 9.5  | 12.8 | RED
			agency-rate-fte   | 2019     | 2020 | 14.3 | 12.5 | GREEN
			agency-rate-fte   | 2020     | 2021 | 12.5 | 14.2 | RED
			agency-rate-fte   | 2018     | 2019 | 14   | 14.3 | RED
			caseload-fte      | 2019     | 2020 | 16.8 | 15.6 | GREEN
			caseload-fte      | 2019     | 2021 | 16.8 | 14.6 | GREEN
			absence-rate-fte  | 2019     | 2020 | 3.7  | 4.2  | RED
			vacancy-rate-fte  | 2019     | 2021 | 6    | 3.5  | GREEN""")
	void the_baseline_decides(String indicator, String baseline, String year, String was, String is, Status status) {
		assertThat(value(indicator, endOfYear(baseline), When.NOW)).isEqualTo(was);
		assertThat(value(indicator, endOfYear(year), When.NOW)).isEqualTo(is);
		assertThat(Improvement.series(since(indicator, baseline, year), Improvement.Thresholds.DEFAULT).status()).isEqualTo(status);
	}

	@ParameterizedTest(name = "{0} of {3} against {2}, guarded by {1}: {4} alone, {5} together")
	@CsvSource(delimiter = '|', textBlock = """
			# gain            | guard            | baseline | year | alone | together
			agency-rate-fte   | caseload-fte     | 2019     | 2020 | GREEN | GREEN
			agency-rate-fte   | caseload-fte     | 2020     | 2021 | RED   | RED
			agency-rate-fte   | absence-rate-fte | 2019     | 2020 | GREEN | AMBER
			caseload-fte      | agency-rate-fte  | 2019     | 2020 | GREEN | GREEN
			caseload-fte      | agency-rate-fte  | 2020     | 2021 | GREEN | AMBER
			turnover-rate-fte | caseload-fte     | 2019     | 2021 | GREEN | GREEN""")
	void a_gain_paid_for_by_a_loss_is_at_risk(String gain, String guard, String baseline, String year, Status alone, Status together) {
		MeasureView gained = since(gain, baseline, year);
		Verdict verdict = Improvement.series(gained, Improvement.Thresholds.DEFAULT);

		assertThat(verdict.status()).isEqualTo(alone);
		assertThat(BalancingPair.apply(verdict, gained, since(guard, baseline, year)).status()).isEqualTo(together);
	}

	/** Rounded as it is published: households to one decimal, places to whole ones. */
	@ParameterizedTest(name = "enquiries +{0}%, conversion +{1} {2}, {3} fewer leavers: {4} households a year, {5} places in two years, {6} short of 50")
	@CsvSource(delimiter = '|', textBlock = """
			# enquiries % | conversion | as       | fewer leavers | households a year | places | short | status
			0             | 0          | RELATIVE | 0             | -15.0             | -84    | 134   | AMBER
			20            | 10         | RELATIVE | 0             | -10.2             | -57    | 107   | AMBER
			20            | 10         | POINTS   | 0             | 3.6               | 20     | 30    | AMBER
			20            | 10         | RELATIVE | 20            | 9.8               | 55     | -5    | GREEN""")
	void the_targets_of_fostering_together(BigDecimal enquiries, BigDecimal conversion, Rise rise, BigDecimal fewer, BigDecimal households, BigDecimal places, BigDecimal shortfall,
			Status status) {
		LocalDate day = LocalDate.of(2019, 3, 31);
		Flows flows = new Flows(figure("initial-enquiries", day), figure("households-approved", day), figure("family-and-friends-approved", day),
				figure("households-deregistered", day), figure("approved-places", day).divide(figure("approved-households", day), MathContext.DECIMAL64));
		Levers levers = new Levers(enquiries, conversion, rise, BigDecimal.ZERO, fewer.negate());
		Projection projection = Coherence.project(flows, levers);

		assertThat(projection.netHouseholds().setScale(1, RoundingMode.HALF_UP)).isEqualTo(households);
		assertThat(projection.places(TWO_YEARS).setScale(0, RoundingMode.HALF_UP)).isEqualTo(places);
		assertThat(FIFTY_PLACES.subtract(projection.places(TWO_YEARS)).setScale(0, RoundingMode.HALF_UP)).isEqualTo(shortfall);
		assertThat(Coherence.judge(flows, levers, FIFTY_PLACES, TWO_YEARS).status()).isEqualTo(status);
	}

	@ParameterizedTest(name = "{0} of {1}, known at {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			# indicator             | year | known at   | reads
			turnover-rate-headcount | 2019 | 2023-02-22 | -
			turnover-rate-headcount | 2019 | 2023-02-23 | 17.9
			turnover-rate-headcount | 2019 | 2026-02-26 | 17.3""")
	void a_figure_reads_as_it_was_known(String indicator, String year, LocalDate knownAt, String reads) {
		assertThat(value(indicator, endOfYear(year), new When(Optional.empty(), Optional.of(knownAt)))).isEqualTo(reads);
	}

	@ParameterizedTest(name = "{0} of {1}: {2} beside {3}")
	@CsvSource(delimiter = '|', textBlock = """
			# indicator       | year | own  | median of the neighbours of 2021
			turnover-rate-fte | 2019 | 16.2 | 9.7
			turnover-rate-fte | 2020 | 9.5  | 13.1
			turnover-rate-fte | 2021 | 12.8 | 13.4
			agency-rate-fte   | 2019 | 14.3 | 11.5
			agency-rate-fte   | 2020 | 12.5 | 10.3
			agency-rate-fte   | 2021 | 14.2 | 10.2
			vacancy-rate-fte  | 2019 | 6    | 11.6
			vacancy-rate-fte  | 2020 | 3.2  | 11.5
			vacancy-rate-fte  | 2021 | 3.5  | 10.5
			caseload-fte      | 2019 | 16.8 | 17.7
			caseload-fte      | 2020 | 15.6 | 16
			caseload-fte      | 2021 | 14.6 | 16.8
			absence-rate-fte  | 2019 | 3.7  | 2.4
			absence-rate-fte  | 2020 | 4.2  | 2.7
			absence-rate-fte  | 2021 | 4    | 3.2""")
	void beside_its_statistical_neighbours(String indicator, String year, String own, BigDecimal median) {
		var benchmark = statistics.benchmark(indicator, NOTTINGHAMSHIRE, When.asOf(endOfYear(year)), Optional.empty());

		assertThat(benchmark.own().flatMap(Figure::value).map(BigDecimal::toPlainString)).contains(own);
		assertThat(benchmark.amongNeighbours().median().orElseThrow().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo(median);
	}
}
