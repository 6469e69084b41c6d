package org.planwright.core.model.service;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;

/**
 * A meeting and all that was said of it.
 *
 * @param comments oldest first
 * @param decisions in the order in which they were taken
 * @param approval of its pack, once it is frozen
 */
public record MeetingView(Told<Meeting> meeting, List<Told<Comment>> comments, List<Told<Decision>> decisions,
		Optional<Told<Approval>> approval) {

	public MeetingView {
		comments = List.copyOf(comments);
		decisions = List.copyOf(decisions);
	}
}
