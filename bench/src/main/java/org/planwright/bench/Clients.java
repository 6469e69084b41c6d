package org.planwright.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that each do a thing, wait until it is done, and do it again. */
final class Clients {

	private Clients() {
	}

	interface Client extends AutoCloseable {
		void once(long number) throws Exception;

		@Override
		default void close() throws Exception {
		}
	}

	interface Maker {
		Client make() throws Exception;
	}

	/** How many things a second get done, after some time to warm up. */
	static double perSecond(int clients, Duration time, Maker maker) throws Exception {
		AtomicLong numbers = new AtomicLong();
		run(clients, Duration.ofSeconds(10), maker, numbers);
		long before = numbers.get();
		run(clients, time, maker, numbers);
		return (numbers.get() - before) / (double) time.toSeconds();
	}

	private static void run(int clients, Duration time, Maker maker, AtomicLong numbers) throws Exception {
		long end = System.nanoTime() + time.toNanos();
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		List<Future<?>> done = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			done.add(threads.submit(() -> {
				try (Client client = maker.make()) {
					while (System.nanoTime() < end) {
						client.once(numbers.incrementAndGet());
					}
				}
				return null;
			}));
		}
		for (Future<?> each : done) {
			each.get();
		}
		threads.shutdown();
	}
}
