package org.planwright.core.http.account;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.http.session.Session;
import org.planwright.core.model.service.Actor;

/** Tells who is asking, and a script on a page the token that its changes have to carry. */
@Path("session")
public final class SessionResource {

	@GET
	public Response session(@Context SecurityContext security, @Context HttpServletRequest request) {
		Actor actor = Actor.of(security.getUserPrincipal());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("id", actor.id());
		answer.put("role", actor.role());
		if (request.getAttribute(SessionStore.ATTRIBUTE) instanceof Session session) {
			answer.put("ends", session.ends());
			answer.put("csrfToken", session.token());
		}
		return Response.ok(answer).header("Cache-Control", "private, no-store").build();
	}
}
