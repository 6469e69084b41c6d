package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.itest.flow.FlowBundle;

/** What the gate does with answers that take their time, and with a bundle that does not come back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LongAnswersIT {

	@TempDir
	private static Path jars;
	private static Installation installation;
	private static String bundle;
	private static int version;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@BeforeAll
	static void start() throws IOException {
		installation = Installation.start();
		Command.Result installed = installation.shell("bundle:install -s file:" + FlowBundle.write(jars, "1.0." + ++version));
		Matcher id = Pattern.compile("Bundle ID: (\\d+)").matcher(installed.out());
		assertThat(id.find()).as(installed.toString()).isTrue();
		bundle = id.group(1);
	}

	@AfterAll
	static void stop() {
		installation.close();
	}

	@BeforeEach
	void isServed() throws Exception {
		Instant deadline = Instant.now().plusSeconds(30);
		while (get("version", BodyHandlers.ofString()).statusCode() != 200) {
			assertThat(Instant.now()).isBefore(deadline);
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + installation.port() + "/api/flow/" + path))
				.timeout(Duration.ofSeconds(60));
	}

	private <T> HttpResponse<T> get(String path, BodyHandler<T> handler) throws IOException, InterruptedException {
		return http.send(to(path).build(), handler);
	}

	private static String update() throws IOException {
		String next = "1.0." + ++version;
		Command.Result result = installation.shell("bundle:update " + bundle + " file:" + FlowBundle.write(jars, next));
		assertThat(result.code()).as(result.toString()).isZero();
		return next;
	}

	private double metric(String name) throws IOException, InterruptedException {
		String metrics = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + installation.port() + "/metrics")).build(),
				BodyHandlers.ofString()).body();
		return metrics.lines().filter(line -> line.startsWith("planwright_live_" + name + " "))
				.map(line -> Double.valueOf(line.substring(line.indexOf(' ') + 1))).findFirst().orElseThrow();
	}

	@Test
	@Order(1)
	void what_is_under_way_ends_on_the_old_version_and_what_comes_meanwhile_goes_to_the_new_one() throws Exception {
		String old = get("version", BodyHandlers.ofString()).body();
		double drained = metric("drained_total");
		List<CompletableFuture<HttpResponse<String>>> running = IntStream.range(0, 4).mapToObj(i -> http
				.sendAsync(to((i % 2 == 0 ? "wait" : "later") + "/2500").build(), BodyHandlers.ofString())).toList();
		CompletableFuture<String> next = CompletableFuture.supplyAsync(() -> {
			try {
				return update();
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		List<String> meanwhile = new CopyOnWriteArrayList<>();
		while (!next.isDone()) {
			HttpResponse<String> answer = get("version", BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			meanwhile.add(answer.body());
		}

		for (CompletableFuture<HttpResponse<String>> each : running) {
			assertThat(each.get().statusCode()).isEqualTo(200);
			assertThat(each.get().body()).isIn(old, next.get());
		}
		assertThat(meanwhile).contains(old).allMatch(each -> List.of(old, next.join()).contains(each));
		assertThat(get("version", BodyHandlers.ofString()).body()).isEqualTo(next.get());
		assertThat(metric("left_total")).isZero();
		assertThat(metric("drained_total")).isGreaterThanOrEqualTo(drained);
	}

	@Test
	@Order(2)
	void a_stream_of_events_ends_in_order_and_its_reader_goes_on_where_it_was() throws Exception {
		String old = get("version", BodyHandlers.ofString()).body();
		List<String> seen = new CopyOnWriteArrayList<>();
		CompletableFuture<Void> reader = http.sendAsync(to("events").build(), BodyHandlers.ofLines())
				.thenAccept(answer -> answer.body().forEach(seen::add));
		until(() -> seen.size() > 6);
		double ended = metric("ended_total");

		String next = update();
		// An answer that was not ended in order would make this throw.
		reader.get(20, TimeUnit.SECONDS);
		assertThat(metric("ended_total")).isGreaterThan(ended);
		int last = lastId(seen);
		HttpResponse<InputStream> again = http.send(to("events").header("Last-Event-ID", "" + last).build(), BodyHandlers.ofInputStream());
		String first = new String(again.body().readNBytes(60), java.nio.charset.StandardCharsets.UTF_8);
		again.body().close();
		assertThat(seen).contains("data: " + old);
		assertThat(first).contains("id: " + (last + 1)).contains("data: " + next);
	}

	private static int lastId(List<String> lines) {
		return lines.stream().filter(line -> line.startsWith("id: ")).mapToInt(line -> Integer.parseInt(line.substring(4))).max().orElseThrow();
	}

	@Test
	@Order(3)
	void a_download_is_cut_where_its_reader_sees_it_and_can_be_taken_up_again() throws Exception {
		ByteArrayOutputStream got = new ByteArrayOutputStream();
		HttpResponse<InputStream> answer = get("download", BodyHandlers.ofInputStream());
		CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
			try (InputStream in = answer.body()) {
				in.transferTo(got);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		until(() -> got.size() > 1_000_000);
		Instant before = Instant.now();
		update();

		assertThat(Duration.between(before, Instant.now())).as("the update did not wait for the reader").isLessThan(Duration.ofSeconds(20));
		assertThatThrownBy(() -> reader.get(20, TimeUnit.SECONDS)).as("the reader sees that it is not whole")
				.hasRootCauseInstanceOf(IOException.class);
		int have = got.size();
		assertThat(have).isLessThan(FlowBundle.size());
		HttpResponse<byte[]> rest = http.send(to("download").header("Range", "bytes=" + have + "-").build(), BodyHandlers.ofByteArray());
		got.write(rest.body());
		assertThat(rest.statusCode()).isEqualTo(206);
		byte[] whole = got.toByteArray();
		assertThat(whole).hasSize(FlowBundle.size());
		assertThat(IntStream.range(0, whole.length).allMatch(i -> whole[i] == (byte) i)).as("every byte once and in order").isTrue();
	}

	@Test
	@Order(4)
	void what_waits_for_a_bundle_that_stays_away_is_told_to_come_later_and_others_are_served_meanwhile() throws Exception {
		installation.shell("bundle:stop " + bundle);
		List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 300)
				.mapToObj(i -> http.sendAsync(to("version").build(), BodyHandlers.ofString())).toList();
		until(() -> holding() >= 300);
		assertThat(installation.anonymous().get("/api/plans/nottinghamshire-2019").status()).isEqualTo(200);
		assertThat(installation.anonymous().get("/api/residential/plans/nottinghamshire-2019").status()).isEqualTo(200);

		for (CompletableFuture<HttpResponse<String>> each : waiting) {
			HttpResponse<String> answer = each.get(30, TimeUnit.SECONDS);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("/api/flow is installed and does not answer");
		}
		assertThat(get("version", BodyHandlers.ofString()).statusCode()).as("at once from here on").isEqualTo(503);
		installation.shell("bundle:start " + bundle);
	}

	@Test
	@Order(5)
	void what_was_removed_is_not_found_after_the_bound() throws Exception {
		installation.shell("bundle:uninstall " + bundle);

		HttpResponse<String> held = get("version", BodyHandlers.ofString());
		assertThat(held.statusCode()).isEqualTo(404);
		assertThat(held.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
		assertThat(held.body()).contains("there is no address /api/flow/version");
		installation.shell("bundle:install -s file:" + FlowBundle.write(jars, "2.0.0"));
		isServed();
		assertThat(get("version", BodyHandlers.ofString()).body()).isEqualTo("2.0.0");
	}

	private double holding() {
		try {
			return metric("holding");
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
		Instant deadline = Instant.now().plusSeconds(30);
		while (!holds.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(deadline);
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}
}
