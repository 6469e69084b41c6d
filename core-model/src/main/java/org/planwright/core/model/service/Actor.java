package org.planwright.core.model.service;

import java.security.Principal;
import java.util.Objects;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;

/** Who is asking: the principal of every request that carries an account. */
public record Actor(String id, Role role) implements Principal {

	/** The installation itself, for what it does of its own accord, such as loading a plan file. */
	public static final Actor SYSTEM = new Actor("planwright", Role.ADMINISTRATOR);

	public Actor {
		Require.id("id", id);
		Objects.requireNonNull(role, "role");
	}

	/**
	 * The actor behind a request.
	 *
	 * @throws Refusal when the request carries no account
	 */
	public static Actor of(Principal principal) {
		if (principal instanceof Actor actor) {
			return actor;
		}
		throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "this needs an account");
	}

	@Override
	public String getName() {
		return id;
	}
}
