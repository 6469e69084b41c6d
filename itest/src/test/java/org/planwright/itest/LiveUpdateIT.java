package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** A programme is replaced by a proven newer version, and goes back. Every test leaves the shipped version behind. */
@ExtendWith(Own.class)
class LiveUpdateIT {

	private static final String BUNDLE = FosteringJars.BUNDLE;
	private static final String SHIPPED = FosteringJars.SHIPPED;
	private static final String OVERVIEW = "/api/fostering/plans/nottinghamshire-2019";
	private static final String SETTINGS = "org.planwright.live.update.command";

	@TempDir
	static Path folder;
	private static Installation installation;
	private static FosteringJars jars;

	@BeforeAll
	static void start(Installation own) {
		installation = own;
		jars = new FosteringJars(folder);
	}

	private static Command.Result live(String command) {
		return installation.shell("live:" + command);
	}

	private static void succeeds(Command.Result result, String... words) {
		assertThat(result.code()).as(result.out()).isZero();
		assertThat(List.of(words)).allSatisfy(word -> assertThat(result.out()).contains(word));
	}

	private static void serves(String version) {
		assertThat(installed()).containsExactly(version + " Active");
		JsonNode programmes = installation.anonymous().get("/health").json().get("programmes");
		assertThat(programmes).filteredOn(each -> each.get("id").asText().equals("fostering")).singleElement()
				.satisfies(each -> assertThat(each.get("rules").asText()).startsWith(version + "-"));
		assertThat(installation.anonymous().get(OVERVIEW).status()).isEqualTo(200);
	}

	private static long swaps() {
		Matcher said = Pattern.compile("(\\d+) swaps; ").matcher(live("list").out());
		assertThat(said.find()).isTrue();
		return Long.parseLong(said.group(1));
	}

	/** Every version of the bundle that is there, and its state. */
	private static List<String> installed() {
		Matcher row = Pattern.compile("(?m)^\\s*\\d+\\s+(\\S+)\\s+\\d+\\s+(\\S+)\\s+" + Pattern.quote(BUNDLE) + "\\s*$")
				.matcher(installation.shell("bundle:list -s -t 0 --no-format").out());
		return row.results().map(found -> found.group(2) + " " + found.group(1)).toList();
	}

	private static void back() {
		succeeds(live("rollback " + BUNDLE));
		serves(SHIPPED);
	}

	@Test
	void a_new_version_lasts_over_feature_operations_restarts_and_a_lost_cache_and_so_does_the_way_back() throws IOException {
		succeeds(live("update --watch 0 " + jars.plain("0.1.1")), "0.1.1 stood the proof", "rules of both versions", "0.1.1 serves", SHIPPED + " is gone");
		serves("0.1.1");
		succeeds(installation.shell("feature:uninstall planwright-digital"));
		serves("0.1.1");
		succeeds(installation.shell("feature:install planwright-digital"));
		serves("0.1.1");
		restart();
		serves("0.1.1");
		installation.stop();
		delete(installation.data().resolve("karaf/cache"));
		installation.launch();
		serves("0.1.1");
		succeeds(installation.shell("feature:uninstall planwright-fostering"));
		assertThat(installed()).isEmpty();
		succeeds(installation.shell("feature:install planwright-fostering"));
		serves("0.1.1");
		succeeds(live("update --watch 0 " + jars.plain("0.2.0")));
		serves("0.2.0");
		succeeds(live("rollback " + BUNDLE), "back from 0.2.0 to 0.1.1", "0.1.1 is awake");
		serves("0.1.1");
		succeeds(live("rollback " + BUNDLE), "back from 0.1.1 to " + SHIPPED);
		restart();
		serves(SHIPPED);
		assertThat(live("rollback " + BUNDLE).out()).contains("there is no version of " + BUNDLE + " to go back to");
		try (Stream<Path> kept = Files.list(installation.data().resolve("live/jars"))) {
			assertThat(kept).isEmpty();
		}
	}

