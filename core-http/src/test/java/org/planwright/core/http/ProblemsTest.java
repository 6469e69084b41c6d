package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.http.House.PASSWORD;
import static org.planwright.core.http.testing.Wire.basic;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.http.page.ProblemPage;
import org.planwright.core.http.testing.Wire;
import org.planwright.core.model.service.Plans.ProgrammeInfo;

@DisplayName("What goes wrong is said in one form")
class ProblemsTest {

	@TempDir
	Path folder;

	private Wire.Reply problem(String line, House.Behind behind, String... headers) throws Exception {
		try (House house = new House(folder, behind)) {
			return house.ask(line, headers);
		}
	}

	private static void isProblem(Wire.Reply reply, int status) {
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(reply.body()).contains("\"status\":" + status, "\"type\":", "\"title\":", "\"detail\":", "\"instance\":");
	}

	@Test
	void an_error_without_a_reason() throws Exception {
		isProblem(problem("GET /api/x", (request, response) -> response.sendError(404)), 404);
		isProblem(problem("GET /x", (request, response) -> response.sendError(404, "<b>not here</b>")), 404);
		isProblem(problem("GET /api/x", (request, response) -> response.setStatus(405)), 405);
	}

	@Test
	void a_page_in_place_of_a_problem() throws Exception {
		Wire.Reply reply = problem("GET /api/x", (request, response) -> {
			response.setStatus(404);
			response.setContentType("text/html");
			response.getWriter().write("<html><body>No service was found.</body></html>");
		});
		isProblem(reply, 404);
		assertThat(reply.body()).doesNotContain("No service");
	}

	@Test
	void a_problem_that_is_one_already_is_left_alone() throws Exception {
		Wire.Reply reply = problem("GET /api/x", (request, response) -> {
			response.setStatus(422);
			response.setContentType("application/problem+json");
			response.getWriter().write("{\"detail\":\"mine\"}");
		});
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"mine\"}");
	}

	@Test
	void an_exception_shows_nothing_but_an_id() throws Exception {
		Wire.Reply reply = problem("GET /api/x", (request, response) -> {
			response.getWriter().write("half an ans");
			throw new IllegalStateException("secret");
		});
		isProblem(reply, 500);
		assertThat(reply.body()).doesNotContain("secret", "Exception", "half").contains("\"instance\":\"urn:uuid:");
		isProblem(problem("GET /api/x", (request, response) -> {
			throw new IOException("secret");
		}), 500);
	}

	@Test
	void a_person_outside_the_api_gets_a_page_with_nothing_unescaped() throws Exception {
		Wire.Reply reply = problem("GET /%3Cscript%3E'&x", (request, response) -> response.sendError(404), "Accept: text/html,*/*");
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.header("Content-Type")).startsWith("text/html");
		assertThat(reply.body()).contains("<h1>Not found</h1>", "&#39;&amp;x").doesNotContain("<script>", "'&x");
		isProblem(problem("GET /api/x", (request, response) -> response.sendError(404), "Accept: text/html"), 404);
	}

	@Test
	void a_person_is_told_on_a_page_of_the_site_where_there_is_one() throws Exception {
		ProblemPage page = (request, actor, status, detail, faults) -> (status + ": " + detail + faults).getBytes(StandardCharsets.UTF_8);
		try (House house = new House(folder, (request, response) -> response.sendError(404))) {
			house.door.bindPage(page);
			assertThat(house.ask("GET /x", "Accept: text/html").body()).isEqualTo("404: there is no address /x[]");
			assertThat(house.ask("GET /x;y", "Accept: text/html").body()).startsWith("400: the path holds");
			assertThat(house.ask("GET /x").header("Content-Type")).isEqualTo("application/problem+json");
			house.door.bindPage((request, actor, status, detail, faults) -> {
				throw new IllegalStateException("the page is broken");
			});
			assertThat(house.ask("GET /x", "Accept: text/html").body()).contains("<h1>Not found</h1>");
		}
	}

	@Test
	void an_unknown_address_names_the_installed_programmes() throws Exception {
		try (House house = new House(folder, (request, response) -> response.sendError(404))) {
			house.plans.programmes = List.of(new ProgrammeInfo("digital", "Digital", "1"), new ProgrammeInfo("workforce", "Workforce", "1"));
			assertThat(house.ask("GET /api/nosuch/x").body())
					.contains("there is no address /api/nosuch/x; installed programmes: digital, workforce");
			assertThat(house.ask("GET /api/digital/nosuch").body()).contains("\"detail\":\"there is no address /api/digital/nosuch\"");
			assertThat(house.ask("GET /api/plans/p/nosuch").body()).contains("\"detail\":\"there is no address /api/plans/p/nosuch\"");
		}
	}

	@Test
	void a_programme_that_a_plan_names_and_nobody_installed_is_called_that() throws Exception {
		Wire.Reply reply = problem("GET /api/fostering/plans/p/x", (request, response) -> response.sendError(404));
		assertThat(reply.body()).contains("\"detail\":\"programme fostering is not installed\"");
	}

	@Test
	void an_error_on_a_change_is_a_problem_too() throws Exception {
		isProblem(problem("POST /api/x", (request, response) -> response.sendError(415), basic("contributor", PASSWORD)), 415);
	}

	@Test
	void head_says_what_get_says_without_the_body() throws Exception {
		House.Behind behind = (request, response) -> House.json(response, "{\"method\": \"" + request.getMethod() + "\"}");
		Wire.Reply get = problem("GET /api/x", behind);
		Wire.Reply head = problem("HEAD /api/x", behind);
		assertThat(head.body()).isEmpty();
		assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
		assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
		Wire.Reply missing = problem("HEAD /api/x", (request, response) -> response.sendError(404));
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.body()).isEmpty();
	}

	@Test
	void every_answer_carries_what_protects_the_browser() throws Exception {
		for (int status : new int[] {200, 404, 500}) {
			Wire.Reply reply = problem("GET /api/x", (request, response) -> response.setStatus(status));
			assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(reply.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'")
					.doesNotContain("unsafe-inline");
			assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
			assertThat(reply.header("Referrer-Policy")).isNotNull();
			assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
		}
	}

	@Test
	void an_answer_too_large_to_hold_back_goes_out_as_it_comes() throws Exception {
		Wire.Reply reply = problem("GET /big", (request, response) -> {
			response.setContentType("text/csv");
			for (int i = 0; i < 300; i++) {
				response.getOutputStream().write("x".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
		});
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).hasSize(3_000_000);
	}

	@Test
	void an_asynchronous_answer_arrives() throws Exception {
		try (House house = new House(folder, (request, response) -> {
			var later = request.startAsync();
			new Thread(() -> {
				try {
					later.getResponse().getOutputStream().write("later".getBytes(java.nio.charset.StandardCharsets.UTF_8));
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
				later.complete();
			}).start();
		})) {
			assertThat(house.ask("GET /x").body()).isEqualTo("later");
		}
	}
}
