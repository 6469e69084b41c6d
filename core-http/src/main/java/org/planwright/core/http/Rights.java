package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.http.account.Account;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.account.SessionStore;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.http.session.Session;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;

/** Who may do what. The finer rights, which role may tell which event, are the core's. */
final class Rights {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
	private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
	private static final String SIGN_IN = "/sign-in";
	private static final String ASSETS = "/assets/";
	private static final String PASSWORD_PAGE = "/account/password";
	private static final String PASSWORD_ADDRESS = "/api/account/password";
	/** What anybody may look at, or there would be no way in. */
	private static final Set<String> OPEN = Set.of(SIGN_IN, "/accessibility");
	/** Where everybody changes nothing but what is his own. */
	private static final Set<String> OWN = Set.of(PASSWORD_ADDRESS, PASSWORD_PAGE, "/sign-out");

	private final Logins logins;
	private final SessionStore sessions;

	Rights(Logins logins, SessionStore sessions) {
		this.logins = logins;
		this.sessions = sessions;
	}

	/**
	 * Who was let in.
	 *
	 * @param actor empty for an open read
	 * @param bySession whether the browser's cookie says so
	 */
	record Admission(Optional<Actor> actor, boolean bySession) {
		private static final Admission ANYBODY = new Admission(Optional.empty(), false);
	}

	/**
	 * Lets a request in.
	 *
	 * @throws TurnedAway when it stays outside
	 */
	Admission admit(HttpServletRequest request, Settings settings) {
		Site.checkHost(request, settings);
		String method = request.getMethod();
		boolean write = WRITES.contains(method);
		if (!write && !READS.contains(method)) {
			throw new TurnedAway(405, "there is no method of that name here", Map.of("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"));
		}
		if (write) {
			Site.checkOrigin(request);
		}
		String header = request.getHeader("Authorization");
		if (header != null) {
			sessions.none(request);
			Account account = logins.of(header, request.getRemoteAddr());
			boolean ownPassword = method.equals("POST") && request.getRequestURI().equals(PASSWORD_ADDRESS);
			if (account.oneTime() && !ownPassword) {
				throw new TurnedAway(403, "this password is good for one thing: to choose another, with POST " + PASSWORD_ADDRESS);
			}
			return new Admission(Optional.of(allowed(new Actor(account.id(), account.role()), request, write)), false);
		}
		Optional<Session> session = sessions.enter(request);
		return session.isPresent() ? signedIn(session.get(), request, write) : anonymous(request, settings, write);
	}

	private static Admission anonymous(HttpServletRequest request, Settings settings, boolean write) {
		String path = request.getRequestURI();
		if (write && path.equals(SIGN_IN)) {
			Site.checkFromPage(request);
			SentForm.check(request);
			return Admission.ANYBODY;
		}
		boolean open = OPEN.contains(path) || path.startsWith(ASSETS) || settings.openReading() && Site.isLocal(request);
		if (!write && open) {
			return Admission.ANYBODY;
		}
		throw Logins.unknown(write ? "changing something needs an account" : "reading needs an account here");
	}

	private static Admission signedIn(Session session, HttpServletRequest request, boolean write) {
		String path = request.getRequestURI();
		if (write && path.equals(SIGN_IN)) {
			// The page may have been opened before somebody signed in; what it leads to is a new session in any case.
			Site.checkFromPage(request);
			SentForm.check(request);
		} else if (write) {
			SentForm.check(request, session.token());
		}
		if (session.oneTime() && !OWN.contains(path) && !OPEN.contains(path) && !path.startsWith(ASSETS)) {
			throw new TurnedAway(403, "this password is good for one thing: to choose another");
		}
		return new Admission(Optional.of(allowed(session.actor(), request, write)), true);
	}

	private static Actor allowed(Actor actor, HttpServletRequest request, boolean write) {
		String path = request.getRequestURI();
		if (write && !OWN.contains(path) && !path.equals(SIGN_IN) && !actor.role().includes(Role.CONTRIBUTOR)) {
			throw new TurnedAway(403, "a " + actor.role().word() + " may read, and change nothing");
		}
		return actor;
	}
}
