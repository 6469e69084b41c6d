package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.live.update.gate.Street.BASE;
import static org.planwright.live.update.gate.Street.until;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.live.update.gate.Street.Reply;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.State;

@Timeout(60)
class GateTest {

	private final AtomicInteger asked = new AtomicInteger();
	private final AtomicInteger pieces = new AtomicInteger();
	private Street street;

	private Street street(Map<String, Object> settings, Street.Behind behind) throws Exception {
		street = new Street(settings, (request, response) -> {
			asked.incrementAndGet();
			behind.answer(request, response);
		});
		return street;
	}

	private static void say(HttpServletResponse response, String text) throws IOException {
		response.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	/** Whatever it is that calls a programme. */
	private void call() {
		street.lanes.enter(BASE).close();
	}

	/** The same, asked again where it may be, as the core does. */
	private void callPatiently() {
		while (true) {
			try {
				call();
				return;
			} catch (LaneClosed closed) {
				street.lanes.await(closed.base());
			}
		}
	}

	@Test
	void a_request_to_what_is_being_replaced_is_held_unread_and_answered_by_the_new_version() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> say(response, "answered"))) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("POST /api/flow/x");
			until(() -> street.counters().holding() == 1);
			assertThat(asked).hasValue(0);

			street.open();
			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(asked).hasValue(1);
			assertThat(street.counters().held()).isEqualTo(1);
			assertThat(street.counters().holding()).isZero();
			assertThat(street.counters().timedOut()).isZero();
		}
	}

	@Test
	void a_page_that_meets_a_closed_lane_is_held_and_asked_again_and_nothing_of_the_first_answer_is_left() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			response.addHeader("X-Asked", "" + asked);
			call();
			say(response, "a page");
		})) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("GET /plans/x");
			until(() -> street.counters().holding() == 1);

			street.open();
			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(reply.get().body()).contains("a page");
			assertThat(reply.get().head()).contains("X-Asked: 2").doesNotContain("X-Asked: 1");
			assertThat(asked).hasValue(2);
		}
	}

	@Test
	void one_that_notes_the_closed_lane_in_the_request_is_held_as_well() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			try {
				call();
				say(response, "a page");
			} catch (LaneClosed closed) {
				request.setAttribute(LaneClosed.ATTRIBUTE, closed.base());
				response.setStatus(503);
			}
		})) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("GET /plans/x");
			until(() -> street.counters().holding() == 1);

			street.open();
			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(reply.get().body()).contains("a page");
		}
	}

	@Test
	void an_error_that_no_swap_has_caused_stays_an_error() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			throw new IllegalStateException("broken");
		})) {
			assertThat(street.ask("GET /plans/x").get().status()).isEqualTo(500);
			assertThat(street.ask("GET /api/flow/x").get().status()).isEqualTo(500);
			assertThat(street.lane.view().failures()).isEqualTo(1);
		}
	}

	@Test
	void what_has_gone_out_in_part_when_it_meets_a_closed_lane_does_not_look_whole() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			say(response, "the first half");
			response.flushBuffer();
			call();
		})) {
			street.shut(street.lane);
			Reply reply = street.ask("GET /plans/x").get();
			assertThat(reply.body()).contains("the first half");
			assertThat(reply.isWhole()).isFalse();
		}
	}

	@Test
	void of_more_than_may_be_held_the_rest_is_told_to_come_later() throws Exception {
		try (Street street = street(Map.of("hold_requests", 3), (request, response) -> say(response, "answered"))) {
			street.shut(street.lane);
			List<CompletableFuture<Reply>> held = List.of(street.ask("GET /api/flow/1"), street.ask("GET /api/flow/2"), street.ask("GET /api/flow/3"));
			until(() -> street.counters().holding() == 3);

			Reply refused = street.ask("GET /api/flow/4").get();
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.head()).contains("Retry-After: 2");
			assertThat(refused.body()).contains("too many requests wait for it already");
			assertThat(street.counters().refused()).isEqualTo(1);
			street.open();
			for (CompletableFuture<Reply> each : held) {
				assertThat(each.get().status()).isEqualTo(200);
			}
		}
	}

	@Test
	void a_request_is_held_no_longer_than_the_bound_whatever_becomes_of_the_lane() throws Exception {
		try (Street street = street(Map.of("hold_seconds", 1), (request, response) -> say(response, "answered"))) {
			street.shut(street.lane);
			Reply reply = street.ask("GET /api/flow/x").get();

			assertThat(reply.status()).isEqualTo(503);
			assertThat(reply.head()).contains("Retry-After: 2");
			assertThat(reply.body()).contains("/api/flow is being replaced");
			assertThat(street.lane.state()).isEqualTo(State.CLOSED);
			assertThat(street.counters().timedOut()).isEqualTo(1);
			assertThat(street.counters().holding()).isZero();
			assertThat(street.counters().longestHoldMillis()).isGreaterThanOrEqualTo(1000);
		}
	}

	@Test
	void what_waits_for_a_bundle_that_stays_away_is_told_so() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> say(response, "answered"))) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("GET /api/flow/x");
			until(() -> street.counters().holding() == 1);

			street.lanes.giveUp(street.lane, State.AWAY);
			assertThat(reply.get().status()).isEqualTo(503);
			assertThat(reply.get().head()).contains("Retry-After: 2");
			assertThat(reply.get().body()).contains("/api/flow is installed and does not answer");
			assertThat(street.counters().timedOut()).isEqualTo(1);
		}
	}

	@Test
	void what_waits_for_a_bundle_that_was_removed_is_not_found() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			response.setHeader("X-Gone", (String) request.getAttribute(Lanes.GONE_ATTRIBUTE));
			response.setStatus(404);
		})) {
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("GET /api/flow/x");
			until(() -> street.counters().holding() == 1);

			street.lanes.giveUp(street.lane, State.GONE);
			assertThat(reply.get().status()).isEqualTo(404);
			assertThat(reply.get().head()).contains("application/problem+json").contains("X-Gone: /api/flow");
			assertThat(reply.get().body()).contains("/api/flow is not installed");
		}
	}

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

	@ParameterizedTest
	@ValueSource(strings = {"stream", "later", "closed"})
	void a_download_without_a_length_is_cut_where_its_reader_sees_it(String way) throws Exception {
		try (Street street = street(Map.of("long_millis", 0), (request, response) -> {
			if (way.equals("later")) {
				AsyncContext context = request.startAsync();
				context.start(() -> write(response, way, context::complete));
			} else {
				write(response, way, () -> {
				});
			}
		})) {
			CompletableFuture<Reply> reply = street.ask("GET /api/flow/download");
			until(() -> pieces.get() == 1);
			street.shut(street.lane);
			street.lanes.drain(street.lane);

			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(reply.get().head()).contains("chunked");
			assertThat(reply.get().body()).contains("piece").doesNotContain("more");
			assertThat(reply.get().isWhole()).isFalse();
			until(() -> street.lane.others() == 0);
			assertThat(street.counters().ended()).isEqualTo(1);
		}
	}

	/** A piece, and another after the answer was ended; and makes nothing of it that this fails. */
	private void write(HttpServletResponse response, String way, Runnable then) {
		try {
			say(response, "piece\n");
			response.flushBuffer();
			pieces.incrementAndGet();
			until(() -> street.counters().ended() == 1);
			say(response, "more\n");
		} catch (IOException e) {
			if (way.equals("closed")) {
				shut(response);
			}
		}
		then.run();
	}

	private static void shut(HttpServletResponse response) {
		try {
			response.getOutputStream().close();
		} catch (IOException e) {
			// As many do who clean up.
		}
	}

	@Test
	void a_stream_of_events_ends_in_order() throws Exception {
		try (Street street = street(Map.of("long_millis", 0), (request, response) -> {
			response.setContentType("text/event-stream");
			AsyncContext context = request.startAsync();
			context.start(() -> write(response, "stream", () -> {
			}));
		})) {
			CompletableFuture<Reply> reply = street.ask("GET /api/flow/events");
			until(() -> pieces.get() == 1);
			street.shut(street.lane);
			street.lanes.drain(street.lane);

			assertThat(reply.get().isWhole()).isTrue();
			until(() -> street.lane.others() == 0);
		}
	}

	@Test
	void an_answer_that_is_given_later_is_inside_until_it_is_and_may_call_its_own_bundle_meanwhile() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			if (request.getDispatcherType() == DispatcherType.REQUEST) {
				AsyncContext context = request.startAsync();
				context.start(() -> {
					until(() -> this.street.lane.state() == State.CLOSED);
					context.dispatch();
				});
			} else {
				call();
				say(response, "answered on the old version");
			}
		})) {
			CompletableFuture<Reply> reply = street.ask("GET /api/flow/later");
			until(() -> !street.lane.runs().isEmpty());
			street.shut(street.lane);
			street.lanes.drain(street.lane);

			assertThat(reply.get().body()).contains("answered on the old version");
			assertThat(street.counters().left()).isZero();
			assertThat(street.counters().drained()).isEqualTo(1);
		}
	}

	@Test
	void an_answer_that_is_given_later_and_meets_another_closed_lane_is_held_and_asked_again() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			if (request.getDispatcherType() == DispatcherType.REQUEST) {
				AsyncContext context = request.startAsync();
				context.start(context::dispatch);
			} else {
				call();
				say(response, "answered");
			}
		})) {
			street.lanes.served("/api/other", Street.OLD);
			Lane other = street.lanes.at("/api/other").orElseThrow();
			street.shut(street.lane);
			CompletableFuture<Reply> reply = street.ask("GET /api/other/later");
			until(() -> street.counters().holding() == 1);
			assertThat(other.others()).isZero();

			street.open();
			assertThat(reply.get().status()).isEqualTo(200);
			assertThat(reply.get().body()).contains("answered");
			until(() -> other.others() == 0);
		}
	}
}
