package org.planwright.core.web.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files as they were shown to those who may take them in: for an hour, few of one person and not many of all. */
final class Shown {

	private static final Duration KEPT = Duration.ofHours(1);
	private static final int MOST = 40;
	private static final int MOST_OF_ONE = 4;

	private final Clock clock;
	/** The oldest first. */
	private final Map<String, Kept> files = new LinkedHashMap<>();

	/** A file as it was handed in. */
	record Handed(String name, byte[] content) {
	}

	private record Kept(String account, Handed file, Instant until) {
	}

	Shown(Clock clock) {
		this.clock = clock;
	}

	/** @return by which it is asked for again, by the same person */
	synchronized String keep(String account, Handed file) {
		files.values().removeIf(kept -> !kept.until().isAfter(clock.instant()));
		drop(files.entrySet().stream().filter(kept -> kept.getValue().account().equals(account)).map(Map.Entry::getKey).toList(), MOST_OF_ONE);
		drop(List.copyOf(files.keySet()), MOST);
		String id = UUID.randomUUID().toString();
		files.put(id, new Kept(account, file, clock.instant().plus(KEPT)));
		return id;
	}

	/** Makes room for one more. */
	private void drop(List<String> ids, int most) {
		ids.stream().limit(Math.max(0, ids.size() - most + 1L)).forEach(files::remove);
	}

	synchronized Optional<Handed> find(String account, String id) {
		return Optional.ofNullable(files.get(id)).filter(kept -> kept.account().equals(account) && kept.until().isAfter(clock.instant())).map(Kept::file);
	}
}
