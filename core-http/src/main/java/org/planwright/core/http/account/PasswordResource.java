package org.planwright.core.http.account;

import java.util.Optional;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** Lets an account choose another password. */
@Path("password")
public final class PasswordResource {

	private final Accounts accounts;

	PasswordResource(Accounts accounts) {
		this.accounts = accounts;
	}

	private record Change(Optional<String> current, String next) {
	}

	@POST
	public Response change(Input body, @Context SecurityContext security) {
		Actor actor = Actor.of(security.getUserPrincipal());
		Change change = Fields.read(body, fields -> new Change(fields.optionalSecret("current"), fields.secret("new")));
		Account account = accounts.find(actor.id()).orElseThrow(() -> Refusal.unknown("there is no account " + actor.id()));
		if (change.current().filter(current -> !Passwords.matches(current, account.hash())).isPresent()) {
			throw Refusal.wrong("current", "is not the password there is now");
		}
		accounts.password(account.id(), change.next(), false);
		return Response.noContent().build();
	}
}
