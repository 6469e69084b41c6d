package org.planwright.live.update.gate;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planwright.live.update.lane.Lanes.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of every change of a service before any listener does, the whiteboard's among them, and on the thread that makes the
 * change: so a lane is closed and drained before anything behind it is taken down. A bundle that is stopped is heard of before
 * its activator is, which may end what its answers need.
 */
@Component(service = EventListenerHook.class, immediate = true)
public final class SwapHook implements EventListenerHook, SynchronousBundleListener {

	private static final Logger LOG = LoggerFactory.getLogger(SwapHook.class);
	private static final String BASE = "osgi.jaxrs.application.base";
	private static final String SELECT = "osgi.jaxrs.application.select";
	/** A bundle has come, has come to rest, or has gone. */
	private static final Set<Integer> WHEREABOUTS = Set.of(BundleEvent.INSTALLED, BundleEvent.STARTED, BundleEvent.STOPPED, BundleEvent.UNINSTALLED);

	private final LiveLanes lanes;
	private final Reopening reopening;
	private final Bundle framework;
	private final BundleContext context;

	@Activate
	public SwapHook(BundleContext context, @Reference LiveLanes lanes, @Reference Reopening reopening) {
		this.lanes = lanes;
		this.reopening = reopening;
		this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
		this.context = context;
		context.addBundleListener(this);
	}

	@Deactivate
	void close() {
		context.removeBundleListener(this);
	}

	@Override
	public void bundleChanged(BundleEvent event) {
		if (lanes.all().isEmpty() || framework.getState() == Bundle.STOPPING) {
			return;
		}
		if (event.getType() == BundleEvent.STOPPING) {
			lanes.all().stream().filter(lane -> lane.serving().bundle() == event.getBundle().getBundleId())
					.filter(lane -> lane.state() == State.OPEN).forEach(lane -> close(lane, closing -> closing.leaves(lane.serving().service(), reopening.changes())));
		} else if (WHEREABOUTS.contains(event.getType())) {
			reopening.look();
		}
	}

	@Override
	public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
		if (lanes.all().isEmpty() || framework.getState() == Bundle.STOPPING) {
			return;
		}
		ServiceReference<?> service = event.getServiceReference();
		if (event.getType() == ServiceEvent.UNREGISTERING) {
			lanes.all().forEach(lane -> leaves(lane, service));
		} else {
			lanes.all().forEach(lane -> changes(lane, service, event.getType() == ServiceEvent.REGISTERED));
		}
		if (service.getProperty(BASE) != null) {
			reopening.look();
		}
	}

	private void leaves(Lane lane, ServiceReference<?> service) {
		Serving serving = lane.serving();
		if (id(service) == serving.service()) {
			close(lane, closing -> closing.leaves(serving.service(), reopening.changes()));
		} else if (service.getBundle() != null && service.getBundle().getBundleId() == serving.bundle() && isUsedByOthers(service)) {
			close(lane, closing -> closing.misses(id(service), ((String[]) service.getProperty(Constants.OBJECTCLASS))[0]), OptionalLong::empty);
		} else if (selects(service, lane)) {
			close(lane, closing -> closing.rebuilds(reopening.changes()));
		}
	}

	private void changes(Lane lane, ServiceReference<?> service, boolean comes) {
		boolean same = comes && lane.isBase(service.getProperty(BASE));
		if (same && lane.state() != State.OPEN) {
			lane.note(closing -> closing.comes(reopening.changes()));
			return;
		}
		boolean outranks = same && reopening.application(lane.serving().service())
				.filter(old -> compare(service, old) > 0).isPresent();
		boolean modified = !comes && id(service) == lane.serving().service();
		if (outranks || modified || selects(service, lane)) {
			close(lane, closing -> closing.rebuilds(reopening.changes()));
		}
	}

	@SuppressWarnings({"unchecked", "rawtypes"})
	private static int compare(ServiceReference<?> one, ServiceReference<?> other) {
		return ((ServiceReference) one).compareTo(other);
	}

	/** A change of what the whiteboard serves, which it will count. */
	private void close(Lane lane, Consumer<Closing> why) {
		close(lane, why, () -> OptionalLong.of(reopening.changes()));
	}

	private void close(Lane lane, Consumer<Closing> why, Supplier<OptionalLong> counted) {
		lane.close(why);
		try {
			lanes.drain(lane);
		} finally {
			lane.ready(counted.get());
			reopening.soon();
		}
	}

	private static long id(ServiceReference<?> service) {
		return (long) service.getProperty(Constants.SERVICE_ID);
	}

	/** What a bundle has for itself comes and goes unseen. */
	private static boolean isUsedByOthers(ServiceReference<?> service) {
		Bundle[] users = service.getUsingBundles();
		return users != null && Stream.of(users).anyMatch(user -> user != service.getBundle());
	}

	/** Whether a resource or an extension goes into the lane's Application, which is then built anew. */
	private boolean selects(ServiceReference<?> service, Lane lane) {
		boolean part = isTrue(service.getProperty("osgi.jaxrs.resource")) || isTrue(service.getProperty("osgi.jaxrs.extension"));
		Object select = service.getProperty(SELECT);
		if (!part || select == null) {
			return false;
		}
		return reopening.application(lane.serving().service()).filter(application -> matches(select, application)).isPresent();
	}

	private static boolean isTrue(Object value) {
		return value != null && value.toString().equals("true");
	}

	private static boolean matches(Object select, ServiceReference<?> application) {
		Stream<String> filters = select instanceof String[] several ? Stream.of(several) : Stream.of(select.toString());
		return filters.anyMatch(filter -> {
			try {
				return FrameworkUtil.createFilter(filter).match(application);
			} catch (InvalidSyntaxException e) {
				LOG.debug("not a filter: {}", filter, e);
				return false;
			}
		});
	}
}
