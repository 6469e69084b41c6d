package org.planwright.core.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.People;

/** A journal that lasts as long as the test. Its hashes are just numbers. */
public final class MemoryJournal implements Journal, People {

	private final Map<String, List<Entry>> entries = new TreeMap<>();
	private volatile Map<String, String> names = Map.of();

	@Override
	public synchronized List<String> plans() {
		return List.copyOf(entries.keySet());
	}

	@Override
	public synchronized List<Entry> append(String plan, long after, Instant recordedAt, List<Draft> drafts) throws VersionTaken {
		List<Entry> all = entries.computeIfAbsent(plan, id -> new ArrayList<>());
		if (all.size() != after) {
			throw new VersionTaken(all.size());
		}
		for (Draft draft : drafts) {
			long version = all.size() + 1L;
			all.add(new Entry(plan, version, recordedAt, draft.knownFrom(), draft.actor(), draft.type(),
					draft.schema(), Optional.of(draft.payload()), draft.idempotencyKey(), "payload-hash", hash(version - 1),
					hash(version)));
		}
		return List.copyOf(all.subList((int) after, all.size()));
	}

	@Override
	public synchronized void read(String plan, long after, long limit, Consumer<Entry> reader) {
		entries.getOrDefault(plan, List.of()).stream().skip(after).limit(limit).forEach(reader);
	}

	@Override
	public synchronized Optional<Head> head(String plan) {
		return Optional.ofNullable(entries.get(plan)).map(all -> new Head(all.size(), hash(all.size())));
	}

	@Override
	public synchronized Verification verify(String plan, Optional<Head> claimed) {
		List<String> faults = claimed.filter(head -> !Optional.of(head).equals(head(plan)))
				.map(head -> List.of("the journal does not end with " + head.hash())).orElse(List.of());
		return new Verification(plan, entries.get(plan).size(), 0, head(plan), faults);
	}

	@Override
	public Optional<String> trouble() {
		return Optional.empty();
	}

	@Override
	public boolean writable() {
		return true;
	}

	@Override
	public Map<String, String> names() {
		return names;
	}

	@Override
	public synchronized void put(Map<String, String> more) {
		Map<String, String> all = new TreeMap<>(names);
		all.putAll(more);
		names = Map.copyOf(all);
	}

	private static String hash(long version) {
		return String.format("%064x", version);
	}
}
