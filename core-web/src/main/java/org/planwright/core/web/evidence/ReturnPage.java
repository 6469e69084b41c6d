package org.planwright.core.web.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;
import org.planwright.core.web.form.Based;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Takes in the return of a period, whichever programme asks for it: what is asked is what the programme describes. */
@Component(service = Page.class)
public final class ReturnPage extends FormPage {

	@Activate
	public ReturnPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/programmes/{programme}/returns/{return}";
	}

	@Override
	protected Form form(Visit visit) {
		Return asked = asked(visit);
		List<Control> controls = new ArrayList<>(ReturnQuestions.of(asked, visit));
		controls.add(Based.none());
		Form blank = new Form(asked.title(), asked.explanation(), "Send it", controls, List.of());
		return register(visit, asked).flatMap(register -> register.begun(blank)).orElse(blank);
	}

	@Override
	protected List<There> there(Visit visit) {
		return register(visit, asked(visit)).map(Registered::there).orElse(List.of());
	}

	private static Optional<Registered> register(Visit visit, Return asked) {
		return asked.register().map(register -> new Registered(visit, asked, register));
	}

	private static Return asked(Visit visit) {
		return visit.plan().returns(visit.name("programme")).stream().filter(each -> each.id().equals(visit.name("return"))).findFirst()
				.orElseThrow(() -> Refusal.unknown("there is no return " + visit.name("return") + " of programme " + visit.name("programme") + " here"));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Return asked = asked(visit);
		PlanView plan = visit.plan();
		List<Event> events = plan.returned(visit.name("programme"), asked.id(), ReturnQuestions.key(asked, sent), ReturnQuestions.body(asked, sent));
		List<Proposed> proposed = IntStream.range(0, events.size())
				.mapToObj(i -> new Proposed(events.get(i), i == 0 ? seen(plan, events.get(0), sent) : OptionalLong.empty(), "", 0)).toList();
		visit.plans().write(visit.name("plan"), once.of(new Write(actor, proposed, Optional.empty(), Optional.empty())));
		return "/plans/" + visit.name("plan") + "/programmes/" + visit.name("programme");
	}

	/** Nobody can have seen the version of what was removed. */
	private static OptionalLong seen(PlanView plan, Event told, Form sent) {
		return thing(told).flatMap(record -> plan.record(record.programme(), record.kind(), record.key()).isPresent() ? Optional.<OptionalLong>empty()
				: Optional.of(plan.version(record))).orElseGet(() -> Based.version(sent));
	}

	private static Optional<Thing.OfRecord> thing(Event told) {
		return told instanceof Event.RecordSet set ? Optional.of(new Thing.OfRecord(set.record().programme(), set.record().kind(), set.record().key()))
				: Optional.empty();
	}

	/** What is there now, if it is what was sent that is in its way. */
	private static Optional<Thing.OfRecord> inTheWay(Visit visit, Form sent) {
		try {
			Return asked = asked(visit);
			return thing(visit.plan().returned(visit.name("programme"), asked.id(), ReturnQuestions.key(asked, sent), ReturnQuestions.body(asked, sent)).get(0));
		} catch (Refusal wrong) {
			return Optional.empty();
		}
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return inTheWay(visit, sent).map(record -> sent.with(Based.on(visit, record))).orElse(sent);
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return inTheWay(visit, sent).map(record -> Meanwhile.of(visit, record)).orElse(List.of());
	}
}
