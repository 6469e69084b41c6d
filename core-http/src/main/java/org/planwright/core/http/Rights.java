package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.http.account.Account;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;

/** Who may do what. The finer rights, which role may tell which event, are the core's. */
final class Rights {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
	private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
	private static final String OWN_PASSWORD = "/api/account/password";

	private final Logins logins;

	Rights(Logins logins) {
		this.logins = logins;
	}

	/**
	 * Lets a request in.
	 *
	 * @return its account; empty for an open read
	 * @throws TurnedAway when it stays outside
	 */
	Optional<Actor> admit(HttpServletRequest request, Settings settings) {
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
		if (header == null) {
			return anonymous(request, settings, write);
		}
		return Optional.of(known(logins.of(header, request.getRemoteAddr()), request, write));
	}

	private static Optional<Actor> anonymous(HttpServletRequest request, Settings settings, boolean write) {
		if (write || !settings.openReading() || !Site.isLocal(request)) {
			throw Logins.unknown(write ? "changing something needs an account" : "reading needs an account here");
		}
		return Optional.empty();
	}

	private static Actor known(Account account, HttpServletRequest request, boolean write) {
		boolean ownPassword = request.getMethod().equals("POST") && request.getRequestURI().equals(OWN_PASSWORD);
		if (account.oneTime() && !ownPassword) {
			throw new TurnedAway(403, "this password is good for one thing: to choose another, with POST " + OWN_PASSWORD);
		}
		if (write && !ownPassword && !account.role().includes(Role.CONTRIBUTOR)) {
			throw new TurnedAway(403, "a " + account.role().word() + " may read, and change nothing");
		}
		return new Actor(account.id(), account.role());
	}
}
