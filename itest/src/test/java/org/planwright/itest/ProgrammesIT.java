package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planwright.itest.Installation.Client;

/** Programmes come and go while the rest goes on; and configuration and plans are picked up live. */
@ExtendWith(Own.class)
class ProgrammesIT {

	private static final String BOARD = "/api/plans/nottinghamshire-2019/board?asOf=2019-09-10";
	private static final String PROGRAMMES = "/plans/nottinghamshire-2019/programmes";
	private static final String PAGE = PROGRAMMES + "/fostering";
	private static final String PANELS = "/api/plans/nottinghamshire-2019/panels/fostering";
	private static Installation installation;

	@BeforeAll
	static void start(Installation own) {
		installation = own;
	}

	private final Client anyone = installation.anonymous();

	private JsonNode row(String ref) {
		return StreamSupport.stream(anyone.get(BOARD).json().get("actions").spliterator(), false)
				.filter(row -> row.get("ref").asText().equals(ref)).findFirst().orElseThrow();
	}

	static void eventually(String what, BooleanSupplier holds) {
		Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
		while (!holds.getAsBoolean()) {
			assertThat(Instant.now()).as(what).isBefore(deadline);
			Thread.onSpinWait();
			java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
		}
	}

	private boolean isInstalled(String programme) {
		return StreamSupport.stream(anyone.get("/api/programmes").json().get("programmes").spliterator(), false)
				.anyMatch(p -> p.get("id").asText().equals(programme) && p.get("state").asText().equals("installed"));
	}

	@Test
	void a_programme_that_is_uninstalled_leaves_its_actions_grey_and_comes_back_whole() {
		Client admin = installation.admin();
		String stock = "/api/fostering/plans/nottinghamshire-2019/stocks/2019-03-31";
		assertThat(admin.put(stock, "{\"households\": 310, \"approved\": 865, \"filled\": 310, \"vacant\": 485, \"notAvailable\": 70}")
				.status()).isEqualTo(201);
		String before = row("2.1").toString();
		assertThat(anyone.get(PAGE).body()).contains("Stock and flow", "Places by date");
		assertThat(anyone.get(PANELS).json().get("panels").toString()).contains("\"id\":\"funnel\"", "\"type\":\"chart\"");
		assertThat(anyone.get(PROGRAMMES).body()).contains(PAGE);

		// Whoever waited for the end of this hold would not live to see the answer.
		installation.shell("config:property-set -p org.planwright.live.update hold.seconds 36000");
		assertThat(installation.shell("feature:uninstall planwright-fostering").code()).isZero();
		eventually("fostering goes", () -> !isInstalled("fostering"));
		assertThat(row("2.1").get("status").asText()).isEqualTo("GREY");
		assertThat(row("2.1").get("reasons").get(0).asText()).isEqualTo("programme fostering is not installed");
		assertThat(row("2.2").get("status").asText()).isEqualTo("AMBER");
		assertThat(anyone.get("/api/residential/plans/nottinghamshire-2019").status()).isEqualTo(200);
		assertThat(anyone.get(PAGE).status()).isEqualTo(404);
		assertThat(anyone.get(PANELS).json().get("detail").asText()).isEqualTo("programme fostering is not installed");
		assertThat(anyone.get(PROGRAMMES).body()).doesNotContain(PAGE);
		Installation.Answer gone = anyone.get(stock);
		assertThat(gone.status()).isEqualTo(404);
		assertThat(gone.json().get("detail").asText()).contains("programme fostering is not installed");
		installation.shell("config:property-delete -p org.planwright.live.update hold.seconds");

		assertThat(installation.shell("feature:install planwright-fostering").code()).isZero();
		eventually("fostering is back", () -> isInstalled("fostering") && anyone.get(stock).status() == 200);
		assertThat(row("2.1").toString()).isEqualTo(before);
		assertThat(anyone.get(PAGE).body()).contains("Places by date");
		assertThat(anyone.get(stock).json().toString()).contains("865");
	}

	@Test
	void installing_a_programme_refreshes_no_other_bundle() {
		assertThat(installation.shell("feature:uninstall planwright-digital").code()).isZero();
		Command.Result dry = installation.shell("feature:install -t -v planwright-digital");
		assertThat(dry.out()).doesNotContainPattern("(?is)bundles to refresh:\\s*\\S*org\\.");
		assertThat(installation.shell("feature:install planwright-digital").code()).isZero();
		eventually("digital is back", () -> isInstalled("digital"));
	}

