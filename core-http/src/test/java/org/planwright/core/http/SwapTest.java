package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;

@DisplayName("What meets a programme that is being replaced goes back to the gate, with nothing answered and nothing kept")
class SwapTest {

	private static final LaneClosed CLOSED = new LaneClosed("/api/fostering");

	@TempDir
	Path folder;

	/** Meets a closed lane the first time, and answers from then on. */
	private House meeting(House.Behind closed) throws Exception {
		House[] built = new House[1];
		built[0] = new House(folder, (request, response) -> {
			if (built[0].asked.get() == 1) {
				closed.answer(request, response);
			} else {
				House.json(response, "{\"answered\": true}");
			}
		});
		return built[0];
	}

	private static void answeredTheSecondTime(House house) throws Exception {
		assertThat(house.ask("GET /api/plans/p/board").body()).isEmpty();
		assertThat(house.ask("GET /api/plans/p/board").body()).isEqualTo("{\"answered\": true}");
		assertThat(house.ask("GET /api/plans/p/board").body()).isEqualTo("{\"answered\": true}");
		assertThat(house.asked).hasValue(2);
	}

	@Test
	void of_what_was_thrown_nothing_is_kept() throws Exception {
		try (House house = meeting((request, response) -> {
			throw CLOSED;
		})) {
			answeredTheSecondTime(house);
		}
	}

	@Test
	void of_what_was_thrown_in_something_else_nothing_is_kept() throws Exception {
		try (House house = meeting((request, response) -> {
			throw new IllegalStateException("the page cannot be written", CLOSED);
		})) {
			answeredTheSecondTime(house);
		}
	}

	@Test
	void what_the_whiteboard_has_made_an_error_of_is_no_error() throws Exception {
		try (House house = meeting((request, response) -> {
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, CLOSED);
			response.sendError(500);
		})) {
			answeredTheSecondTime(house);
		}
	}

	@Test
	void what_notes_it_in_the_request_with_an_answer_that_looks_good_is_not_kept() throws Exception {
		try (House house = meeting((request, response) -> request.setAttribute(LaneClosed.ATTRIBUTE, CLOSED.base()))) {
			answeredTheSecondTime(house);
		}
	}

	@Test
	void any_other_error_of_a_servlet_is_told() throws Exception {
		try (House house = new House(folder, (request, response) -> {
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("broken"));
			response.sendError(500);
		})) {
			assertThat(house.ask("GET /api/plans/p/board").status()).isEqualTo(500);
			assertThat(house.ask("GET /api/plans/p/board").header("Content-Type")).isEqualTo("application/problem+json");
		}
	}

	@Test
	void of_what_was_removed_it_says_that_it_is_not_installed() throws Exception {
		try (House house = new House(folder, (request, response) -> {
			request.setAttribute(Lanes.GONE_ATTRIBUTE, "/api/flow");
			response.sendError(404);
		})) {
			assertThat(house.ask("GET /api/flow/version").status()).isEqualTo(404);
			assertThat(house.ask("GET /api/flow/version").body()).contains("/api/flow is not installed").doesNotContain("there is no address");
		}
	}
}
