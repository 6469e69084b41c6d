package org.planwright.core.exchange.statistics.describe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.planwright.core.model.input.Require;

/**
 * Which indicators are measures of a plan, and which are returns of its programmes.
 *
 * @param authority the code of the authority whose plan it is
 * @param measures the indicator, as {@code statistic/indicator}, by the measure's id
 * @param returns what the programmes are told as returns of their own
 */
public record PlanFigures(String plan, String authority, Map<String, String> measures, List<ReturnFigures> returns) {

	public PlanFigures {
		Require.id("plan", plan);
		Require.text("authority", authority);
		Objects.requireNonNull(measures, "measures");
		measures.keySet().forEach(measure -> Require.id("measure", measure));
		measures.values().forEach(PlanFigures::checkIndicator);
		measures = Map.copyOf(measures);
		returns = List.copyOf(returns);
	}

	static void checkIndicator(String indicator) {
		Require.that(indicator.matches("[a-z0-9-]+/[a-z0-9-]+"), "names the indicator \"" + indicator + "\", expected statistic/indicator");
	}

	/** Whether figures of a statistic are among it. */
	public boolean reads(String statistic) {
		return Stream.concat(measures.values().stream(), returns.stream().flatMap(each -> each.fields().values().stream()))
				.anyMatch(indicator -> indicator.startsWith(statistic + "/"));
	}
}
