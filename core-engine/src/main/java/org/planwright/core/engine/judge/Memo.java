package org.planwright.core.engine.judge;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Remembers what was computed, oldest use out first. Nothing is computed twice, not even when two ask at once. */
public final class Memo<K, V> {

	private final Map<K, FutureTask<V>> kept;

	public Memo(int most) {
		kept = new Lru<>(most);
	}

	public V get(K key, Supplier<V> compute) {
		FutureTask<V> mine = new FutureTask<>(compute::get);
		FutureTask<V> task;
		synchronized (kept) {
			task = kept.computeIfAbsent(key, k -> mine);
		}
		if (task == mine) {
			mine.run();
		}
		try {
			return task.get();
		} catch (ExecutionException e) {
			forget(key, task);
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while another thread computes");
		}
	}

	public void forget(K key) {
		synchronized (kept) {
			kept.remove(key);
		}
	}

	private void forget(K key, FutureTask<V> failed) {
		synchronized (kept) {
			kept.remove(key, failed);
		}
	}
}
