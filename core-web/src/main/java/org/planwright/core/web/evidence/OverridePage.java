package org.planwright.core.web.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
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

/** Sets a status by hand: with a reason, and until a day. */
@Component(service = Page.class)
public final class OverridePage extends FormPage {

	@Activate
	public OverridePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/override";
	}

	@Override
	protected Form form(Visit visit) {
		String ref = visit.name("ref");
		List<Control.Option> statuses = Stream.of(Status.values()).map(status -> new Control.Option(status.name(), status.name() + ", " + status.words())).toList();
		return new Form("Set a status by hand", "The rules go on, and what they say is shown beside it. Action " + ref + ", "
				+ visit.plan().action(ref).title() + ": " + present(visit), "Set the status", Control.choice("status", "The status", statuses),
				Control.longText("reason", "Why", "What the rules cannot see. It is shown wherever the status is."),
				Control.day("expires", "Until when", "The last day it holds. For example, 24 9 2019."), Based.on(visit, new Thing.OfOverride(ref)));
	}

	private static String present(Visit visit) {
		return visit.plan().assessment(visit.name("ref")).override().map(now -> visit.person(now.by()) + " set " + now.status().name() + " on " + Days.words(now.on())
				+ ", until " + Days.words(now.expires()) + ": " + now.reason()).orElse("nobody has set it by hand.");
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return sent.seenAnew(form(visit));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		String ref = visit.name("ref");
		StatusOverride override = Fields.read(sent.input(), f -> new StatusOverride(ref, f.choice("status", Status.class), f.text("reason"), actor.id(),
				visit.plans().today(), f.date("expires")));
		visit.plans().write(visit.name("plan"), once.of(Write.change(actor, new Event.Overridden(override), Based.version(sent))));
		return "/plans/" + visit.name("plan") + "/actions/" + ref;
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return Meanwhile.of(visit, new Thing.OfOverride(visit.name("ref")));
	}
}
