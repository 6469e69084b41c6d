package org.planwright.core.model.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;

/** Every plan of this installation. Thread-safe. */
public interface Plans {

	/** The plans in the order of their ids. */
	List<PlanHead> list();

	boolean exists(String plan);

	/**
	 * A plan as at two dates. Cheap: views of the same plan version share all that is the same.
	 *
	 * @throws Refusal of kind {@code UNKNOWN} when there is no such plan, or nothing was known of it by then
	 */
	PlanView at(String plan, When when);

	/**
	 * Writes, and answers when it is durable. A write whose first event is
	 * {@link org.planwright.core.model.journal.Event.PlanOpened} opens the plan.
	 *
	 * @throws Refusal with every fault that was found; nothing was written
	 */
	Receipt write(String plan, Write write);

	/**
	 * Checks a write as {@link #write} would, and writes nothing.
	 *
	 * @throws Refusal with every fault that was found
	 */
	void check(String plan, Write write);

	/**
	 * A plan as it would be today after a write that {@link #check} finds nothing against. Nothing is written, and nothing of it remembered.
	 * Empty where plans are not judged.
	 */
	default Optional<PlanView> foreseen(String plan, Write write) {
		return Optional.empty();
	}

	/** The plan's journal behind a version, oldest first. */
	List<Entry> journal(String plan, long after, int limit);

	/** Reads a plan's journal again, after entries came to it otherwise than by {@link #write}. */
	default void readAgain(String plan) {
		// Who holds no state has none to read again.
	}

	/** What an entry tells; empty when it was redacted, or cannot be read. */
	default Optional<Event> event(Entry entry) {
		return Optional.empty();
	}

	/** The day an entry is about; empty when it was redacted, or cannot be read. */
	Optional<LocalDate> on(Entry entry);

	/** Whether two dates let an entry be seen: known by then, and about no later day. What was redacted says no day, and is seen. */
	default boolean isSeen(Entry entry, When when) {
		return when.knownAt().filter(entry.knownFrom()::isAfter).isEmpty()
				&& (when.asOf().isEmpty() || on(entry).filter(when.asOf().get()::isBefore).isEmpty());
	}

	/** The installed programmes in the order of their ids. */
	List<ProgrammeInfo> programmes();

	/** Today, where the council is. */
	LocalDate today();

	/**
	 * What an answer about a plan depends on besides the question itself: as long as the stamp is the same, so is the answer.
	 * Cheap enough to ask on every request. Empty when there is no such plan.
	 */
	Optional<String> stamp(String plan);

	/** The same for an answer that concerns all plans. */
	String stamp();

	/**
	 * An installed programme.
	 *
	 * @param rules its version and a digest of its configuration
	 */
	record ProgrammeInfo(String id, String title, String rules) {
	}
}
