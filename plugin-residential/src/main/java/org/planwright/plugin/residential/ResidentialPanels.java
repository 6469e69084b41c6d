package org.planwright.plugin.residential;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.MeasurePanels;
import org.planwright.plugin.residential.home.HomePanels;
import org.planwright.plugin.residential.pipeline.PipelinePanel;

/** What the programme shows: homes, their occupancy against break-even, their registration, the pipeline of units. */
@Component
public final class ResidentialPanels implements Panels {

	private final ResidentialSettings settings;

	@Activate
	public ResidentialPanels(@Reference ResidentialSettings settings) {
		this.settings = settings;
	}

	@Override
	public String programme() {
		return ResidentialProgramme.ID;
	}

	@Override
	public List<Panel> panels(PlanView plan) {
		List<Panel> panels = new ArrayList<>(new HomePanels(plan, settings).all());
		panels.add(PipelinePanel.of(plan, settings));
		return panels;
	}

	@Override
	public List<Return> returns(PlanView plan) {
		return ResidentialReturns.of(plan);
	}

	@Override
	public List<Event> returned(PlanView plan, String id, String key, Input body) {
		return ResidentialReturns.events(plan, id, key, body);
	}

	@Override
	public List<Panel> measures(ActionView action) {
		return MeasurePanels.of(action, settings.of(action.action()));
	}
}
