package org.planwright.live.update.update;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.planwright.live.update.proof.Candidate;

/** A newcomer, and its services as far as somebody asked for them. */
final class Offered implements Candidate, AutoCloseable {

	private final BundleContext context;
	private final Bundle newcomer;
	private final Bundle incumbent;
	private final List<ServiceReference<?>> taken = new ArrayList<>();

	Offered(BundleContext context, Bundle newcomer, Bundle incumbent) {
		this.context = context;
		this.newcomer = newcomer;
		this.incumbent = incumbent;
	}

	@Override
	public Bundle newcomer() {
		return newcomer;
	}

	@Override
	public Bundle incumbent() {
		return incumbent;
	}

	@Override
	public <S> List<S> offered(Class<S> type) {
		return services().filter(service -> Stream.of((String[]) service.getProperty(Constants.OBJECTCLASS)).anyMatch(type.getName()::equals))
				.map(this::take).filter(type::isInstance).map(type::cast).toList();
	}

	/** Has every service made. */
	void make() {
		services().forEach(this::take);
	}

	private Stream<ServiceReference<?>> services() {
		ServiceReference<?>[] services = newcomer.getRegisteredServices();
		return services == null ? Stream.empty() : Stream.of(services);
	}

	private synchronized Object take(ServiceReference<?> service) {
		Object made = context.getService(service);
		if (made != null) {
			taken.add(service);
		}
		return made;
	}

	@Override
	public synchronized void close() {
		taken.forEach(context::ungetService);
		taken.clear();
	}
}
