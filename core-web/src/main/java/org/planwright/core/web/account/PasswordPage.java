package org.planwright.core.web.account;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.service.Actor;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Chooses another password for one's own account. */
@Component(service = Page.class)
public final class PasswordPage extends FormPage {

	private final Sessions sessions;

	@Activate
	public PasswordPage(@Reference Sessions sessions) {
		super(sessions);
		this.sessions = sessions;
	}

	@Override
	public String address() {
		return "/account/password";
	}

	@Override
	protected Form form(Visit visit) {
		return new Form("Choose another password", "You stay signed in here, and are signed out everywhere else.", "Change the password",
				Control.password("current", "The password there is now", ""), Control.password("new", "The new password", ""));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		sessions.password(visit.request(), visit.asTyped("current"), visit.asTyped("new"));
		return "/";
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return form(visit);
	}
}
