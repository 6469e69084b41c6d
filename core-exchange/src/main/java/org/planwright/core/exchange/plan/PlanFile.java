package org.planwright.core.exchange.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;

/**
 * What a plan file says.
 *
 * @param id the plan's
 * @param people names by the ids of those who appear in the plan
 * @param events all that makes the plan, in an order in which it can be told
 * @param knownFrom since when the world knows it
 */
public record PlanFile(String id, Map<String, String> people, List<Write.Proposed> events, LocalDate knownFrom) {

	public PlanFile {
		people = Map.copyOf(people);
		events = List.copyOf(events);
	}

	public Write write(Actor actor, Optional<String> idempotencyKey) {
		return new Write(actor, events, idempotencyKey, Optional.of(knownFrom));
	}
}
