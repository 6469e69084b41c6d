package org.planwright.core.web.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Based;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.form.People;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Changes what a meeting decided, or says that it was seen to. */
@Component(service = Page.class)
public final class ChangeDecisionPage extends FormPage {

	@Activate
	public ChangeDecisionPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/decisions/{decision}/change";
	}

	@Override
	protected Form form(Visit visit) {
		Decision now = decision(visit);
		return new Form("Change the decision", "Once it was seen to, it is not carried forward any more.", "Change it",
				Control.longText("text", "What was decided", "").filled(Optional.of(now.text())),
				Control.choice("owner", "Who sees to it", People.options(visit)).filled(Optional.of(now.owner())),
				Control.day("due", "By when", "For example, 24 9 2019. Leave empty when no day was set.").filled(now.due().map(Object::toString)),
				Control.day("done", "When it was seen to", "Leave empty while it was not.").filled(now.done().map(Object::toString)), Based.on(visit, thing(visit)));
	}

	private static Decision decision(Visit visit) {
		return visit.plan().meeting(visit.name("meeting")).decision(visit.name("decision"));
	}

	private static Thing thing(Visit visit) {
		return new Thing.OfDecision(visit.name("meeting"), visit.name("decision"));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Set<String> known = People.ids(visit.plan());
		Decision read = Fields.read(sent.input(), f -> Forms.decision(f, visit.name("meeting"), visit.name("decision"), known));
		Optional<String> became = decision(visit).action();
		Decision changed = became.map(read::turnedInto).orElse(read);
		visit.plans().write(visit.name("plan"), once.of(Write.change(actor, new Event.DecisionSet(changed, visit.plans().today()), Based.version(sent))));
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
