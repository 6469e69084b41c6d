package org.planwright.plugin.workforce;

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

/** The addresses of the workforce programme. It carries its resources itself, so that they come and go in one step. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/workforce")
@JaxrsName("planwright.workforce")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class WorkforceApplication extends Application {

	private final Set<Object> resources;

	@Activate
	public WorkforceApplication(@Reference Plans plans, @Reference WorkforceSettings settings) {
		resources = Set.of(new ProgrammeRoot(plans, WorkforceProgramme.ID, WorkforceProgramme.TITLE),
				new WorkforceResource(plans, settings), new CaseloadsResource(plans, settings), new LimitsResource(plans),
				new RollOutsResource(plans, settings), new SurveysResource(plans), new WorkforceRecords(plans));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
