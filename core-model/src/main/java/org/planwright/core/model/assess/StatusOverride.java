package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * A person's status in place of the computed one. Both are shown, and it lapses.
 *
 * @param by who, as a person's id
 * @param on since when
 * @param expires the last day it holds
 */
public record StatusOverride(String action, Status status, String reason, String by, LocalDate on, LocalDate expires) {

	/** The longest an override may hold, in days. */
	public static final int LONGEST_DAYS = 92;

	public StatusOverride {
		Require.ref("action", action);
		Objects.requireNonNull(status, "status");
		Require.text("reason", reason);
		Require.id("by", by);
		Objects.requireNonNull(on, "on");
		Require.that(!expires.isBefore(on), "expires is " + expires + ", before " + on);
		Require.that(!expires.isAfter(on.plusDays(LONGEST_DAYS)),
				"expires is " + expires + ", more than " + LONGEST_DAYS + " days after " + on);
	}

	public boolean holdsOn(LocalDate day) {
		return !day.isBefore(on) && !day.isAfter(expires);
	}
}
