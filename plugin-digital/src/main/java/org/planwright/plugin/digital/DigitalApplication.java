package org.planwright.plugin.digital;

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

/** The addresses of the digital programme. It carries its resources itself, so that they come and go in one step. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/digital")
@JaxrsName("planwright.digital")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class DigitalApplication extends Application {

	private final Set<Object> resources;

	@Activate
	public DigitalApplication(@Reference Plans plans, @Reference DigitalSettings settings) {
		resources = Set.of(new ProgrammeRoot(plans, DigitalProgramme.ID, DigitalProgramme.TITLE),
				new DigitalResource(plans, settings), new DigitalRecords(plans, settings));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
