package org.planwright.core.web.evidence;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Action;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Review;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
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

/** Reports that a round of something that is done again and again was held. */
@Component(service = Page.class)
public final class ReviewPage extends FormPage {

	@Activate
	public ReviewPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}/review";
	}

	@Override
	protected Form form(Visit visit) {
		Action action = visit.plan().action(visit.name("ref"));
		if (action.cadences().isEmpty()) {
			throw Refusal.unknown("action " + action.ref() + " has no reviews or panels that are held again and again");
		}
		List<Option> cadences = action.cadences().stream().map(each -> new Option(each.id(), each.title() + ", " + each.every().word() + asked(each))).toList();
		Control which = Control.choice("cadence", "Which review", cadences);
		return new Form("Report a review", "On action " + action.ref() + ", " + action.title() + ".", "Report it",
				cadences.size() == 1 ? which.filled(Optional.of(cadences.get(0).value())) : which,
				Control.day("on", "When it was held", "For example, 24 9 2019."),
				Control.yesOrNo("complete", "Whether all that belongs to it was done", "The advice that follows from it, too.").filled(Optional.of("true")),
				Control.number("count", "How many were looked at", "Where that matters; else leave it empty."),
				Control.day("next", "When the next one is", "Leave empty when no day was announced."),
				Control.longText("note", "What came of it", "May be left empty. Name no child."));
	}

	private static String asked(Cadence cadence) {
		return cadence.outOf().map(all -> ", of " + all).orElse("");
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Review review = Fields.read(sent.input(), f -> Forms.review(f, visit.name("ref")));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.Reviewed(review))));
		return "/plans/" + visit.name("plan") + "/actions/" + visit.name("ref");
	}
}
