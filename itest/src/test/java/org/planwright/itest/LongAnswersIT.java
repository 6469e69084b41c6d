package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
		double held = metric("held_total");
		Path go = jars.resolve("go");
		List<CompletableFuture<HttpResponse<String>>> running = IntStream.range(0, 4).mapToObj(i -> http
				.sendAsync(to("last/" + (i % 2 == 0 ? "now" : "later") + "?file=" + go).build(), BodyHandlers.ofString())).toList();
		until(() -> waiting() == 4);
		CompletableFuture<String> next = CompletableFuture.supplyAsync(() -> {
			try {
				return update();
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		CompletableFuture<List<String>> meanwhile = CompletableFuture.supplyAsync(() -> askedUntil(next));
		until(() -> holding() >= 1);
		Files.createFile(go);

		for (CompletableFuture<HttpResponse<String>> each : running) {
			assertThat(each.get().statusCode()).isEqualTo(200);
			assertThat(each.get().body()).isEqualTo(old);
		}
		assertThat(meanwhile.get()).allMatch(each -> List.of(old, next.join()).contains(each)).contains(next.get());
		assertThat(get("version", BodyHandlers.ofString()).body()).isEqualTo(next.get());
		assertThat(metric("left_total")).isZero();
		assertThat(metric("drained_total")).isGreaterThanOrEqualTo(drained + 4);
		assertThat(metric("held_total")).isGreaterThan(held);
		assertThat(metric("longest_hold_seconds")).isPositive();
		assertThat(metric("timed_out_total")).isZero();
	}

	/** Asks for the version, over and over. */
	private List<String> askedUntil(CompletableFuture<String> end) {
		List<String> answers = new ArrayList<>();
		try {
			while (!end.isDone()) {
				HttpResponse<String> answer = get("version", BodyHandlers.ofString());
				assertThat(answer.statusCode()).isEqualTo(200);
				answers.add(answer.body());
			}
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
		return answers;
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
		String first = new String(again.body().readNBytes(60), StandardCharsets.UTF_8);
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
	void one_of_which_nobody_knows_the_length_does_not_look_whole() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", installation.port())) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream().write("GET /api/flow/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			InputStream in = socket.getInputStream();
			assertThat(new String(in.readNBytes(30_000), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200")
					.containsIgnoringCase("Transfer-Encoding: chunked");
			update();

			assertThat(rest(in)).doesNotEndWith("0\r\n\r\n");
		}
	}

	/** All that comes until the connection is broken. */
	private static String rest(InputStream in) throws IOException {
		ByteArrayOutputStream got = new ByteArrayOutputStream();
		try {
			in.transferTo(got);
		} catch (SocketException reset) {
			// As good as an end.
		}
		return got.toString(StandardCharsets.ISO_8859_1);
	}

	@Test
	@Order(5)
	void what_waits_for_a_bundle_that_stays_away_is_told_to_come_later_and_others_are_served_meanwhile() throws Exception {
		installation.shell("bundle:stop " + bundle);
		List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 300)
				.mapToObj(i -> http.sendAsync(to("version").build(), BodyHandlers.ofString())).toList();
		until(() -> holding() >= 300);
		double inVain = metric("timed_out_total");
		assertThat(installation.anonymous().get("/api/plans/nottinghamshire-2019").status()).isEqualTo(200);
		assertThat(installation.anonymous().get("/api/residential/plans/nottinghamshire-2019").status()).isEqualTo(200);

		for (CompletableFuture<HttpResponse<String>> each : waiting) {
			HttpResponse<String> answer = each.get(30, TimeUnit.SECONDS);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("/api/flow is installed and does not answer");
		}
		assertThat(metric("timed_out_total")).isGreaterThanOrEqualTo(inVain + 300);
		assertThat(get("version", BodyHandlers.ofString()).statusCode()).as("at once from here on").isEqualTo(503);
		installation.shell("bundle:start " + bundle);
	}

	@Test
	@Order(6)
	void the_shell_says_what_was_counted() throws Exception {
		Matcher said = Pattern.compile("(\\d+) swaps; (\\d+) requests held, (\\d+) ms at most; (\\d+) let finish, (\\d+) left behind, (\\d+) long answers"
				+ " ended, (\\d+) held in vain, (\\d+) not held as too many were").matcher(installation.shell("live:list").out());
		assertThat(said.find()).isTrue();
		List<Double> counted = IntStream.rangeClosed(1, 8).mapToObj(i -> Double.valueOf(said.group(i))).toList();
		assertThat(counted).containsExactly(metric("swaps_total"), metric("held_total"), (double) Math.round(metric("longest_hold_seconds") * 1000), metric("drained_total"),
				metric("left_total"), metric("ended_total"), metric("timed_out_total"), metric("refused_total"));
	}

	@Test
	@Order(7)
	void every_command_explains_itself() {
		String help = installation.shell("live:list --help; live:check --help; live:update --help; live:rollback --help; live:history --help").out();
		assertThat(help).contains("live:list", "Lists what can be updated while it is used", "live:check", "changes nothing", "live:update",
				"A file, or an mvn: address", "--watch", "--force", "live:rollback", "Its symbolic name", "live:history", "the latest first");
	}

	@Test
	@Order(8)
	void what_was_removed_is_not_found_after_the_bound() throws Exception {
		installation.shell("bundle:uninstall " + bundle);

		HttpResponse<String> held = get("version", BodyHandlers.ofString());
		assertThat(held.statusCode()).isEqualTo(404);
		assertThat(held.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
		assertThat(held.body()).contains("/api/flow is not installed");
		installation.shell("bundle:install -s file:" + FlowBundle.write(jars, "2.0.0"));
		isServed();
		assertThat(get("version", BodyHandlers.ofString()).body()).isEqualTo("2.0.0");
	}

	@Test
	@Order(9)
	void a_page_waits_for_the_programme_it_shows_and_nothing_is_logged_as_an_error() throws Exception {
		installation.shell("bundle:stop org.planwright.plugin.fostering");
		CompletableFuture<HttpResponse<String>> page = http.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + installation.port()
				+ "/plans/nottinghamshire-2019/programmes/fostering")).header("Accept", "text/html").build(), BodyHandlers.ofString());
		until(() -> holding() >= 1);
		installation.shell("bundle:start org.planwright.plugin.fostering");

		assertThat(page.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		assertThat(page.get().body()).contains("Stock and flow");
		assertThat(installation.log()).doesNotContain("Exception while processing request");
	}

	private double holding() {
		try {
			return metric("holding");
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private int waiting() {
		try {
			return Integer.parseInt(get("waiting", BodyHandlers.ofString()).body());
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
