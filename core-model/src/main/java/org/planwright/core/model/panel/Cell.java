package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Require;

/** A single value. What is not there says so: it is never nought and never blank by accident. */
public sealed interface Cell {

	record Text(String text) implements Cell {
		public Text {
			Require.text("text", text);
		}
	}

	record Figure(BigDecimal value) implements Cell {
		public Figure {
			Objects.requireNonNull(value, "value");
		}
	}

	record Day(LocalDate day) implements Cell {
		public Day {
			Objects.requireNonNull(day, "day");
		}
	}

	record State(Status status) implements Cell {
		public State {
			Objects.requireNonNull(status, "status");
		}
	}

	/** The symbol of official statistics that stands in place of a figure. */
	record Symbol(Reading.Symbol symbol) implements Cell {
		public Symbol {
			Objects.requireNonNull(symbol, "symbol");
		}
	}

	/** Somebody should have recorded it. */
	record Missing() implements Cell {
	}

	/** There is nothing to record here, such as a forecast for a day that is past. */
	record Nothing() implements Cell {
	}

	Cell MISSING = new Missing();
	Cell NOTHING = new Nothing();

	static Cell of(String text) {
		return new Text(text);
	}

	static Cell of(long figure) {
		return new Figure(BigDecimal.valueOf(figure));
	}

	static Cell of(BigDecimal figure) {
		return new Figure(figure);
	}

	static Cell of(LocalDate day) {
		return new Day(day);
	}

	static Cell of(Status status) {
		return new State(status);
	}

	static Cell of(Reading reading) {
		return reading instanceof Reading.Figure figure ? new Figure(figure.value()) : new Symbol((Reading.Symbol) reading);
	}

	/** Missing when empty. */
	static Cell figure(Optional<BigDecimal> figure) {
		return figure.<Cell>map(Figure::new).orElse(MISSING);
	}

	/** Missing when empty. */
	static Cell count(Optional<Integer> count) {
		return count.map(Cell::of).orElse(MISSING);
	}

	/** Missing when empty. */
	static Cell day(Optional<LocalDate> day) {
		return day.<Cell>map(Day::new).orElse(MISSING);
	}

	/** Nothing when empty. */
	static Cell text(Optional<String> text) {
		return text.<Cell>map(Text::new).orElse(NOTHING);
	}
}
