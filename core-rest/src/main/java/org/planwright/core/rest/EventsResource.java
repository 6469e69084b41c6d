package org.planwright.core.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;

/** Tells whoever listens that a plan, or how it is judged, is not what it was. */
@Path("plans/{plan}/events")
public final class EventsResource {

	private final Followers followers;

	EventsResource(Followers followers) {
		this.followers = followers;
	}

	@GET
	@Produces(MediaType.SERVER_SENT_EVENTS)
	public void follow(@PathParam("plan") String plan, @BeanParam Dates dates, @HeaderParam("Last-Event-ID") String last, @Context Sse sse,
			@Context SseEventSink sink) {
		dates.check();
		followers.add(plan, last == null ? "" : last, sse, sink);
	}
}
