package org.planwright.core.rest.json;

import java.util.Map;
import org.planwright.core.exchange.PlanArchive.Restored;

/**
 * What an archive comes to.
 *
 * @param applied whether it was taken over
 * @param added for each plan how many entries were not here
 * @param otherwise people who are known here by another name, which stays: the name here, by id
 */
public record RestoredJson(boolean applied, Map<String, Long> added, Map<String, String> otherwise) {

	public static RestoredJson of(Restored restored, boolean applied) {
		return new RestoredJson(applied, restored.added(), restored.otherwise());
	}
}
