package org.planwright.core.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Session;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.service.Actor;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Typed;
import org.planwright.core.web.frame.Visit;

/** Signs in, and leads back to where one was. */
@Component(service = Page.class)
public final class SignInPage extends FormPage {

	private static final Pattern OF_THIS_SITE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1999}");

	private final Sessions sessions;

	@Activate
	public SignInPage(@Reference Sessions sessions) {
		super(sessions);
		this.sessions = sessions;
	}

	@Override
	public String address() {
		return "/sign-in";
	}

	@Override
	protected Form form(Visit visit) {
		Map<String, String> typed = Typed.carried(visit.request());
		List<Control> controls = new ArrayList<>(List.of(Control.text("account", "Your account", ""), Control.password("password", "Your password", ""),
				Control.hidden("next", onward(visit.text("next")))));
		typed.keySet().forEach(name -> controls.add(Control.hidden(name, visit.asTyped(name))));
		return new Form("Sign in", typed.isEmpty() ? "" : "You were signed out while you filled in a form. Nothing of it was taken yet. What you typed comes back when you"
				+ " have signed in.", "Sign in", controls, List.of());
	}

	/** Who was signed out over a form goes on with that. */
	@Override
	public Answer post(Visit visit) {
		Map<String, String> typed = Typed.uncarried(Typed.carried(visit.request()));
		Answer answer = super.post(visit);
		Optional<Actor> actor = sessions.of(visit.request()).map(Session::actor);
		return answer instanceof Answer.GoTo on && !typed.isEmpty() && on.address().equals(onward(visit.text("next")))
				? actor.<Answer>map(known -> new Answer.Again(on.address(), typed, known)).orElse(answer) : answer;
	}

	@Override
	protected boolean needsAccount() {
		return false;
	}

	/** Where to go on: an address of this site, whatever the link said that led here. */
	static String onward(Optional<String> next) {
		return next.filter(address -> OF_THIS_SITE.matcher(address).matches()).orElse("/");
	}

	@Override
	protected String take(Visit visit, Form sent, Once once) {
		boolean oneTime = sessions.begin(visit.request(), sent.said("account").orElse(""), visit.asTyped("password")).oneTime();
		return oneTime ? "/account/password" : onward(sent.said("next"));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		return take(visit, sent, once);
	}

	@Override
	protected Form again(Form sent, Visit visit) {
		return form(visit);
	}
}
