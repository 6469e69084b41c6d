package org.planwright.live.update.update;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An update as far as it has come.
 *
 * @param bundle the symbolic name, once it is known
 * @param from   the version that served before
 * @param to     the version that comes
 * @param who    asked for it
 */
public record Update(String id, Kind kind, Optional<String> bundle, Optional<String> from, Optional<String> to, String who, Instant began,
		State state, List<Step> steps) {

	public Update {
		Objects.requireNonNull(id);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(bundle);
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		Objects.requireNonNull(who);
		Objects.requireNonNull(began);
		Objects.requireNonNull(state);
		steps = List.copyOf(steps);
	}

	/** What was asked for. */
	public enum Kind {
		/** To prove a new version and change nothing. */
		CHECK,
		/** To put a new version in the place of the old. */
		UPDATE,
		/** To go back to the version before. */
		ROLLBACK
	}

	/** How far it has come. */
	public enum State {
		FETCHING, PROVING, SWITCHING, COMMITTING,
		/** The new version serves, and is looked at for a while. */
		WATCHING,
		/** The new version serves. */
		DONE,
		/** It stood the proof, and nothing was changed. */
		CHECKED,
		/** The old version serves as before. */
		REFUSED,
		/** The new version served and failed; the one before serves again. */
		ROLLED_BACK;

		public boolean isOver() {
			return compareTo(DONE) >= 0;
		}

		/** Whether it came to what was asked for. */
		public boolean isGood() {
			return this == DONE || this == CHECKED;
		}
	}

	/**
	 * Something that happened on the way.
	 *
	 * @param text a sentence
	 */
	public record Step(Instant at, String text) {

		public Step {
			Objects.requireNonNull(at);
			Objects.requireNonNull(text);
		}
	}

	/** What happened last. */
	public String outcome() {
		return steps.isEmpty() ? "" : steps.get(steps.size() - 1).text();
	}
}
