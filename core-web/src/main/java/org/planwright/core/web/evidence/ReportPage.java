package org.planwright.core.web.evidence;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
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

/** Reports of a milestone when it is expected, or that it was reached: nothing of what was promised. */
@Component(service = Page.class)
public final class ReportPage extends FormPage {

	@Activate
	public ReportPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/milestones/{milestone}/report";
	}

	@Override
	protected Form form(Visit visit) {
		Milestone milestone = Milestones.of(visit);
		return new Form("Report on a milestone", milestone.title() + ": " + milestone.due().map(due -> "promised for " + Days.words(due)).orElse("no day is promised")
				+ ". What is promised stays as it is.", "Report it",
				Control.day("done", "When it was reached", "For example, 24 9 2019. Leave empty while it was not.").filled(milestone.done().map(Object::toString)),
				Control.day("forecast", "When it is expected now", "Leave empty when nobody expects another day than was promised.")
						.filled(milestone.forecast().map(Object::toString)),
				Control.longText("note", "What to know about it", "May be left empty. Name no child.").filled(milestone.note()),
				Based.on(visit, Milestones.thing(visit)));
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return sent.seenAnew(form(visit));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Milestone now = Milestones.of(visit);
		Milestone reported = Fields.read(sent.input(), f -> new Milestone(now.id(), now.title(), now.due(), f.optionalDate("forecast"), f.optionalDate("done"),
				now.hardStop(), now.owner(), now.after(), now.rebaselines(), f.optionalText("note")));
		Event told = new Event.MilestoneSet(visit.name("ref"), reported, visit.plans().today(), Optional.empty());
		visit.plans().write(visit.name("plan"), once.of(Write.change(actor, told, Based.version(sent))));
		return "/plans/" + visit.name("plan") + "/actions/" + visit.name("ref");
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return Meanwhile.of(visit, Milestones.thing(visit));
	}
}
