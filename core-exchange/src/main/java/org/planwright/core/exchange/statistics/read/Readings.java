package org.planwright.core.exchange.statistics.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.model.Reading;

/** Reads a value: a number, with or without commas between thousands, or a symbol of official statistics. */
public final class Readings {

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
	private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3}){1,4}(\\.\\d{1,6})?");
	private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

	private Readings() {
	}

	/**
	 * Reads a cell that is not blank.
	 *
	 * @throws IllegalArgumentException with a reason that fits behind the column's name
	 */
	public static Reading of(Cell cell) {
		if (cell.content() instanceof Content.Figure figure) {
			return new Reading.Figure(sized(figure.value()));
		}
		String text = cell.text();
		return find(text).orElseThrow(() -> new IllegalArgumentException(
				"is \"" + shortened(text) + "\", expected a number or one of the symbols z x c low u k : ~ .."));
	}

	static Optional<Reading> find(String text) {
		if (PLAIN.matcher(text).matches()) {
			return Optional.of(new Reading.Figure(new BigDecimal(text)));
		}
		if (GROUPED.matcher(text).matches()) {
			return Optional.of(new Reading.Figure(new BigDecimal(text.replace(",", ""))));
		}
		return Reading.Symbol.of(text.toLowerCase(Locale.ROOT)).map(Reading.class::cast);
	}

	/** A spreadsheet keeps 17.3 as a binary fraction: what is behind the sixth decimal is of its making. */
	private static BigDecimal sized(BigDecimal value) {
		if (value.abs().compareTo(MOST) >= 0) {
			throw new IllegalArgumentException("has more than 15 digits before the point");
		}
		BigDecimal rounded = value.scale() > 6 ? value.setScale(6, java.math.RoundingMode.HALF_UP) : value;
		return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
	}

	static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "..." : text;
	}
}
