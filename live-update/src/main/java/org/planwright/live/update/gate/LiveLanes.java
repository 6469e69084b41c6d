package org.planwright.live.update.gate;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every lane of this framework, and who waits before it. */
@Component(service = {Lanes.class, LiveLanes.class}, configurationPid = "org.planwright.live.update")
@Designate(ocd = GateConfig.class)
public final class LiveLanes implements Lanes {

	private static final Logger LOG = LoggerFactory.getLogger(LiveLanes.class);
	/** Less than what is left of draining by default when long answers are ended. */
	private static final Duration LAST_WRITE = Duration.ofSeconds(1);
	/** Calls take no time, and get this when requests took all there was. */
	private static final Duration LAST_CALLS = Duration.ofMillis(200);
	private static final Passage FREE = () -> {
	};

	private final Tally tally = new Tally();
	private final Holding holding = new Holding(tally);
	private volatile Bounds bounds;
	/** The longest base first, as the most exact one answers. */
	private volatile List<Lane> lanes = List.of();

	@Activate
	public LiveLanes(GateConfig config) {
		modified(config);
	}

	@Modified
	void modified(GateConfig config) {
		bounds = Bounds.of(config);
	}

	Bounds bounds() {
		return bounds;
	}

	Tally tally() {
		return tally;
	}

	Holding holding() {
		return holding;
	}

	Collection<Lane> all() {
		return lanes;
	}

	/** Every lane as it stands. */
	public List<LaneView> views() {
		return lanes.stream().map(Lane::view).sorted(Comparator.comparing(LaneView::base)).toList();
	}

	/** What anybody has read of an Application of late, each address as it was asked for. */
	public List<String> reads(String base) {
		return at(base).map(lane -> lane.reads().addresses()).orElse(List.of());
	}

	/** The lane a path leads into. */
	Optional<Lane> to(String path) {
		for (Lane lane : lanes) {
			if (lane.leads(path)) {
				return Optional.of(lane);
			}
		}
		return Optional.empty();
	}

	Optional<Lane> at(String base) {
		for (Lane lane : lanes) {
			if (lane.base().equals(base)) {
				return Optional.of(lane);
			}
		}
		return Optional.empty();
	}

	/** An Application is served: its lane is there from now on. */
	synchronized void served(String base, Serving serving) {
		Optional<Lane> known = at(base);
		if (known.isPresent()) {
			if (known.get().state() == State.OPEN) {
				known.get().serving(serving);
			}
			return;
		}
		lanes = Stream.concat(lanes.stream(), Stream.of(new Lane(base, serving)))
				.sorted(Comparator.comparing((Lane lane) -> lane.base().length()).reversed()).toList();
	}

	/** Waits for those inside a closed lane, and ends the long answers among them after a while. */
	void drain(Lane lane) {
		int before = Math.max(0, lane.others());
		Bounds now = bounds;
		var left = now.drain().minus(lane.closing().age());
		var first = left.compareTo(now.longAnswer()) < 0 ? left : now.longAnswer();
		if (!lane.drainedOfRequests(first)) {
			List<Run> ended = lane.runs().stream().filter(Run::end).toList();
			// One deadline for all: what is written to a reader takes no time, unless the machine is very busy.
			long deadline = System.nanoTime() + LAST_WRITE.toNanos();
			ended.forEach(run -> {
				run.settle(deadline);
				tally.ended();
			});
			lane.drainedOfRequests(now.drain().minus(lane.closing().age()));
		}
		lane.closeToCalls();
		left = now.drain().minus(lane.closing().age());
		int after = lane.drained(left.compareTo(LAST_CALLS) < 0 ? LAST_CALLS : left) ? 0 : lane.others();
		tally.drained(before, after);
		if (after > 0) {
			LOG.warn("{} is replaced while {} requests or calls are still under way, after {} ms", lane.base(), after,
					lane.closing().age().toMillis());
		}
	}

	/** @param events of its closing, as they were when what serves was found to be back */
	void open(Lane lane, Serving serving, int events) {
		long closed = lane.closing().age().toMillis();
		if (lane.open(serving, events)) {
			tally.swap();
			LOG.info("{} is served again after {} ms, {} requests were held", lane.base(), closed, holding.count());
			holding.release(lane);
		}
	}

	void giveUp(Lane lane, State without) {
		lane.giveUp(without);
		holding.release(lane);
	}

	@Override
	public Passage enter(String base) {
		Optional<Lane> lane = at(base);
		if (lane.isEmpty()) {
			return FREE;
		}
		if (lane.get().enterCall()) {
			return lane.get().passage();
		}
		if (lane.get().state() == State.CLOSED) {
			throw new LaneClosed(base);
		}
		return FREE;
	}

	@Override
	public void await(String base) {
		holding.waiting().await(at(base).orElseThrow(() -> new LaneClosed(base)), bounds);
	}

	@Override
	public State state(String base) {
		return at(base).map(Lane::state).orElse(State.UNKNOWN);
	}

	@Override
	public Counters counters() {
		return tally.counters(holding.count());
	}
}
