package org.planwright.core.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.planwright.core.exchange.PlanArchive;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.Plans;

/** The plan over HTTP. It carries its resources itself, so that it comes and goes in one step. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api")
@JaxrsName("planwright.core")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class RestApplication extends Application {

	private final Set<Object> resources;
	private final Followers followers;

	@Activate
	public RestApplication(@Reference Plans plans, @Reference People people, @Reference Journal journal, @Reference PlanFiles files,
			@Reference Packs packs, @Reference PlanExchange exchange, @Reference PlanArchive archive) {
		followers = new Followers(plans);
		Writes writes = new Writes(plans, people);
		JournalResource trail = new JournalResource(plans, people, journal);
		resources = Set.of(new RootResource(plans), new PlansResource(plans, files), new PlanResource(plans, people),
				new ActionResource(plans, people, writes), new MilestoneResource(plans, people, writes),
				new MeasureResource(plans, people, writes), new MeetingsResource(plans, people),
				new MeetingResource(plans, people, writes), new PackResource(plans, people, packs), trail, new ImportResource(exchange),
				new ExportResource(plans, people, exchange, trail), new DoctorResource(plans, exchange), new ArchiveResource(archive), new EventsResource(followers));
	}

	@Deactivate
	void close() {
		followers.close();
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
