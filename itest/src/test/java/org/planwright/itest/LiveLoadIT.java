package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planwright.bench.live.LiveUpdate;
import org.planwright.bench.live.Remains;
import org.planwright.bench.live.Route;
import org.planwright.bench.live.Row;
import org.planwright.bench.live.Target;

/** Programmes are replaced under a load by every way there is, and nobody notices: the short form of bench/live-update. */
class LiveLoadIT {

	private static final int UPDATES = 3;
	/** A second, less than the machine can answer: a load that it cannot makes all else wait, and finds nothing more. */
	private static final int RATE = 200;
	private static final int ENOUGH = 300;
	private static final int LASTING = 100;

	@TempDir
	static Path folder;
	private static Installation installation;
	private static LiveUpdate load;

	@BeforeAll
	static void start() throws IOException {
		installation = Installation.start();
		load = new LiveUpdate(new Target(installation.port(), installation.sshPort(), installation.data(),
				Installation.jar("org.planwright.plugin.fostering"), Installation.ADMIN, Installation.ADMIN_PASSWORD), folder, RATE, Duration.ofSeconds(2));
	}

	@AfterAll
	static void stop() throws IOException {
		load.close();
		installation.close();
	}

	@ParameterizedTest
	@EnumSource
	void no_request_fails_no_status_is_wrong_and_no_write_is_lost(Route route) throws Exception {
		Row row = load.by(route, UPDATES);
		assertThat(row.incidents()).isEmpty();
		assertThat(row.isClean()).as(row.toString()).isTrue();
		assertThat(row.live()).hasSize(UPDATES);
		assertThat(row.requests()).isGreaterThan(ENOUGH);
		assertThat(row.acknowledged()).isGreaterThan(UPDATES);
	}

	@Test
	void no_class_loader_is_left_behind() throws IOException {
		List<Remains> remains = load.remains(LASTING);
		assertThat(remains.get(1).loaders()).as("what is counted").containsKeys("org.planwright.plugin.fostering", "org.planwright.bench.live.trial");
		assertThat(remains.get(1).leftBehind()).as("class loaders of one bundle").isEmpty();
		assertThat(remains.get(1)).matches(after -> after.isLike(remains.get(0)), "as before: " + remains.get(0));
	}
}
