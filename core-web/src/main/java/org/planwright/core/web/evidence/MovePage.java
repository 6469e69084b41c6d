package org.planwright.core.web.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
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

/** Moves the promised date of a milestone, with a reason; the date before is kept. */
@Component(service = Page.class)
public final class MovePage extends FormPage {

	@Activate
	public MovePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/milestones/{milestone}/move";
	}

	@Override
	protected Form form(Visit visit) {
		Milestone milestone = Milestones.of(visit);
		return new Form("Move a milestone", milestone.title() + ": " + milestone.due().map(due -> "promised for " + Days.words(due)).orElse("no day is promised") + ". "
				+ milestone.rebaselines().stream().map(moved -> "Moved to " + Days.words(moved.to()) + ": " + moved.reason() + ". ").reduce("", String::concat),
				"Move it", Control.day("due", "The new day", "For example, 24 9 2019."), Control.longText("reason", "Why it moves", "It stays with the milestone."),
				Based.on(visit, Milestones.thing(visit)));
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return sent.seenAnew(form(visit));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		LocalDate today = visit.plans().today();
		Milestone before = Milestones.of(visit);
		Event moved = Fields.read(sent.input(), f -> {
			LocalDate due = f.date("due");
			String reason = f.text("reason");
			List<Rebaseline> rebaselines = new ArrayList<>(before.rebaselines());
			rebaselines.add(new Rebaseline(Optional.of(today), before.due(), due, reason, Optional.empty()));
			return new Event.MilestoneSet(visit.name("ref"), new Milestone(before.id(), before.title(), Optional.of(due), before.forecast(), before.done(),
					before.hardStop(), before.owner(), before.after(), rebaselines, before.note()), today, Optional.of(reason));
		});
		visit.plans().write(visit.name("plan"), once.of(Write.change(actor, moved, Based.version(sent))));
		return "/plans/" + visit.name("plan") + "/actions/" + visit.name("ref");
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return Meanwhile.of(visit, Milestones.thing(visit));
	}
}
