package org.planwright.plugin.corporate;

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

/** The addresses of the corporate programme. It carries its resources itself, so that they come and go in one step. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/corporate")
@JaxrsName("planwright.corporate")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class CorporateApplication extends Application {

	private final Set<Object> resources;

	@Activate
	public CorporateApplication(@Reference Plans plans, @Reference CorporateSettings settings) {
		resources = Set.of(new ProgrammeRoot(plans, CorporateProgramme.ID, CorporateProgramme.TITLE),
				new CorporateResource(plans, settings), new CorporateRecords(plans, settings));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
