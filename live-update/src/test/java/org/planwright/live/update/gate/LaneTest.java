package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planwright.live.update.lane.Lanes.State;

class LaneTest {

	private static final Serving OLD = new Serving(1, 10, "a.programme");
	private static final Serving NEW = new Serving(2, 11, "a.programme");
	private static final Duration NOT_LONG = Duration.ofMillis(50);
	private static final Duration LONG = Duration.ofSeconds(30);

	private final Lane lane = new Lane("/api/fostering", OLD);

	@Test
	void leads_to_its_base_and_what_is_below_it_and_to_nothing_else() {
		assertThat(lane.leads("/api/fostering")).isTrue();
		assertThat(lane.leads("/api/fostering/plans/x")).isTrue();
		assertThat(lane.leads("/api/fosterings")).isFalse();
		assertThat(lane.leads("/api")).isFalse();
	}

	@Test
	void nobody_enters_a_closed_lane_and_everybody_an_open_one() {
		assertThat(lane.enter()).isTrue();
		lane.exit();
		close();
		assertThat(lane.enter()).isFalse();
		assertThat(lane.drained(NOT_LONG)).isTrue();
		open();
		assertThat(lane.enter()).isTrue();
		lane.exit();
		assertThat(lane.serving()).isEqualTo(NEW);
	}

	@Test
	void is_drained_when_the_last_one_has_left() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> call = inside(lane::enter, lane::exit, go);
		close();

