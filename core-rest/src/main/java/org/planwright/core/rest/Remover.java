package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.QueryParam;

/** Who ends something: why, and since when. */
public final class Remover extends Editor {

	@QueryParam("reason")
	private String reason;
	@QueryParam("on")
	private String on;

	/** Why, and the day it is about. */
	record Ending(LocalDate on, String reason) {
	}

	/** @throws org.planwright.core.model.input.Refusal naming each parameter that is wrong */
	Ending ending(LocalDate today) {
		Query query = new Query();
		if (reason == null || reason.isBlank()) {
			query.fault("reason", "is missing: why it is no more");
		}
		Optional<LocalDate> day = query.day("on", on);
		query.check();
		return new Ending(day.orElse(today), reason);
	}
}
