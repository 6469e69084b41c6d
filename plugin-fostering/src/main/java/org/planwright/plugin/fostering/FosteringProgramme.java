package org.planwright.plugin.fostering;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Parts;

/** Judges the recruitment and retention of foster carers, and what it does for the number of placements. */
@Component
public final class FosteringProgramme implements Programme {

	static final String ID = "fostering";
	static final String TITLE = "Fostering sufficiency";

	private final FosteringSettings settings;

	@Activate
	public FosteringProgramme(@Reference FosteringSettings settings) {
		this.settings = settings;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String rulesVersion() {
		return settings.rulesVersion();
	}

	@Override
	public List<Part> judge(ActionView action) {
		Settings s = settings.of(action.action());
		Evidence evidence = Evidence.of(action);
		List<Part> parts = new ArrayList<>();
		if (!action.subActions().isEmpty()) {
			parts.add(Parts.subActions(action));
		}
		if (!action.milestones().isEmpty() || action.subActions().isEmpty()) {
			parts.add(Parts.milestones(action, s));
		}
		parts.addAll(new Impact(action, evidence, s).parts());
		parts.add(Parts.evidenceAge(action, action.measures().isEmpty() ? List.of() : evidence.days(), s));
		s.check();
		return Parts.capped(action, parts);
	}
}
