package org.planwright.core.model.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planwright.core.model.Action;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;

/**
 * How a whole plan stands.
 *
 * @param version of the plan's journal it was made from
 * @param rows every action in the order of the plan, sub-actions inside their parents
 */
public record Board(PlanHead plan, LocalDate asOf, long version, List<Row> rows) {

	/** One action. Sub-actions are shown and not counted. */
	public record Row(Action action, Assessment assessment, List<Row> subActions) {
		public Row {
			subActions = List.copyOf(subActions);
		}
	}

	public Board {
		rows = List.copyOf(rows);
	}

	/** How many actions have each status, every status named. */
	public Map<Status, Integer> counts() {
		Map<Status, Integer> counts = new EnumMap<>(Status.class);
		for (Status status : Status.values()) {
			counts.put(status, 0);
		}
		rows.forEach(row -> counts.merge(row.assessment().headline(), 1, Integer::sum));
		return counts;
	}

	/** The share of actions that can be assessed, in whole per cent. */
	public int assessablePercent() {
		if (rows.isEmpty()) {
			return 0;
		}
		int assessable = rows.size() - counts().get(Status.GREY);
		return BigDecimal.valueOf(100L * assessable).divide(BigDecimal.valueOf(rows.size()), RoundingMode.HALF_UP).intValue();
	}
}
