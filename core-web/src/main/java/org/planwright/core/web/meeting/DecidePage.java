package org.planwright.core.web.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Free;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.form.People;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Records what a meeting decided. */
@Component(service = Page.class)
public final class DecidePage extends FormPage {

	@Activate
	public DecidePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/decide";
	}

	@Override
	protected Form form(Visit visit) {
		visit.plan().meeting(visit.name("meeting"));
		return new Form("Record a decision", "It is carried forward to the next meetings until it is seen to.", "Record the decision",
				Control.longText("text", "What was decided", ""), Control.choice("owner", "Who sees to it", People.options(visit)),
				Control.day("due", "By when", "For example, 24 9 2019. Leave empty when no day was set."));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		String meeting = visit.name("meeting");
		Set<String> known = People.ids(visit.plan());
		String id = Free.id(decided(visit).map(Decision::id).toList(), i -> "d" + i);
		Decision decision = Fields.read(sent.input(), f -> Forms.decision(f, meeting, id, known));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.DecisionSet(decision, visit.plans().today()))));
		return "/plans/" + visit.name("plan") + "/meetings/" + meeting;
	}

	private static Stream<Decision> decided(Visit visit) {
		return visit.plan().meeting(visit.name("meeting")).decisions().stream().map(Told::value);
	}

	/** Who records one at the same moment was first: it may be the same decision. */
	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return decided(visit).reduce((earlier, later) -> later).map(last -> Meanwhile.of(visit, new Thing.OfDecision(last.meeting(), last.id()))).orElse(List.of());
	}
}
