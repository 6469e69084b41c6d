package org.planwright.core.rest;

import javax.ws.rs.QueryParam;
import org.planwright.core.model.service.When;

/** The two dates that every read takes. */
public final class Dates {

	@QueryParam("asOf")
	private String asOf;
	@QueryParam("knownAt")
	private String knownAt;

	When when() {
		return When.parse(asOf, knownAt);
	}
}
