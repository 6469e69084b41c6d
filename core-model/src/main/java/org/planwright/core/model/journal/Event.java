package org.planwright.core.model.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;

/** Something that was told of a plan. A plan is nothing but its events, in order. */
public sealed interface Event {

	/** The day it is about. A question about an earlier day does not see it. */
	LocalDate on();

	/** What it sets or ends, if that is a thing that can be changed later. */
	default Optional<Thing> sets() {
		return Optional.empty();
	}

	/** Whether it ends what it names: from its day on that is no more, whatever was told of it before. */
	default boolean ends() {
		return false;
	}

	/** The first event of every plan, and of nothing else. */
	record PlanOpened(PlanHead head, LocalDate on) implements Event {
		public PlanOpened {
			Objects.requireNonNull(head, "head");
			Objects.requireNonNull(on, "on");
		}
	}

	/** An action as it is defined from now on. Its first definition holds for all earlier days too. */
	record ActionSet(Action action, LocalDate on, Optional<String> reason) implements Event {
		public ActionSet {
			Objects.requireNonNull(action, "action");
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(reason, "reason");
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfAction(action.ref()));
		}
	}

	/** A measure as it is defined from now on. Its first definition holds for all earlier days too. */
	record MeasureSet(Measure measure, LocalDate on, Optional<String> reason) implements Event {
		public MeasureSet {
			Objects.requireNonNull(measure, "measure");
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(reason, "reason");
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfMeasure(measure.id()));
		}
	}

	/**
	 * A milestone as it stands from now on. Its first form holds for all earlier days too, but for what was forecast and done
	 * later.
	 */
	record MilestoneSet(String action, Milestone milestone, LocalDate on, Optional<String> reason) implements Event {
		public MilestoneSet {
			Require.ref("action", action);
			Objects.requireNonNull(milestone, "milestone");
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(reason, "reason");
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfMilestone(action, milestone.id()));
		}
	}

	/**
	 * From this day on an action is no more, with all that was told of it; for earlier days it stays. Its number may be set
	 * again, and is another action then.
	 */
	record ActionRemoved(String action, LocalDate on, String reason) implements Event {
		public ActionRemoved {
			Require.ref("action", action);
			Objects.requireNonNull(on, "on");
			Require.text("reason", reason);
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfAction(action));
		}

		@Override
		public boolean ends() {
			return true;
		}
	}

	/** From this day on a milestone is no more; for earlier days it stays. */
	record MilestoneRemoved(String action, String milestone, LocalDate on, String reason) implements Event {
		public MilestoneRemoved {
			Require.ref("action", action);
			Require.id("milestone", milestone);
			Objects.requireNonNull(on, "on");
			Require.text("reason", reason);
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfMilestone(action, milestone));
		}

		@Override
		public boolean ends() {
			return true;
		}
	}

	/** From this day on a measure is no more, with its series; for earlier days it stays. */
	record MeasureRemoved(String measure, LocalDate on, String reason) implements Event {
		public MeasureRemoved {
			Require.id("measure", measure);
			Objects.requireNonNull(on, "on");
			Require.text("reason", reason);
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfMeasure(measure));
		}

		@Override
		public boolean ends() {
			return true;
		}
	}

	record Observed(Observation observation) implements Event {
		public Observed {
			Objects.requireNonNull(observation, "observation");
		}

		@Override
		public LocalDate on() {
			return observation.on();
		}
	}

	record Progressed(Progress progress) implements Event {
		public Progressed {
			Objects.requireNonNull(progress, "progress");
		}

		@Override
		public LocalDate on() {
			return progress.on();
		}
	}

	record Reviewed(Review review) implements Event {
		public Reviewed {
			Objects.requireNonNull(review, "review");
		}

		@Override
		public LocalDate on() {
			return review.on();
		}
	}

	record ConfidenceStated(Confidence confidence) implements Event {
		public ConfidenceStated {
			Objects.requireNonNull(confidence, "confidence");
		}

		@Override
		public LocalDate on() {
			return confidence.on();
		}
	}

	record EvidenceAccepted(Acceptance acceptance) implements Event {
		public EvidenceAccepted {
			Objects.requireNonNull(acceptance, "acceptance");
		}

		@Override
		public LocalDate on() {
			return acceptance.on();
		}
	}

	record Overridden(StatusOverride override) implements Event {
		public Overridden {
			Objects.requireNonNull(override, "override");
		}

		@Override
		public LocalDate on() {
			return override.on();
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfOverride(override.action()));
		}
	}

	record OverrideLifted(String action, LocalDate on, String reason) implements Event {
		public OverrideLifted {
			Require.ref("action", action);
			Objects.requireNonNull(on, "on");
			Require.text("reason", reason);
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfOverride(action));
		}

		@Override
		public boolean ends() {
			return true;
		}
	}

	record RecordSet(ProgrammeRecord record) implements Event {
		public RecordSet {
			Objects.requireNonNull(record, "record");
		}

		@Override
		public LocalDate on() {
			return record.on();
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfRecord(record.programme(), record.kind(), record.key()));
		}
	}

	/** From this day on a programme's record is no more; for earlier days it stays. */
	record RecordRemoved(String programme, String kind, String key, LocalDate on, String reason) implements Event {
		public RecordRemoved {
			Require.id("programme", programme);
			Require.id("kind", kind);
			Require.id("key", key);
			Objects.requireNonNull(on, "on");
			Require.text("reason", reason);
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfRecord(programme, kind, key));
		}

		@Override
		public boolean ends() {
			return true;
		}
	}

	/** A meeting as it stands from now on, for all days. */
	record MeetingSet(Meeting meeting, LocalDate on) implements Event {
		public MeetingSet {
			Objects.requireNonNull(meeting, "meeting");
			Objects.requireNonNull(on, "on");
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfMeeting(meeting.id()));
		}
	}

	record Commented(Comment comment) implements Event {
		public Commented {
			Objects.requireNonNull(comment, "comment");
		}

		@Override
		public LocalDate on() {
			return comment.on();
		}
	}

	/** A decision as it stands from now on: taken, turned into an action, or seen to. */
	record DecisionSet(Decision decision, LocalDate on) implements Event {
		public DecisionSet {
			Objects.requireNonNull(decision, "decision");
			Objects.requireNonNull(on, "on");
		}

		@Override
		public Optional<Thing> sets() {
			return Optional.of(new Thing.OfDecision(decision.meeting(), decision.id()));
		}
	}

	record PackApproved(Approval approval) implements Event {
		public PackApproved {
			Objects.requireNonNull(approval, "approval");
		}

		@Override
		public LocalDate on() {
			return approval.on();
		}
	}
}
