package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.live.update.gate.Street.until;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.live.update.gate.Street.Reply;
import org.planwright.live.update.lane.Lanes.State;

/** Answers that take their time, or are given later, while what gives them is replaced. */
@Timeout(60)
class GateLongAnswersTest extends BeforeTheGate {

	private final AtomicInteger pieces = new AtomicInteger();

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
