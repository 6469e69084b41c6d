package org.planwright.core.model.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
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

	/** @throws Refusal of kind {@code UNKNOWN} when there is none of this id */
	public Decision decision(String id) {
		return decisions.stream().map(Told::value).filter(each -> each.id().equals(id)).findFirst()
				.orElseThrow(() -> Refusal.unknown("there is no decision " + id + " of meeting " + meeting.value().id()));
	}

	/**
	 * What is told when a decision becomes an action, all in one write: the action, the step by which it is judged, and last the
	 * decision.
	 *
	 * @throws Refusal of kind {@code CONFLICT} when it became another action already
	 */
	public List<Event> turn(String id, String ref, String section, String programme, LocalDate on) {
		Decision decision = decision(id);
		decision.action().filter(became -> !became.equals(ref)).ifPresent(became -> {
			throw new Refusal(Refusal.Kind.CONFLICT, "decision " + id + " became action " + became + " already");
		});
		Event action = new Event.ActionSet(decision.action(meeting.value(), ref, section, programme), on, Optional.of(decision.text()));
		Stream<Event> step = decision.milestone().<Event>map(each -> new Event.MilestoneSet(ref, each, on, Optional.empty())).stream();
		return Stream.of(Stream.of(action), step, Stream.<Event>of(new Event.DecisionSet(decision.turnedInto(ref), on))).flatMap(each -> each).toList();
	}
}
