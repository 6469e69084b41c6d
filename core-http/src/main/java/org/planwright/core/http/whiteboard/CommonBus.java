package org.planwright.core.http.whiteboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jaxrs.whiteboard.JaxrsWhiteboardConstants;

/**
 * Lets no programme be held on to by one that outlives it. The whiteboard makes a bus for each Application and names it only
 * once the resources have been looked at; until then CXF takes the bus of its thread or of all threads, which is another
 * Application's, and keeps in it the classes it finds for as long as that Application lives. This one is nobody's, and what it
 * keeps of a class goes with the class. A hook hears of an Application before the whiteboard does, on the thread that builds it.
 */
@Component(service = EventListenerHook.class, immediate = true)
public final class CommonBus implements EventListenerHook {

	/** The properties in which CXF keeps what it puts into fields, setters and constructors. */
	private static final List<String> BY_CLASS = List.of("jaxrs-field-proxy-map", "jaxrs-setter-proxy-map", "jaxrs-constructor-proxy-map");

	private final ExtensionManagerBus bus;

	@Activate
	public CommonBus() {
		bus = new ExtensionManagerBus(Map.of(), BY_CLASS.stream().collect(Collectors.toMap(name -> name, name -> new ByClass<>())), BusFactory.class.getClassLoader());
		bus.initialize();
		BusFactory.setDefaultBus(bus);
	}

	@Deactivate
	void close() {
		bus.shutdown(false);
	}

	@Override
	public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
		if (event.getServiceReference().getProperty(JaxrsWhiteboardConstants.JAX_RS_APPLICATION_BASE) != null) {
			BusFactory.setThreadDefaultBus(bus);
		}
	}
}
