package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** A process that is killed in the middle of writes loses nothing that it answered. */
@ExtendWith(Own.class)
class CrashIT {

	private static final int WRITERS = 8;
	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private static Installation installation;

	@BeforeAll
	static void start(Installation own) {
		installation = own;
	}

	@Test
	void what_was_answered_is_there_after_a_kill_and_the_journal_is_whole() throws Exception {
		Client editor = installation.admin();
		assertThat(editor.post("/api/plans", TrialPlan.json("trial-crash")).status()).isEqualTo(201);
		Set<String> answered = writeUntilKilled(editor);

		installation.launch();
		Set<String> found = StreamSupport
				.stream(editor.get("/api/plans/trial-crash/measures/places").json().get("series").spliterator(), false)
				.map(observation -> observation.get("on").asText()).collect(Collectors.toSet());
		assertThat(answered).hasSizeGreaterThan(50);
		assertThat(found).containsAll(answered);
		assertThat(found.size()).isLessThanOrEqualTo(answered.size() + WRITERS);
		Command.Result verified = installation.shell("journal:verify");
		assertThat(verified.code()).as(verified.out()).isZero();
		assertThat(verified.out()).contains("trial-crash", "nottinghamshire-2019");
		assertThat(editor.post("/api/plans/trial-crash/measures/places/observations", TrialPlan.observation("2020-03-31", 1)).status())
				.isEqualTo(201);
	}

	/** Eight writers at once, each a day of its own; answers the days whose writes were acknowledged. */
	private static Set<String> writeUntilKilled(Client editor) throws InterruptedException {
		Set<String> answered = new ConcurrentSkipListSet<>();
		CountDownLatch enough = new CountDownLatch(200);
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		for (int writer = 0; writer < WRITERS; writer++) {
			int mine = writer;
			writers.submit(() -> {
				for (int i = mine; i < 9_000; i += WRITERS) {
					String on = FIRST.plusDays(i).toString();
					try {
						Answer answer = editor.post("/api/plans/trial-crash/measures/places/observations", TrialPlan.observation(on, i));
						if (answer.status() == 201) {
							answered.add(on);
							enough.countDown();
						}
					} catch (UncheckedIOException killed) {
						return;
					}
				}
			});
		}
		assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
		installation.kill();
		writers.shutdown();
		assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		return Set.copyOf(answered);
	}

	@Test
	void a_restart_finds_everything_as_it_was_and_shows_no_password_again() {
		String address = "/api/plans/nottinghamshire-2019/board?asOf=2019-09-10";
		String before = installation.anonymous().get(address).body();
		assertThat(installation.shell("feature:uninstall planwright-digital").code()).isZero();
		installation.stop();
		assertThat(installation.launch()).doesNotContain("password");
		// What has said that it runs has everything there.
		assertThat(installation.anonymous().get("/api/programmes").json().findValuesAsText("state").stream().filter("installed"::equals)).hasSize(4);
		assertThat(installation.anonymous().get("/api/digital/plans/nottinghamshire-2019").status()).isEqualTo(404);
		assertThat(installation.shell("feature:install planwright-digital").code()).isZero();
		assertThat(List.of(installation.anonymous().get(address).body())).containsExactly(before);
	}
}
