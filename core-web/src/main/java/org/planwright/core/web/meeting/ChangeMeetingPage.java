package org.planwright.core.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Based;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Changes a meeting, until its pack is approved. */
@Component(service = Page.class)
public final class ChangeMeetingPage extends FormPage {

	@Activate
	public ChangeMeetingPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/change";
	}

	@Override
	protected Form form(Visit visit) {
		Meeting now = visit.plan().meeting(visit.name("meeting")).meeting().value();
		Map<String, String> answers = Map.of("title", now.title(), "date", now.date().toString(), "accountable", now.accountable(), "attendees",
				String.join(", ", now.attendees()));
		List<Control> controls = new ArrayList<>(MeetingQuestions.asked(visit).stream().map(each -> each.filled(Optional.of(answers.get(each.name())))).toList());
		controls.add(Based.on(visit, thing(visit)));
		return new Form("Change the meeting", "It can be changed until its pack is approved.", "Change it", controls, List.of());
	}

	private static Thing thing(Visit visit) {
		return new Thing.OfMeeting(visit.name("meeting"));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Event changed = new Event.MeetingSet(MeetingQuestions.answered(sent, date -> visit.name("meeting")), visit.plans().today());
		visit.plans().write(visit.name("plan"), once.of(Write.change(actor, changed, Based.version(sent))));
		return "/plans/" + visit.name("plan") + "/meetings/" + visit.name("meeting");
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return sent.seenAnew(form(visit));
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return Meanwhile.of(visit, thing(visit));
	}
}
