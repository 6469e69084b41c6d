package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.http.House.PASSWORD;
import static org.planwright.core.http.testing.Wire.basic;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.http.kept.KeptAnswersFixture;
import org.planwright.core.http.testing.Wire;

@DisplayName("An answer is computed once")
class KeptOverHttpTest {

	@TempDir
	Path folder;

	/** Answers with how many times it was asked. */
	private House counting() throws Exception {
		AtomicInteger count = new AtomicInteger();
		return new House(folder, (request, response) -> House.json(response, "{\"n\": " + count.incrementAndGet() + "}"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/api", "/api/plans", "/api/programmes", "/api/plans/p", "/api/plans/p/board", "/api/fostering/plans/p/funnel",
			"/plans/p/actions/1.1", "/api/plans/p/board?asOf=2019-09-10"})
	void what_depends_on_plans_alone_is_kept(String address) throws Exception {
		try (House house = counting()) {
			Wire.Reply first = house.ask("GET " + address);
			Wire.Reply second = house.ask("GET " + address);
			assertThat(house.asked).hasValue(1);
			assertThat(second.body()).isEqualTo(first.body()).isEqualTo("{\"n\": 1}");
			assertThat(second.headers()).containsAllEntriesOf(without(first, "date"));
			assertThat(house.kept.hits()).isEqualTo(1);
			assertThat(house.kept.misses()).isEqualTo(1);
			assertThat(house.kept.computed()).isEqualTo(1);
		}
	}

	private static Map<String, String> without(Wire.Reply reply, String header) {
		Map<String, String> headers = new java.util.TreeMap<>(reply.headers());
		headers.remove(header);
		return headers;
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 32 * 1024, 128 * 1024, 128 * 1024 + 1, 1024 * 1024})
	void an_answer_of_any_size_arrives_whole(int size) throws Exception {
		String text = "a".repeat(size);
		try (House house = new House(folder, (request, response) -> House.json(response, text))) {
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo(text);
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo(text);
			assertThat(house.asked).hasValue(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"/health", "/metrics", "/api/account", "/api/plans/unknown/board", "/api/digital/x"})
	void anything_else_is_not(String address) throws Exception {
		try (House house = counting()) {
			house.ask("GET " + address);
			house.ask("GET " + address);
			assertThat(house.asked).hasValue(2);
		}
	}

	@Test
	void a_write_makes_it_stale_for_its_plan_alone() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p");
			house.ask("GET /api/plans/q");
			house.ask("GET /api/plans");
			house.plans.write("p");
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo("{\"n\": 4}");
			assertThat(house.ask("GET /api/plans/q").body()).isEqualTo("{\"n\": 2}");
			assertThat(house.ask("GET /api/plans").body()).isEqualTo("{\"n\": 5}");
		}
	}

	@Test
	void what_is_about_today_ends_with_the_day_and_what_names_a_day_does_not() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p");
			house.ask("GET /api/plans/p?asOf=2019-09-10");
			house.plans.today = LocalDate.of(2019, 9, 11);
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo("{\"n\": 3}");
			assertThat(house.ask("GET /api/plans/p?asOf=2019-09-10").body()).isEqualTo("{\"n\": 2}");
		}
	}

	@Test
	void a_write_while_it_is_computed_keeps_it_from_being_kept() throws Exception {
		AtomicInteger count = new AtomicInteger();
		List<House> built = new ArrayList<>();
		try (House house = new House(folder, (request, response) -> {
			if (count.incrementAndGet() == 1) {
				built.get(0).plans.write("p");
			}
			House.json(response, "{}");
		})) {
			built.add(house);
			house.ask("GET /api/plans/p");
			house.ask("GET /api/plans/p");
			house.ask("GET /api/plans/p");
			assertThat(count).hasValue(2);
		}
	}

	@Test
	void the_order_of_the_parameters_does_not_matter() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p?knownAt=2020-01-01&asOf=2019-09-10");
			house.ask("GET /api/plans/p?asOf=2019-09-10&knownAt=2020-01-01");
			assertThat(house.asked).hasValue(1);
		}
	}

	@Test
	void each_form_of_an_answer_is_kept_apart() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p");
			house.ask("GET /api/plans/p", "Accept: */*");
			house.ask("GET /api/plans/p", "Accept: text/csv");
			house.ask("GET /api/plans/p", "Accept: text/csv");
			assertThat(house.asked).hasValue(2);
			house.ask("GET /api/plans/p", "Accept: " + "a/b, ".repeat(100) + "a/b");
			house.ask("GET /api/plans/p", "Accept: " + "a/b, ".repeat(100) + "a/b");
			assertThat(house.asked).hasValue(4);
		}
	}

	@Test
	void who_has_it_already_gets_no_body() throws Exception {
		try (House house = counting()) {
			String tag = house.ask("GET /api/plans/p").header("ETag");
			for (String header : new String[] {tag, "W/" + tag, "\"other\", " + tag}) {
				Wire.Reply reply = house.ask("GET /api/plans/p", "If-None-Match: " + header);
				assertThat(reply.status()).isEqualTo(304);
				assertThat(reply.body()).isEmpty();
				assertThat(reply.header("ETag")).isEqualTo(tag);
			}
			assertThat(house.ask("GET /api/plans/p", "If-None-Match: \"other\"").status()).isEqualTo(200);
		}
	}

	@Test
	void what_is_not_kept_has_an_entity_tag_too() throws Exception {
		try (House house = new House(folder, (request, response) -> House.json(response, "{}"))) {
			String tag = house.ask("GET /api/digital/x").header("ETag");
			assertThat(tag).isNotNull();
			assertThat(house.ask("GET /api/digital/x", "If-None-Match: " + tag).status()).isEqualTo(304);
		}
	}

	@Test
	void the_tag_of_a_thing_starts_with_its_version() throws Exception {
		try (House house = new House(folder, (request, response) -> {
			response.setHeader("ETag", "\"17\"");
			House.json(response, "{\"title\": \"" + request.getParameter("t") + "\"}");
		})) {
			String one = house.ask("GET /api/plans/p/measures/m?t=a").header("ETag");
			String other = house.ask("GET /api/plans/p/measures/m?t=b").header("ETag");
			assertThat(one).matches("\"17\\.[A-Za-z0-9_-]{16}\"");
			assertThat(other).startsWith("\"17.").isNotEqualTo(one);
		}
	}

	@Test
	void errors_are_not_kept() throws Exception {
		try (House house = new House(folder, (request, response) -> response.sendError(404))) {
			house.ask("GET /api/plans/p/nosuch");
			house.ask("GET /api/plans/p/nosuch");
			assertThat(house.asked).hasValue(2);
		}
	}

	@Test
	void what_asks_not_to_be_stored_is_not_kept() throws Exception {
		try (House house = new House(folder, (request, response) -> {
			response.setHeader("Cache-Control", "no-store");
			House.json(response, "{}");
		})) {
			house.ask("GET /api/plans/p");
			assertThat(house.ask("GET /api/plans/p").header("Cache-Control")).isEqualTo("no-store");
			assertThat(house.asked).hasValue(2);
		}
	}

	@Test
	void rights_come_first() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p");
			assertThat(house.ask("GET /api/plans/p", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(401);
			assertThat(house.ask("GET /api/plans/p", basic("viewer", "wrong")).status()).isEqualTo(401);
			assertThat(house.ask("GET /api/plans/p", basic("viewer", PASSWORD)).body()).isEqualTo("{\"n\": 1}");
		}
	}

	@Test
	void many_who_ask_at_once_wait_for_one() throws Exception {
		CountDownLatch computing = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		try (House house = new House(folder, (request, response) -> {
			computing.countDown();
			try {
				go.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			House.json(response, "{\"one\": true}");
		})) {
			ExecutorService clients = Executors.newFixedThreadPool(8);
			try {
				List<Future<Wire.Reply>> replies = new ArrayList<>();
				replies.add(clients.submit(() -> house.ask("GET /api/plans/p/board")));
				computing.await();
				for (int i = 0; i < 7; i++) {
					replies.add(clients.submit(() -> house.ask("GET /api/plans/p/board")));
				}
				while (house.kept.misses() < 8) {
					Thread.onSpinWait();
				}
				go.countDown();
				for (Future<Wire.Reply> reply : replies) {
					assertThat(reply.get().body()).isEqualTo("{\"one\": true}");
				}
			} finally {
				clients.shutdownNow();
			}
			assertThat(house.asked).hasValue(1);
		}
	}

	@Test
	void when_the_one_they_wait_for_fails_they_try_themselves() throws Exception {
		AtomicInteger count = new AtomicInteger();
		CountDownLatch computing = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		try (House house = new House(folder, (request, response) -> {
			if (count.incrementAndGet() == 1) {
				computing.countDown();
				try {
					go.await();
				} catch (InterruptedException e) {
					throw new IllegalStateException(e);
				}
				throw new IllegalStateException("the first one fails");
			}
			House.json(response, "{}");
		})) {
			ExecutorService clients = Executors.newFixedThreadPool(2);
			try {
				Future<Wire.Reply> first = clients.submit(() -> house.ask("GET /api/plans/p"));
				computing.await();
				Future<Wire.Reply> second = clients.submit(() -> house.ask("GET /api/plans/p"));
				while (house.kept.misses() < 2) {
					Thread.onSpinWait();
				}
				go.countDown();
				assertThat(first.get().status()).isEqualTo(500);
				assertThat(second.get().status()).isEqualTo(200);
			} finally {
				clients.shutdownNow();
			}
		}
	}

	@Test
	void when_bundles_come_and_go_everything_is_computed_anew() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p");
			KeptAnswersFixture.rearrange(house.kept);
			house.ask("GET /api/plans/p");
			assertThat(house.asked).hasValue(2);
		}
	}

	@Test
	void without_plans_requests_are_answered_and_nothing_is_kept() throws Exception {
		try (House house = counting()) {
			house.ask("GET /api/plans/p");
			KeptAnswersFixture.unbind(house.kept, house.plans.service);
			house.ask("GET /api/plans/p");
			house.ask("GET /api/plans/p");
			assertThat(house.asked).hasValue(3);
		}
	}

	@Test
	void memory_is_bounded() throws Exception {
		String large = "\"" + "x".repeat(400_000) + "\"";
		try (House house = new House(folder, Map.of("kept_bytes", 1_000_000L), (request, response) -> House.json(response, large))) {
			for (int i = 0; i < 20; i++) {
				house.ask("GET /api/plans/p?n=" + i);
			}
			int before = house.asked.get();
			for (int i = 0; i < 20; i++) {
				house.ask("GET /api/plans/p?n=" + i);
			}
			assertThat(house.asked.get() - before).isGreaterThanOrEqualTo(18);
		}
	}

	@Test
	void an_answer_over_a_megabyte_is_not_kept() throws Exception {
		String large = "\"" + "x".repeat(1_100_000) + "\"";
		try (House house = new House(folder, (request, response) -> House.json(response, large))) {
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo(large);
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo(large);
			assertThat(house.asked).hasValue(2);
		}
	}

	@Test
	void head_and_get_share_an_answer() throws Exception {
		try (House house = counting()) {
			assertThat(house.ask("HEAD /api/plans/p").header("Content-Length")).isEqualTo("8");
			assertThat(house.ask("GET /api/plans/p").body()).isEqualTo("{\"n\": 1}");
		}
	}
}
