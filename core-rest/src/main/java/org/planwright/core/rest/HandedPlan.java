package org.planwright.core.rest;

import java.util.List;
import java.util.Map;
import javax.ws.rs.QueryParam;

/** Who sends a plan as a document, and what the address says about it. A form may say the same in fields of these names. */
public final class HandedPlan extends Sender {

	@QueryParam("apply")
	private List<String> apply;
	@QueryParam("title")
	private List<String> title;
	@QueryParam("organisation")
	private List<String> organisation;
	@QueryParam("programme")
	private List<String> programme;
	@QueryParam("reason")
	private List<String> reason;
	@QueryParam("knownFrom")
	private List<String> knownFrom;
	@QueryParam("missing")
	private List<String> missing;
	@QueryParam("dates")
	private List<String> dates;
	@QueryParam("questions")
	private List<String> questions;
	@QueryParam("column")
	private List<String> columns;

	/** What is said of each. */
	Map<String, List<String>> said() {
		return Map.of("apply", apply, "title", title, "organisation", organisation, "programme", programme, "reason", reason, "knownFrom", knownFrom, "missing",
				missing, "dates", dates, "questions", questions, "column", columns);
	}
}
