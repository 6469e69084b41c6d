package org.planwright.bench.live.trial;

import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Part.Kind;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;

/** Finds every action on track, so that any other status is a fault of whoever replaced it. */
public final class TrialProgramme implements Programme {

	private final String rules;

	public TrialProgramme(BundleContext context, Map<String, ?> properties) {
		rules = context.getBundle().getVersion() + "-" + (properties.containsKey("word") ? properties.get("word") : "plain");
	}

	@Override
	public String id() {
		return "trial";
	}

	@Override
	public String title() {
		return "Trial";
	}

	@Override
	public String rulesVersion() {
		return rules;
	}

	@Override
	public List<Part> judge(ActionView action) {
		return List.of(new Part(Kind.DELIVERY, "milestones", "Delivery", Verdict.of(Status.GREEN, "Always on track.")));
	}
}
