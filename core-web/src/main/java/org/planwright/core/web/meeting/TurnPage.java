package org.planwright.core.web.meeting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;
import org.planwright.core.web.form.Based;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Control.Option;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Makes a decision an action of the plan: both or neither. */
@Component(service = Page.class)
public final class TurnPage extends FormPage {

	@Activate
	public TurnPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/decisions/{decision}/action";
	}

	@Override
	protected Form form(Visit visit) {
		Decision decision = visit.plan().meeting(visit.name("meeting")).decision(visit.name("decision"));
		List<Option> sections = visit.plan().head().sections().stream().map(section -> new Option(section.number(), section.number() + ". " + section.title())).toList();
		List<Option> programmes = visit.plans().programmes().stream().map(programme -> new Option(programme.id(), programme.title())).toList();
		return new Form("Make an action of the decision", "“" + decision.text() + "” becomes its title. " + visit.person(decision.owner())
				+ " leads it, and it is due on the day that was set.", "Make it an action", Control.text("ref", "The number of the action", "For example, 2.11."),
				Control.choice("section", "The section", sections), Control.choice("programme", "The programme that judges it", programmes),
				Based.on(visit, thing(visit)));
	}

	private static Thing thing(Visit visit) {
		return new Thing.OfDecision(visit.name("meeting"), visit.name("decision"));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		String plan = visit.name("plan");
		String meeting = visit.name("meeting");
		String decision = visit.name("decision");
		List<Event> events = Fields.read(sent.input(), f -> visit.plan().meeting(meeting).turn(decision, f.text("ref"), f.text("section"), f.text("programme"),
				visit.plans().today()));
		int last = events.size() - 1;
		Stream<Proposed> all = Stream.concat(events.subList(0, last).stream().map(event -> new Proposed(event, OptionalLong.empty(), "", 0)),
				Stream.of(new Proposed(events.get(last), Based.version(sent), "", 0)));
		String ref = sent.said("ref").orElseThrow();
		try {
			visit.plans().write(plan, once.of(new Write(actor, all.toList(), Optional.empty(), Optional.empty())));
		} catch (Refusal refusal) {
			throw refusal.kind() == Refusal.Kind.VERSION_NEEDED ? taken(visit, ref).orElse(refusal) : refusal;
		}
		return "/plans/" + plan + "/actions/" + ref;
	}

	/** Only the write tells a number that is taken from the same form that came before. */
	private static Optional<Refusal> taken(Visit visit, String ref) {
		return visit.plan().actions().stream().filter(each -> each.ref().equals(ref)).findFirst()
				.map(other -> Refusal.wrong("ref", "is taken: " + ref + " is “" + other.title() + "”"));
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
