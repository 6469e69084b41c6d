package org.planwright.core.web.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Control.Option;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** States how confident somebody is that an action will be delivered. */
@Component(service = Page.class)
public final class ConfidencePage extends FormPage {

	@Activate
	public ConfidencePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/confidence";
	}

	@Override
	protected Form form(Visit visit) {
		List<Option> levels = Stream.of(Status.GREEN, Status.AMBER, Status.RED).map(level -> new Option(level.name(), level.name() + ", " + words(level))).toList();
		return new Form("State your confidence", "That action " + visit.name("ref") + ", " + visit.plan().action(visit.name("ref")).title()
				+ ", will be delivered as promised. " + present(visit), "State it", Control.choice("level", "How confident you are", levels),
				Control.longText("note", "Why", "May be left empty. Name no child."));
	}

	private static String words(Status level) {
		return switch (level) {
			case GREEN -> "it is highly likely";
			case AMBER -> "there are doubts, which can be resolved";
			default -> "it is not to be expected";
		};
	}

	private static String present(Visit visit) {
		return visit.plan().view(visit.name("ref")).confidence()
				.map(now -> visit.person(now.by()) + " said " + now.level().name() + " on " + Days.words(now.on()) + now.note().map(note -> ": " + note).orElse(".")).orElse("Nobody has said so far.");
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Confidence stated = Fields.read(sent.input(), f -> new Confidence(visit.name("ref"), f.choice("level", Status.class), actor.id(), visit.plans().today(),
				f.optionalText("note")));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.ConfidenceStated(stated))));
		return "/plans/" + visit.name("plan") + "/actions/" + visit.name("ref");
	}
}
