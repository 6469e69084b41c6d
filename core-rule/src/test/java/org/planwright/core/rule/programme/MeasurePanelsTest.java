package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Level;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("The chart of a measure")
class MeasurePanelsTest {

	private static final LocalDate FIRST = LocalDate.of(2019, 1, 31);

	/** A month each, by turns 10 and 12: a mean of 11, and moves of 2, which make limits of 2.66 times 2 around it. */
	private static Chart chart(int months) {
		MeasureBuilder measure = measure("duration", "days").baseline("2018-12-31", "11").level("8", "2021-12-31");
		for (int i = 0; i < months; i++) {
			measure.value(FIRST.plusMonths(i).toString(), i % 2 == 0 ? "10" : "12");
		}
		ViewBuilder action = ViewBuilder.action("3.4", "workforce").measure(measure);
		return MeasurePanels.of(action.on(FIRST.plusMonths(months)), Settings.of(Map.of())).get(0).content().stream().filter(Chart.class::isInstance)
				.map(Chart.class::cast).findFirst().orElseThrow();
	}

	@Test
	void has_the_limits_of_its_process_once_the_series_is_long_enough_as_lines_and_as_columns_of_its_table() {
		Chart chart = chart(15);

		assertThat(chart.levels()).filteredOn(level -> level.role() == Level.Role.MEAN || level.role() == Level.Role.PROCESS_LIMIT)
				.extracting(Level::name).containsExactly("Mean", "Lower process limit", "Upper process limit");
		assertThat(chart.levels().stream().filter(level -> level.role() == Level.Role.PROCESS_LIMIT).map(Level::value))
				.containsExactly(new BigDecimal("5.61"), new BigDecimal("16.25"));
		assertThat(chart.table().columns()).extracting(Column::title).contains("Mean", "Lower process limit", "Upper process limit");
	}

	@Test
	void has_none_of_a_series_that_is_too_short_to_know_what_is_usual() {
		assertThat(chart(14).levels()).extracting(Level::role).containsExactlyInAnyOrder(Level.Role.TARGET, Level.Role.BASELINE);
		assertThat(chart(14).table().columns()).extracting(Column::title).noneMatch(List.of("Mean", "Lower process limit")::contains);
	}
}
