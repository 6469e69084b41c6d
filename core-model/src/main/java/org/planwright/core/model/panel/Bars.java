package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Require;

/**
 * Amounts side by side: the stages of a funnel, the homes of a council, the workers by caseload.
 *
 * @param of what each bar is: {@code Stage}, {@code Home}
 * @param measured what its length is: {@code Households}
 * @param unit of the amounts
 * @param mark what the mark on a bar is, such as {@code Break-even}; empty when no bar has one
 * @param bars in the order of reading; at least one
 */
public record Bars(String caption, String of, String measured, Optional<String> unit, Optional<String> mark, List<Bar> bars)
		implements Drawing {

	/**
	 * @param value the amount, not negative
	 * @param mark to be compared with it
	 * @param note what to know about it
	 */
	public record Bar(String label, Reading value, Optional<BigDecimal> mark, Optional<String> note) {
		public Bar {
			Require.text("label", label);
			Require.that(!(value instanceof Reading.Figure figure) || figure.value().signum() >= 0, "bar " + label + " is negative");
			Objects.requireNonNull(mark, "mark");
			Objects.requireNonNull(note, "note");
		}

		public static Bar of(String label, BigDecimal value) {
			return new Bar(label, new Reading.Figure(value), Optional.empty(), Optional.empty());
		}

		public static Bar of(String label, long value) {
			return of(label, BigDecimal.valueOf(value));
		}

		/** The same with something to know about it. */
		public Bar noting(String note) {
			return new Bar(label, value, mark, Optional.of(note));
		}

		/** The same with a mark. */
		public Bar marked(BigDecimal mark) {
			return new Bar(label, value, Optional.of(mark), note);
		}
	}

	public Bars {
		Require.text("caption", caption);
		Require.text("of", of);
		Require.text("measured", measured);
		Objects.requireNonNull(unit, "unit");
		bars = List.copyOf(bars);
		Require.that(!bars.isEmpty(), "bars " + caption + " are none: say what is missing instead");
		Require.that(mark.isPresent() || bars.stream().allMatch(bar -> bar.mark().isEmpty()), "bars " + caption + " have marks without a name");
	}

	@Override
	public Table table() {
		boolean noted = bars.stream().anyMatch(bar -> bar.note().isPresent());
		List<Column> columns = new ArrayList<>(List.of(Column.text(of), new Column(measured, Column.Kind.FIGURE, unit)));
		mark.ifPresent(name -> columns.add(new Column(name, Column.Kind.FIGURE, unit)));
		if (noted) {
			columns.add(Column.text("Note"));
		}
		return new Table(caption, columns, bars.stream().map(bar -> row(bar, noted)).toList());
	}

	private List<Cell> row(Bar bar, boolean noted) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(bar.label()), Cell.of(bar.value())));
		mark.ifPresent(name -> row.add(bar.mark().map(Cell::of).orElse(Cell.NOTHING)));
		if (noted) {
			row.add(Cell.text(bar.note()));
		}
		return row;
	}
}