	@Test
	void without_its_jar_and_the_cache_the_version_of_the_feature_serves_again() throws IOException {
		succeeds(live("update --watch 0 " + jars.plain("0.1.1")));
		installation.stop();
		delete(installation.data().resolve("karaf/cache"));
		delete(installation.data().resolve("live/jars"));
		installation.launch();
		serves(SHIPPED);
		assertThat(Files.readString(installation.data().resolve("karaf/log/planwright.log")))
				.contains(BUNDLE + " 0.1.1 cannot come back", "the version that its feature names runs");
		succeeds(installation.shell("feature:uninstall planwright-digital; feature:install planwright-digital"));
		serves(SHIPPED);
	}

	@Test
	void what_came_from_the_deploy_folder_is_updated_and_goes_back_for_good() throws IOException {
		Path deployed = installation.data().resolve("deploy/fostering.jar");
		succeeds(installation.shell("feature:uninstall planwright-fostering"));
		Files.move(Files.copy(Installation.jar(BUNDLE), deployed.resolveSibling("../fostering.part")), deployed, StandardCopyOption.ATOMIC_MOVE);
		awaitServing();
		for (String version : List.of("0.1.1", "0.1.2")) {
			succeeds(live("update --watch 0 " + jars.plain(version)));
			serves(version);
			assertThat(deployed).doesNotExist();
		}
		succeeds(live("rollback " + BUNDLE));
		succeeds(live("rollback " + BUNDLE));
		serves(SHIPPED);
		restart();
		serves(SHIPPED);
		succeeds(installation.shell("bundle:uninstall " + BUNDLE + "; feature:install planwright-fostering"));
		serves(SHIPPED);
	}

	private static void awaitServing() {
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (installation.anonymous().get(OVERVIEW).status() != 200) {
			breathe();
			assertThat(System.nanoTime()).as("the deployed jar serves").isLessThan(end);
		}
	}

	/** Who asks again at once takes the time of what is asked. */
	private static void breathe() {
		LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
	}

	private static void restart() {
		installation.stop();
		installation.launch();
	}

	private static void delete(Path tree) throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void a_check_changes_nothing_and_says_what_an_update_would_change() {
		Command.Result changing = live("check " + jars.gloomy("0.1.1"));
		succeeds(changing, "this update turns", "to RED, because All is lost", "checked; nothing was changed");
		succeeds(live("check " + jars.plain("0.1.1")), "checked; nothing was changed");
		serves(SHIPPED);
		assertThat(live("list").out()).contains(BUNDLE, "/api/fostering", "open");
		assertThat(live("history").out()).contains("check", "administrator", "checked");
		assertThat(live("list").out()).as("nothing of the rehearsal is left").contains("/api/fostering").doesNotContain("/api/fostering-");
	}

	@ParameterizedTest
	@EnumSource
	void what_must_not_serve_is_refused_with_the_reason(FosteringJars.Broken broken) throws IOException {
		long swaps = swaps();
		assertThat(installation.anonymous().get(OVERVIEW).status()).isEqualTo(200);
		Command.Result result = live("update --watch 0 " + broken.jar(jars));
		assertThat(result.code()).as(result.out()).isNotZero();
		assertThat(result.out()).contains("refused", broken.why());
		serves(SHIPPED);
		assertThat(swaps()).as("how often something was replaced").isEqualTo(swaps);
		assertThat(Files.readString(installation.data().resolve("live/features.xml"))).doesNotContain("outgoing", BUNDLE);
	}

	@Test
	void an_older_version_is_taken_when_it_is_forced() {
		succeeds(live("update --watch 0 --force " + jars.plain("0.0.9")));
		serves("0.0.9");
		back();
	}

