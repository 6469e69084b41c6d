package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.http.testing.Wire;

/** A path that two readers could read in two ways gets no further than the front door, whoever asks and whatever is behind it. */
@ExtendWith(Shared.class)
class PathsIT {

	private static final String SHIPPED = "/api/plans/nottinghamshire-2019";
	private static final List<String> WHO = List.of("X-Nobody: 1",
			Wire.basic(Installation.ADMIN, Installation.ADMIN_PASSWORD));

	private final int port;

	PathsIT(Installation installation) {
		this.port = installation.port();
	}

	@ParameterizedTest
	@ValueSource(strings = {"//", "//api", "/api//plans", "//plans/nottinghamshire-2019", SHIPPED + "//board", "/api/%2f", "/api%2Fplans", "/%2fapi/plans",
			SHIPPED + "%2fboard", SHIPPED + "/%2e%2e/nottinghamshire-2019/board", SHIPPED + "/../nottinghamshire-2019", SHIPPED + "/./board",
			SHIPPED + "/%2e/board", SHIPPED + "/.%2e/x", SHIPPED + "/..;/x", SHIPPED + ";a=b/board", SHIPPED + "/board;x", SHIPPED + "/board%3bx",
			SHIPPED + "%5cboard", SHIPPED + "\\board", SHIPPED + "/board%252f", SHIPPED + "/%25", SHIPPED + "/board%0a", SHIPPED + "/board%7f",
			SHIPPED + "/board%c0%af", SHIPPED + "/board%ff", SHIPPED + "/board\u00e9", "/plans/nottinghamshire-2019/\u20ac", "/plans//nottinghamshire-2019",
			"/plans/%2e%2e/api", "/live//x", "/live/%2e%2e/api", "/live/..;/api", "/assets/%2e%2e/x", "/assets/..%2fx", "/health//", "/health%2f",
			"/metrics/%2e", "/api/fostering//plans", "/api/fostering/%2e%2e/plans", "/api/fostering/plans/nottinghamshire-2019%2fcoherence",
			"/api/account//password", "/sign-in//", "/api/{plan}", "/api/<x>"})
	void a_path_with_two_readings_is_refused_with_a_problem(String path) throws IOException {
		for (String who : WHO) {
			for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
				Wire.Reply reply = Wire.ask(port, method + " " + path, new byte[0], who);
				assertThat(reply.status()).as(method + " " + path).isEqualTo(400);
				assertThat(reply.header("Content-Type")).as(method + " " + path).startsWith("application/problem+json");
				assertThat(reply.header("Server")).isNull();
				if (!method.equals("HEAD")) {
					assertThat(reply.body()).contains("\"status\":400", "the path holds ");
				}
			}
		}
	}

	/** What is no HTTP at all is the server's own to refuse. */
	@ParameterizedTest
	@ValueSource(strings = {SHIPPED + "/board%00", SHIPPED + "/board%zz", SHIPPED + "/board%2", SHIPPED + "/board\u0001", SHIPPED + "/bo ard", "board"})
	void a_path_that_cannot_be_parsed_is_refused_without_a_word_of_what_is_inside(String path) throws IOException {
		for (String who : WHO) {
			Wire.Reply reply = Wire.ask(port, "GET " + path, new byte[0], who);
			assertThat(reply.status()).as(path).isEqualTo(400);
			assertThat(reply.header("Server")).isNull();
			assertThat(reply.body()).as(path).doesNotContain("\tat ", "Exception", "org.", "Jetty", "jetty");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {SHIPPED + "/board?asOf=2019-09-10", SHIPPED + "/actions/2.10", SHIPPED + "/actions/2%2E10", "/plans/nottinghamshire-2019/actions/2.10"})
	void a_plain_path_is_answered(String path) throws IOException {
		assertThat(Wire.ask(port, "GET " + path, new byte[0]).status()).as(path).isEqualTo(200);
	}
}
