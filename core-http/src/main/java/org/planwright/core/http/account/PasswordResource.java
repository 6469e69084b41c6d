package org.planwright.core.http.account;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** Lets an account choose another password. */
@Path("password")
public final class PasswordResource {

	private final Accounts accounts;
	private final Logins logins;

	PasswordResource(Accounts accounts, Logins logins) {
		this.accounts = accounts;
		this.logins = logins;
	}

	private record Change(Optional<String> current, String next) {
	}

	@POST
	public Response change(Input body, @Context SecurityContext security, @Context HttpServletRequest request) {
		Actor actor = Actor.of(security.getUserPrincipal());
		Change change = Fields.read(body, fields -> new Change(fields.optionalSecret("current"), fields.secret("new")));
		Account account = accounts.find(actor.id()).orElseThrow(() -> Refusal.unknown("there is no account " + actor.id()));
		if (change.current().isEmpty() && !SecurityContext.BASIC_AUTH.equals(security.getAuthenticationScheme())) {
			throw Refusal.wrong("current", "is missing");
		}
		change.current().ifPresent(current -> check(account, current, request.getRemoteAddr()));
		accounts.password(account.id(), change.next(), false);
		return Response.noContent().build();
	}

	/** Who found a browser that is signed in may not try passwords without end. */
	private void check(Account account, String current, String address) {
		try {
			logins.verified(account.id(), current, address);
		} catch (TurnedAway away) {
			if (away.status() != Response.Status.UNAUTHORIZED.getStatusCode()) {
				throw away;
			}
			throw Refusal.wrong("current", "is not the password there is now");
		}
	}
}
