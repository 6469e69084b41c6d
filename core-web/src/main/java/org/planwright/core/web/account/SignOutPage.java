package org.planwright.core.web.account;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.service.Actor;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Signs out. */
@Component(service = Page.class)
public final class SignOutPage extends FormPage {

	private final Sessions sessions;

	@Activate
	public SignOutPage(@Reference Sessions sessions) {
		super(sessions);
		this.sessions = sessions;
	}

	@Override
	public String address() {
		return "/sign-out";
	}

	@Override
	protected Form form(Visit visit) {
		return new Form("Sign out", "", "Sign out");
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		sessions.end(visit.request());
		return "/sign-in";
	}
}
