package org.planwright.core.model.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * A meeting about a plan, for which a pack is made.
 *
 * @param date the day it is held
 * @param accountable the officer who approves its pack, as a person's id
 * @param attendees who is expected, each a role or a body in words
 */
public record Meeting(String id, LocalDate date, String title, String accountable, List<String> attendees) {

	public Meeting {
		Require.id("id", id);
		Objects.requireNonNull(date, "date");
		Require.text("title", title);
		Require.id("accountable", accountable);
		attendees = List.copyOf(attendees);
		attendees.forEach(attendee -> Require.text("attendees", attendee));
	}
}
