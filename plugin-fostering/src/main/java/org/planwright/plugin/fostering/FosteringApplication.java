package org.planwright.plugin.fostering;

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

/** The addresses of the fostering programme. It carries its resources itself, so that they come and go in one step. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/fostering")
@JaxrsName("planwright.fostering")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class FosteringApplication extends Application {

	private final Set<Object> resources;

	@Activate
	public FosteringApplication(@Reference Plans plans, @Reference FosteringSettings settings) {
		resources = Set.of(new ProgrammeRoot(plans, FosteringProgramme.ID, FosteringProgramme.TITLE),
				new FosteringResource(plans, settings), new FosteringRecords(plans));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