	@Test
	void a_version_that_fails_while_it_is_watched_goes_back_by_itself() {
		// Where nobody has read before.
		String id = begin(jars.failing("0.1.1", "/late"), "watch=60");
		await(id, "watching"::equals);
		for (int i = 0; i < 40; i++) {
			installation.admin().get("/api/fostering/late");
		}
		JsonNode update = await(id, LiveUpdateIT::isOver);
		assertThat(update.get("state").asText()).isEqualTo("rolled-back");
		assertThat(update.findValuesAsText("text")).anyMatch(step -> step.contains("answers were 5xx"))
				.as("what fails is not served on for the sake of waking").noneMatch(step -> step.contains("is awake"));
		serves(SHIPPED);
		assertThat(live("history").out()).contains("rolled back");
	}

	@Test
	void what_is_gone_back_to_serves_whatever_it_says_when_it_is_woken() {
		succeeds(live("update --watch 0 " + jars.moody("0.1.1")));
		succeeds(live("update --watch 0 " + jars.plain("0.1.2")));
		succeeds(installation.shell("system:property planwright.moody true"));
		try {
			succeeds(live("rollback " + BUNDLE), "0.1.1 is awake", "0.1.1 serves");
			serves("0.1.1");
		} finally {
			succeeds(installation.shell("system:property planwright.moody false"));
			back();
		}
	}

	@Test
	void what_is_gone_back_to_is_asked_before_it_serves_what_was_read_of_the_other() {
		succeeds(live("update --watch 0 " + jars.slow("0.1.1")));
		succeeds(live("update --watch 0 " + jars.plain("0.1.2")));
		assertThat(installation.anonymous().get(OVERVIEW).status()).isEqualTo(200);
		succeeds(installation.shell("system:property planwright.asked 0"));
		succeeds(live("rollback " + BUNDLE));
		// Nobody else has asked since.
		assertThat(installation.shell("system:property planwright.asked").out().strip()).isIn("1", "2");
		succeeds(installation.shell("system:property planwright.asked 0"));
		back();
	}

	@Test
	void a_rehearsal_does_not_wait_for_all_answers_when_they_take_long() {
		for (String part : List.of("", "/stock", "/funnel", "/returns", "/cohorts")) {
			installation.anonymous().get(OVERVIEW + part);
		}
		succeeds(installation.shell("system:property planwright.asked 0"));
		succeeds(live("check " + jars.slow("0.1.1")), "checked; nothing was changed");
		// Two of them take longer than the two seconds that all have.
		assertThat(installation.shell("system:property planwright.asked").out().strip()).isIn("1", "2");
	}

	@Test
	void signatures_are_required_when_the_setting_says_so() throws IOException {
		Path store = installation.data().resolve("etc/org.planwright.live.update.p12");
		Path jar = jars.plain("0.1.1");
		succeeds(installation.shell("config:property-set -p " + SETTINGS + " signatures.required true"));
		try {
			assertThat(live("check " + jar).out()).contains("key store", "cannot be read");
			tool("keytool", "-genkeypair", "-alias", "maker", "-dname", "CN=maker", "-keyalg", "EC", "-keystore", store.toString(), "-storepass", "changeit");
			assertThat(live("update " + jar).out()).contains("not signed: nobody has signed");
			tool("jarsigner", "-keystore", store.toString(), "-storepass", "changeit", jar.toString(), "maker");
			succeeds(live("check " + jar), "signed by a trusted key", "checked");
			serves(SHIPPED);
		} finally {
			succeeds(installation.shell("config:property-set -p " + SETTINGS + " signatures.required false"));
		}
	}

