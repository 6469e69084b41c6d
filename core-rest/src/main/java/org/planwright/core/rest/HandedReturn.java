package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.QueryParam;

/** Who sends a monthly return, and since when it is known. */
public final class HandedReturn extends Handed {

	@QueryParam("knownFrom")
	private String knownFrom;

	Optional<LocalDate> knownFrom(Query query) {
		return query.day("knownFrom", knownFrom);
	}
}
