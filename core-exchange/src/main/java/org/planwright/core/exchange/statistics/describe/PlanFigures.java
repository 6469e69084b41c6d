package org.planwright.core.exchange.statistics.describe;

import java.util.Map;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * Which indicators are measures of a plan.
 *
 * @param authority the code of the authority whose plan it is
 * @param measures the indicator, as {@code statistic/indicator}, by the measure's id
 */
public record PlanFigures(String plan, String authority, Map<String, String> measures) {

	public PlanFigures {
		Require.id("plan", plan);
		Require.text("authority", authority);
		Objects.requireNonNull(measures, "measures");
		measures.keySet().forEach(measure -> Require.id("measure", measure));
		measures.values().forEach(indicator -> Require.that(indicator.matches("[a-z0-9-]+/[a-z0-9-]+"),
				"names the indicator \"" + indicator + "\", expected statistic/indicator"));
		measures = Map.copyOf(measures);
	}
}
