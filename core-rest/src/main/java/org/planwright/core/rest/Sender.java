package org.planwright.core.rest;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Wording;

/** Who writes. */
public class Sender {

	private static final int LONGEST_KEY = 100;

	@Context
	private SecurityContext security;
	@Context
	private UriInfo uri;
	@Context
	private Request request;
	@HeaderParam("Idempotency-Key")
	private String idempotencyKey;

	Actor actor() {
		return Actor.of(security.getUserPrincipal());
	}

	Optional<String> idempotencyKey() {
		if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
			String reason = "is empty or longer than " + LONGEST_KEY + " characters";
			throw new Refusal(Refusal.Kind.UNREADABLE, "Idempotency-Key " + reason, List.of(new Fault("Idempotency-Key", reason)));
		}
		return Optional.ofNullable(idempotencyKey);
	}

	/** What was sent; by it a retry under the same key is told from another write. */
	String wording(Optional<Input> body) {
		return Wording.of(request.getMethod(), uri.getPath(), uri.getQueryParameters(), body);
	}
}
