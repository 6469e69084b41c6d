package org.planwright.core.model.change;

import java.util.Objects;
import java.util.Optional;

/**
 * One difference.
 *
 * @param action the ref of the action it concerns, if it concerns one
 * @param measure the id of the measure it concerns, if it concerns one
 * @param title of the action or measure
 * @param what which thing about it, by its id: {@code milestone live due}
 * @param label the same for people: {@code "New framework live", due}
 * @param from empty when there was nothing before
 * @param to empty when there is nothing any more
 */
public record Change(Kind kind, Optional<String> action, Optional<String> measure, String title, String what, String label,
		Optional<Value> from, Optional<Value> to) {

	public enum Kind {
		/** How actions stand. */
		STATUS,
		/** Values that were added, revised or withdrawn. */
		FIGURE,
		/** Promised, forecast and reached dates. */
		DATE,
		/** Who answers for what. */
		OWNER,
		/** Baselines and targets, and which parts make a status. */
		PROMISE,
		/** What is there at all. */
		PRESENCE
	}

	public Change {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(action, "action");
		Objects.requireNonNull(measure, "measure");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(what, "what");
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(to, "to");
	}

	/** Whether something that was there is there no more. */
	public boolean isRemoval() {
		return kind == Kind.PRESENCE && to.isEmpty();
	}
}
