package org.planwright.live.update.update;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Replaces bundles while they are used, one at a time. */
public interface Updates {

	/**
	 * Begins what is asked for; it goes on by itself.
	 *
	 * @throws Refused when another update is under way, or this installation is not ready for one
	 */
	Update begin(Ask ask) throws Refused;

	/** An update of this start or of an earlier one. */
	Optional<Update> find(String id);

	/** The one that is under way. */
	Optional<Update> current();

	/**
	 * Waits until an update is over.
	 *
	 * @param steps is given every step as it comes
	 */
	Update follow(String id, Consumer<Update.Step> steps) throws InterruptedException;

	/** The last updates, the latest first. */
	List<Update> history();

	/** What can be updated. */
	List<Standing> standings();

	/**
	 * Puts a jar aside that comes over a wire.
	 *
	 * @return to be asked for; it is gone when the update is over
	 * @throws Refused when it is too large
	 */
	Path receive(InputStream jar) throws IOException, Refused;

	/** Throws away a jar that was put aside, and that nobody asked for after all. */
	void discard(Path received);

	/**
	 * A bundle that can be updated.
	 *
	 * @param bases where it serves
	 * @param back  the version that a rollback leads to
	 */
	record Standing(String bundle, String version, List<String> bases, Optional<String> back) {

		public Standing {
			bases = List.copyOf(bases);
		}
	}
}
