package org.planwright.live.update.update;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.live.update.gate.LaneView;
import org.planwright.live.update.gate.LiveLanes;
import org.planwright.live.update.lane.Lanes.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets another version of a bundle serve in the place of one. */
@Component(service = Switch.class)
public final class Switch {

	private static final Logger LOG = LoggerFactory.getLogger(Switch.class);
	private static final Duration SERVED = Duration.ofSeconds(6);
	private static final long LOOK_MILLIS = 2;

	private final LiveLanes lanes;
	private final Caller caller;

	@Activate
	public Switch(@Reference LiveLanes lanes, @Reference Caller caller) {
		this.lanes = lanes;
		this.caller = caller;
	}

	List<LaneView> lanes() {
		return lanes.views();
	}

	/**
	 * Stops one, until the next start, so that the other serves: the gate closes its lanes and lets what is under way come to
	 * its end.
	 *
	 * @return what went wrong; then the one that is stopped has to be started again
	 */
	Optional<String> over(Bundle from, Bundle to, Collection<String> bases) throws InterruptedException {
		try {
			from.stop(Bundle.STOP_TRANSIENT);
		} catch (BundleException e) {
			return Optional.of(from.getVersion() + " cannot be stopped: " + e.getMessage());
		}
		try {
			return isServed(to, bases) ? caller.call(to, bases) : Optional.of("it did not serve within " + SERVED.toSeconds() + " seconds");
		} catch (InterruptedException e) {
			start(from);
			throw e;
		}
	}

	private static void start(Bundle bundle) {
		try {
			bundle.start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			LOG.error("{} does not start again", bundle, e);
		}
	}

	/** Back to one that was stopped. */
	void back(Bundle to, Bundle from, Collection<String> bases) throws BundleException, InterruptedException {
		to.start(Bundle.START_TRANSIENT);
		from.stop(Bundle.STOP_TRANSIENT);
		isServed(to, bases);
	}

	private boolean isServed(Bundle bundle, Collection<String> bases) throws InterruptedException {
		long end = System.nanoTime() + SERVED.toNanos();
		while (lanes.views().stream().filter(lane -> lane.state() == State.OPEN && lane.bundle() == bundle.getBundleId()).map(LaneView::base)
				.filter(bases::contains).count() < bases.size()) {
			if (System.nanoTime() > end) {
				return false;
			}
			Thread.sleep(LOOK_MILLIS);
		}
		return true;
	}
}
