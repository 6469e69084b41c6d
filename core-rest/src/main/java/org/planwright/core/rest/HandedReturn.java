package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.QueryParam;

/** Who sends a monthly return, and since when it is known. */
public final class HandedReturn extends Handed {

	@QueryParam("knownFrom")
	private List<String> knownFrom;

	@Override
	Map<String, List<String>> said() {
		Map<String, List<String>> said = super.said();
		said.put("knownFrom", knownFrom);
		return said;
	}

	static Optional<LocalDate> knownFrom(Said said) {
		return said.query().day("knownFrom", said.one("knownFrom").orElse(null));
	}
}
