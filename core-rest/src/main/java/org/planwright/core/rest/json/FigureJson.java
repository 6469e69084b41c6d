package org.planwright.core.rest.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Figure;

/**
 * A published value.
 *
 * @param value absent when a symbol stands for it
 * @param breakdown absent when it is about all
 */
public record FigureJson(String code, String name, LocalDate on, String period, Optional<String> breakdown, Optional<BigDecimal> value,
		Optional<String> symbol, LocalDate published, String source) {

	public static FigureJson of(Figure f) {
		return new FigureJson(f.area().code(), f.area().name(), f.on(), f.period(), Optional.of(f.breakdown()).filter(text -> !text.isEmpty()), f.value(),
				f.symbol(), f.published(), f.source());
	}
}
