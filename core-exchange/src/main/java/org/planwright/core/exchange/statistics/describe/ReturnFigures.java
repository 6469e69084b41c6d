package org.planwright.core.exchange.statistics.describe;

import java.util.Map;
import org.planwright.core.model.input.Require;

/**
 * Which indicators together are a return of a programme.
 *
 * @param programme the id of the programme
 * @param id of the return, as the programme describes it
 * @param fields the indicator, as {@code statistic/indicator}, by the field of the return
 */
public record ReturnFigures(String programme, String id, Map<String, String> fields) {

	public ReturnFigures {
		Require.id("programme", programme);
		Require.id("return", id);
		Require.that(!fields.isEmpty(), "the return " + id + " has no fields");
		fields.keySet().forEach(field -> Require.text("a field's name", field));
		fields.values().forEach(PlanFigures::checkIndicator);
		fields = Map.copyOf(fields);
	}
}
