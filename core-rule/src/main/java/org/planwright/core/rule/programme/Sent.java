package org.planwright.core.rule.programme;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Precondition;
import org.planwright.core.model.service.Wording;
import org.planwright.core.model.service.Write;

/** What a writing request carries besides its body: who sends it, on which version it is based, since when it was known. */
public final class Sent {

	@HeaderParam("If-Match")
	private String ifMatch;
	@HeaderParam("Idempotency-Key")
	private String idempotencyKey;
	@QueryParam("knownFrom")
	private String knownFrom;
	@Context
	private SecurityContext security;
	private Principal principal;

	/** For the JAX-RS runtime. */
	public Sent() {
	}

	/** The strings may be null, as headers and parameters are when absent. */
	public Sent(Principal principal, String ifMatch, String idempotencyKey, String knownFrom) {
		this.principal = principal;
		this.ifMatch = ifMatch;
		this.idempotencyKey = idempotencyKey;
		this.knownFrom = knownFrom;
	}

	/** @throws Refusal when there is no account behind the request, or a header or parameter cannot be read */
	public Write write(Event event) {
		return write(event, OptionalLong.empty());
	}

	/** The same, based on the given version when the request names none. */
	Write write(Event event, OptionalLong otherwise) {
		Actor actor = Actor.of(security == null ? principal : security.getUserPrincipal());
		try {
			return Write.change(actor, event, ifMatch == null ? otherwise : Precondition.basedOn(ifMatch))
					.withIdempotencyKey(Optional.ofNullable(idempotencyKey)).withKnownFrom(day());
		} catch (IllegalArgumentException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, e.getMessage());
		}
	}

	/**
	 * The same with additions that happen with it or not at all. What they are depends on the plan, so that a retry is not known
	 * by them but by what was sent.
	 *
	 * @param address of what is written, within the plan
	 */
	Write write(Event event, OptionalLong otherwise, List<Event> along, String address, Optional<Input> body) {
		Write write = write(event, otherwise);
		Stream<Write.Proposed> additions = along.stream().map(addition -> new Write.Proposed(addition, OptionalLong.empty(), "", 0));
		Map<String, List<String>> query = knownFrom == null ? Map.of() : Map.of("knownFrom", List.of(knownFrom));
		return new Write(write.actor(), Stream.concat(write.events().stream(), additions).toList(), write.idempotencyKey(), write.knownFrom(),
				write.idempotencyKey().map(key -> Wording.of(event.getClass().getSimpleName(), address, query, body)));
	}

	private Optional<LocalDate> day() {
		try {
			return Optional.ofNullable(knownFrom).map(Days::parse);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("knownFrom " + e.getMessage());
		}
	}
}
