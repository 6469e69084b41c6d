package org.planwright.core.exchange.plan.intake;

import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.exchange.plan.table.TimeReader;

/**
 * What a row tells of an action or of a part of one. What is empty is not told, and stays as it is.
 *
 * @param progress what was reported last
 * @param time the dates in the timeframe
 */
record Draft(TableRow row, String ref, Optional<String> parent, Optional<String> title, Optional<List<String>> accountable, Optional<List<String>> leads,
		Optional<List<String>> outcomes, Optional<String> timeframe, TimeReader time, Optional<List<String>> success, Optional<List<String>> links,
		Optional<String> progress) {
}
