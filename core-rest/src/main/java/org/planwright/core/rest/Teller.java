package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.QueryParam;

/** Who tells something of a plan, and since when the world knows it. */
public class Teller extends Sender {

	@QueryParam("knownFrom")
	private String knownFrom;

	/** As the address says; the body may say it too. */
	Optional<LocalDate> knownFrom() {
		Query query = new Query();
		Optional<LocalDate> day = query.day("knownFrom", knownFrom);
		query.check();
		return day;
	}
}
