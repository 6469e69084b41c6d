package org.planwright.core.web.evidence;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.form.Forms;
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

/** Records a value of a measure. */
@Component(service = Page.class)
public final class ObservePage extends FormPage {

	@Activate
	public ObservePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/measures/{measure}/observe";
	}

	@Override
	protected Form form(Visit visit) {
		Measure measure = visit.plan().measure(visit.name("measure"));
		return new Form("Record a value", "Of " + measure.title() + measure.unit().map(unit -> ", in " + unit).orElse("") + ".", "Record it",
				Control.number("value", "The value", "A number, as it was counted or published."),
				Control.day("on", "The day it is about", "The last day of its period. For example, 30 9 2019."),
				Control.text("source", "Where it comes from", "For example, the return of September. May be left empty."),
				Control.longText("note", "What to know about it", "May be left empty. Name no child."));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Observation observation = Fields.read(sent.input(), f -> Forms.observation(f, visit.name("measure")));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.Observed(observation))));
		return "/plans/" + visit.name("plan") + "/measures/" + visit.name("measure");
	}
}
