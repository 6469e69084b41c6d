package org.planwright.core.engine;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;

/** The real engine over a journal that lasts as long as the test. */
public final class MemoryEngine {

	private final Map<String, List<Entry>> entries = new TreeMap<>();
	private final Map<String, String> names = new ConcurrentHashMap<>();
	private final LocalDate today;
	private final List<Programme> programmes;

	public MemoryEngine(LocalDate today, Programme... programmes) {
		this.today = today;
		this.programmes = List.of(programmes);
	}

	public People people() {
		return new People() {
			@Override
			public Map<String, String> names() {
				return Map.copyOf(names);
			}

			@Override
			public void put(Map<String, String> more) {
				names.putAll(more);
			}
		};
	}

	public Plans plans() {
		InstantSource noon = () -> today.atTime(12, 0).toInstant(ZoneOffset.UTC);
		return new PlansComponent(journal(), people(), new Programmes(programmes), noon.withZone(ZoneOffset.UTC));
	}

	@SuppressWarnings("unchecked")
	private Journal journal() {
		return (Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Journal.class }, (proxy, method, given) -> switch (method.getName()) {
			case "plans" -> List.copyOf(entries.keySet());
			case "append" -> append((String) given[0], (Long) given[1], (Instant) given[2], (List<Draft>) given[3]);
			case "read" -> {
				entries.getOrDefault(given[0], List.of()).stream().skip((Long) given[1]).limit((Long) given[2]).forEach((Consumer<Entry>) given[3]);
				yield null;
			}
			case "head" -> Optional.ofNullable(entries.get(given[0])).map(all -> new Journal.Head(all.size(), hash(all.size())));
			case "writable" -> true;
			case "trouble" -> Optional.empty();
			default -> throw new UnsupportedOperationException(method.getName());
		});
	}

	private List<Entry> append(String plan, long after, Instant recordedAt, List<Draft> drafts) {
		List<Entry> all = entries.computeIfAbsent(plan, id -> new ArrayList<>());
		for (Draft draft : drafts) {
			long version = all.size() + 1L;
			all.add(new Entry(plan, version, recordedAt, draft.knownFrom(), draft.actor(), draft.type(), draft.schema(),
					Optional.of(draft.payload()), draft.idempotencyKey(), "payload-hash", hash(version - 1), hash(version)));
		}
		return List.copyOf(all.subList((int) after, all.size()));
	}

	private static String hash(long version) {
		return String.format("%064x", version);
	}
}
