package org.planwright.core.exchange;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Receipt;

/** Makes plans from what people write by hand: a file, or a request of the same shape. */
@ProviderType
public interface PlanFiles {

	/**
	 * Creates a plan with all that is told of it, and keeps the names of its people.
	 *
	 * @param plan the whole plan, read from YAML or JSON
	 * @param idempotencyKey makes a retry harmless
	 * @throws Refusal with every fault that was found, each with its path and line; nothing was written
	 */
	Receipt create(Input plan, Actor actor, Optional<String> idempotencyKey);
}