		assertThat(lane.drained(NOT_LONG)).isFalse();
		go.countDown();
		assertThat(lane.drained(LONG)).isTrue();
		call.get();
	}

	@Test
	void whoever_is_inside_may_go_further_in_while_it_is_closed_and_does_not_wait_for_himself() {
		lane.enter();
		close();

		assertThat(lane.enter()).isTrue();
		assertThat(lane.drained(NOT_LONG)).isTrue();
		lane.exit();
		lane.exit();
		assertThat(lane.enter()).isFalse();
	}

	@Test
	void calls_go_on_while_requests_come_to_their_end_and_no_longer() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> request = inside(lane::enter, lane::exit, go);
		close();

		assertThat(lane.enter()).as("a request").isFalse();
		assertThat(lane.enterCall()).as("a call").isTrue();
		assertThat(lane.drainedOfRequests(NOT_LONG)).isFalse();
		go.countDown();
		assertThat(lane.drainedOfRequests(LONG)).as("whatever calls are inside").isTrue();
		request.get();
		lane.closeToCalls();
		assertThat(lane.enterCall()).as("further in").isTrue();
		lane.passage().close();
		lane.passage().close();
		assertThat(lane.enterCall()).isFalse();
		assertThat(lane.drained(NOT_LONG)).isTrue();
	}

	@Test
	void a_call_that_is_inside_is_waited_for_at_last() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> call = inside(lane::enterCall, () -> lane.passage().close(), go);
		close();

		assertThat(lane.drainedOfRequests(NOT_LONG)).isTrue();
		lane.closeToCalls();
		assertThat(lane.drained(NOT_LONG)).isFalse();
		go.countDown();
		assertThat(lane.drained(LONG)).isTrue();
		call.get();
	}

	@Test
	void what_is_given_up_is_not_open_to_calls_when_it_closes_again() {
		close();
		lane.closeToCalls();
		lane.giveUp(State.AWAY);
		close();

		assertThat(lane.enterCall()).isFalse();
	}

	@Test
	void another_lane_inside_this_one_is_another_lane() {
		Lane other = new Lane("/api/residential", OLD);
		lane.enter();
		other.close(closing -> {
		});

		assertThat(other.enter()).isFalse();
		assertThat(lane.enter()).isTrue();
		lane.exit();
		lane.exit();
	}

	@Test
	void what_goes_on_after_its_thread_has_left_is_waited_for() {
		lane.enter();
		lane.step();
		close();

		assertThat(lane.drained(NOT_LONG)).isFalse();
		lane.leave();
		assertThat(lane.drained(NOT_LONG)).isTrue();
	}

	@Test
	void nobody_is_inside_a_lane_that_was_closed_and_drained_however_many_try() {
		// Half of them requests, half calls.
		AtomicBoolean replaced = new AtomicBoolean();
		AtomicBoolean stop = new AtomicBoolean();
		AtomicInteger late = new AtomicInteger();
		AtomicInteger calls = new AtomicInteger();
		ExecutorService clients = Executors.newFixedThreadPool(4);
		IntStream.range(0, 4).forEach(i -> clients.execute(() -> {
			while (!stop.get()) {
				if (i % 2 == 0 ? lane.enter() : lane.enterCall()) {
					late.addAndGet(replaced.get() ? 1 : 0);
					calls.incrementAndGet();
					late.addAndGet(replaced.get() ? 1 : 0);
					if (i % 2 == 0) {
						lane.exit();
					} else {
						lane.passage().close();
					}
				}
			}
		}));
		for (int round = 0; round < 200; round++) {
			int before = calls.get();
			while (calls.get() == before) {
				Thread.onSpinWait();
			}
			close();
			assertThat(lane.drainedOfRequests(LONG)).isTrue();
			lane.closeToCalls();
			assertThat(lane.drained(LONG)).isTrue();
			replaced.set(true);
			Thread.yield();
			replaced.set(false);
			open();
		}
		stop.set(true);
		clients.shutdown();

		assertThat(late).hasValue(0);
	}

	@Test
	void closing_twice_is_one_closing() {
		lane.close(closing -> closing.leaves(1, 7));
		Closing first = lane.closing();
		lane.ready(OptionalLong.of(7));
		close();

		assertThat(lane.closing()).isSameAs(first);
		assertThat(first.isDeparted(1)).isTrue();
		assertThat(first.isDeparted(2)).isFalse();
		open();
		close();
		assertThat(lane.closing()).isNotSameAs(first);
	}

	@Test
	void an_application_is_back_when_the_whiteboard_has_carried_out_a_change_after_it_came() {
		close();
		Closing closing = lane.closing();
		assertThat(closing.isRebuilt(3)).isTrue();
		lane.note(what -> what.leaves(1, 3));
		assertThat(closing.isRebuilt(3)).isFalse();
		lane.note(what -> what.comes(4));

		assertThat(closing.isRebuilt(4)).isFalse();
		assertThat(closing.isRebuilt(5)).isTrue();
	}

	@Test
	void a_change_of_another_application_while_this_one_is_drained_is_not_taken_for_its_own() {
		lane.close(closing -> closing.leaves(1, 3));
		lane.ready(OptionalLong.of(4));

		assertThat(lane.closing().isRebuilt(4)).isFalse();
		assertThat(lane.closing().isRebuilt(5)).isTrue();
	}

	@Test
	void another_service_that_leaves_after_the_whiteboard_has_counted_makes_nobody_wait_for_another_count() {
		lane.close(closing -> closing.leaves(1, 3));
		lane.ready(OptionalLong.of(3));
		lane.close(closing -> closing.misses(5, "a.Service"));
		lane.ready(OptionalLong.empty());

		assertThat(lane.closing().isRebuilt(4)).isTrue();
	}

	@Test
	void stays_closed_while_a_change_is_announced_and_not_carried_out() {
		lane.close(closing -> closing.rebuilds(3));
		int seen = lane.closing().events();

		assertThat(lane.open(NEW, seen)).isFalse();
		assertThat(lane.open(NEW, lane.closing().events())).isFalse();
		assertThat(lane.state()).isEqualTo(State.CLOSED);
		lane.ready(OptionalLong.of(3));
		assertThat(lane.open(NEW, lane.closing().events())).isTrue();
		assertThat(lane.state()).isEqualTo(State.OPEN);
	}

	@Test
	void stays_closed_when_something_has_happened_since_it_was_looked_at() {
		close();
		int seen = lane.closing().events();
		lane.note(closing -> closing.misses(5, "a.Service"));

		assertThat(lane.open(NEW, seen)).isFalse();
		assertThat(lane.closing().isDeparted(5)).isTrue();
		open();
		lane.note(closing -> closing.misses(6, "a.Service"));
		assertThat(lane.state()).isEqualTo(State.OPEN);
	}

	@Test
	void a_base_may_be_written_with_and_without_slashes() {
		assertThat(lane.isBase("api/fostering/")).isTrue();
		assertThat(lane.isBase("/api/fostering")).isTrue();
		assertThat(lane.isBase("/api/fostering/x")).isFalse();
		assertThat(lane.isBase(null)).isFalse();
	}

	@Test
	void a_lane_that_was_given_up_opens_again() {
		close();
		lane.giveUp(State.GONE);
		assertThat(lane.state()).isEqualTo(State.GONE);
		assertThat(lane.enter()).isFalse();
		open();
		lane.giveUp(State.GONE);
		assertThat(lane.state()).isEqualTo(State.OPEN);
	}

	/** For a change with nothing to wait for. */
	/** Somebody who has entered, and leaves when he is let go. */
	private static CompletableFuture<Void> inside(Runnable enters, Runnable leaves, CountDownLatch go) throws InterruptedException {
		CountDownLatch entered = new CountDownLatch(1);
		CompletableFuture<Void> inside = CompletableFuture.runAsync(() -> {
			enters.run();
			entered.countDown();
			await(go);
			leaves.run();
		});
		entered.await();
		return inside;
	}

	private void close() {
		lane.close(closing -> {
		});
		lane.ready(OptionalLong.of(0));
	}

	private void open() {
		assertThat(lane.open(NEW, lane.closing().events())).isTrue();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
