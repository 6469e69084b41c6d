package org.planwright.core.rest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Precondition;

/** Who writes, and under which conditions. */
public final class Sender {

	private static final int LONGEST_KEY = 100;

	@Context
	private SecurityContext security;
	@HeaderParam("If-Match")
	private String ifMatch;
	@HeaderParam("Idempotency-Key")
	private String idempotencyKey;

	Actor actor() {
		return Actor.of(security.getUserPrincipal());
	}

	/** The version of the thing that the change is based on. */
	OptionalLong basedOn() {
		return Precondition.basedOn(ifMatch);
	}

	Optional<String> idempotencyKey() {
		if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
			String reason = "is empty or longer than " + LONGEST_KEY + " characters";
			throw new Refusal(Refusal.Kind.UNREADABLE, "Idempotency-Key " + reason, List.of(new Fault("Idempotency-Key", reason)));
		}
		return Optional.ofNullable(idempotencyKey);
	}
}
