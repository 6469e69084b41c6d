package org.planwright.core.http.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.http.FakePlans;

@DisplayName("For the same question and the same state of things, an answer")
class KeptAnswersTest {

	private static final Question BOARD = new Question("/api/plans/p/board", "", "*/*", "");

	private final FakePlans plans = new FakePlans();
	private final KeptAnswers kept = new KeptAnswers();
	private final AtomicInteger computed = new AtomicInteger();

	@BeforeEach
	void bind() {
		kept.limit(1_000_000);
		kept.bindPlans(plans.service);
	}

	private Optional<Kept> answer() {
		return Optional.of(new Kept(new byte[] {(byte) computed.incrementAndGet()}, "application/json", "\"t\"", List.of()));
	}

	@Test
	void is_not_computed_again_by_one_who_looked_just_before_another_was_done() throws Exception {
		assertThat(kept.find(BOARD)).isEmpty();
		Optional<Kept> theirs = kept.answer(BOARD, this::answer);

		assertThat(kept.answer(BOARD, this::answer)).isEqualTo(theirs);
		assertThat(computed).hasValue(1);
	}

	@Test
	void is_computed_once_for_all_who_wait_also_when_something_is_written_meanwhile() throws Exception {
		CountDownLatch computing = new CountDownLatch(1);
		CompletableFuture<Void> written = new CompletableFuture<>();
		ExecutorService threads = Executors.newCachedThreadPool();
		Future<Optional<Kept>> first = threads.submit(() -> kept.answer(BOARD, () -> {
			computing.countDown();
			written.join();
			return answer();
		}));
		computing.await();
		List<Future<Optional<Kept>>> waiting = new ArrayList<>();
		List<Thread> waiters = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			CompletableFuture<Optional<Kept>> result = new CompletableFuture<>();
			Thread thread = new Thread(() -> {
				try {
					result.complete(kept.answer(BOARD, this::answer));
				} catch (Exception e) {
					result.completeExceptionally(e);
				}
			});
			thread.start();
			waiters.add(thread);
			waiting.add(result);
		}
		for (Thread waiter : waiters) {
			while (waiter.getState() != Thread.State.TIMED_WAITING) {
				Thread.onSpinWait();
			}
		}
		plans.write("p");
		written.complete(null);

		for (Future<Optional<Kept>> each : waiting) {
			assertThat(each.get()).isEqualTo(first.get());
		}
		assertThat(computed).hasValue(1);
		assertThat(kept.find(BOARD)).isEmpty();
		threads.shutdown();
	}
}
