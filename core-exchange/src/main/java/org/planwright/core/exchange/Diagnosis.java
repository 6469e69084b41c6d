package org.planwright.core.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How well a plan says what it promises.
 *
 * @param actions how many it has, not counting parts of actions
 * @param withBaseline how many say where a measure of theirs stands
 * @param withTargetAndDate how many promise a quantity by a date
 * @param dated how many have a date, or a rhythm, by which to look whether they are delivered
 * @param assessablePercent the share of its actions that the rules can assess today; empty where they were not asked, as of a document with faults
 */
public record Diagnosis(int actions, int withBaseline, int withTargetAndDate, int dated, Optional<Integer> assessablePercent, List<Finding> findings) {

	/** What can be amiss. */
	public enum Kind {
		NO_BASELINE, NO_TARGET, TARGET_WITHOUT_DATE, NO_UNIT, NO_DUE_DATE, ONLY_A_START, NO_OWNER, CONTRADICTING_DATES, RESTATES_THE_ACTION, NOT_MEASURABLE, CONTRADICTING_TARGETS, DEFINED_TWICE
	}

	/**
	 * One thing that is amiss.
	 *
	 * @param subject {@code action 2.2}, {@code milestone 2.2/works}, {@code measure turnover}
	 */
	public record Finding(Kind kind, String subject, String words) {
	}

	public Diagnosis {
		Objects.requireNonNull(assessablePercent, "assessablePercent");
		findings = List.copyOf(findings);
	}

	/** What the words of a plan alone tell. */
	public Diagnosis(int actions, int withBaseline, int withTargetAndDate, int dated, List<Finding> findings) {
		this(actions, withBaseline, withTargetAndDate, dated, Optional.empty(), findings);
	}

	/** The same with what the rules say. */
	public Diagnosis assessable(int percent) {
		return new Diagnosis(actions, withBaseline, withTargetAndDate, dated, Optional.of(percent), findings);
	}

	public List<Finding> of(Kind kind) {
		return findings.stream().filter(finding -> finding.kind() == kind).toList();
	}
}
