package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.itest.Installation.Client;

/** An update meets a power cut, another update, a full disk. Whatever happens, one version serves afterwards, and only one. */
@ExtendWith(Own.class)
class LiveFaultsIT {

	private static final String BUNDLE = "org.planwright.plugin.fostering";
	private static final String BESIDE = "is installed beside and started";
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	static Path folder;
	private static Installation installation;
	private static int versions;

	@BeforeAll
	static void start(Installation own) {
		installation = own;
	}

	private static String next() {
		return "0.1." + ++versions;
	}

	private static Path jar(String version) {
		return Variant.of(BUNDLE, folder, version).jar();
	}

	private static HttpResponse<String> update(String version, String parameters) {
		return update(jar(version), parameters);
	}

	private static HttpResponse<String> update(Path jar, String parameters) {
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + installation.port() + "/live/updates?" + parameters))
					.header("Authorization", "Basic " + Base64.getEncoder()
							.encodeToString((Installation.ADMIN + ":" + Installation.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8)))
					.header("Content-Type", "application/java-archive").POST(BodyPublishers.ofFile(jar)).build(), BodyHandlers.ofString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String begin(String version, int watch) {
		return begin(jar(version), watch);
	}

	private static String begin(Path jar, int watch) {
		HttpResponse<String> begun = update(jar, "watch=" + watch);
		assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
		return begun.headers().firstValue("Location").orElseThrow();
	}

	private interface Condition {
		boolean holds();
	}

	private static void await(String what, long everyMillis, Condition condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.holds()) {
			assertThat(System.nanoTime()).as(what).isLessThan(deadline);
			LockSupport.parkNanos(Duration.ofMillis(everyMillis).toNanos());
		}
	}

	private static String state(String location) {
		return installation.admin().get(location).json().get("state").asText();
	}

	private static JsonNode ended(String location, String state) {
		await("the update comes to an end", 50, () -> List.of("done", "refused", "rolled-back").contains(state(location)));
		JsonNode update = installation.admin().get(location).json();
		assertThat(update.get("state").asText()).as(update.toString()).isEqualTo(state);
		return update;
	}

	/**
	 * One of these versions is installed, runs and answers, and no other is there. A feature operation settles what features
	 * name: it brings nothing back.
	 */
	private static void onlyOneServes(String... versions) {
		String list = "bundle:list -s -t 0 --no-format";
		String said = installation.shell(list + "; feature:uninstall planwright-digital; feature:install planwright-digital; " + list).out();
		Matcher row = Pattern.compile("(?m)^\\s*\\d+\\s+(\\S+)\\s+\\d+\\s+(\\S+)\\s+" + Pattern.quote(BUNDLE) + "\\s*$").matcher(said);
		String version = serving();
		assertThat(version).isIn((Object[]) versions);
		assertThat(row.results().map(found -> found.group(2) + " " + found.group(1))).as(said)
				.containsExactly(version + " Active", version + " Active");
		Client anyone = installation.anonymous();
		JsonNode programmes = anyone.get("/api/programmes").json().get("programmes");
		assertThat(programmes).hasSize(5).allSatisfy(each -> {
			assertThat(each.get("state").asText()).isEqualTo("installed");
			assertThat(anyone.get(each.get("address").asText() + "/plans/nottinghamshire-2019").status()).isEqualTo(200);
		});
		assertThat(anyone.get("/api/plans/nottinghamshire-2019/board").body()).doesNotContain("is not installed");
	}

	private static String serving() {
		JsonNode programmes = installation.anonymous().get("/api/programmes").json().get("programmes");
		for (JsonNode each : programmes) {
			if (each.get("id").asText().equals("fostering")) {
				return each.get("version").asText().replaceFirst("-.*", "");
			}
		}
		throw new IllegalStateException("no fostering in " + programmes);
	}

	/** In the order in which an update goes on; the switch and the hand-over to the features more than once. */
	@ParameterizedTest(name = "{1} ms after \"{0}\"")
	@CsvSource({"against, 0", BESIDE + ", 0", "stood the proof, 0", "stood the proof, 8", "is served again, 0",
			"after the switch began, 0", "after the switch began, 150", "is gone, 0", "serves for good, 0"})
	void a_power_cut_at_any_step_leaves_the_old_version_or_the_new(String step, int millis) throws IOException {
		String old = serving();
		String fresh = next();
		cutAfter(step, millis, () -> begin(fresh, 0));
		onlyOneServes(old, fresh);
	}

	@Test
	void so_does_one_as_soon_as_the_new_version_counts() {
		String fresh = next();
		begin(fresh, 0);
		await("the new version counts", 0, () -> since(kept(), 0).contains("\"version\" : \"" + fresh + "\""));
		installation.kill();

		installation.launch();
		onlyOneServes(fresh);
		isUpdatedNext();
	}

	/** Both are there as one step earlier, when the old one counted; only what was put in place says now that the new one does. */
	@Test
	void so_does_one_right_after_the_new_version_counts() throws IOException {
		String named = "mvn:org.planwright/" + BUNDLE + "/" + backToWhatTheFeatureNames();
		String fresh = next();
		Path jar = jar(fresh);
		String counts = kept(jar);
		assertThat(installation.shell("live:rollback " + BUNDLE).code()).isZero();

		cutAfter(BESIDE, 0, () -> begin(jar, 0), () -> Files.writeString(kept(), goes(named, counts)));
		onlyOneServes(fresh);
		isUpdatedNext();
	}

	@Test
	void so_does_one_right_after_the_version_that_is_gone_back_to_counts() throws IOException {
		String old = next();
		ended(begin(old, 0), "done");
		Path jar = jar(next());
		kept(jar);
		assertThat(installation.shell("live:rollback " + BUNDLE).code()).isZero();
		String counts = Files.readString(kept());
		String leaves = place(kept(jar));

		cutAfter(BESIDE, 0, LiveFaultsIT::goBack, () -> Files.writeString(kept(), goes(leaves, counts)));
		onlyOneServes(old);
		isUpdatedNext();
	}

	/** What is kept when this version serves for good. */
	private static String kept(Path jar) throws IOException {
		ended(begin(jar, 0), "done");
		return Files.readString(kept());
	}

	private static String backToWhatTheFeatureNames() {
		String back = "live:rollback " + BUNDLE;
		await("what the feature names is back", 1, () -> installation.shell(back).out().contains("there is no version"));
		return serving();
	}

	/** Where the version that counts was installed from. */
	private static String place(String kept) {
		Matcher place = Pattern.compile(" replacement=\"([^\"]*" + Pattern.quote(BUNDLE) + "[^\"]*)\"").matcher(kept);
		assertThat(place.find()).as(kept).isTrue();
		return place.group(1);
	}

	/** The same, and another version has still to go, as at first when it counts. */
	private static String goes(String place, String kept) {
		return kept.replaceFirst("\\{", Matcher.quoteReplacement("{ \"outgoing\" : \"" + place + "\","));
	}

	@ParameterizedTest(name = "{1} ms after \"{0}\"")
	@CsvSource({BESIDE + ", 0", "after the switch began, 0", "after the switch began, 8"})
	void so_does_one_on_the_way_back(String step, int millis) throws IOException {
		String old = backToWhatTheFeatureNames();
		String fresh = next();
		ended(begin(fresh, 0), "done");
		cutAfter(step, millis, LiveFaultsIT::goBack);
		onlyOneServes(old, fresh);
		isUpdatedNext();
	}

	/** In the shell, which waits for the end, and so does not hear of it. */
	private static void goBack() {
		CompletableFuture.runAsync(() -> installation.shell("live:rollback " + BUNDLE));
	}

	private static void isUpdatedNext() {
		String next = next();
		ended(begin(next, 0), "done");
		assertThat(serving()).isEqualTo(next);
	}

	/** What says which version counts. */
	private static Path kept() {
		return installation.data().resolve("live/features.xml");
	}

	@Test
	void so_does_one_while_what_came_from_the_deploy_folder_is_updated() throws IOException {
		Path deployed = installation.data().resolve("deploy/fostering.jar");
		assertThat(installation.shell("feature:uninstall planwright-fostering").code()).isZero();
		String old = next();
		Files.move(Files.copy(jar(old), deployed.resolveSibling("../fostering.part")), deployed, StandardCopyOption.ATOMIC_MOVE);
		await("the deployed jar serves", 50, () -> installation.anonymous().get("/api/fostering/plans/nottinghamshire-2019").status() == 200);
		String fresh = next();
		cutAfter("after the switch began", 0, () -> begin(fresh, 0));
		onlyOneServes(old, fresh);
		assertThat(installation.shell("bundle:uninstall " + BUNDLE).code()).isZero();
		// Else it would be installed again at every start.
		Files.deleteIfExists(deployed);
		assertThat(installation.shell("feature:install planwright-fostering").code()).isZero();
	}

	/** Kills the process so long after a step of what begins, and starts it again. */
	private static void cutAfter(String step, int millis, Runnable begins) throws IOException {
		cutAfter(step, millis, begins, () -> {
		});
	}

	/** @param meanwhile is done before the start */
	private static void cutAfter(String step, int millis, Runnable begins, Work meanwhile) throws IOException {
		Path log = installation.data().resolve("karaf/log/planwright.log");
		long from = Files.size(log);
		begins.run();
		await(step, 1, () -> since(log, from).contains(step));
		LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
		installation.kill();

		meanwhile.run();
		installation.launch();
	}

	private interface Work {
		void run() throws IOException;
	}

	private static String since(Path log, long from) {
		try (var in = Files.newInputStream(log)) {
			in.skipNBytes(from);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void of_two_updates_at_once_the_second_is_refused() {
		String first = next();
		String location = begin(first, 60);
		HttpResponse<String> second = update(next(), "watch=0");
		assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
		assertThat(second.body()).contains("another update is under way");
		assertThat(installation.shell("live:update --watch 0 " + jar(next())).out()).contains("another update is under way");
		await("the first serves", 50, () -> state(location).equals("watching"));
		onlyOneServes(first);
		// Going back at once is possible all the same.
		assertThat(installation.shell("live:rollback " + BUNDLE).code()).isZero();
	}

	@Test
	void an_update_on_a_full_disk_is_refused_and_the_next_one_is_not() throws IOException {
		installation.stop();
		Path data = installation.data();
		Path aside = data.resolveSibling(data.getFileName() + "-aside");
		Files.move(data, aside);
		Files.createDirectory(data);
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", data.toString()).code() == 0;
		if (!mounted) {
			Files.delete(data);
			Files.move(aside, data);
			installation.launch();
		}
		assumeTrue(mounted, "a disk of its own can be given only by root");
		try {
			assertThat(run("cp", "-a", aside + "/.", data.toString()).code()).isZero();
			installation.launch();
			String old = serving();
			// Room for nothing; for the jar, but not for the container's copy of it.
			for (long room : new long[] {20_000, 400_000}) {
				Path filler = fill(data, room);
				HttpResponse<String> answer = update(next(), "watch=0");
				if (answer.statusCode() == 202) {
					JsonNode refused = ended(answer.headers().firstValue("Location").orElseThrow(), "refused");
					assertThat(refused.toString()).containsAnyOf("space", "written");
				} else {
					assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
					assertThat(answer.body()).contains("cannot be kept");
				}
				onlyOneServes(old);
				Files.delete(filler);
			}
			String fresh = next();
			ended(begin(fresh, 0), "done");
			onlyOneServes(fresh);
		} finally {
			installation.stop();
			run("umount", data.toString());
			Files.delete(data);
			Files.move(aside, data);
			installation.launch();
		}
	}

	/** Leaves so much room on the disk. */
	private static Path fill(Path data, long room) throws IOException {
		Path filler = data.resolve("filler");
		long size = Files.getFileStore(data).getUsableSpace() - room;
		assertThat(run("fallocate", "-l", "" + size, filler.toString()).code()).isZero();
		return filler;
	}

	private static Command.Result run(String... words) {
		return Command.run(Duration.ofMinutes(1), List.of(words));
	}
}
