package org.planwright.live.update.update;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was put in the place of what: the truth that outlasts the container's own memory.
 *
 * @param entries  by symbolic name
 * @param outgoing the location of what has to go if the process ends now: the new version until it counts, then the old one
 */
record Ledger(Map<String, Entry> entries, Optional<String> outgoing) {

	static final Ledger EMPTY = new Ledger(Map.of(), Optional.empty());

	Ledger {
		entries = Map.copyOf(entries);
		Objects.requireNonNull(outgoing);
	}

	/**
	 * A bundle that was updated.
	 *
	 * @param feature  whether a feature names the original, so that features look after it
	 * @param original what was there before the first update
	 * @param current  what is to run
	 * @param previous what ran before it
	 */
	record Entry(boolean feature, Kept original, Kept current, Optional<Kept> previous) {

		Entry {
			Objects.requireNonNull(original);
			Objects.requireNonNull(current);
			Objects.requireNonNull(previous);
		}

		/** Where a rollback leads. */
		Optional<Kept> back() {
			return previous.or(() -> Optional.of(original).filter(kept -> !kept.jar().equals(current.jar())));
		}

		/** After an update to a new version; what runs now is what a rollback leads to. */
		Entry replaced(Kept running, Kept by) {
			return new Entry(feature, original, by, Optional.of(running));
		}

		/** After a rollback. */
		Entry rolledBack(Kept to) {
			return new Entry(feature, original, to, Optional.empty());
		}

		/** Whether there is nothing to remember: what a feature names runs. */
		boolean isAsNamed() {
			return feature && current.location().equals(original.location());
		}

		Stream<Kept> kept() {
			return Stream.concat(Stream.of(original, current), previous.stream());
		}
	}

	Optional<Entry> of(String bundle) {
		return Optional.ofNullable(entries.get(bundle));
	}

	Ledger with(Entry entry) {
		Map<String, Entry> changed = new TreeMap<>(entries);
		if (entry.isAsNamed()) {
			changed.remove(entry.current().bundle());
		} else {
			changed.put(entry.current().bundle(), entry);
		}
		return new Ledger(changed, outgoing);
	}

	Ledger without(String bundle) {
		Map<String, Entry> changed = new TreeMap<>(entries);
		changed.remove(bundle);
		return new Ledger(changed, outgoing);
	}

	Ledger outgoing(Optional<String> location) {
		return new Ledger(entries, location);
	}

	/** The files on the shelf that are needed. */
	Set<String> jars() {
		return entries.values().stream().flatMap(Entry::kept).map(Kept::jar).collect(Collectors.toSet());
	}
}
