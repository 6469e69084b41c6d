package org.planwright.core.web.frame;

import java.util.Optional;

/**
 * A page of the site. A service of this bundle: it is there as long as what it needs is, and so is its entry in the
 * navigation. What it answers to {@link #get} about a plan is kept, so it rests on the plan and the address alone, unless it
 * says otherwise, see {@link Answer.Shown#unkept()}.
 */
public interface Page {

	/** Where it is, what varies in braces: {@code /plans/{plan}/actions/{ref}}. A page whose address says more goes first. */
	String address();

	/** How the pages about a plan lead to it, if they do. */
	default Optional<Entry> navigation() {
		return Optional.empty();
	}

	/**
	 * Shows it.
	 *
	 * @throws org.planwright.core.model.input.Refusal when it cannot be shown
	 */
	Answer get(Visit visit);

	/**
	 * Takes what its form sent.
	 *
	 * @throws org.planwright.core.model.input.Refusal when it cannot be taken
	 */
	default Answer post(Visit visit) {
		return Answer.Shown.problem(405, "Nothing can be sent to this address");
	}

	/**
	 * An entry of the navigation.
	 *
	 * @param place the smallest comes first
	 */
	record Entry(int place, String text) {
	}
}
