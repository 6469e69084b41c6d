package org.planwright.core.model.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * The room between two values over time, such as what is tolerated beside the planned way.
 *
 * @param spans oldest first; at least two
 */
public record Band(String name, List<Span> spans) {

	public record Span(LocalDate on, BigDecimal low, BigDecimal high) {
		public Span {
			Objects.requireNonNull(on, "on");
			Require.that(low.compareTo(high) <= 0, "a band from " + low + " down to " + high);
		}
	}

	public Band {
		Require.text("name", name);
		spans = spans.stream().sorted(Comparator.comparing(Span::on)).toList();
		Require.that(spans.size() >= 2, "band " + name + " has no extent");
	}
}
