package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.live.update.gate.Street.until;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.planwright.live.update.gate.Street.Reply;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.State;

@Timeout(60)
class GateTest extends BeforeTheGate {

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
	void what_anybody_reads_well_is_known_for_a_rehearsal_and_what_was_asked_in_a_name_is_not() throws Exception {
		try (Street street = street(Map.of(), (request, response) -> {
			response.setStatus(request.getRequestURI().endsWith("missing") ? 404 : 200);
			say(response, "an answer");
		})) {
			street.ask("GET " + Street.BASE + "/plans/x?day=1").get();
			street.ask("GET " + Street.BASE + "/missing").get();
			street.ask("POST " + Street.BASE + "/sent").get();
			street.ask("GET " + Street.BASE + "/mine", "Authorization: Basic YTpi").get();
			street.ask("GET " + Street.BASE + "/session", "Cookie: session=1").get();

			assertThat(street.lanes.reads(Street.BASE)).containsExactly(Street.BASE + "/plans/x?day=1");
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
}
