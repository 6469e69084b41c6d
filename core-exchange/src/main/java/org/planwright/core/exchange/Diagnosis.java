package org.planwright.core.exchange;

import java.util.List;

/**
 * How well a plan says what it promises.
 *
 * @param actions how many it has, not counting parts of actions
 * @param withBaseline how many say where a measure of theirs stands
 * @param withTargetAndDate how many promise a quantity by a date
 * @param dated how many have a date, or a rhythm, by which to look whether they are delivered
 */
public record Diagnosis(int actions, int withBaseline, int withTargetAndDate, int dated, List<Finding> findings) {

	/** What can be amiss. */
	public enum Kind {
		NO_BASELINE, NO_TARGET, NO_UNIT, NO_DUE_DATE, ONLY_A_START, NO_OWNER, CONTRADICTING_DATES, RESTATES_THE_ACTION, NOT_MEASURABLE, CONTRADICTING_TARGETS, DEFINED_TWICE
	}

	/**
	 * One thing that is amiss.
	 *
	 * @param subject {@code action 2.2}, {@code measure turnover}
	 */
	public record Finding(Kind kind, String subject, String words) {
	}

	public Diagnosis {
		findings = List.copyOf(findings);
	}

	public List<Finding> of(Kind kind) {
		return findings.stream().filter(finding -> finding.kind() == kind).toList();
	}
}