	@Test
	void a_bundle_in_the_deploy_folder_comes_and_goes_with_its_file() throws IOException {
		assertThat(installation.shell("feature:uninstall planwright-workforce").code()).isZero();
		eventually("workforce goes", () -> !isInstalled("workforce"));
		Path jar = Installation.jar("org.planwright.plugin.workforce");
		Path beside = Files.copy(jar, installation.data().resolve("workforce.part"), StandardCopyOption.REPLACE_EXISTING);
		Path deployed = Files.move(beside, installation.data().resolve("deploy/workforce.jar"), StandardCopyOption.ATOMIC_MOVE);

		eventually("workforce is deployed", () -> isInstalled("workforce")
				&& anyone.get("/api/workforce/plans/nottinghamshire-2019").status() == 200);
		Files.delete(deployed);
		eventually("workforce goes with its file", () -> !isInstalled("workforce"));
		assertThat(installation.shell("feature:install planwright-workforce").code()).isZero();
		eventually("workforce is back", () -> isInstalled("workforce"));
	}

	@Test
	void a_changed_threshold_counts_without_a_restart() throws IOException {
		assertThat(row("1.5").get("status").asText()).isEqualTo("RED");
		Path file = installation.data().resolve("etc/org.planwright.corporate.cfg");
		byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
		Files.writeString(file, "milestone-red-days = 60\n");
		eventually("41 days late is amber when red begins after 60", () -> row("1.5").get("status").asText().equals("AMBER"));
		Files.write(file, before);
		eventually("and red again by the default", () -> row("1.5").get("status").asText().equals("RED"));
	}

	@Test
	void a_plan_file_dropped_into_the_folder_is_loaded_and_a_broken_one_is_refused_with_its_line() throws IOException {
		Path plans = installation.data().resolve("etc/plans");
		Files.writeString(plans.resolve("broken.json"), TrialPlan.json("trial-broken").replace("2020-04-30", "2020-04-31"));
		Files.writeString(plans.resolve("dropped.json"), TrialPlan.json("trial-dropped"));

		eventually("the plan is loaded", () -> anyone.get("/api/plans/trial-dropped").status() == 200);
		Path log = installation.data().resolve("karaf/log/planwright.log");
		eventually("the broken one is reported", () -> text(log).contains("broken.json"));
		assertThat(text(log).lines().filter(line -> line.contains("broken.json"))).anySatisfy(
				line -> assertThat(line).contains("line ", "April 2020 has 30 days"));
		assertThat(anyone.get("/api/plans/trial-broken").status()).isEqualTo(404);
		assertThat(anyone.get(BOARD).status()).isEqualTo(200);
	}

	@Test
	void a_plan_file_with_a_reference_twice_or_a_cycle_of_caps_is_refused_whole_with_its_line() throws IOException {
		Path plans = installation.data().resolve("etc/plans");
		String twice = TrialPlan.json("trial-twice").replace("\"ref\": \"1.2\"", "\"ref\": \"1.1\"");
		String cycle = TrialPlan.json("trial-cycle").replace("\"ref\": \"1.1\",", "\"ref\": \"1.1\", \"cappedBy\": [\"1.2\"],")
				.replace("\"ref\": \"1.2\",", "\"ref\": \"1.2\", \"cappedBy\": [\"1.1\"],");
		Files.writeString(plans.resolve("twice.json"), twice);
		Files.writeString(plans.resolve("cycle.json"), cycle);
		Files.writeString(plans.resolve("sound.json"), TrialPlan.json("trial-sound"));

		eventually("the sound one is loaded", () -> anyone.get("/api/plans/trial-sound").status() == 200);
		Path log = installation.data().resolve("karaf/log/planwright.log");
		eventually("both are reported", () -> text(log).contains("twice.json") && text(log).contains("cycle.json"));
		assertThat(text(log).lines().filter(line -> line.contains("twice.json"))).anySatisfy(
				line -> assertThat(line).contains("action 1.1 is defined twice", "line " + lineOf(twice, "\"title\": \"Reports\"")));
		assertThat(text(log).lines().filter(line -> line.contains("cycle.json"))).anySatisfy(
				line -> assertThat(line).contains("action 1.1 is capped by itself", "line " + lineOf(cycle, "\"title\": \"More places\"")));
		for (String refused : List.of("trial-twice", "trial-cycle")) {
			assertThat(anyone.get("/api/plans/" + refused).status()).as(refused).isEqualTo(404);
		}
		assertThat(anyone.get("/api/plans").json().get("plans").findValuesAsText("id")).contains("trial-sound").doesNotContain("trial-twice", "trial-cycle");
		assertThat(anyone.get(BOARD).status()).isEqualTo(200);
	}

	private static long lineOf(String text, String words) {
		return text.substring(0, text.indexOf(words)).lines().count();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
