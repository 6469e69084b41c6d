package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;

/**
 * A meeting and all that was said of it.
 *
 * @param version the one a change is based on
 * @param comments on its pack, oldest first
 * @param decisions in the order in which they were taken
 * @param carriedForward what earlier meetings decided and had not been seen to when the last of them was held
 * @param approval of its pack, once it is frozen
 */
public record MeetingJson(String plan, String id, OptionalLong version, LocalDate date, String title, PersonJson accountable,
		List<String> attendees, List<CommentJson> comments, List<DecisionJson> decisions, List<DecisionJson> carriedForward,
		Optional<ApprovalJson> approval) {

	/** @param chapter the chapter of the pack it is about */
	public record CommentJson(String chapter, PersonJson by, LocalDate on, String text, long version) {
		static CommentJson of(Told<Comment> told, Names names) {
			Comment comment = told.value();
			return new CommentJson(comment.chapter().word(), names.person(comment.by()), comment.on(), comment.text(), told.version());
		}
	}

	/**
	 * A decision.
	 *
	 * @param version the one a change is based on
	 * @param action the address of the action it became
	 * @param done when it was seen to
	 */
	public record DecisionJson(String meeting, String id, OptionalLong version, String text, PersonJson owner, Optional<LocalDate> due,
			Optional<String> action, Optional<LocalDate> done, String address) {

		public static DecisionJson of(PlanView view, Decision d, Names names) {
			return new DecisionJson(d.meeting(), d.id(), view.version(new Thing.OfDecision(d.meeting(), d.id())), d.text(),
					names.person(d.owner()), d.due(), d.action().map(ref -> "/api/plans/" + view.head().id() + "/actions/" + ref), d.done(),
					MeetingJson.address(view, d.meeting()) + "/decisions/" + d.id());
		}
	}

	/**
	 * An approval.
	 *
	 * @param digests SHA-256 of each frozen form by its name
	 */
	public record ApprovalJson(PersonJson by, LocalDate on, long version, Approval.Made made, Map<String, String> digests) {
		static ApprovalJson of(Told<Approval> told, Names names) {
			Approval approval = told.value();
			return new ApprovalJson(names.person(approval.by()), approval.on(), told.version(), approval.made(), approval.digests());
		}
	}

	public static MeetingJson of(PlanView view, MeetingView seen, Names names) {
		Meeting m = seen.meeting().value();
		return new MeetingJson(view.head().id(), m.id(), view.version(new Thing.OfMeeting(m.id())), m.date(), m.title(),
				names.person(m.accountable()), m.attendees(), seen.comments().stream().map(each -> CommentJson.of(each, names)).toList(),
				decisions(view, seen.decisions(), names), decisions(view, view.carriedForward(m.id()), names),
				seen.approval().map(each -> ApprovalJson.of(each, names)));
	}

	private static List<DecisionJson> decisions(PlanView view, List<Told<Decision>> told, Names names) {
		return told.stream().map(each -> DecisionJson.of(view, each.value(), names)).toList();
	}

	static String address(PlanView view, String meeting) {
		return "/api/plans/" + view.head().id() + "/meetings/" + meeting;
	}
}
