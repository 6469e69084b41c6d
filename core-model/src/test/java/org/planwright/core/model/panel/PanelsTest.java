package org.planwright.core.model.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.panel.Bars.Bar;
import org.planwright.core.model.panel.Timeline.Step;

@DisplayName("Panels")
class PanelsTest {

	private static final LocalDate MARCH = LocalDate.of(2019, 3, 31);
	private static final LocalDate JUNE = LocalDate.of(2019, 6, 30);

	private static BigDecimal n(long n) {
		return BigDecimal.valueOf(n);
	}

	@Test
	void the_table_of_a_chart_holds_every_line_band_and_level_of_it_by_day() {
		Chart chart = new Chart("Places", Optional.of("places"),
				List.of(new Line("Actual", Line.Role.ACTUAL, List.of(new Point(JUNE, Reading.Symbol.CONFIDENTIAL), new Point(MARCH, n(310)))),
						new Line("Planned", Line.Role.TRAJECTORY, List.of(new Point(JUNE, n(320))))),
				List.of(Level.of("Target", Level.Role.TARGET, n(360))),
				List.of(new Band("Tolerated", List.of(new Band.Span(MARCH, n(305), n(310)), new Band.Span(JUNE, n(315), n(320))))));

		assertThat(chart.table().columns()).extracting(Column::title).containsExactly("Date", "Actual", "Planned", "Tolerated, from",
				"Tolerated, to", "Target");
		assertThat(chart.table().columns()).filteredOn(column -> column.kind() == Column.Kind.FIGURE)
				.allSatisfy(column -> assertThat(column.unit()).contains("places"));
		assertThat(chart.table().rows()).containsExactly(
				List.of(Cell.of(MARCH), Cell.of(310), Cell.NOTHING, Cell.of(305), Cell.of(310), Cell.of(360)),
				List.of(Cell.of(JUNE), new Cell.Symbol(Reading.Symbol.CONFIDENTIAL), Cell.of(320), Cell.of(315), Cell.of(320), Cell.of(360)));
	}

	@Test
	void the_table_of_bars_holds_their_marks_and_notes() {
		Bars bars = new Bars("Occupancy", "Home", "Occupied", Optional.of("%"), Optional.of("Break-even"),
				List.of(Bar.of("One", 75).marked(n(80)), Bar.of("Two", 100).noting("since May")));

		assertThat(bars.table().rows()).containsExactly(List.of(Cell.of("One"), Cell.of(75), Cell.of(80), Cell.NOTHING),
				List.of(Cell.of("Two"), Cell.of(100), Cell.NOTHING, Cell.of("since May")));
	}

	@Test
	void the_table_of_a_timeline_says_where_a_promised_date_is_missing() {
		Timeline timeline = new Timeline("Steps", JUNE, List.of(
				new Step("Award", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Status.GREY),
						Optional.empty()),
				new Step("Start", Optional.of(MARCH), Optional.of(JUNE), Optional.empty(), Optional.of(JUNE), Optional.of(Status.GREEN),
						Optional.empty())));

		assertThat(timeline.table().columns()).extracting(Column::title).containsExactly("Step", "First promised", "Due", "Forecast", "Done",
				"Status");
		assertThat(timeline.table().rows()).containsExactly(
				List.of(Cell.of("Award"), Cell.NOTHING, Cell.MISSING, Cell.NOTHING, Cell.NOTHING, Cell.of(Status.GREY)),
				List.of(Cell.of("Start"), Cell.of(MARCH), Cell.of(JUNE), Cell.NOTHING, Cell.of(JUNE), Cell.of(Status.GREEN)));
	}

	@Test
	void nothing_is_drawn_of_nothing() {
		assertThatThrownBy(() -> new Chart("Places", Optional.empty(),
				List.of(new Line("Actual", Line.Role.ACTUAL, List.of(new Point(MARCH, Reading.Symbol.CONFIDENTIAL)))), List.of(), List.of()))
				.hasMessageContaining("no figure");
		assertThatThrownBy(() -> new Bars("Bars", "Home", "Beds", Optional.empty(), Optional.empty(), List.of())).hasMessageContaining("are none");
		assertThatThrownBy(() -> new Timeline("Steps", MARCH, List.of())).hasMessageContaining("no steps");
		assertThatThrownBy(() -> new Panel("empty", "Empty", Optional.empty(), List.of(), List.of(), List.of()))
				.hasMessageContaining("shows nothing");
	}

	@Test
	void a_table_of_no_things_says_what_is_missing_and_how_to_record_it() {
		Absent absent = new Absent("No home is recorded yet.", "Add one.");

		assertThat(Table.of("Homes", List.of(Column.text("Home")), List.<String>of(), home -> List.of(Cell.of(home)), absent)).isEqualTo(absent);
		assertThat(Table.of("Homes", List.of(Column.text("Home")), List.of("One"), home -> List.of(Cell.of(home)), absent))
				.isEqualTo(new Table("Homes", List.of(Column.text("Home")), List.of(List.of(Cell.of("One")))));
	}

	@Test
	void a_row_that_does_not_fit_its_columns_is_refused() {
		assertThatThrownBy(() -> new Table("Homes", List.of(Column.text("Home")), List.of(List.of(Cell.of("One"), Cell.of(4)))))
				.hasMessageContaining("1 columns and a row of 2");
	}
}
