package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.live.update.gate.Street.until;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.planwright.live.update.gate.Street.Reply;

/** What needs a programme that is being replaced, and waits for it inside of its own answer. */
@Timeout(60)
class GateWritesTest extends BeforeTheGate {

	@Test
	void a_write_that_needs_what_is_being_replaced_waits_for_it_and_is_done_once() throws Exception {
		AtomicInteger written = new AtomicInteger();
		try (Street street = street(Map.of(), (request, response) -> {
			callPatiently();
			written.incrementAndGet();
			say(response, "written");
		})) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("POST /plans/x");
			until(() -> street.counters().holding() == 1);

			street.open();
			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(asked).hasValue(1);
			assertThat(written).hasValue(1);
			assertThat(street.counters().held()).isEqualTo(1);
		}
	}

	@Test
	void a_read_does_not_wait_on_its_thread() throws Exception {
		try (Street street = street(Map.of("hold_threads", 0), (request, response) -> {
			callPatiently();
			say(response, "read");
		})) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("GET /plans/x");
			until(() -> street.counters().holding() == 1);

			street.open();
			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(asked).hasValue(2);
		}
	}

	@Test
	void of_more_writes_than_may_wait_the_rest_is_told_to_come_later() throws Exception {
		try (Street street = street(Map.of("hold_threads", 1), (request, response) -> {
			callPatiently();
			say(response, "written");
		})) {
			street.shut(street.lane);
			CompletableFuture<Reply> waits = street.ask("POST /plans/x");
			until(() -> street.counters().holding() == 1);

			Reply refused = street.ask("POST /plans/x").get();
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.head()).contains("Retry-After: 2");
			assertThat(street.counters().refused()).isEqualTo(1);
			street.open();
			assertThat(waits.get().status()).isEqualTo(200);
		}
	}

	@Test
	void a_write_waits_no_longer_than_the_bound() throws Exception {
		try (Street street = street(Map.of("hold_seconds", 1), (request, response) -> callPatiently())) {
			street.shut(street.lane);
			Reply reply = street.ask("POST /plans/x").get();

			assertThat(reply.status()).isEqualTo(503);
			assertThat(reply.head()).contains("Retry-After: 2");
			assertThat(street.counters().timedOut()).isEqualTo(1);
			assertThat(street.counters().holding()).isZero();
		}
	}

	@Test
	void a_write_inside_of_what_is_replaced_next_does_not_wait_for_another() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> callPatiently())) {
			street.lanes.served("/api/other", Street.OLD);
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("POST /api/other/x");
			until(() -> street.counters().holding() == 1);

			Lane other = street.lanes.at("/api/other").orElseThrow();
			street.shut(other);
			street.lanes.drain(other);
			assertThat(other.others()).isZero();
			assertThat(reply.get().status()).isEqualTo(503);
		}
	}
}
