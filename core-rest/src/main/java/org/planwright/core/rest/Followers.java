package org.planwright.core.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.sse.OutboundSseEvent;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/**
 * Those who follow plans. One thread looks at the plans' stamps, which is cheap, and tells each who knows another. Each stream
 * ends after a while: who asks again is asked again who he is.
 */
final class Followers implements AutoCloseable {

	private static final int MOST = 500;
	private static final Duration STEP = Duration.ofMillis(300);
	private static final int STEPS_OF_SILENCE = 50;
	private static final int STEPS_OF_A_STREAM = 1000;
	private static final long RETRY_MILLIS = 1000;

	private final Plans plans;
	private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
		Thread thread = new Thread(work, "planwright followers");
		thread.setDaemon(true);
		return thread;
	});
	private boolean ticking;

	/** One stream, with what its reader knows. */
	private static final class Follower {
		private final String plan;
		private final Sse sse;
		private final SseEventSink sink;
		private String known;
		private int steps;

		Follower(String plan, String known, Sse sse, SseEventSink sink) {
			this.plan = plan;
			this.known = known;
			this.sse = sse;
			this.sink = sink;
		}
	}

	Followers(Plans plans) {
		this.plans = plans;
	}

	/**
	 * Tells from now on, and at once when something is known already that the reader does not know.
	 *
	 * @param known the id of the last event he had; empty when he had none
	 */
	synchronized void add(String plan, String known, Sse sse, SseEventSink sink) {
		if (!plans.exists(plan)) {
			throw Refusal.unknown("there is no plan " + plan);
		}
		if (followers.size() >= MOST) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "too many follow plans already");
		}
		followers.add(new Follower(plan, known, sse, sink));
		if (!ticking) {
			ticking = true;
			clock.scheduleWithFixedDelay(this::step, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void step() {
		for (Follower each : followers) {
			try {
				tell(each);
			} catch (RuntimeException gone) {
				leave(each);
			}
		}
	}

	private void tell(Follower follower) {
		if (follower.sink.isClosed() || ++follower.steps > STEPS_OF_A_STREAM || !plans.exists(follower.plan)) {
			leave(follower);
			return;
		}
		String now = mark(follower.plan);
		if (!now.equals(follower.known)) {
			follower.known = now;
			follower.sink.send(changed(follower, now));
		} else if (follower.steps % STEPS_OF_SILENCE == 0) {
			// A reader that is gone is found by writing to it.
			follower.sink.send(follower.sse.newEventBuilder().comment("").build());
		}
	}

	private OutboundSseEvent changed(Follower follower, String id) {
		String data = "{\"plan\":\"" + follower.plan + "\",\"version\":" + plans.at(follower.plan, When.NOW).version() + "}";
		return follower.sse.newEventBuilder().name("changed").id(id).reconnectDelay(RETRY_MILLIS).data(data).build();
	}

	/** The state of a plan, its rules and the day in one word. */
	private String mark(String plan) {
		String state = plans.stamp(plan).orElse("") + " " + plans.today();
		return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private void leave(Follower follower) {
		followers.remove(follower);
		try {
			follower.sink.close();
		} catch (RuntimeException closed) {
			// Its reader, or the gate, was faster.
		}
	}

	@Override
	public void close() {
		clock.shutdownNow();
		followers.forEach(this::leave);
	}
}
