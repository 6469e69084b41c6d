package org.planwright.core.model.journal;

import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.input.Refusal;

/** Hands journals out as they are kept, and takes over those of another installation with the same hashes. Thread-safe. */
@ProviderType
public interface Transfer {

	/** Reads a plan's entries behind a version up to another, in order, as they are kept. */
	void read(String plan, long after, long last, Consumer<Sealed> reader);

	/**
	 * Checks journals and compares them with those that are here, and writes nothing.
	 *
	 * @param feed hands over the entries plan by plan, each plan from its first entry on and in order
	 * @return for each plan how many entries are not here yet
	 * @throws Refusal of kind {@code WRONG} when an entry is not what its hashes say, of kind {@code CONFLICT} when a journal parts
	 *         from the one that is here, with the version where
	 */
	Map<String, Long> compare(Consumer<Consumer<Sealed>> feed);

	/**
	 * Takes over what {@link #compare} found not to be here: in one transaction, all or nothing, however the process ends.
	 *
	 * @throws Refusal as {@link #compare} does; nothing was written
	 */
	Map<String, Long> take(Consumer<Consumer<Sealed>> feed);
}
