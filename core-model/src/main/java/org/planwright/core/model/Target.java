package org.planwright.core.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What was promised of a measure. A plan may leave parts of it open; they stay missing.
 *
 * @param aim what is asked for
 * @param due by when
 * @param profile the way there
 * @param confirmed the day on which somebody answerable confirmed the aim, as for the N of "n of N"
 */
public record Target(Optional<Aim> aim, Optional<LocalDate> due, Profile profile, Optional<LocalDate> confirmed) {

	public Target {
		Objects.requireNonNull(aim, "aim");
		Objects.requireNonNull(due, "due");
		Objects.requireNonNull(profile, "profile");
		Objects.requireNonNull(confirmed, "confirmed");
	}
}
