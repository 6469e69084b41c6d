package org.planwright.core.web.evidence;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** The accountable officer accepts the evidence that an action is complete. */
@Component(service = Page.class)
public final class AcceptPage extends FormPage {

	@Activate
	public AcceptPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/accept";
	}

	@Override
	protected Form form(Visit visit) {
		Action action = visit.plan().action(visit.name("ref"));
		String officers = String.join(" or ", visit.persons(action.accountable()));
		return new Form("Accept the evidence", "That action " + action.ref() + ", " + action.title() + ", is complete. Without it nothing counts as complete and embedded. "
				+ (officers.isEmpty() ? "Nobody is accountable for it yet, so nobody can." : officers + " accepts it."), "Accept it",
				Control.longText("note", "What it rests on", "May be left empty. Name no child."));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		String ref = visit.name("ref");
		if (!visit.plan().action(ref).accountable().contains(actor.id())) {
			throw new Refusal(Refusal.Kind.FORBIDDEN, "only who is accountable for action " + ref + " can accept its evidence, and " + visit.person(actor.id()) + " is not");
		}
		Acceptance acceptance = Fields.read(sent.input(), f -> new Acceptance(ref, actor.id(), visit.plans().today(), f.optionalText("note")));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.EvidenceAccepted(acceptance))));
		return "/plans/" + visit.name("plan") + "/actions/" + ref;
	}
}
