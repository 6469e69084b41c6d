package org.planwright.core.exchange.statistics;

import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.input.Require;

/**
 * Something that a statistic says of every area.
 *
 * @param id the same in every release, whatever its column is called there
 */
public record Indicator(String id, String title, Optional<String> unit, Polarity polarity) {

	public Indicator {
		Require.id("id", id);
		Require.text("title", title);
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(polarity, "polarity");
	}
}
