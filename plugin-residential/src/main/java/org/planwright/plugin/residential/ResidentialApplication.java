package org.planwright.plugin.residential;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.ProgrammeRoot;
import org.planwright.plugin.residential.bond.BondResource;
import org.planwright.plugin.residential.framework.FrameworkResource;
import org.planwright.plugin.residential.home.HomesResource;
import org.planwright.plugin.residential.home.OccupancyResource;
import org.planwright.plugin.residential.home.RegistrationsResource;
import org.planwright.plugin.residential.pipeline.PipelineResource;

/** The addresses of the residential programme. It carries its resources itself, so that they come and go in one step. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/residential")
@JaxrsName("planwright.residential")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class ResidentialApplication extends Application {

	private final Set<Object> resources;

	@Activate
	public ResidentialApplication(@Reference Plans plans, @Reference ResidentialSettings settings) {
		resources = Set.of(new ProgrammeRoot(plans, ResidentialProgramme.ID, ResidentialProgramme.TITLE),
				new PlanResource(plans), new ResidentialRecords(plans), new HomesResource(plans, settings), new RegistrationsResource(plans, settings),
				new OccupancyResource(plans, settings), new FrameworkResource(plans, settings), new PipelineResource(plans, settings),
				new BondResource(plans, settings));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
