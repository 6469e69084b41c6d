package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;

@DisplayName("Numbers in which single people could be recognised are not handed on")
class SmallCohortsTest {

	@ParameterizedTest(name = "{1} {0} out of {2}, sample {3}: {4}")
	@CsvSource({ "children, 9, , , c", "children, 10, , , 10", "children, 0, , , 0", "young people, 3, , , c", "'%', 50, 4, , c", "'%', 50, 40, , 50",
			"'%', 50, , 6, c", "'%', 9, , 250, 9", "'%', 5, 40, , c", "'%', 95, 40, , c", "'%', 100, 40, , 100", "'%', 0, 40, , 0", "'%', 2, , 250, c", "'%', 79, , , 79", "per cent, 5, 40, , c", "households, 8, , , c", "places, 4, , , 4", "FTE, 3.5, , , 3.5", "£, 5, , , 5", "evictions, 2, , , c" })
	void counts_and_shares_of_fewer_than_ten(String unit, BigDecimal value, BigDecimal outOf, Integer sample, String shown) {
		Measure measure = new Measure("m", "M", Optional.of(unit), Polarity.UP, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
		Observation told = new Observation("m", LocalDate.of(2020, 6, 30), Optional.empty(), new Reading.Figure(value), Optional.ofNullable(outOf),
				Optional.ofNullable(sample), Optional.of("s"), Optional.of("one of them moved"));

		Observation handedOn = new SmallCohorts(SmallCohorts.LEAST).suppressed(measure, told);

		if (shown.equals("c")) {
			assertThat(handedOn.reading()).isEqualTo(Reading.Symbol.CONFIDENTIAL);
			assertThat(handedOn.note()).as("what was said of a few").isEmpty();
			assertThat(handedOn.outOf().filter(n -> n.intValue() < 10)).isEmpty();
		} else {
			assertThat(handedOn).isEqualTo(told);
		}
	}

	@Test
	void the_threshold_is_configuration() {
		Measure measure = new Measure("m", "M", Optional.of("children"), Polarity.UP, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
		Observation four = new Observation("m", LocalDate.of(2020, 6, 30), Optional.empty(), new Reading.Figure(BigDecimal.valueOf(4)), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());

		assertThat(new SmallCohorts(5).suppressed(measure, four).reading()).isEqualTo(Reading.Symbol.CONFIDENTIAL);
		assertThat(new SmallCohorts(4).suppressed(measure, four)).isEqualTo(four);
	}
}
