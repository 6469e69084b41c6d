package org.planwright.core.web.board;

import java.util.List;
import org.planwright.core.web.frame.StatusTag;

/** What the page of a board shows, ready to be written down. */
public record BoardModel(String plan, String title, String organisation, String day, String known, int total, int assessable, int percent,
		List<Count> counts, List<Part> sections, long version, String json) {

	/** How many actions have a status. */
	public record Count(StatusTag status, int number) {
	}

	/** A section of the plan with its actions. */
	public record Part(String number, String title, List<Row> rows) {
	}

	/**
	 * One action.
	 *
	 * @param computed what the rules say where a person says otherwise; empty elsewhere
	 * @param evidence the newest day anything tells of it, in words; empty when nothing does
	 * @param json the address of all about it
	 */
	public record Row(String ref, String title, List<String> accountable, List<String> leads, StatusTag status, String computed,
			List<String> reasons, List<String> missing, String next, String evidence, String json, List<Row> subActions) {
	}
}
