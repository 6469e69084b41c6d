package org.planwright.live.update.update;

import java.util.Optional;

/** Judges a new version by its answers since it took over. */
final class Watch {

	private final int percent;
	private final int atLeast;
	private final long answersBefore;
	private final long failuresBefore;
	private int inARow;

	/**
	 * @param percent of its answers may be 5xx
	 * @param atLeast so many answers are needed to judge by
	 */
	Watch(int percent, int atLeast, long answersBefore, long failuresBefore) {
		this.percent = percent;
		this.atLeast = atLeast;
		this.answersBefore = answersBefore;
		this.failuresBefore = failuresBefore;
	}

	/**
	 * Looks once more.
	 *
	 * @param fault    what was wrong when it was called, if anything
	 * @param answers  of its lane, since ever
	 * @param failures those of them that were 5xx
	 * @return why it has to go
	 */
	Optional<String> look(Optional<String> fault, long answers, long failures) {
		inARow = fault.isPresent() ? inARow + 1 : 0;
		if (inARow >= 2) {
			return fault.map(what -> "it was called twice, and " + what);
		}
		long given = answers - answersBefore;
		long failed = failures - failuresBefore;
		return given >= atLeast && failed * 100 > given * percent ? Optional.of(failed + " of its " + given + " answers were 5xx") : Optional.empty();
	}
}
