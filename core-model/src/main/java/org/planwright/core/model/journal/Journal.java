package org.planwright.core.model.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The append-only journal of every plan. What {@link #append} has answered survives the end of the process, however it
 * ends. Thread-safe; appends to one plan are ordered by their versions.
 */
@ProviderType
public interface Journal {

	/** The version before the first entry. */
	long EMPTY = 0;

	/** The ids of all plans that have entries, in order. */
	List<String> plans();

	/** Appends what is recorded now, see {@link #append(String, long, Instant, List)}. */
	default List<Entry> append(String plan, long after, List<Draft> drafts) throws VersionTaken {
		return append(plan, after, Instant.now().truncatedTo(ChronoUnit.MICROS), drafts);
	}

	/**
	 * Appends in one transaction: all or nothing.
	 *
	 * @param after the version of the last entry the drafts were checked against, {@link #EMPTY} for a new plan
	 * @param recordedAt when this installation writes them, to the microsecond
	 * @param drafts at least one
	 * @return the entries in the order of the drafts, their versions following {@code after}
	 * @throws VersionTaken when the journal has entries behind {@code after}; nothing was appended
	 * @throws JournalUnavailable when it cannot be written now; nothing was appended, or the outcome is unknown if its
	 *         message says so
	 */
	List<Entry> append(String plan, long after, Instant recordedAt, List<Draft> drafts) throws VersionTaken;

	/**
	 * Reads the entries behind {@code after} in order.
	 *
	 * @param limit how many at most
	 * @throws JournalUnavailable when it cannot be read now
	 */
	void read(String plan, long after, long limit, Consumer<Entry> reader);

	/** The last entry's version and hash; empty when the plan has none. */
	Optional<Head> head(String plan);

	/**
	 * Reads a plan's whole journal and checks every hash, the order of versions, and the end against the heads noted outside.
	 *
	 * @param claimed a head noted elsewhere (in a pack, an export), to be checked as well
	 */
	Verification verify(String plan, Optional<Head> claimed);

	/**
	 * What is wrong that an operator must see, in a sentence: that the journal cannot be written, since when and why, or whose
	 * journal contradicts the heads noted outside. Empty when all is well.
	 */
	Optional<String> trouble();

	/** Whether {@link #append} can be expected to succeed. */
	boolean writable();

	/** Where a journal ends. */
	record Head(long version, String hash) {
	}

	/**
	 * What verification found.
	 *
	 * @param entries how many were read
	 * @param redacted how many of them have no payload any more
	 * @param faults what is wrong, each with the version it concerns; empty when the journal is whole
	 */
	record Verification(String plan, long entries, long redacted, Optional<Head> head, List<String> faults) {
		public Verification {
			faults = List.copyOf(faults);
		}

		public boolean whole() {
			return faults.isEmpty();
		}
	}

	/** Another writer was first. */
	final class VersionTaken extends Exception {
		private static final long serialVersionUID = 1L;
		private final long current;

		public VersionTaken(long current) {
			super("the journal is at version " + current, null, false, false);
			this.current = current;
		}

		/** The version the journal is at. */
		public long current() {
			return current;
		}
	}

	/** The journal cannot be reached: a full disk, a broken connection. */
	final class JournalUnavailable extends RuntimeException {
		private static final long serialVersionUID = 1L;

		public JournalUnavailable(String message, Throwable cause) {
			super(message, cause);
		}
	}
}
