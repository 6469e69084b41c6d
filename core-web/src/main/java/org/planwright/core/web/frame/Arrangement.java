package org.planwright.core.web.frame;

import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Counts how often the pages were rearranged, under the property by which whiteboards count theirs: answers that were kept
 * before have the navigation of before.
 */
final class Arrangement implements AutoCloseable {

	private static final String COUNT = "service.changecount";

	private final ServiceRegistration<Arrangement> registration;
	private long count;

	Arrangement(BundleContext context) {
		registration = context.registerService(Arrangement.class, this, properties());
	}

	synchronized void changed() {
		count++;
		try {
			registration.setProperties(properties());
		} catch (IllegalStateException e) {
			// The bundle is stopping: what it registered has gone before its pages.
		}
	}

	private Hashtable<String, Object> properties() {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(COUNT, count);
		return properties;
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
