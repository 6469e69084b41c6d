package org.planwright.core.web.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** A meeting: its pack, what is said on it, what it decided and what is carried forward to it. */
@Component(service = Page.class)
public final class MeetingPage implements Page {

	/** A form of the pack. */
	public record Document(String form, String address) {
	}

	/** @param chapter its title */
	public record Said(String chapter, String by, LocalDate on, String text) {
	}

	/**
	 * A decision.
	 *
	 * @param became the number of the action it became; empty while it is none
	 * @param address of that action, or where it is made one
	 * @param change where it is changed
	 */
	public record Row(String id, String text, String owner, Optional<LocalDate> due, Optional<LocalDate> done, String became, String address, String change) {
	}

	/** The pack's approval. */
	public record Approved(String by, LocalDate on, long version, String hash) {
	}

	private final Packs packs;

	@Activate
	public MeetingPage(@Reference Packs packs) {
		this.packs = packs;
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}";
	}

	@Override
	public Answer get(Visit visit) {
		PlanView plan = visit.plan();
		MeetingView seen = plan.meeting(visit.name("meeting"));
		Meeting meeting = seen.meeting().value();
		String here = "/plans/" + plan.head().id() + "/meetings/" + meeting.id();
		String json = "/api/plans/" + plan.head().id() + "/meetings/" + meeting.id();
		Optional<Approved> approved = seen.approval().map(Told::value)
				.map(each -> new Approved(visit.person(each.by()), each.on(), each.made().version(), each.made().hash()));
		return new Answer.Shown("meeting/meeting.ftlh", Map.of("meeting", meeting, "accountable", visit.person(meeting.accountable()), "approved", approved,
				"documents", packs.forms().stream().map(form -> new Document(form.name(), json + "/pack/" + form.name())).toList(), "comments",
				seen.comments().stream().map(each -> said(each.value(), visit)).toList(), "decisions", rows(seen.decisions(), visit), "forward",
				rows(plan.carriedForward(meeting.id()), visit), "here", here, "pack", here + "/pack", "json",
				visit.link(json)));
	}

	private static Said said(Comment comment, Visit visit) {
		return new Said(comment.chapter().title(), visit.person(comment.by()), comment.on(), comment.text());
	}

	private static List<Row> rows(List<Told<Decision>> told, Visit visit) {
		return told.stream().map(Told::value).map(each -> new Row(each.id(), each.text(), visit.person(each.owner()), each.due(), each.done(),
				each.action().orElse(""), each.action().map(ref -> visit.ofPlan("/actions/" + ref)).orElseGet(() -> "/plans/" + visit.name("plan") + "/meetings/"
						+ each.meeting() + "/decisions/" + each.id() + "/action"), "/plans/" + visit.name("plan") + "/meetings/" + each.meeting() + "/decisions/"
						+ each.id() + "/change")).toList();
	}
}
