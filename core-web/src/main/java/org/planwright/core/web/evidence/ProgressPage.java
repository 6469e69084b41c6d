package org.planwright.core.web.evidence;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Progress;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Reports what was done for an action. */
@Component(service = Page.class)
public final class ProgressPage extends FormPage {

	@Activate
	public ProgressPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/progress";
	}

	@Override
	protected Form form(Visit visit) {
		return new Form("Report progress", "On action " + visit.name("ref") + ", " + visit.plan().action(visit.name("ref")).title() + ".", "Report it",
				Control.longText("text", "What was done", "Name no child."),
				Control.day("on", "On which day", "For example, 24 9 2019. Leave empty for today."));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Progress progress = Fields.read(sent.input(), f -> new Progress(visit.name("ref"), f.optionalDate("on").orElse(visit.plans().today()), f.text("text")));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.Progressed(progress))));
		return "/plans/" + visit.name("plan") + "/actions/" + visit.name("ref");
	}
}
