package org.planwright.core.http.session;

import java.time.Instant;
import java.util.Objects;
import org.planwright.core.model.service.Actor;

/**
 * Somebody who has signed in, in one browser.
 *
 * @param oneTime whether the password is good for nothing but choosing another
 * @param token what each of this session's forms carries in the hidden field {@link Sessions#FIELD}
 * @param ends when it ends at the latest
 */
public record Session(Actor actor, boolean oneTime, String token, Instant ends) {

	public Session {
		Objects.requireNonNull(actor, "actor");
		Objects.requireNonNull(token, "token");
		Objects.requireNonNull(ends, "ends");
	}

	/** The token is a secret. */
	@Override
	public String toString() {
		return "session of " + actor.id();
	}
}
