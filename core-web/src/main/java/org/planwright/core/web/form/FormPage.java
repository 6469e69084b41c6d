package org.planwright.core.web.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planwright.core.http.session.NotSignedIn;
import org.planwright.core.http.session.Session;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Typed;
import org.planwright.core.web.frame.Visit;

/**
 * A page with one form. What was sent and cannot be taken is shown again with what is wrong; what was sent twice is taken
 * once; and a form from another site is turned away at the front door.
 */
public abstract class FormPage implements Page {

	private static final String ONCE = "once";
	private static final int LONGEST_KEY = 100;

	/** What is there already, with the address of the form that begins with it; without one it only says something. */
	public record There(Optional<String> address, String text) {
	}

	private final Sessions sessions;

	protected FormPage(Sessions sessions) {
		this.sessions = sessions;
	}

	/** The form as it is before it is filled in. */
	protected abstract Form form(Visit visit);

	/**
	 * Takes it.
	 *
	 * @param once what makes a second sending of the same form harmless
	 * @return where to go on
	 * @throws Refusal when it cannot be taken
	 */
	protected abstract String send(Visit visit, Actor actor, Form sent, Once once);

	/** Takes it from somebody who has an account; a page that anybody may send takes it itself. */
	protected String take(Visit visit, Form sent, Once once) {
		return send(visit, Actor.of(visit.request().getUserPrincipal()), sent, once);
	}

	/**
	 * What is shown before anything is taken.
	 *
	 * @param said what would be taken
	 * @param form that takes it
	 */
	public record Look(List<String> said, Form form) {
		public Look {
			said = List.copyOf(said);
		}
	}

	/** A look at what was sent, for pages that take nothing unseen. */
	protected Optional<Look> look(Visit visit, Form sent) {
		return Optional.empty();
	}

	/** Whether only somebody who is signed in can send it. */
	protected boolean needsAccount() {
		return true;
	}

	/** What can be changed instead of adding to it. */
	protected List<There> there(Visit visit) {
		return List.of();
	}

	/** The form that is shown with what is wrong: as it was sent, unless a page knows better. */
	protected Form again(Form sent, Visit visit) {
		return sent;
	}

	/** What others did since the form was opened, in words, when it is refused for that. */
	protected List<String> meanwhile(Visit visit, Form sent) {
		return List.of();
	}

	@Override
	public Answer get(Visit visit) {
		return shown(visit, form(visit), there(visit), List.of());
	}

	@Override
	public Answer post(Visit visit) {
		visit.text(Sessions.FIELD);
		Optional<String> key = visit.text(ONCE).filter(each -> each.length() <= LONGEST_KEY);
		Form sent = form(visit).answered(visit::text);
		if (visit.text(Typed.AGAIN).isPresent()) {
			return shown(visit, sent.keptForLater());
		}
		try {
			Optional<Look> look = look(visit, sent);
			return look.isPresent() ? shown(visit, look.get().form(), List.of(), look.get().said()) : new Answer.GoTo(take(visit, sent, Once.of(visit, key, sent)));
		} catch (Refusal refusal) {
			return shown(visit, refused(visit, sent, refusal)).withStatus(refusal.kind().code());
		} catch (NotSignedIn wrong) {
			return shown(visit, again(sent, visit).refused(new Refusal(Refusal.Kind.UNAUTHENTICATED, wrong.getMessage()))).withStatus(wrong.status());
		}
	}

	private Form refused(Visit visit, Form sent, Refusal refusal) {
		boolean overtaken = refusal.kind() == Refusal.Kind.STALE || refusal.kind() == Refusal.Kind.VERSION_NEEDED;
		Form again = again(sent, visit);
		return overtaken ? again.overtaken(meanwhile(visit, sent)) : again.refused(refusal);
	}

	private Answer.Shown shown(Visit visit, Form form) {
		return shown(visit, form, List.of(), List.of());
	}

	private Answer.Shown shown(Visit visit, Form form, List<There> there, List<String> said) {
		return new Answer.Shown("form/form.ftlh", Map.of("form", form, "there", there, "said", said, "once", UUID.randomUUID().toString(), "token",
				sessions.of(visit.request()).map(Session::token).orElse(""), "csrf", Sessions.FIELD, "signIn", signIn(visit), "account",
				visit.actor().map(Actor::id).orElse(""))).unkept();
	}

	/** Where to sign in before anything is typed that would be lost; empty when it is not needed. */
	private String signIn(Visit visit) {
		boolean needed = needsAccount() && visit.request().getUserPrincipal() == null;
		return needed ? "/sign-in?next=" + URLEncoder.encode(visit.path(), StandardCharsets.UTF_8) : "";
	}
}
