package org.planwright.core.http.whiteboard;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What is kept of a class in the class itself: it is not kept alive, not even by a value that leads back to it. Does not know its keys. */
final class ByClass<V> extends AbstractMap<Class<?>, V> {

	private final ClassValue<AtomicReference<V>> values = new ClassValue<>() {
		@Override
		protected AtomicReference<V> computeValue(Class<?> type) {
			return new AtomicReference<>();
		}
	};

	@Override
	public V get(Object key) {
		return key instanceof Class<?> type ? values.get(type).get() : null;
	}

	@Override
	public boolean containsKey(Object key) {
		return get(key) != null;
	}

	@Override
	public V put(Class<?> key, V value) {
		return values.get(key).getAndSet(value);
	}

	@Override
	public Set<Map.Entry<Class<?>, V>> entrySet() {
		return Set.of();
	}
}
