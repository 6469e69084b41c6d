package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is held is sent in again: each once, in the order it came, whatever became of the others. */
class HoldingTest {

	private final Tally tally = new Tally();
	private final Holding holding = new Holding(tally);
	private final Lane lane = new Lane("/api/flow", Street.OLD);
	private final Bounds bounds = Bounds.of(Street.configured(Map.of("hold_requests", 10)));
	private final List<String> sentIn = new ArrayList<>();

	/** A request as a container has it. */
	private final class Asked {

		private final Map<String, Object> attributes = new HashMap<>();
		private final List<AsyncListener> listeners = new ArrayList<>();
		private final HttpServletRequest request;
		private long timeout;

		Asked(String name, RuntimeException failure) {
			AsyncContext context = (AsyncContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AsyncContext.class},
					(proxy, method, arguments) -> switch (method.getName()) {
						case "dispatch" -> {
							sentIn.add(name);
							if (failure != null) {
								throw failure;
							}
							yield null;
						}
						case "addListener" -> listeners.add((AsyncListener) arguments[0]) ? null : null;
						case "setTimeout" -> {
							timeout = (long) arguments[0];
							yield null;
						}
						default -> throw new UnsupportedOperationException(method.getName());
					});
			request = (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
					(proxy, method, arguments) -> switch (method.getName()) {
						case "getAttribute" -> attributes.get(arguments[0]);
						case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]) == null ? null : null;
						case "startAsync" -> context;
						default -> throw new UnsupportedOperationException(method.getName());
					});
		}

		Asked(String name) {
			this(name, null);
		}

		boolean hold() {
			return holding.hold(lane, request, bounds);
		}
	}

	@Test
	void all_are_sent_in_in_the_order_they_came() {
		for (String name : List.of("a", "b", "c")) {
			assertThat(new Asked(name).hold()).isTrue();
		}
		assertThat(holding.count()).isEqualTo(3);

		holding.release(lane);
		assertThat(sentIn).containsExactly("a", "b", "c");
		assertThat(holding.count()).isZero();
		assertThat(tally.counters(0).held()).isEqualTo(3);
	}

	@Test
	void one_that_cannot_be_sent_in_keeps_none_behind_it() {
		new Asked("gone", new IllegalStateException("the client has gone")).hold();
		new Asked("odd", new NullPointerException("the container has forgotten it")).hold();
		new Asked("last").hold();

		holding.release(lane);
		assertThat(sentIn).containsExactly("gone", "odd", "last");
		assertThat(holding.count()).isZero();
	}

	@Test
	void no_more_than_the_bound_are_held() {
		for (int i = 0; i < 10; i++) {
			assertThat(new Asked("" + i).hold()).isTrue();
		}
		assertThat(new Asked("one too many").hold()).isFalse();
		assertThat(holding.count()).isEqualTo(10);
	}

	@Test
	void whoever_is_held_again_has_what_is_left_of_his_time() {
		Asked asked = new Asked("a");
		asked.hold();
		long first = asked.timeout;
		holding.release(lane);
		asked.attributes.replaceAll((name, since) -> (long) since - Duration.ofSeconds(7).toNanos());
		asked.hold();

		assertThat(first).isBetween(10_000L, 10_100L);
		assertThat(asked.timeout).isLessThanOrEqualTo(3_100L);
		assertThat(tally.counters(0).held()).isEqualTo(1);
	}

	@Test
	void one_whose_time_is_over_is_sent_in_to_be_told_so_and_is_not_held_any_more() throws Exception {
		Asked asked = new Asked("late");
		asked.hold();
		asked.listeners.get(0).onTimeout(null);

		assertThat(sentIn).containsExactly("late");
		assertThat(holding.count()).isZero();
		holding.release(lane);
		assertThat(sentIn).containsExactly("late");
	}
}
