package org.planwright.core.web.board;

import java.util.List;
import org.planwright.core.web.frame.StatusTag;

/** What the page of a board shows, ready to be written down. */
public record BoardModel(String title, String organisation, String day, String since, int total, int assessable, int percent,
		List<Count> counts, int shown, List<Group> groups, List<Choice> choices, String text, boolean filtered, long version, String json, String live) {

	/** How many actions have a status. */
	public record Count(StatusTag status, int number, String address) {
	}

	/** Actions under a heading. */
	public record Group(String title, List<Row> rows) {
	}

	/** A field of the form in which one of some is chosen. */
	public record Choice(String name, String label, List<Option> options) {
	}

	/** One to be chosen. */
	public record Option(String value, String text, boolean selected) {
	}

	/**
	 * One action.
	 *
	 * @param place its own for each time the action stands on the board
	 * @param computed what the rules say where a person says otherwise; empty elsewhere
	 * @param trend how the status moved since the day it is compared with
	 * @param evidence how old the newest evidence is, in words
	 */
	public record Row(String ref, String place, String title, String address, List<String> accountable, List<String> leads, StatusTag status,
			String computed, String trend, List<String> reasons, List<String> missing, String next, String evidence, List<Row> subActions) {
	}
}
