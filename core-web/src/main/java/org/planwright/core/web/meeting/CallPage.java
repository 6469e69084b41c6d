package org.planwright.core.web.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Free;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Calls a meeting. */
@Component(service = Page.class)
public final class CallPage extends FormPage {

	@Activate
	public CallPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/new";
	}

	@Override
	protected Form form(Visit visit) {
		return new Form("Call a meeting", "Its pack can be read as soon as it is called.", "Call the meeting", MeetingQuestions.asked(visit), List.of());
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		PlanView plan = visit.plan();
		Meeting meeting = MeetingQuestions.answered(sent, date -> free(plan, date));
		Receipt receipt = visit.plans().write(plan.head().id(), once.of(Write.add(actor, new Event.MeetingSet(meeting, visit.plans().today()))));
		// Sent twice, it is the first that was called.
		String called = visit.plans().at(plan.head().id(), When.NOW).meetings().stream().filter(each -> each.meeting().version() == receipt.last())
				.map(each -> "/" + each.meeting().value().id()).findFirst().orElse("");
		return visit.path().replaceFirst("/new$", called);
	}

	/** Its day, and a number when there is another on that day. */
	private static String free(PlanView plan, LocalDate date) {
		List<String> taken = plan.meetings().stream().map(each -> each.meeting().value().id()).toList();
		return Free.id(taken, i -> i == 1 ? date.toString() : date + "-" + i);
	}

	/** Who calls one on the same day at the same moment was first. */
	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return visit.plan().meetings().stream().map(MeetingView::meeting).filter(each -> sent.said("date").equals(Optional.of(each.value().date().toString())))
				.max(Comparator.comparing(Told::version)).map(last -> Meanwhile.of(visit, new Thing.OfMeeting(last.value().id()))).orElse(List.of());
	}
}
