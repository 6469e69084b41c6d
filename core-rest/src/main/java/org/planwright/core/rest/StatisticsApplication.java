package org.planwright.core.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.exchange.statistics.Statistics;

/** Figures over HTTP. Apart from the plan's Application, which does not wait for them. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/statistics")
@JaxrsName("planwright.statistics")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class StatisticsApplication extends Application {

	private final Set<Object> resources;

	@Activate
	public StatisticsApplication(@Reference Statistics statistics, @Reference Returns returns) {
		resources = Set.of(new StatisticsResource(statistics), new ReturnsResource(returns));
	}

	@Override
	public Set<Object> getSingletons() {
		return resources;
	}
}
