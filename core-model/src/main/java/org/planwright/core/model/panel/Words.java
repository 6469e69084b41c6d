package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Days;

/** What panels hold, in the words that pages and documents have for it. */
public final class Words {

	private Words() {
	}

	/** Thousands apart, and at most two decimals. */
	public static String number(BigDecimal value) {
		DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(value);
	}

	public static String amount(BigDecimal value, Optional<String> unit) {
		return unit.map(u -> switch (u) {
			case "%" -> number(value) + "%";
			case "£" -> "£" + number(value);
			default -> number(value) + " " + u;
		}).orElseGet(() -> number(value));
	}

	public static String of(Reading.Symbol symbol) {
		return switch (symbol) {
			case NOT_APPLICABLE -> "not applicable";
			case CONFIDENTIAL, SUPPRESSED -> "confidential";
			case ROUNDS_TO_ZERO -> "rounds to nought";
			case LOW_RELIABILITY -> "not reliable";
			case SMALL -> "a small share";
			case UNAVAILABLE, NOT_AVAILABLE, MISSING -> "not available";
		};
	}

	/** A cell as plain text. */
	public static String of(Cell cell) {
		if (cell instanceof Cell.Text text) {
			return text.text();
		} else if (cell instanceof Cell.Figure figure) {
			return number(figure.value());
		} else if (cell instanceof Cell.Day day) {
			return Days.words(day.day());
		} else if (cell instanceof Cell.State state) {
			return state.status().name();
		} else if (cell instanceof Cell.Symbol symbol) {
			return of(symbol.symbol());
		}
		return cell instanceof Cell.Missing ? "not recorded" : "–";
	}

	/** The heading of a column, with the unit of its figures. */
	public static String of(Column column) {
		return column.title() + column.unit().map(unit -> " (" + unit + ")").orElse("");
	}

	public static String of(Source source) {
		return source.name() + source.on().map(day -> ", " + Days.words(day)).orElse("");
	}
}
