package org.planwright.core.model.service;

/** What an account may do; each may do what those before it may. */
public enum Role {
	/** Read. */
	VIEWER,
	/** Add evidence: observations, progress, reviews, a programme's records. */
	CONTRIBUTOR,
	/** Change what was promised: milestones, measures, actions; override a status; accept evidence. */
	APPROVER,
	/** Create plans, keep accounts. */
	ADMINISTRATOR;

	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}
}