	private static void tool(String name, String... words) {
		Command.Result result = Command.run(Duration.ofMinutes(1),
				Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", name).toString()), Stream.of(words)).toList());
		assertThat(result.code()).as(result.out()).isZero();
	}

	@Test
	void over_http_an_administrator_does_the_same_and_nobody_else() {
		Client contributor = installation.account("lena", "contributor");
		assertThat(installation.anonymous().get("/live").status()).isEqualTo(401);
		assertThat(contributor.get("/live").status()).isEqualTo(403);
		assertThat(contributor.post("/live/rollbacks", "{\"bundle\": \"" + BUNDLE + "\"}").status()).isEqualTo(403);
		assertThat(installation.admin().get("/live").json().findValuesAsText("bundle")).contains(BUNDLE);

		String checked = begin(jars.plain("0.1.1"), "check");
		assertThat(await(checked, LiveUpdateIT::isOver).get("state").asText()).isEqualTo("checked");
		serves(SHIPPED);

		String first = begin(jars.plain("0.1.1"), "watch=600");
		Answer second = upload(jars.plain("0.1.2"), "");
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.json().get("detail").asText()).contains("another update is under way", first);
		await(first, "watching"::equals);
		serves("0.1.1");
		Answer back = installation.admin().post("/live/rollbacks", "{\"bundle\": \"" + BUNDLE + "\"}");
		assertThat(back.status()).isEqualTo(202);
		assertThat(await(back.json().get("id").asText(), LiveUpdateIT::isOver).get("state").asText()).isEqualTo("done");
		serves(SHIPPED);
		assertThat(installation.admin().get("/live/history").json().get("updates")).extracting(update -> update.get("id").asText()).contains(checked, first);
	}

	@ParameterizedTest
	@ValueSource(strings = {"{}", "{\"from\": 1}", "{\"from\": \"mvn:a/b/1\", \"more\": 1}", "[]", "{\"from\": \"file:/etc/passwd\"}",
			"{\"from\": \"http://127.0.0.1/x.jar\"}"})
	void what_cannot_be_asked_for_is_said(String body) {
		Answer answer = installation.admin().post("/live/updates", body);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void an_address_of_the_repository_is_fetched_by_the_server() {
		Answer answer = installation.admin().post("/live/updates", "{\"from\": \"mvn:org.planwright/" + BUNDLE + "/" + SHIPPED + "\"}");
		assertThat(answer.status()).isEqualTo(202);
		JsonNode update = await(answer.json().get("id").asText(), LiveUpdateIT::isOver);
		assertThat(update.findValuesAsText("text")).last().asString().contains("version " + SHIPPED + " runs already");
		assertThat(installation.admin().get("/live/updates/none").status()).isEqualTo(404);
		assertThat(installation.admin().send("DELETE", "/live/updates/none", Optional.empty()).status()).isEqualTo(405);
		assertThat(installation.admin().post("/live/updates?forse=true", "{}").status()).isEqualTo(400);
		assertThat(installation.admin().post("/live/updates", "x", "Content-Type", "text/plain").status()).isEqualTo(415);
	}

	private static boolean isOver(String state) {
		return List.of("done", "checked", "refused", "rolled-back").contains(state);
	}

	private static String begin(Path jar, String query) {
		Answer begun = upload(jar, query);
		assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
		assertThat(begun.header("Location")).isEqualTo("/live/updates/" + begun.json().get("id").asText());
		return begun.json().get("id").asText();
	}

	private static Answer upload(Path jar, String query) {
		String account = Base64.getEncoder().encodeToString((Installation.ADMIN + ":" + Installation.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + installation.port() + "/live/updates?" + query))
					.header("Authorization", "Basic " + account).header("Content-Type", "application/java-archive")
					.POST(HttpRequest.BodyPublishers.ofFile(jar)).build();
			return new Answer(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Asks until an update is in a state. */
	private static JsonNode await(String id, Predicate<String> state) {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		JsonNode update = installation.admin().get("/live/updates/" + id).json();
		while (!state.test(update.get("state").asText())) {
			if (System.nanoTime() > end || isOver(update.get("state").asText())) {
				throw new IllegalStateException("not so: " + update);
			}
			breathe();
			update = installation.admin().get("/live/updates/" + id).json();
		}
		return update;
	}
}
