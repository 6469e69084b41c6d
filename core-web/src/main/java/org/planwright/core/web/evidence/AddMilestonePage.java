package org.planwright.core.web.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
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

/** Promises a milestone that the plan did not have. */
@Component(service = Page.class)
public final class AddMilestonePage extends FormPage {

	@Activate
	public AddMilestonePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/milestones/new";
	}

	@Override
	protected Form form(Visit visit) {
		return new Form("Add a milestone", "To action " + visit.name("ref") + ", " + visit.plan().action(visit.name("ref")).title() + ".", "Add it",
				Control.text("title", "What is to be reached", ""), Control.day("due", "By when", "For example, 24 9 2019. Without a day it is not judged."),
				Control.choice("owner", "Who answers for it", People.options(visit)).hinted("The leads of the action when nobody is chosen."),
				Control.day("hardStop", "The day after which it is too late", "Leave empty when there is no such day."),
				Control.longText("note", "What the day rests on", "May be left empty."));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		PlanView plan = visit.plan();
		String ref = visit.name("ref");
		String id = Free.id(plan.view(ref).milestones().stream().map(Milestone::id).toList(), i -> "m" + i);
		Milestone added = Fields.read(sent.input(), f -> Forms.milestone(f, id, List.of(), People.ids(plan)));
		visit.plans().write(plan.head().id(), once.of(Write.add(actor, new Event.MilestoneSet(ref, added, visit.plans().today(), Optional.empty()))));
		return "/plans/" + plan.head().id() + "/actions/" + ref;
	}

	/** Who adds one at the same moment was first. */
	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		String ref = visit.name("ref");
		return visit.plan().view(ref).milestones().stream().map(each -> new Thing.OfMilestone(ref, each.id()))
				.max(Comparator.comparing(thing -> visit.plan().version(thing).orElse(0))).map(last -> Meanwhile.of(visit, last)).orElse(List.of());
	}
}
