package org.planwright.core.engine.state;

import java.util.List;
import org.planwright.core.model.journal.Event;

/**
 * What an event concerns, and so what a judgement may rest on: only those judgements are made again that looked at a
 * subject which has changed since.
 */
public record Subject(Kind kind, String id) {

	enum Kind {
		/** Which actions and measures there are, and in which order. */
		STRUCTURE,
		ACTION, MILESTONES, FACTS, MEASURE, SERIES, RECORDS, MEETINGS
	}

	public static final Subject STRUCTURE = new Subject(Kind.STRUCTURE, "");

	/** Meetings, their packs and what they decided; no status rests on them. */
	static final Subject MEETINGS = new Subject(Kind.MEETINGS, "");

	public static Subject action(String ref) {
		return new Subject(Kind.ACTION, ref);
	}

	public static Subject milestones(String ref) {
		return new Subject(Kind.MILESTONES, ref);
	}

	/** Progress, reviews, confidence, acceptance and overrides of an action. */
	public static Subject facts(String ref) {
		return new Subject(Kind.FACTS, ref);
	}

	public static Subject measure(String id) {
		return new Subject(Kind.MEASURE, id);
	}

	public static Subject series(String measure) {
		return new Subject(Kind.SERIES, measure);
	}

	public static Subject records(String programme, String kind) {
		return new Subject(Kind.RECORDS, programme + "/" + kind);
	}

	/** Whether what is about later days than are looked at makes no difference; the first form of a definition holds for all days before it. */
	boolean isSeenByDay() {
		return kind == Kind.FACTS || kind == Kind.SERIES || kind == Kind.RECORDS;
	}

	/** What an event concerns; the end of a thing concerns all that was told of it. */
	static List<Subject> of(Event event) {
		if (event instanceof Event.ActionRemoved e) {
			return List.of(action(e.action()), milestones(e.action()), facts(e.action()));
		} else if (event instanceof Event.MeasureRemoved e) {
			return List.of(measure(e.measure()), series(e.measure()));
		} else {
			return List.of(only(event));
		}
	}

	private static Subject only(Event event) {
		if (event instanceof Event.ActionSet e) {
			return action(e.action().ref());
		} else if (event instanceof Event.MeasureSet e) {
			return measure(e.measure().id());
		} else if (event instanceof Event.MilestoneSet e) {
			return milestones(e.action());
		} else if (event instanceof Event.MilestoneRemoved e) {
			return milestones(e.action());
		} else if (event instanceof Event.Observed e) {
			return series(e.observation().measure());
		} else if (event instanceof Event.Progressed e) {
			return facts(e.progress().action());
		} else if (event instanceof Event.Reviewed e) {
			return facts(e.review().action());
		} else if (event instanceof Event.ConfidenceStated e) {
			return facts(e.confidence().action());
		} else if (event instanceof Event.EvidenceAccepted e) {
			return facts(e.acceptance().action());
		} else if (event instanceof Event.Overridden e) {
			return facts(e.override().action());
		} else if (event instanceof Event.OverrideLifted e) {
			return facts(e.action());
		} else if (event instanceof Event.RecordSet e) {
			return records(e.record().programme(), e.record().kind());
		} else if (event instanceof Event.RecordRemoved e) {
			return records(e.programme(), e.kind());
		} else if (event instanceof Event.MeetingSet || event instanceof Event.Commented || event instanceof Event.DecisionSet
				|| event instanceof Event.PackApproved) {
			return MEETINGS;
		} else {
			return STRUCTURE;
		}
	}
}
