package org.planwright.core.web.meeting;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.meeting.Pack;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Packs;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Meanwhile;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** The accountable officer approves the pack as it was looked at. */
@Component(service = Page.class)
public final class ApprovePage extends FormPage {

	private final Packs packs;

	@Activate
	public ApprovePage(@Reference Sessions sessions, @Reference Packs packs) {
		super(sessions);
		this.packs = packs;
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/approve";
	}

	@Override
	protected Form form(Visit visit) {
		Pack draft = packs.draft(visit.name("plan"), visit.name("meeting"));
		return new Form("Approve the pack", "It is frozen as it stands at version " + draft.made().version() + " of the plan’s journal, and stays so. "
				+ draft.accountable() + " approves it.", "Approve and freeze", Control.hidden("version", Long.toString(draft.made().version())));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		String version = sent.said("version").filter(said -> said.matches("\\d{1,18}")).orElseThrow(() -> Refusal.wrong("version", "is no version"));
		packs.approve(visit.name("plan"), visit.name("meeting"), actor, Long.parseLong(version), once.key());
		return "/plans/" + visit.name("plan") + "/meetings/" + visit.name("meeting");
	}

	/** What is sent again after a refusal is what is looked at now. */
	@Override
	protected Form again(Form sent, Visit visit) {
		return form(visit);
	}

	@Override
	protected List<String> meanwhile(Visit visit, Form sent) {
		return sent.said("version").filter(said -> said.matches("\\d{1,18}")).map(seen -> Meanwhile.since(visit, Long.parseLong(seen))).orElse(List.of());
	}
}
