package org.planwright.live.update.gate;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.planwright.live.update.lane.Lanes.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks which Applications the whiteboard serves, and opens a lane when what was behind it is back. */
@Component(service = Reopening.class)
public final class Reopening {

	private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);
	private static final long SOON_MILLIS = 5;
	private static final long LATER_MILLIS = 200;

	private final BundleContext context;
	private final LiveLanes lanes;
	private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "live-update-gate");
		thread.setDaemon(true);
		return thread;
	});
	private final AtomicBoolean looking = new AtomicBoolean();
	private volatile Optional<JaxrsServiceRuntime> runtime = Optional.empty();
	private volatile Optional<ServiceReference<JaxrsServiceRuntime>> whiteboard = Optional.empty();

	@Activate
	public Reopening(BundleContext context, @Reference LiveLanes lanes) {
		this.context = context;
		this.lanes = lanes;
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, updated = "updatedRuntime")
	void bindRuntime(JaxrsServiceRuntime service, ServiceReference<JaxrsServiceRuntime> reference) {
		runtime = Optional.of(service);
		whiteboard = Optional.of(reference);
		look();
	}

	void updatedRuntime(JaxrsServiceRuntime service) {
		look();
	}

	void unbindRuntime(JaxrsServiceRuntime service) {
		runtime = runtime.filter(known -> known != service);
	}

	@Deactivate
	void close() {
		executor.shutdownNow();
		// Whoever is held is better sent in than left standing.
		lanes.all().forEach(lane -> lanes.giveUp(lane, State.AWAY));
	}

	/** How many changes the whiteboard has carried out. */
	long changes() {
		Object count = whiteboard.map(reference -> reference.getProperty("service.changecount")).orElse(0L);
		return count instanceof Number number ? number.longValue() : 0;
	}

	/** Looks again as soon as may be, on a thread of its own. */
	void look() {
		if (looking.compareAndSet(false, true)) {
			schedule(0);
		}
	}

	/** Looks again, and goes on until every lane is open. */
	void soon() {
		if (looking.compareAndSet(false, true)) {
			schedule(SOON_MILLIS);
		}
	}

	private void schedule(long millis) {
		if (!executor.isShutdown()) {
			executor.schedule(this::round, millis, TimeUnit.MILLISECONDS);
		}
	}

	private void round() {
		looking.set(false);
		try {
			runtime.map(JaxrsServiceRuntime::getRuntimeDTO).ifPresent(now -> Stream.of(now.applicationDTOs).forEach(this::serves));
		} catch (RuntimeException e) {
			LOG.warn("the whiteboard does not say what it serves", e);
		}
		lanes.all().stream().filter(lane -> lane.state() == State.CLOSED).forEach(this::boundHold);
		lanes.all().stream().map(Lane::state).filter(state -> state != State.OPEN).min(State::compareTo)
				.ifPresent(worst -> again(worst == State.CLOSED ? SOON_MILLIS : LATER_MILLIS));
	}

	private void again(long millis) {
		if (looking.compareAndSet(false, true)) {
			schedule(millis);
		}
	}

	private void serves(ApplicationDTO listed) {
		Optional<ServiceReference<?>> application = application(listed.serviceId);
		if (listed.serviceId <= 0 || application.isEmpty() || application.get().getBundle() == null) {
			return;
		}
		Bundle bundle = application.get().getBundle();
		Serving serving = new Serving(listed.serviceId, bundle.getBundleId(), bundle.getSymbolicName());
		Optional<Lane> lane = lanes.at(listed.base);
		if (lane.filter(each -> each.state() != State.OPEN).isEmpty()) {
			lanes.served(listed.base, serving);
		} else if (isBack(lane.get().closing(), serving, bundle)) {
			lanes.open(lane.get(), serving);
		}
	}

	private boolean isBack(Closing closing, Serving serving, Bundle bundle) {
		boolean up = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
		return up && !closing.isDeparted(serving.service()) && closing.isRebuilt(changes())
				&& (closing.isMissedForLong() || closing.kinds().stream().allMatch(kind -> offers(bundle, kind)));
	}

	private static boolean offers(Bundle bundle, String kind) {
		ServiceReference<?>[] services = bundle.getRegisteredServices();
		return services != null && Stream.of(services)
				.anyMatch(service -> Stream.of((String[]) service.getProperty(Constants.OBJECTCLASS)).anyMatch(kind::equals));
	}

	private void boundHold(Lane lane) {
		if (lane.closing().age().compareTo(lanes.bounds().hold()) > 0) {
			boolean there = isInstalled(lane.serving().name());
			LOG.warn("{} was held for {} ms and is not served; bundle {} is {}", lane.base(), lane.closing().age().toMillis(),
					lane.serving().name(), there ? "still there" : "gone");
			lanes.giveUp(lane, there ? State.AWAY : State.GONE);
		}
	}

	/** A bundle was removed for good: nobody needs to wait for it. */
	void removed(String name) {
		lanes.all().stream().filter(lane -> lane.state() == State.CLOSED && lane.serving().name().equals(name) && !isInstalled(name))
				.forEach(lane -> lanes.giveUp(lane, State.GONE));
	}

	private boolean isInstalled(String name) {
		return Stream.of(context.getBundles()).anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
	}

	/** The Application with this service id. */
	Optional<ServiceReference<?>> application(long service) {
		try {
			ServiceReference<?>[] found = context.getAllServiceReferences(null, "(service.id=" + service + ")");
			return found == null ? Optional.empty() : Optional.of(found[0]);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
