package org.planwright.bench.live.trial;

import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.planwright.core.model.service.Plans;

/** A programme made to be replaced: it answers as slowly as it is asked to. */
public final class TrialApplication extends Application {

	private final Set<Object> resources;

	public TrialApplication(Plans plans, Map<String, ?> properties) {
		resources = Set.of(new TrialResource(plans));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
