package org.planwright.core.web.frame;

import org.planwright.core.model.assess.Status;

/**
 * A status for the eye: a word, a shape and a colour, so that none of them is needed to tell it.
 *
 * @param shape a character, which survives without colour and in print
 * @param colour the tag's, in the names of the GOV.UK Design System
 */
public record StatusTag(String word, String shape, String colour, String meaning) {

	public static StatusTag of(Status status) {
		return switch (status) {
			case RED -> shown(status, "\u25A0", "red");
			case AMBER -> shown(status, "\u25B2", "yellow");
			case GREY -> shown(status, "?", "grey");
			case GREEN -> shown(status, "\u25CF", "green");
			case BLUE -> shown(status, "\u2605", "blue");
		};
	}

	private static StatusTag shown(Status status, String shape, String colour) {
		return new StatusTag(status.name(), shape, colour, status.words());
	}
}
