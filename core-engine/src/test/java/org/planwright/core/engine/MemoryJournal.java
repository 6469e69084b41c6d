package org.planwright.core.engine;

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

/** A journal that lasts as long as the test, and can be made to fail. */
final class MemoryJournal implements Journal, People {

	private final Map<String, List<Entry>> entries = new TreeMap<>();
	private final Map<String, String> names = Map.of();
	volatile int appends;
	volatile Runnable beforeAppend = () -> {
	};
	volatile Runnable afterAppend = () -> {
	};
	volatile Runnable beforeRead = () -> {
	};
	volatile Runnable beforeHead = () -> {
	};

	@Override
	public synchronized List<String> plans() {
		return List.copyOf(entries.keySet());
	}

	@Override
	public List<Entry> append(String plan, long after, Instant recordedAt, List<Draft> drafts) throws VersionTaken {
		Runnable before = beforeAppend;
		beforeAppend = () -> {
		};
		before.run();
		List<Entry> added = add(plan, after, recordedAt, drafts);
		afterAppend.run();
		return added;
	}

	private synchronized List<Entry> add(String plan, long after, Instant recordedAt, List<Draft> drafts) throws VersionTaken {
		List<Entry> all = entries.computeIfAbsent(plan, id -> new ArrayList<>());
		if (all.size() != after) {
			throw new VersionTaken(all.size());
		}
		appends++;
		List<Entry> added = new ArrayList<>();
		for (Draft draft : drafts) {
			added.add(new Entry(plan, all.size() + 1L, recordedAt, draft.knownFrom(), draft.actor(),
					draft.type(), draft.schema(), Optional.of(draft.payload()), draft.idempotencyKey(), "", "", ""));
			all.add(added.get(added.size() - 1));
		}
		return added;
	}

	@Override
	public synchronized void read(String plan, long after, long limit, Consumer<Entry> reader) {
		beforeRead.run();
		entries.getOrDefault(plan, List.of()).stream().skip(after).limit(limit).forEach(reader);
	}

	@Override
	public synchronized Optional<Head> head(String plan) {
		beforeHead.run();
		return Optional.ofNullable(entries.get(plan)).map(all -> new Head(all.size(), ""));
	}

	@Override
	public Verification verify(String plan, Optional<Head> claimed) {
		throw new UnsupportedOperationException();
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
	public void put(Map<String, String> more) {
		throw new UnsupportedOperationException();
	}
}
