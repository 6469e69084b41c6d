package org.planwright.core.exchange.plan;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Wording;

/** Creates plans through {@link Plans}, which checks what they say as a whole. */
@Component
public final class PlanFilesService implements PlanFiles {

	private final Plans plans;
	private final People people;

	@Activate
	public PlanFilesService(@Reference Plans plans, @Reference People people) {
		this.plans = plans;
		this.people = people;
	}

	@Override
	public Receipt create(Input plan, Actor actor, Optional<String> idempotencyKey) {
		PlanFile file = PlanReader.read(plan, plans.today(), people.names().keySet());
		Receipt receipt = plans.write(file.id(),
				file.write(actor, idempotencyKey).withWording(idempotencyKey.map(key -> Wording.of(plan))));
		// Only now: a refused plan leaves no names behind.
		people.put(file.people());
		return receipt;
	}
}
