package org.planwright.core.web.evidence;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
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

/** Lifts a status that was set by hand, before it lapses. */
@Component(service = Page.class)
public final class LiftPage extends FormPage {

	@Activate
	public LiftPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/override/lift";
	}

	@Override
	protected Form form(Visit visit) {
		StatusOverride now = visit.plan().assessment(visit.name("ref")).override()
				.orElseThrow(() -> Refusal.unknown("the status of action " + visit.name("ref") + " is not set by hand"));
		return new Form("Lift the status set by hand", visit.person(now.by()) + " set " + now.status().name() + " on " + Days.words(now.on()) + ", until "
				+ Days.words(now.expires()) + ": " + now.reason() + ". From today on the rules speak again.", "Lift it",
				Control.longText("reason", "Why it is lifted", "It stays in the journal."), Based.on(visit, thing(visit)));
	}

	private static Thing thing(Visit visit) {
		return new Thing.OfOverride(visit.name("ref"));
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return sent.seenAnew(form(visit));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		String ref = visit.name("ref");
		Event lifted = Fields.read(sent.input(), f -> new Event.OverrideLifted(ref, visit.plans().today(), f.text("reason")));
		visit.plans().write(visit.name("plan"), once.of(Write.change(actor, lifted, Based.version(sent))));
		return "/plans/" + visit.name("plan") + "/actions/" + ref;
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return Meanwhile.of(visit, thing(visit));
	}
}
