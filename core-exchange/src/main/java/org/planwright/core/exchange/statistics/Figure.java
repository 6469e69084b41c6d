package org.planwright.core.exchange.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.Reading;

/**
 * A value of an indicator for an area, as a release says it.
 *
 * @param on the last day of the period it is about
 * @param period the period as it was published
 * @param breakdown of whom, where it is not about all: {@code Female}; empty when it is
 * @param published since when the world knows it
 */
public record Figure(Area area, LocalDate on, String period, String breakdown, Reading reading, LocalDate published, String source) {

	/** The value, unless a symbol stands for it. */
	public Optional<BigDecimal> value() {
		return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
	}

	/** The symbol that stands for it, if one does. */
	public Optional<String> symbol() {
		return reading instanceof Reading.Symbol symbol ? Optional.of(symbol.written()) : Optional.empty();
	}
}
