package org.planwright.core.model.assess;

import java.util.List;

/**
 * Judges the actions of one programme of work. A service that one bundle contributes; it comes and goes with it.
 */
public interface Programme {

	/** As actions name it, {@code fostering}, and the first segment of its addresses; not {@code plans} or {@code programmes}. */
	String id();

	/** For people. */
	String title();

	/** Which rules these are: the bundle's version and a digest of its configuration. Changes whenever a judgement may. */
	String rulesVersion();

	/**
	 * Judges an action of this programme: every part of how it stands, primary or not. Pure, quick, and called on any
	 * thread: the same view gives the same parts, and a day later in the same view may only change a part on the day its
	 * verdict announced as {@link Verdict#next()} or after.
	 *
	 * @return at least one part; no two of the same kind and name
	 */
	List<Part> judge(ActionView action);
}
