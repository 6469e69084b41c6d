package org.planwright.core.rule.programme;

import javax.ws.rs.QueryParam;
import org.planwright.core.model.service.When;

/** The two dates of a question, as a request carries them. */
public final class Asked {

	@QueryParam("asOf")
	private String asOf;
	@QueryParam("knownAt")
	private String knownAt;

	/** For the JAX-RS runtime, and for a question about today. */
	public Asked() {
	}

	public Asked(String asOf, String knownAt) {
		this.asOf = asOf;
		this.knownAt = knownAt;
	}

	/** @throws org.planwright.core.model.input.Refusal naming each that is no date */
	public When when() {
		return When.parse(asOf, knownAt);
	}
}
