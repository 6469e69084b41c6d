package org.planwright.live.update.gate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
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
	private static final long LATER_MILLIS = 50;
	private static final long NEVER = -1;

	private final BundleContext context;
	private final LiveLanes lanes;
	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
		Thread thread = new Thread(task, "live-update-gate");
		thread.setDaemon(true);
		return thread;
	}, new DiscardPolicy());
	private final AtomicBoolean looking = new AtomicBoolean();
	private final AtomicBoolean waiting = new AtomicBoolean();
	private List<ApplicationDTO> listed = List.of();
	private volatile long listedAt = NEVER;
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
		listedAt = NEVER;
		look();
	}

	void updatedRuntime(JaxrsServiceRuntime service) {
		look();
	}

	void unbindRuntime(JaxrsServiceRuntime service) {
		runtime = runtime.filter(known -> known != service);
		listedAt = NEVER;
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

	/** Looks again at once, on a thread of its own. */
	void look() {
		if (looking.compareAndSet(false, true)) {
			executor.execute(() -> {
				looking.set(false);
				round();
			});
		}
	}

	/** Looks again in a moment, and goes on until every lane is open. */
	void soon() {
		again(SOON_MILLIS);
	}

	private void again(long millis) {
		if (waiting.compareAndSet(false, true)) {
			executor.schedule(() -> {
				waiting.set(false);
				round();
			}, millis, TimeUnit.MILLISECONDS);
		}
	}

	private void round() {
		try {
			listed().forEach(this::serves);
			lanes.all().stream().filter(lane -> lane.state() == State.CLOSED).forEach(this::boundHold);
			lanes.all().stream().filter(lane -> lane.state() == State.AWAY || lane.state() == State.GONE).forEach(this::follow);
		} catch (RuntimeException e) {
			// Whoever is held must not be forgotten.
			LOG.warn("what the whiteboard serves cannot be told; it is asked again", e);
		}
		List<Lane> closed = lanes.all().stream().filter(lane -> lane.state() == State.CLOSED).toList();
		if (closed.stream().anyMatch(lane -> !lane.closing().isLate())) {
			again(SOON_MILLIS);
		} else if (!closed.isEmpty() || lanes.all().stream().anyMatch(lane -> lane.state() != State.OPEN && lane.closing().isRecent())) {
			again(LATER_MILLIS);
		}
	}

	/**
	 * What the whiteboard serves. To say so it looks through every resource, just when it has other things to do: it is asked
	 * again when it has counted a change, or should have counted one by now.
	 */
	private List<ApplicationDTO> listed() {
		long now = changes();
		boolean late = lanes.all().stream().anyMatch(lane -> lane.state() != State.OPEN && lane.closing().isLate() && lane.closing().isRecent());
		if (now != listedAt || late) {
			listed = runtime.map(known -> List.of(known.getRuntimeDTO().applicationDTOs)).orElse(List.of());
			listedAt = now;
		}
		return listed;
	}

	private void serves(ApplicationDTO application) {
		Optional<ServiceReference<?>> service = application(application.serviceId);
		if (application.serviceId <= 0 || service.isEmpty() || service.get().getBundle() == null) {
			return;
		}
		Bundle bundle = service.get().getBundle();
		if (bundle.equals(context.getBundle())) {
			// A rehearsal.
			return;
		}
		Serving serving = new Serving(application.serviceId, bundle.getBundleId(), bundle.getSymbolicName());
		Optional<Lane> lane = lanes.at(application.base);
		if (lane.filter(each -> each.state() != State.OPEN).isEmpty()) {
			lanes.served(application.base, serving);
			return;
		}
		Closing closing = lane.get().closing();
		int events = closing.events();
		if (isBack(closing, serving, bundle)) {
			lanes.open(lane.get(), serving, events);
		}
	}

	private boolean isBack(Closing closing, Serving serving, Bundle bundle) {
		boolean up = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
		return up && !closing.isDeparted(serving.service()) && closing.isRebuilt(changes()) && !isStopping(serving.name())
				&& (closing.isMissedForLong() || closing.kinds().stream().allMatch(kind -> offers(bundle, kind, closing)));
	}

	private static boolean offers(Bundle bundle, String kind, Closing closing) {
		ServiceReference<?>[] services = bundle.getRegisteredServices();
		return services != null && Stream.of(services).filter(service -> !closing.isDeparted((long) service.getProperty(Constants.SERVICE_ID)))
				.anyMatch(service -> Stream.of((String[]) service.getProperty(Constants.OBJECTCLASS)).anyMatch(kind::equals));
	}

	/** Whether a version is still on its way out, with services that others call. */
	private boolean isStopping(String name) {
		return bundles(name).anyMatch(bundle -> bundle.getState() == Bundle.STOPPING);
	}

	private void boundHold(Lane lane) {
		if (lane.closing().age().compareTo(lanes.bounds().hold()) > 0) {
			boolean there = isInstalled(lane.serving().name());
			LOG.warn("{} was held for {} ms and is not served; bundle {} is {}", lane.base(), lane.closing().age().toMillis(),
					lane.serving().name(), there ? "still there" : "gone");
			lanes.giveUp(lane, there ? State.AWAY : State.GONE);
		}
	}

	/** A bundle may be removed, or installed again, long after it ceased to serve. */
	private void follow(Lane lane) {
		State now = isInstalled(lane.serving().name()) ? State.AWAY : State.GONE;
		if (lane.state() != now) {
			LOG.info("{} is not served; bundle {} is {}", lane.base(), lane.serving().name(), now == State.AWAY ? "there again" : "gone");
			lanes.giveUp(lane, now);
		}
	}

	/** A bundle was removed for good: nobody needs to wait for it. */
	void removed(String name) {
		lanes.all().stream().filter(lane -> lane.state() == State.CLOSED && lane.serving().name().equals(name) && !isInstalled(name))
				.forEach(lane -> lanes.giveUp(lane, State.GONE));
	}

	private boolean isInstalled(String name) {
		return bundles(name).findAny().isPresent();
	}

	private Stream<Bundle> bundles(String name) {
		return Stream.of(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()) && bundle.getState() != Bundle.UNINSTALLED);
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
