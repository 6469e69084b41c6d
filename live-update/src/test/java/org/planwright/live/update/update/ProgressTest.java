package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Update.State;
import org.planwright.live.update.update.Update.Step;

@DisplayName("How an update is followed")
class ProgressTest {

	private static final Ask ASK = new Ask(Kind.UPDATE, "x.jar", false, Optional.empty(), "jo");

	@TempDir
	Path folder;

	private static Progress progress(String id) {
		return new Progress(id, ASK, Clock.fixed(Instant.parse("2026-01-31T10:00:00Z"), ZoneOffset.UTC));
	}

	@Test
	void whoever_follows_hears_every_step_once_and_the_end() throws Exception {
		Progress progress = progress("1");
		progress.say("before");
		List<String> heard = new CopyOnWriteArrayList<>();
		CompletableFuture<Update> end = CompletableFuture.supplyAsync(() -> {
			try {
				return progress.follow(step -> heard.add(step.text()));
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		});
		progress.say("meanwhile");
		progress.end(State.REFUSED, "not good enough");
		assertThat(end.get(10, TimeUnit.SECONDS).state()).isEqualTo(State.REFUSED);
		assertThat(heard).containsExactly("before", "meanwhile", "not good enough");
	}

	@Test
	void a_watch_that_is_cut_short_does_not_wait() throws Exception {
		Progress progress = progress("1");
		progress.cutShort();
		assertThat(progress.pause(Duration.ofHours(1).toMillis())).isFalse();
	}

	@Test
	void the_history_is_read_back_latest_first_and_over_a_line_that_was_cut_off() throws Exception {
		Path file = folder.resolve("live/history.jsonl");
		History history = new History(file);
		assertThat(history.latest()).isEmpty();
		Progress first = progress("1");
		first.concerns("org.example", "1.0.0", "1.1.0");
		first.end(State.DONE, "\"served\"\nfor good");
		history.add(first.now());
		Files.writeString(file, "{\"id\": \"cut", StandardOpenOption.APPEND);
		Progress second = progress("2");
		second.end(State.ROLLED_BACK, "rolled back");
		history.add(second.now());
		assertThat(history.latest()).containsExactly(second.now(), first.now());
		assertThat(history.latest().get(1).steps()).containsExactly(new Step(Instant.parse("2026-01-31T10:00:00Z"), "\"served\"\nfor good"));
	}

	@Test
	void a_rollback_is_known_by_its_bundle_from_the_beginning() {
		Ask back = new Ask(Kind.ROLLBACK, "org.example", true, Optional.empty(), "jo");
		assertThat(new Progress("1", back, Clock.systemUTC()).now().bundle()).contains("org.example");
	}

	@Test
	void nothing_is_watched_for_less_than_no_time() {
		assertThatThrownBy(() -> new Ask(Kind.UPDATE, "x.jar", false, Optional.of(Duration.ofSeconds(-1)), "jo")).isInstanceOf(IllegalArgumentException.class);
	}
}
