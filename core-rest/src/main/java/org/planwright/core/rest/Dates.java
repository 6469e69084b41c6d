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

	/** The same together with a question's other parameters, so that all that is wrong is named at once. */
	When when(Query query) {
		return new When(query.day("asOf", asOf), query.day("knownAt", knownAt));
	}

	/**
	 * Reads them where they change nothing, so that a day that does not exist is refused everywhere.
	 *
	 * @throws org.planwright.core.model.input.Refusal naming each that is no date
	 */
	void check() {
		when();
	}
}
